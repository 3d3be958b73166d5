import { z } from "zod";
import { daftarInstrumen, daftarSatuan, indikatorSchema } from "../data/model.ts";
import { linkColumns } from "./api.ts";
import { nilaiTable, pernyataanColumns, sumberColumns, wilayahColumns, type Column } from "./kamus.ts";
import { publishedColumns } from "./rows.ts";

/** JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const textOrNull: Schema = { type: ["string", "null"] };
const count: Schema = { type: "integer", minimum: 0 };
const date: Schema = { type: "string", format: "date" };
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: Schema): Schema => ({ type: "array", items });

/** An object that has all of these keys and no other. */
const whole = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: "object", properties, required: Object.keys(properties), additionalProperties: false });

const address: Schema = { type: "string", format: "uri-reference" };
const links = Object.fromEntries(linkColumns.map(({ nama, keterangan }) => [nama, { type: ["string", "null"], format: "uri-reference", description: keterangan }]));

/** Values that rows of any indikator may hold. */
const known: Readonly<Record<string, readonly string[]>> = { instrumen: daftarInstrumen, satuan: daftarSatuan };

function propertyOf({ name, type, text: description, required, pattern, values }: Column): [string, Schema][] {
  const only = known[name] ?? values?.map(({ value }) => value);
  const schema = {
    type: required ? (type === "date" ? "string" : type) : [type === "date" ? "string" : type, "null"],
    description,
    ...(type === "date" && { format: "date" }),
    ...(pattern !== undefined && { pattern: `^(${pattern})$` }),
    ...(only && { enum: required ? only : [...only, null] }),
  };
  const published: [string, Schema][] = publishedColumns.includes(name) ? [[`${name}_teks`, { ...textOrNull, description: "Teks angka itu, dengan ketelitian yang diterbitkan." }]] : [];
  return [[name, schema], ...published];
}

const propertiesOf = (columns: readonly Column[]) => Object.fromEntries(columns.flatMap(propertyOf));

/** The head of every file. */
const head: Readonly<Record<string, Schema>> = {
  situs: { ...text, description: "Nama situs ini." },
  penerbit: { ...textOrNull, description: "Null selama penerbit belum ditetapkan." },
  lisensi: { ...textOrNull, description: "Null selama lisensi belum ditetapkan; lihat lisensi_keterangan." },
  lisensi_keterangan: { ...text, description: "Apa yang boleh dilakukan dengan data ini, dalam kalimat." },
  dikumpulkan_sampai: { ...date, description: "Angka yang terbit sesudahnya belum termuat." },
  versi: { type: "string", pattern: "^\\d+\\.0\\.0\\+\\d{8}$", description: "Nomor rilis, lalu tanggal pengumpulan data: 1.0.0+20260503." },
  berkas: { ...address, description: "Alamat berkas ini." },
  keterangan: { ...address, description: "Halaman yang menerangkan API ini." },
};
const file = (held: Readonly<Record<string, Schema>>) => whole({ ...head, ...held });

function indikatorRow(): Schema {
  const { type, properties = {}, required = [], additionalProperties } = z.toJSONSchema(indikatorSchema, { io: "output" });
  const own = { slug: text, halaman: address, berkas: address, nilai: address };
  return { type, properties: { ...own, ...properties }, required: [...Object.keys(own), ...required], additionalProperties };
}

/** The schemas of all files, by the names that the paths refer to. */
export function apiSchemas(): Readonly<Record<string, Schema>> {
  return {
    Wilayah: whole({ ...propertiesOf(wilayahColumns), halaman: address, berkas: address }),
    Indikator: indikatorRow(),
    Nilai: { ...whole({ ...propertiesOf(nilaiTable), ...links }), description: "Satu pernyataan oleh satu sumber. Nilai null bukan nol: lihat status." },
    Sumber: whole({ ...propertiesOf(sumberColumns), halaman: address }),
    Pernyataan: { ...whole(propertiesOf(pernyataanColumns)), description: "Pernyataan yang bukan satu angka untuk satu wilayah dan satu periode." },
    Rilis: whole({ rilis: { type: "integer", minimum: 1 }, tanggal: date, versi_angka: { ...count, description: "Banyaknya versi angka yang datang dengan rilis ini." }, ditarik: { ...count, description: "Banyaknya angka yang ditarik oleh rilis ini." }, halaman: address, berkas: address }),
    Kolom: whole({ nama: text, judul: text, tipe: { type: "string", enum: ["string", "number", "integer", "date"] }, keterangan: text }),
    BerkasIndeks: file({ daftar: listOf(whole({ nama: text, berkas: address })) }),
    BerkasDaftarWilayah: file({ baris: listOf(ref("Wilayah")) }),
    BerkasWilayah: file({ wilayah: ref("Wilayah"), baris: listOf(ref("Nilai")), pernyataan: listOf(ref("Pernyataan")) }),
    BerkasDaftarIndikator: file({ baris: listOf(ref("Indikator")) }),
    BerkasIndikator: file({ indikator: ref("Indikator"), kolom: listOf(ref("Kolom")) }),
    BerkasNilai: file({ indikator: text, baris: listOf(ref("Nilai")) }),
    BerkasSumber: file({ baris: listOf(ref("Sumber")) }),
    BerkasPernyataan: file({ baris: listOf(ref("Pernyataan")) }),
    BerkasRilis: file({ baris: listOf(ref("Rilis")) }),
  };
}
