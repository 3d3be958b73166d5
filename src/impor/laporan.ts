import type { Pemahaman, Rencana } from "./impor.ts";
import { sebagian } from "./buku.ts";
import type { Kolom } from "./kolom.ts";

const number = (value: number) => value.toLocaleString("id-ID");
const quoted = (labels: readonly string[]) => sebagian(labels.map((label) => (label === "" ? "(tanpa judul)" : `“${label}”`)), 12);
const line = (name: string, text: string) => `  ${name.padEnd(12)} ${text}`;

/** What was understood of a file, as far as it went: shown before anything is written. */
export function laporan({ tabel, indikator, arti, pengamatan, kurang, pilihan, terbaca, bandingan }: Partial<Pemahaman>): string {
  const lines: string[] = [];
  if (tabel) lines.push("Yang dipahami:", line("Tabel", `${tabel.lembar === "" ? "" : `lembar “${tabel.lembar}”, `}${number(tabel.baris.length)} baris, ${tabel.kolom.length} kolom`));
  if (arti) {
    const judul = (kolom: readonly (Kolom | undefined)[]) => quoted(kolom.flatMap((one) => (one ? [one.judul] : [])));
    lines.push(line("Wilayah", judul([...arti.nama.flatMap(({ kolom }) => kolom), ...arti.kode])));
    if (arti.kategori) lines.push(line("Kategori", judul([arti.kategori])));
  }
  if (pengamatan) {
    const { amatan, takCocok, catatan, tersaring, diLuar, dalam, bpsTakDipakai } = pengamatan;
    const areas = new Set(amatan.map(({ wilayah }) => wilayah.kode)).size;
    const left = [[takCocok.length, "tidak cocok"], [diLuar, "di luar Kalimantan Timur"], [tersaring, "tidak dipilih"], [catatan, "catatan"]] as const;
    lines.push(line("Cocok", [`${number(areas)} wilayah${dalam === "" ? "" : ` di dalam ${dalam}`}`, ...left.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} baris ${what}`)].join("; ")));
    if (kurang) lines.push(line("Tak disebut", `${number(kurang.nama.length)} dari ${number(kurang.semua)} ${kurang.tingkat}: ${sebagian(kurang.nama)}`));
    if (bpsTakDipakai) lines.push(line("Kode", "kode tanpa titik tidak dipakai (sistem BPS); wilayah dikenali dari namanya"));
    const periode = [...new Set(amatan.map((one) => one.periode))].sort();
    lines.push(line("Periode", periode.length === 0 ? "belum diketahui" : sebagian(periode)));
  }
  if (pilihan && pengamatan) {
    for (const [guna, daftar] of pilihan) lines.push(line(guna, `${quoted(daftar)}${describe(daftar, terbaca)}`));
    if (indikator) lines.push(line("Satuan", `${indikator.satuan}, menurut indikator “${indikator.nama}”`));
    const unused = [...new Set(pengamatan.amatan.map(({ pokok }) => pokok))].filter((pokok) => ![...pilihan.values()].flat().includes(pokok));
    if (unused.length > 0) lines.push(line("Tidak dipakai", quoted(unused)));
  }
  if (terbaca) lines.push(line("Angka", `${number(terbaca.angka.length)} angka${terbaca.kosong > 0 ? `; ${number(terbaca.kosong)} sel tanpa angka dibiarkan kosong, bukan nol` : ""}${terbaca.ganda > 0 ? `; ${number(terbaca.ganda)} sel tertulis dua kali dengan isi sama` : ""}`));
  for (const { nama, pokok, periode, tertulis, terhitung, cocok } of (bandingan ?? []).slice(0, 12)) {
    const compared = terhitung === null ? "tidak dapat dibandingkan, ada sel tanpa angka" : cocok ? "sama dengan jumlah barisnya" : `jumlah barisnya ${number(terhitung)}`;
    lines.push(line("Jumlah", `${[nama, pokok, periode].filter((part) => part !== "").join(", ")}: tertulis ${tertulis}; ${compared}`));
  }
  return lines.join("\n");
}

function describe(daftar: readonly string[], terbaca: Pemahaman["terbaca"] | undefined): string {
  const marks = [...new Set(daftar.map((pokok) => terbaca?.desimal.get(pokok)).filter((mark) => mark !== undefined))];
  return `${daftar.length > 1 ? ", dijumlahkan" : ""}${marks.length > 0 ? ` (desimal: ${marks.join(", ")})` : ""}`;
}

/** What was written, and what was not. */
export function ringkasan({ file, text, gabungan: { baru, sudahAda, dilewati } }: Rencana): string {
  const withheld = baru.filter(({ status }) => status === "ditahan").length;
  const roles = [...new Set(baru.map(({ peran }) => peran))].map((peran) => `${number(baru.filter((row) => row.peran === peran).length)} ${peran}`);
  const rest = [[sudahAda, "sudah ada"], [dilewati, "dilewati karena sudah disebut sumber lain"]] as const;
  const tail = rest.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`).join("; ");
  if (text === null) return `Tidak ada yang ditulis ke ${file}${tail === "" ? "" : `: ${tail}`}.`;
  return `${number(baru.length)} baris ditulis ke ${file} (${roles.join(", ")})${withheld > 0 ? `; ${number(withheld)} di antaranya ditahan untuk melindungi anak` : ""}${tail === "" ? "" : `; ${tail}`}.\nLihat hasilnya dengan git diff, lalu npm start.`;
}
