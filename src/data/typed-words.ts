/** What is counted or measured here: a number before one of these is a figure, and a figure needs a source. */
const units = [
  "persentase", "persen", "permil", "poin", "anak", "balita", "baduta", "batita", "bayi", "remaja", "ibu", "bumil", "keluarga",
  "kepala", "kk", "rumah tangga", "kasus", "kejadian", "kematian", "orang", "jiwa", "penduduk", "warga", "penerima", "peserta",
  "siswa", "murid", "pelajar", "santri", "kader", "bidan", "dokter", "perawat", "petugas", "relawan", "pekerja", "tenaga",
  "pendamping", "ratus", "ribu", "rb", "juta", "jt", "miliar", "milyar", "mlr", "triliun", "rupiah", "dapur", "unit", "sppg",
  "posyandu", "puskesmas", "rsud", "rumah", "klinik", "sekolah", "kelurahan", "desa", "kecamatan", "rt", "titik", "lokus",
  "porsi", "paket", "ton", "kilogram", "kg", "gram", "gr", "mg", "kkal", "kalori", "sentimeter", "cm", "milimeter", "mm",
  "liter", "simpangan", "sd",
].join("|");

/** Before the unit there may be a bracket, or a word that changes nothing. */
const filler = String.raw`[\s(–-]*(?:(?:an|lebih|buah|dari|jumlah|para)\s+)?`;
export const beforeUnit = new RegExp(String.raw`^${filler}(?:[%‰]|(?:${units})(?:nya)?(?!\p{L}))`, "u");
/** Where even “satu” is a figure: “satu orang” only means someone. */
export const beforeShare = /^[\s(–-]*(?:[%‰]|(?:persen|permil|poin)(?!\p{L}))/u;
/** Lengths of time and ages are not figures of ours. */
export const beforeTime = /^\s*(?:hari|minggu|bulan|tahun|jam|menit|detik|wib|wita|wit)(?!\p{L})/u;

const approx = String.raw`(?:\s+(?:sekitar|hampir|kurang lebih|lebih dari|kurang dari|di atas|di bawah|hingga|sampai))?`;
/** Words that announce a figure even where no unit follows. */
export const afterAmount = new RegExp(String.raw`(?<!\p{L})(?:sebesar|sebanyak|sejumlah|mencapai|prevalensi(?:nya)?|persentase(?:nya)?)${approx}\s*$`, "u");

const labels = [
  "usia", "umur", "berusia", "berumur", "kelas", "tahap", "semester", "triwulan", "putaran", "pukul", "jam", "versi", "pasal",
  "ayat", "huruf", "bab", "butir", "lampiran", "halaman", "nomor", String.raw`no\.?`, "uu", "undang-undang", "pp", "perpres",
  "keppres", "inpres", String.raw`per(?:men|da|bup|wali|gub)\p{L}*`, String.raw`kepmen\p{L}*`, "keputusan", "peraturan", "sk",
  "edaran", "telepon", String.raw`telp\.?`, "wa", "whatsapp", "hubungi",
].join("|");
/** A number after one of these names something: a law, an age, a telephone. */
export const afterLabel = new RegExp(String.raw`(?<!\p{L})(?:${labels})\s*$`, "u");

const months = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember";
const beforeYear = [
  "pada", "tahun", "sejak", "hingga", "sampai", "per", "selama", "akhir", "awal", "pertengahan", "dalam", "untuk", months,
  "ssgi", "ski", "ssgbi", "riskesdas", "e-ppgbm", "hkn",
].join("|");
export const afterYearWord = new RegExp(String.raw`(?:(?<!\p{L})(?:${beforeYear})\s*|\d\s*[/–-]\s*|[(/])$`, "u");

const ones = "nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|sejuta|semiliar|setengah|separuh|sepertiga|seperempat|seperlima";
const tails = String.raw`${ones}|belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|koma|per(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)`;
export const spelled = new RegExp(String.raw`(?<!\p{L})(?:${ones})(?:[\s-]+(?:${tails}))*(?!\p{L})`, "gu");
/** Spelled numbers that are figures whatever follows them. */
export const isLarge = (words: string) => /ratus|ribu|juta|miliar|milyar|triliun|koma|seratus|seribu|sejuta|semiliar/.test(words);

/** Names that hold a number. */
export const numberNames = /1\.?000 hari pertama(?: kehidupan)?|seribu hari pertama(?: kehidupan)?|1\.?000 hpk|(?:4|empat) sehat (?:5|lima) sempurna|dua anak cukup|covid-19/gu;

/** A limit that defines something, rather than something counted; only the glossary may hold one. */
export const afterLimit = /(?<!\p{L})(?:di bawah|di atas|kurang dari|lebih dari|mulai|sedikitnya|paling sedikit|paling banyak|minimal|maksimal|sampai|hingga|batas|garis|dengan)\s*$|[<>≤≥]\s*$/u;
export const beforeLimit = /^\s*(?:persen|%)?\s*(?:sampai|hingga|atau (?:lebih|kurang)|ke (?:atas|bawah)|sebagai batas)(?!\p{L})/u;
