import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { slugify } from "../slug.ts";
import { nearest } from "../suggest.ts";

const expected = [
  /^content\/(wilayah|sumber|pernyataan)\.csv$/,
  /^content\/(situs|glosarium|koreksi|rilis)\.yaml$/,
  /^content\/(indikator\/[^/]+\.yaml|nilai\/[^/]+\.csv|artikel\/[^/]+\.mdx|halaman\/(dua-angka|tindakan)\.mdx|batas\/[^/]+\.geojson|rilis\/(\d{4}|kepala)\.json)$/,
  /^content\/(.+\/)?(README|SUMBER)\.md$/,
];

/** A file that nothing reads: its content would be missed without a word. */
export function* berkasTakDikenal({ daftarBerkas }: Content): Iterable<Issue> {
  for (const file of daftarBerkas) {
    const slug = /^content\/nilai\/([^/]+)\.csv$/.exec(file)?.[1];
    if (slug !== undefined && !daftarBerkas.includes(`content/indikator/${slug}.yaml`)) yield withoutIndikator(file, slug, daftarBerkas);
    else if (!expected.some((form) => form.test(file))) yield unexpected(file);
    const indikator = /^content\/indikator\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (indikator !== undefined && indikator !== slugify(indikator)) yield noAddress(file, indikator);
  }
}

function withoutIndikator(file: string, slug: string, daftarBerkas: readonly string[]): Issue {
  const known = daftarBerkas.flatMap((name) => /^content\/indikator\/([^/]+)\.yaml$/.exec(name)?.[1] ?? []);
  const meant = nearest(slug, known.filter((name) => !daftarBerkas.includes(`content/nilai/${name}.csv`)));
  return {
    code: "berkas-tak-dikenal",
    at: { file, line: 1 },
    what: `Berkas nilai ini tidak punya pasangan content/indikator/${slug}.yaml.`,
    why: "Nama berkas nilai harus sama dengan nama berkas indikatornya.",
    fix: meant === undefined ? `Buat content/indikator/${slug}.yaml menurut panduan.` : `Mungkin maksud Anda content/nilai/${meant}.csv.`,
  };
}

/** Pages and downloads are called as the file is. */
function noAddress(file: string, name: string): Issue {
  return {
    code: "berkas-tak-dikenal",
    at: { file, line: 1 },
    what: `Nama berkas "${name}.yaml" tidak dapat menjadi alamat halaman.`,
    why: "Alamat halaman dan unduhan indikator sama dengan nama berkasnya: huruf kecil, angka, dan tanda hubung saja.",
    fix: `Ganti namanya menjadi ${slugify(name) || "nama-indikator"}.yaml, beserta berkas nilainya.`,
  };
}

function unexpected(file: string): Issue {
  return {
    code: "berkas-tak-dikenal",
    at: { file, line: 1 },
    what: "Berkas ini tidak termasuk isi situs.",
    why: "Berkas yang tidak dibaca akan terlewat tanpa pemberitahuan.",
    fix: /\.(xlsx?|ods)$/i.test(file) ? "Simpan sebagai CSV menurut panduan, lalu hapus berkas ini."
      : /\/batas\//.test(file) ? "Ekspor sebagai .geojson, lalu hapus berkas ini." : "Pindahkan keluar dari folder content, atau betulkan nama dan tempatnya.",
  };
}
