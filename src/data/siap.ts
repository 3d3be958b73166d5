import { angkaKeyOf } from "./angka-record.ts";
import { derive } from "./derive.ts";
import { ContentError, type Issue } from "./issue.ts";
import type { Content } from "./model.ts";
import { kepalaFile } from "./rilis.ts";
import { unreleased } from "./versions.ts";

const situsFile = "content/situs.yaml";

/** What may be empty only as long as the site stays on the office's computers: nobody would answer for it. A name it always has. */
const wajib = {
  penerbit: "Isi dengan nama lembaga yang menerbitkan situs.",
  kontak: "Isi dengan alamat surel atau nomor yang dijawab lembaga Anda.",
  domain: "Isi dengan alamat situs, diawali https://.",
  lisensi_data: "Isi dengan nama lisensi, misalnya CC BY 4.0, sesudah penerbit menyetujuinya.",
} as const;

/** What keeps content that is otherwise sound from going live. */
export const siapTayang = (content: Content): Issue[] => [...emptySettings(content), ...waitingFigures(content)];

/** @throws {ContentError} with everything that is still missing. */
export function refuseUnready(content: Content): void {
  const issues = siapTayang(content);
  if (issues.length > 0) throw new ContentError(issues);
}

function* emptySettings({ situs, placeOf }: Content): Iterable<Issue> {
  for (const [key, fix] of Object.entries(wajib)) {
    if (situs?.[key as keyof typeof wajib].trim() !== "") continue;
    yield {
      code: "situs-belum-lengkap",
      at: placeOf(situsFile, [key]),
      what: `Isian "${key}" masih kosong.`,
      why: "Pembaca harus tahu siapa yang menerbitkan situs ini, di mana alamatnya, ke mana melapor, dan bagaimana datanya boleh dipakai.",
      fix,
    };
  }
}

/** A figure that was never released has no address that stays: who cites it could not find it again. */
function* waitingFigures(content: Content): Iterable<Issue> {
  const { cells, withdrawn } = unreleased(derive(content, []));
  const waiting = [...cells.map(angkaKeyOf), ...withdrawn.keys()].sort();
  if (waiting.length === 0) return;
  const named = waiting.slice(0, 3).join(", ");
  yield {
    code: "angka-belum-dirilis",
    at: { file: kepalaFile, line: 1 },
    what: `Angka atau penarikan ini belum dirilis: ${named}${waiting.length > 3 ? ", dan lainnya" : ""}.`,
    why: "Hanya angka yang sudah dirilis punya alamat versi yang tetap untuk dikutip.",
    fix: "Jalankan npm run rilis, lalu ulangi perintah ini.",
  };
}
