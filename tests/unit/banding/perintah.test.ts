import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkFolder } from "../../../scripts/cek.ts";

const root = mkdtempSync(join(tmpdir(), "banding-"));
const content = join(root, "content");
const nilai = join(content, "nilai/prevalensi-stunting-survei.csv");
const run = (script: string, ...args: string[]) => spawnSync("node", [`scripts/${script}.ts`, ...args], { env: { ...process.env, CONTENT_DIR: content, GEO_DIR: join(root, "geo") }, encoding: "utf8" });
const edit = (from: string, to: string) => writeFileSync(nilai, readFileSync(nilai, "utf8").replaceAll(from, to));
/** What the check has to say. */
function told(): string {
  try {
    return checkFolder(content);
  } catch (error) {
    return (error as Error).message;
  }
}
cpSync("tests/fixtures/content", content, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

it("the command says that nothing changed, then what did, in all three forms; and of faulty content only what the check says", () => {
  expect(run("rilis", "2026-02-01").status).toBe(0);
  expect(run("banding").stdout).toBe("Isi sekarang dibandingkan dengan rilis 1 (1 Februari 2026)\nTidak ada angka yang berubah.\n");

  edit("ada,9.9,", "ada,10.9,");
  const files = [join(root, "a.html"), join(root, "a.md")] as const;
  const { stdout } = run("banding", "--html", files[0], "--markdown", files[1]);
  for (const text of [stdout, ...files.map((file) => readFileSync(file, "utf8"))]) expect(text).toMatch(/nilai 9,9 persen menjadi 10,9 persen/);
  // Within the limit the check lets it pass; what was released is not changed in silence all the same.
  expect(told()).toContain("belum dirilis: 1 angka baru atau berubah");
  expect(run("rilis", "2026-02-05")).toMatchObject({ status: 1, stderr: expect.stringMatching(/belum mengatakan mengapa:\n {2}prevalensi-stunting-survei\/64\.72\/2024\n/) as string });

  edit("ada,10.9,", "ada,19.9,");
  for (const file of files) rmSync(file);
  const refused = run("banding", "--html", files[0]);
  expect(refused.stderr).toContain("perubahan-tanpa-alasan");
  expect([refused.stderr, refused.stdout, refused.status, existsSync(files[0])]).toEqual([`${told()}\n`, "", 1, false]);

  writeFileSync(join(content, "koreksi.yaml"), "- { tanggal: 2026-02-10, jenis: koreksi, angka: [prevalensi-stunting-survei/64.72/2024], salah: Salah ketik., alasan: Laporannya memuat angka ini. }\n");
  expect(run("banding").stdout).toContain("berubah lebih dari 5 poin persen");
  expect(run("rilis", "2026-02-11").status).toBe(0);
  // The reason went with that release: another such change needs its own.
  edit("ada,19.9,", "ada,9.9,");
  expect(told()).toContain("dirilis 19.9, sekarang 9.9");
});

it("an option that there is not is answered with how it is called", () => {
  expect(run("banding", "--pdf").stderr).toContain("npm run banding");
});

it("a release is not dated by a clock that is far ahead, unless the day is written", () => {
  const earlier = mkdtempSync(join(tmpdir(), "rilis-"));
  cpSync("tests/fixtures/content", earlier, { recursive: true });
  const release = (...date: string[]) => spawnSync("node", ["scripts/rilis.ts", ...date], { env: { ...process.env, CONTENT_DIR: earlier }, encoding: "utf8" });
  try {
    expect(release("2021-01-01").status).toBe(0);
    expect(release()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Jam komputer ini menunjukkan (\d{4}-\d\d-\d\d), .*npm run rilis -- \1\n/) as string });
    expect(release("2026-02-01").stderr).toContain("Tidak ada yang berubah");
  } finally {
    rmSync(earlier, { recursive: true });
  }
});
