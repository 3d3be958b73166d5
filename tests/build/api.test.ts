import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../serve.ts";
import { apiFiles, breachesOf, description, faultsOf, folder, jsonOf, pathsOf, schemaOf } from "./api.ts";
import { dist, fileAt, files, pageAt, parseCsv, readText, type Row } from "./dist.ts";

type Typed = Record<string, string | number | null>;
const rowsOf = (file: string) => jsonOf(file)["baris"] as Typed[];
const slugs = files.flatMap((file) => /^\/api\/v1\/nilai\/(.+)\.json$/.exec(file)?.[1] ?? []);

describe("openapi.json", () => {
  test("is OpenAPI 3.1 for a validator that we did not write, which does find faults", async () => {
    expect(description().openapi).toMatch(/^3\.1\./);
    expect(await faultsOf(description())).toEqual([]);
    expect(await faultsOf({ ...description(), info: { title: "tanpa versi" } })).not.toEqual([]);
    expect(await faultsOf({ ...description(), paths: { "tanpa-garis": {} } })).not.toEqual([]);
  });
  test("describes every file that is served, each in one way, and each file is as described", () => {
    const wrong = apiFiles.flatMap((file) => {
      const paths = pathsOf(file);
      return paths.length === 1 ? breachesOf(schemaOf(paths[0] ?? "").$ref, jsonOf(file)).slice(0, 2).map((breach) => `${file} ${breach}`) : [`${file} is described ${paths.length} times`];
    });
    expect(wrong).toEqual([]);
    expect(apiFiles.length).toBeGreaterThan(slugs.length * 2 + 6);
  });
  test("promises no file that is not there", () => {
    const promised = Object.entries(description().paths).flatMap(([path, { get: { parameters = [] } }]) =>
      parameters.length === 0 ? [path] : parameters.flatMap(({ name, schema }) => schema.enum.map((value) => path.replace(`{${name}}`, value))));
    expect(promised.sort()).toEqual([...apiFiles].sort());
  });
  test("finds a value that became text, a key that is gone and one that nobody described", () => {
    const [first] = slugs;
    const file = jsonOf(`${folder}nilai/${first}.json`) as { baris: Typed[] };
    const { $ref } = schemaOf(`${folder}nilai/{indikator}.json`);
    const altered: ((row: Typed) => void)[] = [(row) => (row["nilai"] = "24,8"), (row) => delete row["status"], (row) => (row["baru"] = 1), (row) => (row["status"] = "kosong")];
    for (const alter of altered) {
      const copy = structuredClone(file);
      copy.baris.slice(0, 1).forEach(alter);
      expect(breachesOf($ref, copy), String(alter)).not.toEqual([]);
    }
  });
  test("shows examples that stand so in the files", () => {
    for (const path of Object.keys(description().paths)) {
      const { $ref, example } = schemaOf(path);
      expect(breachesOf($ref, example), path).toEqual([]);
      const file = jsonOf(new URL(String(example["berkas"]), "http://localhost").pathname);
      for (const [key, value] of Object.entries(example)) expect(Array.isArray(value) ? (file[key] as unknown[]).slice(0, value.length) : file[key], `${path} ${key}`).toEqual(value);
    }
  });
});

describe("the files of the API", () => {
  test("say the same as the CSV, cell by cell, and empty is never zero", () => {
    for (const slug of slugs) {
      const csv = parseCsv(readText(`/unduhan/${slug}.csv`));
      expect(rowsOf(`${folder}nilai/${slug}.json`).map((row) => asText(row, csv[0] ?? {})), slug).toEqual(csv);
      for (const row of rowsOf(`${folder}nilai/${slug}.json`)) for (const column of ["nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan"]) expect(typeof (row[column] ?? 0), column).toBe("number");
    }
  });
  test("of the areas hold together the rows of the indikator, none twice and none missing", () => {
    const words = (row: Typed) => JSON.stringify(row);
    const byArea = apiFiles.filter((file) => /\/wilayah\/.+\.json$/.test(file)).flatMap((file) => rowsOf(file).map(words));
    expect(byArea.sort()).toEqual(slugs.flatMap((slug) => rowsOf(`${folder}nilai/${slug}.json`).map(words)).sort());
  });
  test("name the registers as their CSV does", () => {
    for (const name of ["wilayah", "sumber", "pernyataan"]) {
      const csv = parseCsv(readText(`/unduhan/${name}.csv`));
      expect(rowsOf(`${folder}${name}.json`).map((row) => asText(row, csv[0] ?? {})), name).toEqual(csv);
    }
  });
  test("carry licence and version, and say so while no licence was chosen", () => {
    for (const file of apiFiles) {
      const { versi, lisensi, lisensi_keterangan } = jsonOf(file);
      expect(versi, file).toMatch(/^\d+\.0\.0\+\d{8}$/);
      expect(lisensi_keterangan, file).toMatch(lisensi === null ? /belum ditetapkan/ : /^Lisensi data: /);
    }
  });
  test("lead each figure to its page, and to the version that says the same for ever", () => {
    const rows = slugs.flatMap((slug) => rowsOf(`${folder}nilai/${slug}.json`)).filter(({ peran }) => peran === "utama");
    expect(rows.length).toBeGreaterThan(0);
    for (const { alamat, alamat_versi, nilai_teks, status, sumber } of rows) {
      expect(fileAt(pathOf(alamat)), String(alamat)).toBeDefined();
      if (alamat_versi === null) continue;
      const record = JSON.parse(readText(pathOf(alamat_versi).replace(/\/$/, ".json"))) as { nilai: string | null; status: string; pernyataan: { peran: string; sumber: { id: string } }[] };
      expect([record.nilai, record.status, record.pernyataan.find(({ peran }) => peran === "utama")?.sumber.id], String(alamat_versi)).toEqual([nilai_teks, status, sumber]);
    }
  });
  test("are small", () => {
    expect(apiFiles.map((file) => [file, readText(file).length] as const).filter(([, size]) => size > 400_000)).toEqual([]);
  });
});

const pathOf = (address: unknown) => new URL(String(address), "http://localhost").pathname;
/** The columns of the CSV, as it would write them. */
const asText = (row: Typed, { ...like }: Row): Row => Object.fromEntries(Object.keys(like).map((column) => [column, String(row[`${column}_teks`] ?? row[column] ?? "")]));

describe("the examples of the page", () => {
  const examples = new Map([...pageAt("/api/").document.querySelectorAll("code[data-language]")].map((code) => [code.getAttribute("data-language"), code.textContent ?? ""]));
  const [, address = ""] = /"(https?:[^"]+)"/.exec(examples.get("curl") ?? "") ?? [];
  const file = jsonOf(new URL(address).pathname) as { versi: string; baris: Typed[] };
  const lines = file.baris.filter(({ indikator, peran }) => indikator === "prevalensi-stunting-survei" && (peran === "utama" || peran === null))
    .map(({ periode, instrumen, nilai, status }) => `${periode} ${instrumen} ${String(nilai ?? status)}`);
  const run = promisify(execFile);
  const root = mkdtempSync(join(tmpdir(), "uji-api-"));
  let origin = "";
  let stop = () => {};
  beforeAll(async () => {
    const { server, origin: served } = await serve(dist);
    [origin, stop] = [served, () => void server.close()];
  });
  afterAll(() => {
    stop();
    rmSync(root, { recursive: true });
  });
  const served = (language: string) => (examples.get(language) ?? "").replaceAll(new URL(address).origin, origin);

  test("are in four languages, with the address of one file", () => {
    expect([...examples.keys()]).toEqual(["curl", "javascript", "python", "r"]);
    for (const code of examples.values()) expect(code).toContain(address);
    expect(lines.length).toBeGreaterThan(2);
  });
  test("with curl fetch the very file", async () => {
    const { stdout } = await run("sh", ["-c", served("curl")]);
    expect(stdout).toBe(readFileSync(join(dist, new URL(address).pathname), "utf8"));
  });
  test("in JavaScript print each round, with its state where there is no value", async () => {
    writeFileSync(join(root, "contoh.mjs"), served("javascript"));
    const { stdout } = await run(process.execPath, [join(root, "contoh.mjs")]);
    expect(stdout.split("\n").slice(0, lines.length)).toEqual(lines);
    expect(stdout).toContain(file.versi);
  });
  test("in Python do the same", async ({ skip }) => {
    if (await run("python3", ["--version"]).then(() => false, () => true)) skip("python3 tidak ada di mesin ini");
    writeFileSync(join(root, "contoh.py"), served("python"));
    const { stdout } = await run("python3", [join(root, "contoh.py")]);
    expect(stdout.split("\n").slice(0, lines.length)).toEqual(lines);
    expect(stdout).toContain(file.versi);
  });
});
