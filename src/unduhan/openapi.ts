import type { Data } from "../data/derive.ts";
import { indikatorUtama } from "../data/model.ts";
import { alamatApi, alamatApiBerkas } from "../text/alamat.ts";
import { lisensiText } from "../text/lisensi.ts";
import { daftarApi, type ApiBerkas } from "./api.ts";
import { absolute, packageVersion } from "./head.ts";
import { apiSchemas } from "./openapi-schema.ts";

/** What stands for a kind of file: its name with a parameter, and the file that is shown as an example. */
interface ApiPath {
  nama: string;
  id: string;
  schema: string;
  summary: string;
}

export const apiPaths: readonly ApiPath[] = [
  { nama: "index", id: "indeks", schema: "BerkasIndeks", summary: "Berkas apa saja yang ada." },
  { nama: "wilayah", id: "daftarWilayah", schema: "BerkasDaftarWilayah", summary: "Semua wilayah dan kodenya." },
  { nama: "wilayah/{kode}", id: "wilayah", schema: "BerkasWilayah", summary: "Satu wilayah: semua angkanya, dari semua indikator, dan pernyataan lain tentangnya." },
  { nama: "indikator", id: "daftarIndikator", schema: "BerkasDaftarIndikator", summary: "Semua indikator dan definisinya." },
  { nama: "indikator/{indikator}", id: "indikator", schema: "BerkasIndikator", summary: "Satu indikator: definisi, kelas, dan arti tiap kolom nilainya." },
  { nama: "nilai/{indikator}", id: "nilai", schema: "BerkasNilai", summary: "Semua nilai satu indikator, satu baris untuk tiap pernyataan oleh satu sumber." },
  { nama: "sumber", id: "sumber", schema: "BerkasSumber", summary: "Semua sumber." },
  { nama: "pernyataan", id: "pernyataan", schema: "BerkasPernyataan", summary: "Semua pernyataan yang bukan satu angka untuk satu wilayah dan satu periode." },
  { nama: "rilis", id: "rilis", schema: "BerkasRilis", summary: "Semua rilis, dan daftar versi angka yang datang dengannya." },
];

/** An area and an indikator that have something to show. */
export function exampleOf({ cells }: Data): { kode: string; indikator: string } {
  const cell = cells.findLast(({ indikator, wilayah, nilai }) => indikator.slug === indikatorUtama && wilayah.tingkat === "kabkota" && nilai !== null);
  if (!cell) throw new Error("no figure for an example");
  return { kode: cell.wilayah.kode, indikator: indikatorUtama };
}

/** `/api/v1/openapi.json`: OpenAPI 3.1, its examples cut from the files that it describes. */
export function openapi(data: Data) {
  const { situs } = data;
  const berkas = daftarApi(data);
  return {
    openapi: "3.1.1",
    info: {
      title: `${situs.nama}: data untuk program`,
      version: packageVersion(data),
      description: `Berkas JSON tetap, tanpa kunci dan tanpa batas pemakaian. Nilai null bukan nol: kolom status mengatakan mengapa kosong. ${lisensiText(situs)}`,
      ...(situs.penerbit !== "" && situs.kontak !== "" && { contact: { name: situs.penerbit, ...(situs.kontak.includes("@") && { email: situs.kontak }) } }),
      ...(situs.lisensi_data !== "" && { license: { name: situs.lisensi_data } }),
    },
    externalDocs: { description: "Keterangan dan contoh pemakaian", url: absolute(situs, alamatApi) },
    servers: [{ url: situs.domain === "" ? "/" : situs.domain }],
    paths: Object.fromEntries(apiPaths.map((path) => [alamatApiBerkas(path.nama), { get: operationOf(data, path, berkas) }])),
    components: { schemas: apiSchemas() },
  };
}

function operationOf(data: Data, { nama, id, schema, summary }: ApiPath, berkas: readonly ApiBerkas[]) {
  const example = exampleOf(data);
  const parameters = parametersOf(data).filter(({ name }) => nama.includes(`{${name}}`));
  const shown = nama.replace("{kode}", example.kode).replace("{indikator}", example.indikator);
  const found = berkas.find((one) => one.nama === shown);
  if (!found) throw new Error(`no file ${shown} for an example`);
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      "200": { description: summary, content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` }, example: shortened(found.value) } } },
      "404": { description: "Tidak ada berkas bernama itu." },
    },
  };
}

function parametersOf(data: Data) {
  const example = exampleOf(data);
  const inPath = { in: "path", required: true } as const;
  return [
    { name: "kode", ...inPath, description: "Kode Kemendagri dengan titik; 00 berarti Indonesia.", schema: { type: "string", enum: data.daftarWilayah.map(({ kode }) => kode) }, example: example.kode },
    { name: "indikator", ...inPath, description: "Nama pendek indikator.", schema: { type: "string", enum: data.daftarIndikator.map(({ slug }) => slug) }, example: example.indikator },
  ];
}

/** The first two of each list: enough to see what a row is. */
const shortened = (value: object) =>
  Object.fromEntries(Object.entries(value).map(([key, held]: [string, unknown]) => [key, Array.isArray(held) ? (held as unknown[]).slice(0, 2) : held]));
