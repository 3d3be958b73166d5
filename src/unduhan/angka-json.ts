import { draftOf } from "../data/angka-record.ts";
import type { Data } from "../data/derive.ts";
import { canonical } from "../data/fingerprint.ts";
import { vouchedFor, type Rilis } from "../data/rilis.ts";
import { isReleased, koreksiOf, versionsOf, type Figure, type Version } from "../data/versions.ts";
import { alamatAngkaKey, alamatJson, alamatVersi } from "../text/alamat.ts";
import { absolute } from "./head.ts";

/** A version: the very bytes whose SHA-256 the ledger has. Of a withdrawn one only when and why. */
export function versiJson({ angka, versi, record, ditarik }: Version): string {
  return canonical(record ?? { angka, versi, ditarik });
}

/** A figure as it is now: its record, its versions, what was corrected. */
export function angkaJson(data: Data, { angka, cell }: Figure): string {
  const versions = versionsOf(data, angka);
  const last = versions.at(-1);
  const ahead = cell !== undefined && !isReleased(data, cell);
  const value = {
    angka,
    alamat: absolute(data.situs, alamatAngkaKey(angka)),
    lisensi: data.situs.lisensi_data === "" ? null : data.situs.lisensi_data,
    belum_dirilis: ahead,
    versi: versions.map(({ versi, rilis, sejak, sha256, ditarik }) => ({ versi, rilis, sejak, sha256, ditarik, alamat: absolute(data.situs, alamatJson(alamatVersi(angka, versi))) })),
    koreksi: koreksiOf(data, angka).map(({ tanggal, jenis, salah, alasan, sumber }) => ({ tanggal, jenis, salah, alasan, sumber })),
    rekaman: ahead ? draftOf(cell, data.sumberById) : (last?.record ?? null),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A release's list: the very bytes whose SHA-256 the next release has. */
export const rilisJson = (rilis: Rilis) => canonical(vouchedFor(rilis));
