import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Shows that the tests of zero fail where zero is taken for nothing: in a copy of the project, each question
 * `nilai !== null` of each module becomes `nilai`, each `nilai === null` becomes `!nilai`, one at a time, and
 * the tests run. A change that no test notices is listed; the command then ends with 1.
 */
const question = /(?<value>(?:\b\w+\??\.)*\b(?:nilai|bawah|atas|radius|value|n|before)\b) (?<sign>[!=])== null/g;
const copied = ["src", "tests", "scripts", "public", "content", "package.json", "tsconfig.json", "astro.config.mjs", "playwright.config.ts", "vitest.config.ts"];
/** Modules are asked by unit tests; what only stands in pages needs a build. */
const suites = [
  { ending: ".ts", folders: ["src/data", "src/peta", "src/text", "src/unduhan"], tests: ["tests/unit/nol.test.ts"] },
  { ending: ".astro", folders: ["src/components", "src/pages"], tests: ["tests/build/nol.test.ts"] },
];

/** Where zero cannot come, or makes no difference. */
const harmless: Readonly<Record<string, string>> = {
  "src/components/Legenda.astro": "sizes in a legend are above zero",
  "src/components/LegendaSimbol.astro": "sizes in a legend are above zero",
  "src/data/change.ts before.nilai === null": "figures of the ledger are text: \"0\" is something",
  "src/data/change.ts said.nilai === null": "figures of the ledger are text: \"0\" is something",
  "src/data/mdx-component.ts": "text, not a number",
  "src/data/rules/perubahan-tanpa-alasan.ts before === null": "figures of the ledger are text: \"0\" is something",
  "src/peta/gambar.ts": "sizes in a legend are above zero",
  "src/peta/grafik.ts n !== null": "the scale begins at zero in any case",
  "src/peta/kartu.ts radius === null": "sizes in a legend are above zero",
  "src/peta/sematan.ts radius === null": "sizes in a legend are above zero",
  "src/peta/simbol.ts radius === null": "sizes in a legend are above zero",
  "src/peta/svg.ts radius !== null": "sizes in a legend are above zero",
  "src/text/rekaman.ts": "figures of the ledger are text: \"0\" is something",
  "src/text/rilis.ts": "figures of the ledger are text: \"0\" is something",
  "src/unduhan/dikutip.ts": "figures of the ledger are text: \"0\" is something",
};

interface Site {
  file: string;
  line: number;
  before: string;
  after: string;
  text: string;
}

function sitesOf(file: string): Site[] {
  const text = readFileSync(file, "utf8");
  const asked = [...text.matchAll(question)].filter(([before]) => !(file in harmless) && !(`${file} ${before}` in harmless));
  return asked.map(({ 0: before, index, groups = {} }) => {
    const after = groups["sign"] === "!" ? String(groups["value"]) : `!${groups["value"]}`;
    const mutated = text.slice(0, index) + after + text.slice(index + before.length);
    return { file, line: text.slice(0, index).split("\n").length, before, after, text: mutated };
  });
}

const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending)).map((name) => join(folder, name)).sort();

const copy = mkdtempSync(".uji-nol-");
try {
  for (const name of copied) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(relative(copy, "node_modules"), join(copy, "node_modules"));
  let survived = 0;
  for (const { ending, folders, tests } of suites) {
    if (!passes(tests)) throw new Error(`${tests.join(" ")} fails before anything is changed`);
    for (const site of folders.flatMap((folder) => filesOf(folder, ending)).flatMap(sitesOf)) survived += noticed(site, tests) ? 0 : 1;
  }
  console.log(survived === 0 ? "\nSemua perubahan ketahuan." : `\n${survived} perubahan tidak ketahuan.`);
  process.exitCode = survived === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function noticed({ file, line, before, after, text }: Site, tests: readonly string[]): boolean {
  const path = join(copy, file);
  const original = readFileSync(path, "utf8");
  writeFileSync(path, text);
  const found = !passes(tests);
  writeFileSync(path, original);
  console.log(`${found ? "ketahuan      " : "TIDAK KETAHUAN"} ${file}:${line}  ${before} → ${after}`);
  return found;
}

function passes(tests: readonly string[]): boolean {
  return spawnSync("vitest", ["run", "--bail", "1", ...tests], { cwd: copy, stdio: "ignore" }).status === 0;
}
