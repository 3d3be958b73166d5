import { angkaKeyOf } from "../data/angka-record.ts";
import type { Cell, Data } from "../data/derive.ts";
import { cellsOfWilayah } from "../data/facts.ts";
import type { Indikator, Wilayah } from "../data/model.ts";
import { hasAddress, isReleased, versionOf } from "../data/versions.ts";
import { alamatAngkaKey, alamatApi, alamatApiBerkas, alamatData, alamatJson, alamatRilis, alamatSumber, alamatVersi, alamatWilayah } from "../text/alamat.ts";
import { absolute, siteHead } from "./head.ts";
import { described } from "./json.ts";
import { nilaiColumns, pernyataanColumns, sumberColumns, wilayahColumns } from "./kamus.ts";
import { pernyataanRows, rowsOfCell, typedRow } from "./rows.ts";

/** One file below /api/v1/. */
export interface ApiBerkas {
  nama: string;
  value: object;
}

/** Every file of the API: the rows of the downloads, small enough to be asked for one by one. */
export function daftarApi(data: Data): ApiBerkas[] {
  const berkas = (nama: string, held: object): ApiBerkas => ({ nama, value: { ...apiHead(data, nama), ...held } });
  return [
    berkas("index", { daftar: ["wilayah", "indikator", "sumber", "pernyataan", "rilis", "openapi"].map((nama) => ({ nama, berkas: absolute(data.situs, alamatApiBerkas(nama)) })) }),
    berkas("wilayah", { baris: data.daftarWilayah.map((wilayah) => wilayahRow(data, wilayah)) }),
    ...data.daftarWilayah.map((wilayah) => berkas(`wilayah/${wilayah.kode}`, satuWilayah(data, wilayah))),
    berkas("indikator", { baris: data.daftarIndikator.map((indikator) => indikatorRow(data, indikator)) }),
    ...data.daftarIndikator.map((indikator) => berkas(`indikator/${indikator.slug}`, { indikator: indikatorRow(data, indikator), kolom: [...nilaiColumns(indikator).flatMap(described), ...linkColumns] })),
    ...data.daftarIndikator.map(({ slug }) => berkas(`nilai/${slug}`, { indikator: slug, baris: nilaiOf(data, data.cellsBySlug.get(slug) ?? []) })),
    berkas("sumber", { baris: data.daftarSumber.map((sumber) => ({ ...typedRow(sumber.row.cells, sumberColumns), halaman: absolute(data.situs, alamatSumber(sumber.id)) })) }),
    berkas("pernyataan", { baris: pernyataanRows(data).map((row) => typedRow(row, pernyataanColumns)) }),
    berkas("rilis", { baris: data.daftarRilis.map(({ rilis, tanggal, daftar, ditarik }) => ({
      rilis, tanggal, versi_angka: Object.keys(daftar).length, ditarik: Object.keys(ditarik).length,
      halaman: absolute(data.situs, alamatRilis(rilis)), berkas: absolute(data.situs, alamatJson(alamatRilis(rilis))),
    })) }),
  ];
}

const apiHead = (data: Data, nama: string) => ({
  ...siteHead(data), berkas: absolute(data.situs, alamatApiBerkas(nama)), keterangan: absolute(data.situs, alamatApi),
});

const wilayahRow = ({ situs }: Data, { kode, row }: Wilayah) => ({
  ...typedRow(row.cells, wilayahColumns), halaman: absolute(situs, alamatWilayah(kode)), berkas: absolute(situs, alamatApiBerkas(`wilayah/${kode}`)),
});

function satuWilayah(data: Data, wilayah: Wilayah) {
  const remarks = pernyataanRows(data).filter(({ kode }) => kode === wilayah.kode);
  return {
    wilayah: wilayahRow(data, wilayah),
    baris: nilaiOf(data, cellsOfWilayah(data, wilayah.kode)),
    pernyataan: remarks.map((row) => typedRow(row, pernyataanColumns)),
  };
}

const indikatorRow = ({ situs }: Data, { slug, ...indikator }: Indikator) => ({
  slug, ...indikator, halaman: absolute(situs, alamatData(slug)), berkas: absolute(situs, alamatApiBerkas(`indikator/${slug}`)), nilai: absolute(situs, alamatApiBerkas(`nilai/${slug}`)),
});

/** Columns that only the API has: where a figure stands for ever. */
export const linkColumns = [
  { nama: "alamat", judul: "Alamat angka", tipe: "string", keterangan: "Halaman angka ini; null bila tidak ada yang menyebut angkanya." },
  { nama: "alamat_versi", judul: "Alamat versi", tipe: "string", keterangan: "Versi yang berlaku sekarang, yang isinya tidak akan berubah: untuk dikutip. Null bila belum dirilis." },
];

/** The rows of the CSV, each with the addresses of its figure. */
const nilaiOf = (data: Data, cells: readonly Cell[]) => cells.flatMap((cell) => {
  const columns = nilaiColumns(cell.indikator);
  const version = isReleased(data, cell) ? versionOf(data, cell) : undefined;
  const links = {
    alamat: hasAddress(data, cell) ? absolute(data.situs, alamatAngkaKey(angkaKeyOf(cell))) : null,
    alamat_versi: version ? absolute(data.situs, alamatVersi(version.angka, version.versi)) : null,
  };
  return rowsOfCell(data, cell).map((row) => ({ ...typedRow(row, columns), ...links }));
});

/** One row on each line where there are many: small, and a change can be read. */
export function apiJson(value: object): string {
  const lines = Object.entries(value).map(([key, held]: [string, unknown]) =>
    `${JSON.stringify(key)}:${Array.isArray(held) ? `[\n${held.map((row) => JSON.stringify(row)).join(",\n")}\n]` : JSON.stringify(held)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
