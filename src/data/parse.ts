import { parseCatatanBatas, sumberBatasFile } from "./catatan-batas.ts";
import type { Issue } from "./issue.ts";
import { kalenderFile, kalenderSchema, koreksiFile, koreksiSchema } from "./koreksi.ts";
import { columnsOf, glosariumFile, glosariumSchema, namaHalaman, situsSchema, type Content } from "./model.ts";
import type { Files } from "./read.ts";
import { Reader, slugOf } from "./reader.ts";
import { toNilai, toPernyataan, toSumber, toWilayah } from "./records.ts";
import { kepalaFile, parseKepala, parseRilis, rilisFolder } from "./rilis.ts";

export interface Parsed {
  content: Content;
  issues: Issue[];
  /** Files with an issue that kept them from being read whole: what refers to them is not judged. */
  unread: ReadonlySet<string>;
}

/** Bytes of `content/` → values. Never throws for an author's mistake; reads on past a broken file. */
export function parseContent(files: Files): Parsed {
  const reader = new Reader(files);
  reader.refusePersonal();
  const daftarWilayah = reader.table("content/wilayah.csv", columnsOf.wilayah).map(toWilayah);
  const daftarSumber = reader.table("content/sumber.csv", columnsOf.sumber).map(toSumber);
  const daftarPernyataan = reader.table("content/pernyataan.csv", columnsOf.pernyataan).map(toPernyataan);
  const daftarIndikator = reader.below("content/indikator/", ".yaml").flatMap((file) => reader.indikator(file) ?? []);
  const daftarNilai = reader.below("content/nilai/", ".csv").flatMap((file) =>
    reader.table(file, columnsOf.nilai).map((row) => toNilai(slugOf(file), row)),
  );
  reader.require(["content/batas/kabkota.geojson"]);
  const daftarBatas = reader.below("content/batas/", ".geojson").flatMap((file) => reader.layer(file) ?? []);
  const content: Content = {
    situs: reader.yaml("content/situs.yaml", situsSchema),
    daftarWilayah,
    wilayahByKode: new Map(daftarWilayah.map((wilayah) => [wilayah.kode, wilayah])),
    daftarIndikator,
    indikatorBySlug: new Map(daftarIndikator.map((indikator) => [indikator.slug, indikator])),
    daftarNilai,
    daftarSumber,
    sumberById: new Map(daftarSumber.map((sumber) => [sumber.id, sumber])),
    daftarPernyataan,
    daftarArtikel: reader.below("content/artikel/", ".mdx").flatMap((file) => reader.artikel(file) ?? []),
    daftarHalaman: namaHalaman.flatMap((slug) => reader.artikel(`content/halaman/${slug}.mdx`) ?? []),
    glosarium: reader.optional(glosariumFile, glosariumSchema) ?? [],
    daftarBatas,
    catatanBatas: parseCatatanBatas(reader.text(sumberBatasFile) ?? ""),
    daftarRilis: reader.below(rilisFolder, ".json").flatMap((file) => (file === kepalaFile ? [] : (reader.json(file, (text) => parseRilis(file, text)) ?? []))),
    kepala: files.has(kepalaFile) ? reader.json(kepalaFile, parseKepala) : null,
    daftarKoreksi: reader.optional(koreksiFile, koreksiSchema) ?? [],
    kalender: reader.optional(kalenderFile, kalenderSchema) ?? [],
    rows: reader.rows,
    daftarBerkas: [...files.keys()],
    placeOf: reader.placeOf,
  };
  return { content, issues: reader.issues, unread: reader.unread };
}
