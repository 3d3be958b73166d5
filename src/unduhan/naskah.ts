import { daftarState, type Data } from "../data/derive.ts";
import { daftarPeran } from "../data/model.ts";
import { alamatBatas, alamatData } from "../text/alamat.ts";
import { angka, stateNama } from "../text/format.ts";
import { lisensiText } from "../text/lisensi.ts";
import { absolute, versionText } from "./head.ts";
import { peranArti } from "./kamus.ts";

/** LISENSI.txt: what the publisher has said of the terms, and nothing more. */
export function lisensiTxt({ situs }: Data): string {
  return lines([
    lisensiText(situs),
    "",
    "Tiap sumber tetap memegang hak atas tulisannya; lisensi yang disebut sumber ada pada kolom lisensi di sumber.csv.",
    `Batas wilayah dalam berkas GeoJSON punya lisensi sendiri: ${absolute(situs, alamatBatas)}`,
  ]);
}

/** BACA-SAYA.txt: how to read the tables, for whoever has only the archive. */
export function bacaSayaTxt(data: Data): string {
  const { situs, daftarIndikator, daftarSumber } = data;
  const news = daftarSumber.filter(({ jenis }) => jenis === "berita").length;
  return lines([
    situs.nama,
    `${versionText(data)}.`,
    situs.penerbit === "" ? "Belum terbitan resmi: penerbitnya belum ditetapkan." : `Diterbitkan oleh ${situs.penerbit}.`,
    ...(situs.domain === "" ? [] : [`Keterangan lengkap: ${absolute(situs, alamatData())}`]),
    "",
    "CARA MEMBACA",
    "Berkas CSV: koma sebagai pemisah, titik sebagai tanda desimal, UTF-8. Kolom kode selalu teks.",
    "Excel dengan pengaturan Indonesia salah membaca CSV itu: bukalah berkas di folder xlsx, atau csv-excel-indonesia.",
    "CSV untuk Excel Indonesia memakai titik koma dan koma desimal; kode dan periode ditulis =\"64.02\" agar tetap teks.",
    "Yang tidak dapat dijaga CSV itu: Excel menampilkan 32,0 sebagai 32. Ketelitian yang terbit ada di XLSX.",
    "Satu baris adalah satu pernyataan oleh satu sumber, jadi satu angka dapat punya beberapa baris.",
    "Untuk satu nilai per angka, ambil baris dengan peran utama. Nilai kosong bukan nol: lihat kolom status.",
    "Jangan campur instrumen yang berbeda dalam satu perbandingan; hanya SSGI dan SKI yang satu keluarga.",
    `Datanya bersandar pada ${angka(String(daftarSumber.length))} sumber; ${angka(String(news))} di antaranya berita.`,
    "",
    "PERAN",
    ...daftarPeran.map((peran) => `  ${peran}: ${peranArti[peran]}`),
    "",
    "STATUS",
    ...daftarState.map((state) => `  ${state}: ${stateNama[state]}`),
    "",
    "BERKAS",
    ...daftarIndikator.map(({ slug, nama }) => `  ${slug}.csv: ${nama}`),
    "  wilayah.csv: wilayah dan kodenya",
    "  sumber.csv: daftar sumber",
    "  pernyataan.csv: pernyataan yang bukan satu angka untuk satu wilayah dan satu periode",
    "  xlsx, csv-excel-indonesia, json, geojson, topojson, parquet: folder berisi data yang sama dalam bentuk lain",
    "  datapackage.json: arti tiap kolom, dalam bentuk yang terbaca mesin (Data Package 2)",
    "  csv-metadata.json dan *.csv-metadata.json: hal yang sama bagi pembaca CSVW; dcat.jsonld: katalog DCAT 3",
    "  LISENSI.txt: lisensi",
  ]);
}

const lines = (all: readonly string[]) => `${all.join("\n")}\n`;
