import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where there is no disk to wait for. */
const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A site of a few files that all say which build they are of, and pages that name their own hashed script. */
export function writeSite(mark: string, { pages = 3, bytes = 2_000 } = {}): string {
  const site = mkdtempSync(join(memory, "uji-situs-"));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  };
  const body = mark.repeat(Math.ceil(bytes / mark.length));
  for (let i = 0; i < pages; i++) put(i === 0 ? "index.html" : `halaman-${i}/index.html`, `<script src="/_astro/${mark}.js"></script>${body}`);
  put("404.html", body);
  put(`_astro/${mark}.js`, body);
  put("_astro/bersama.js", "sama");
  put(`pagefind/fragment/${mark}.pf_fragment`, body);
  return site;
}

/** The build that every part of a text says it is of. @throws where two are mixed, or the text was cut. */
export function markOf(text: string, daftarMark: readonly string[]): string {
  const body = text.replace(/<script[^>]*><\/script>/, "");
  const found = daftarMark.find((mark) => body !== "" && body.replaceAll(mark, "") === "");
  if (found === undefined) throw new Error(`mixed or cut: ${body.slice(0, 40)} … ${body.slice(-40)}`);
  return found;
}

/** Every visible file of the live build, and the one build that they are all of. */
export function liveMark(target: string, daftarMark: readonly string[]): string {
  const live = join(target, "kini");
  const pages = readdirSync(live, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const marks = new Set(pages.map((name) => markOf(readFileSync(join(live, name), "utf8"), daftarMark)));
  if (marks.size !== 1) throw new Error(`builds mixed: ${[...marks].join(", ")}`);
  return String([...marks][0]);
}

export function scratch(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(memory, "uji-pasang-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
