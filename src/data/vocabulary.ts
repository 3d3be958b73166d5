/** The vocabulary of the figures (the site's own rules: README, “Model”). */
export const daftarInstrumen = [
  "ssgi", "ski", "riskesdas", "ssgbi", "eppgbm", "pengukuran-serentak", "operasi-timbang", "aksi-bangda",
  "program", "penetapan", "target", "tidak-disebut",
] as const;
export const daftarInstrumenDasar = ["disebut", "disimpulkan"] as const;
export const daftarPeran = ["utama", "pendukung", "pembanding", "keliru"] as const;
/** `tidak-terbit` is derived, never written: see `Cell`. */
export const daftarStatus = ["ada", "tidak-diukur", "ditahan", "tidak-pasti", "tidak-berlaku"] as const;
export const daftarTingkat = ["negara", "provinsi", "kabkota", "kecamatan", "kelurahan"] as const;
export const daftarJenisSumber = ["laporan-primer", "pernyataan-resmi", "berita", "jurnal", "olahan"] as const;
/** The indikator that the site is about: the map and the chart in an article show it. */
export const indikatorUtama = "prevalensi-stunting-survei";
export const daftarSatuan = ["persen", "anak", "kategori", "unit", "orang"] as const;

export type Instrumen = (typeof daftarInstrumen)[number];
export type InstrumenDasar = (typeof daftarInstrumenDasar)[number];
export type Peran = (typeof daftarPeran)[number];
export type Status = (typeof daftarStatus)[number];
export type Tingkat = (typeof daftarTingkat)[number];
export type JenisSumber = (typeof daftarJenisSumber)[number];
