import { angka } from "../text/format.ts";
import type { Located } from "./letak.ts";

const instead = "Anda tetap dapat mencari wilayah menurut namanya.";

/** Why there is no position, or no answer to it. Codes are those of the Geolocation API. */
export function failureText(error: unknown): string {
  switch ((error as { code?: number }).code) {
    case 1: return `Peramban tidak memberi izin membaca posisi. ${instead}`;
    case 2: return `Perangkat ini tidak dapat menentukan posisinya sekarang. ${instead}`;
    case 3: return `Posisi belum ditemukan sampai batas waktu. Coba lagi di tempat terbuka. ${instead}`;
    default: return `Batas wilayah tidak dapat dimuat. Periksa sambungan internet, lalu tekan lagi. ${instead}`;
  }
}

/** What stands above the areas that were found. */
export function locatedText({ kodes, lack, sure }: Located, metres: number): string {
  const exact = `Ketelitian posisi sekitar ${distance(metres)}.`;
  if (kodes.length === 0) return `Posisi perangkat ini di luar Kalimantan Timur. ${exact} ${instead}`;
  const unsure = kodes.length === 1 ? "Posisi perangkat ini mungkin di:" : "Posisi perangkat ini di dekat batas; mungkin di salah satu dari:";
  const which = sure ? "Posisi perangkat ini ada di:" : unsure;
  const why = {
    "": "",
    batas: "Batas kelurahan atau desa di sana belum tersedia di situs ini.",
    teliti: "Posisinya belum cukup teliti untuk menunjuk kelurahan.",
  }[lack];
  return [exact, why, which].filter(Boolean).join(" ");
}

const distance = (metres: number) => (metres < 1000 ? `${Math.ceil(metres)} m` : `${angka((metres / 1000).toFixed(1))} km`);
