/**
 * npm keeps options for itself that stand before a lone `--`, and tells them only in the environment: `npm run terbit --kembali` would
 * put the site live instead of taking it back. Says what to write instead; true where an option was lost.
 */
export function isTerlupa(perintah: string, daftarPilihan: readonly string[]): boolean {
  const lost = daftarPilihan.filter((name) => process.env[`npm_config_${name.replaceAll("-", "_")}`] !== undefined).map((name) => `--${name}`);
  if (lost.length === 0) return false;
  console.error(`Tanda -- di depan ${lost.join(", ")} terlupa, sehingga pilihannya tidak terbaca. Tidak ada yang dijalankan.\nTulis: npm run ${perintah} -- ${lost.join(" … ")}`);
  process.exitCode = 1;
  return true;
}
