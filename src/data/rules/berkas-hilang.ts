import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** An indikator without its figures: all of them would look as if nobody had published any. */
export function* berkasHilang({ daftarBerkas }: Content): Iterable<Issue> {
  const slugsIn = (form: RegExp) => daftarBerkas.flatMap((file) => form.exec(file)?.[1] ?? []);
  const withNilai = slugsIn(/^content\/nilai\/([^/]+)\.csv$/);
  const withIndikator = slugsIn(/^content\/indikator\/([^/]+)\.yaml$/);
  // A misnamed file of figures has its own message.
  if (withNilai.some((slug) => !withIndikator.includes(slug))) return;
  for (const slug of withIndikator.filter((name) => !withNilai.includes(name))) {
    yield {
      code: "berkas-hilang",
      at: { file: `content/nilai/${slug}.csv`, line: 1 },
      what: "Berkas ini tidak ada.",
      why: `Nilai untuk content/indikator/${slug}.yaml dibaca dari berkas ini.`,
      fix: "Kembalikan dari riwayat; untuk indikator baru, buat berkas yang berisi baris kepala saja.",
    };
  }
}
