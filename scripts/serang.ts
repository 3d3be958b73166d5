import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import loadHighs from "highs";
import { rekamanDalam } from "./serang/baca.ts";
import { halamanTakSerupa, terselip, type Halaman } from "./serang/halaman.ts";
import { kalimat } from "./serang/kalimat.ts";
import { faktaFrom, tempatFrom, type Tercatat } from "./serang/rekaman.ts";
import { serang, terbuka, type Serangan } from "./serang/serangan.ts";
import { takSerupa } from "./serang/serupa.ts";

/*
 * An adversary who has nothing but what the site gives to everybody: the folder that is served, and the ledger of
 * released figures. Nothing of src/ is used here: what the site means to protect must hold against someone else's program.
 */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();

/** Texts that people read; what programs read is taken apart by baca.ts. */
const isPage = (name: string) => /\.(html|svg|xml|txt|md)$/.test(name) || name === "jelajah/peta.json";

/** The whole attack on a finished site. */
export async function serangSitus(dist: string, ledger: string): Promise<Serangan> {
  const paths = [...filesOf(dist).map((path) => ({ path, nama: path.slice(dist.length + 1) })), ...filesOf(ledger).map((path) => ({ path, nama: path }))];
  const files = paths.map(({ path, nama }) => ({ nama, bytes: new Uint8Array(readFileSync(path)) }));
  const rekaman = files.flatMap(({ nama, bytes }) => rekamanDalam(nama, bytes));
  const satuanBySlug = new Map(rekaman.flatMap(({ lengkap: { indikator, satuan } }) => (typeof indikator === "string" && typeof satuan === "string" ? [[indikator, satuan] as const] : [])));
  const tercatat = rekaman.flatMap((one) => faktaFrom(one, satuanBySlug));
  const daftarTempat = [...new Map(rekaman.flatMap(tempatFrom).map((tempat) => [tempat.kode, tempat])).values()];
  const pages = files.filter(({ nama }) => isPage(nama)).map(({ nama, bytes }): Halaman => ({ nama, isi: new TextDecoder().decode(bytes) }));
  const { ditahan, temuan } = serang(await loadHighs(), distinct(tercatat), daftarTempat);
  return { ditahan, temuan: [...terbuka(tercatat), ...temuan, ...takSerupa(tercatat), ...terselip(pages, tercatat), ...halamanTakSerupa(pages, tercatat, daftarTempat), ...kalimat(files, tercatat)] };
}

/** Files repeat each other: what is said once more says nothing new. */
function distinct(tercatat: readonly Tercatat[]): Tercatat[] {
  return [...new Map(tercatat.map((one) => [JSON.stringify({ ...one, berkas: "", sisa: "", catatan: "" }), one])).values()];
}

/** Says what was found, and never the number. */
export function laporan({ ditahan, temuan }: Serangan): string {
  const known = [...ditahan.values()].filter((one) => one !== null);
  const held = ditahan.size === 0 ? "0 angka ditahan" : `${ditahan.size} angka ditahan`;
  const widest = known.length > 0 ? `; paling sempit ${Math.min(...known.map(({ terkecil, terbesar }) => terbesar - terkecil + 1))} bilangan, dari terkecil sampai terbesar` : "";
  if (temuan.length === 0) return `${held}${widest}. Tidak ada yang dapat diketahui.`;
  return [`${held}. ${temuan.length} kebocoran:`, ...temuan.map(({ angka, apa }) => `  ${angka.slice(0, 5).join(", ")}${angka.length > 5 ? `, dan ${angka.length - 5} lagi` : ""}: ${apa}.`)].join("\n");
}

if (import.meta.main) {
  const [dist = "dist", ledger = "content/rilis"] = process.argv.slice(2);
  if (!existsSync(join(dist, "index.html")) || !existsSync(ledger)) {
    console.error(`Tidak ada situs di ${dist}, atau tidak ada catatan rilis di ${ledger}. Pemakaian: npm run serang -- <folder situs> <folder rilis>`);
    process.exitCode = 1;
  } else {
    const found = await serangSitus(dist, ledger);
    console.log(laporan(found));
    if (found.temuan.length > 0) process.exitCode = 1;
  }
}
