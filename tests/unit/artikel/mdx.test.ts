import { describe, expect, it } from "vitest";
import { componentsOf, type ArtikelNode } from "../../../src/data/artikel-node.ts";
import { parseMdx } from "../../../src/data/mdx.ts";
import { contentWith, issuesOf } from "../data/fixture.ts";

const head = "---\njudul: Uji\nringkasan: Uji.\ntanggal: 2025-06-12\n---\n\n";
const parse = (body: string) => parseMdx("content/artikel/uji.mdx", head + body);
const artikel = (text: string) => issuesOf(contentWith({ "content/artikel/uji.mdx": text }));
/** A tree as a reader of the test sees it: p(text|Angka|em(text)). */
const shape = (nodes: readonly ArtikelNode[]): string => nodes.map((node) =>
  node.type === "text" ? node.text : node.type === "component" ? `<${node.name}>` : `${node.tag}(${shape(node.children)})`).join("");

describe("the tree of an article", () => {
  it("keeps a figure on a line of its own within its sentence", () => {
    expect(shape(parse('Kata\n<Rujukan id="a" />\nlalu kata.\n').nodes)).toBe("p(Kata\n<Rujukan>\nlalu kata.)");
    expect(shape(parse('<Rujukan id="a" />\nlalu kata.\n\nBaru.').nodes)).toBe("p(<Rujukan>\nlalu kata.)p(Baru.)");
    expect(shape(parse('Satu.\n\n<Rujukan id="a" />\n\nDua.').nodes)).toBe("p(Satu.)p(<Rujukan>)p(Dua.)");
    expect(shape(parse('- Kata\n  <Rujukan id="a" />\n  kata\n- Lain').nodes)).toBe("ul(li(Kata\n<Rujukan>\nkata)li(Lain))");
  });

  it("takes literal attributes in braces, and nothing that would have to be run", () => {
    expect(componentsOf(parse('<PetaArtikel periode={2024} />\n').nodes)[0]?.attributes).toEqual({ periode: "2024" });
    for (const value of ["{tahun}", "{`2024`}", "{2024 + 1}", "{...x}"]) {
      expect(parse(`<PetaArtikel periode=${value.startsWith("{...") ? '"2024" ' : ""}${value} />\n`).issues.map(({ code }) => code)).toContain("mdx-terlarang");
    }
  });

  it.each([
    "import x from 'y'", "export const a = 1", "{process.exit()}", "<script>alert(1)</script>", "<img src='x' onerror='a' />", "<></>",
    "<Astro.self />", "<constructor />", '<Angka {...props} />', "[x](javascript:alert(1))", "[x](//jahat.id)", "[x](data:text/html,1)",
    "![x](http://jahat.id/a.png)", "[a][b]\n\n[b]: javascript:alert(1)", "<toString />",
  ])("refuses “%s” and keeps nothing of it that could act", (body) => {
    const { nodes, issues } = parse(`${body}\n`);
    expect(issues.map(({ code }) => code)).toContain("mdx-terlarang");
    expect(JSON.stringify(nodes)).not.toMatch(/javascript|jahat|data:|script|onerror|process/);
  });

  it("takes escaped markup as the text it is", () => {
    expect(shape(parse("\\<img src=x onerror=alert(1)>\n").nodes)).toBe("p(<img src=x onerror=alert(1)>)");
  });
});

describe("what is wrong with an article", () => {
  it("is told with the line of its head, and with line and column of its body", () => {
    const issues = artikel("---\njudul: Uji\nringkasan: Uji.\ntanggal: 12 Juni 2025\nforto: x.png\n---\n\n> kutipan\n> dengan 12 anak\n");
    expect(issues.map(({ code, at }) => [code, at.line])).toEqual([["isian-tidak-sah", 4], ["isian-tak-dikenal", 5]]);
    expect(artikel(`${head}> kutipan\n> dengan 12 anak\n`).map(({ at }) => [at.line, at.character])).toEqual([[8, 10]]);
  });

  it("is a NIK, in an article as in the glossary, and none of the file is repeated", () => {
    const nik = `${"6471"}${"051290"}${"0001"}`.padEnd(16, "7");
    const found = [...artikel(`${head}Nomornya ${nik}.\n`), ...issuesOf(contentWith({ "content/glosarium.yaml": `- istilah: A\n  arti: ${nik}\n` }))];
    expect(found.map(({ code }) => code)).toEqual(["data-pribadi", "data-pribadi"]);
    expect(JSON.stringify(found)).not.toContain(nik);
  });

  it("is not also an unknown figure while the row that it names is broken", () => {
    const files = contentWith({ "content/artikel/uji.mdx": `${head}<Angka indikator="prevalensi-stunting-survei" kode="64.71" periode="2030" />\n` });
    expect(issuesOf(files).map(({ code }) => code)).toEqual(["angka-tak-dikenal"]);
    const file = "content/nilai/prevalensi-stunting-survei.csv";
    const text = new TextDecoder().decode(files.get(file)).replace("64.72,2024,ssgi", "64.72,2024,sgsi");
    expect(issuesOf(new Map([...files, [file, new TextEncoder().encode(text)]])).map(({ code }) => code)).not.toContain("angka-tak-dikenal");
  });

  it("names every figure that could be meant", () => {
    const file = "content/indikator/prevalensi-stunting-survei.yaml";
    const twoSurveys = new TextDecoder().decode(contentWith({}).get(file)).replace("kelas:", '  - { periode: "2024", instrumen: ski, tingkat: [kabkota] }\nkelas:');
    const body = '<Angka indikator="prevalensi-stunting-survei" kode="64.72" periode="2024" />\n';
    const [issue] = issuesOf(contentWith({ "content/artikel/uji.mdx": head + body, [file]: twoSurveys })).filter(({ at }) => at.file.endsWith("/uji.mdx"));
    expect(issue?.fix).toMatch(/instrumen="ssgi".*instrumen="ski"|instrumen="ski".*instrumen="ssgi"/);
  });
});
