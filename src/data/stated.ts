import { angkaKey } from "./angka-record.ts";
import type { Content, Nilai } from "./model.ts";
import { splitVersion } from "./rilis.ts";

/** The figures of which the content says something, by the name in their address. */
export function statedKeys({ daftarNilai, indikatorBySlug }: Content): Map<string, Nilai[]> {
  const known = daftarNilai.flatMap((nilai) => {
    const indikator = indikatorBySlug.get(nilai.indikator);
    return indikator ? [{ key: angkaKey(indikator, nilai), nilai }] : [];
  });
  const byKey = new Map<string, Nilai[]>();
  for (const { key, nilai } of known) byKey.set(key, [...(byKey.get(key) ?? []), nilai]);
  return byKey;
}

/** The figures of which the ledger has a version, withdrawn or not. */
export function releasedKeys({ daftarRilis }: Content): Set<string> {
  return new Set(daftarRilis.flatMap(({ daftar }) => Object.keys(daftar).map((key) => splitVersion(key).angka)));
}
