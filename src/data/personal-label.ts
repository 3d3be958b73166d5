/** Whose: a child, or who belongs to it. */
const whose = "(?:anak|balita|baduta|batita|bayi|siswa|murid|pasien|peserta|ortu|orangtua|orgtua|ibu|bapak|ayah|wali|suami|istri|pengasuh|kk|kepalakeluarga|keluarga|kandung|lengkap|penerima|manfaat|stunting|warga|penduduk|responden|bumil|busui|hamil|menyusui|catin|kader)";
const number = "(?:no(?:m[oe]r)?)?";
const birth = "(?:lahir|lhr)";

/** What belongs to a child or a family wherever it stands: "NIK balita", "nama_kepala_keluarga", "Tempat/Tgl Lahir". */
const ofAChild = new RegExp(`^(?:${[
  `${number}(?:nik|ktp|nisn|nomorindukkependudukan)${whose}*`,
  `(?:no|nomor)(?:kk|(?:kartu)?(?:bpjs|jkn|kis)(?:kesehatan)?|aktalahir|aktakelahiran)${whose}*`,
  `${number}kartukeluarga`,
  `(?:no|nomor)(?:rm|rekammedi[sk]|indukanak)`,
  `(?:nama|nm|inisial)${whose}+`,
  "(?:child|mother|father|parent|patient|full)s?name",
  `(?:te?mpa?t|tgl|tanggal|hari)+${birth}${whose}*`,
  `${birth}(?:tgl|tanggal)`,
  "ttl|dob|birth(?:date|day)|dateofbirth",
  `alamat${whose}+`,
].join("|")})$`);

/**
 * Columns of a register of children, after letters, spacing and separators are levelled: "Nama Ortu",
 * "NAMA_ORTU" and "nama.ortu" are one. RT and RW count because nothing below kelurahan is taken.
 */
const column = new RegExp(`^(?:${[
  "nama", "ortu", "orangtua", "ibukandung", "kk", "bpjs", "alamat(?:rumah|domisili|tinggal)?", `${number}(?:rt|rw|rtrw)`,
  `${number}(?:hp|tel|telp|tele[pf]h?one?|telpon|tlp|wa|whatsapp|handp?h?on|handphone|ponsel|phone|mobile|[kc]onta[kc]t?)+(?:person|number)?${whose}*`,
  "(?:no(?:m[oe]r)?)(?:(?:yang)?(?:bisa|dapat))?dihubungi", "anakke", "inisial",
  `(?:alamat)?(?:email|surel)${whose}*`,
].join("|")})$`);

/** What is said of one child at a time: its sex or age, and what was measured. "BB (kg)", "Usia Saat Ukur"; "Tinggi" alone is a class. */
const sexOrAge = /^(?:jk|(?:jenis)?kelamin|lp|sex|gender|(?:usia|umur|age)(?:saat)?(?:ukur|pengukuran)?(?:bulan|bln|tahun|thn|th|hari)?|(?:tahun|bulan)lahir)$/;
const measured = /^(?:(?:bb|tb|pb)(?:lahir)?(?:kg|cm)?|(?:berat|tinggi|panjang)(?:badan(?:lahir)?|lahir|kg|cm)(?:kg|cm)?|lila(?:cm)?|lingkar(?:kepala|lengan(?:atas)?)(?:cm)?)$/;

/** The personal columns among `found`, less those that this file's own header has (wilayah.csv has `nama`). */
export function personalColumns(found: readonly string[], expected: readonly string[] = []): string[] {
  return found.filter((name) => !expected.includes(name) && isPersonal(level(name)));
}

const isPersonal = (levelled: string) => ofAChild.test(levelled) || column.test(levelled);

const level = (name: string) => name.normalize("NFKC").toLowerCase().replace(/[^a-z]/g, "");

/** "Nama" alone may be an area's, and every area has one. */
export const isNama = (text: string) => level(text) === "nama";

/** An office has a name, an address and a telephone too: these are no label of a child. */
export const isLabelOfChild = (text: string) => text.length <= 60 && ofAChild.test(level(text));

/** Labels side by side that say one thing of each child: its age or sex beside its weight, or either beside a name. */
export function isPerChild(labels: readonly string[]): boolean {
  const levelled = labels.map(level);
  const [aged, weighed] = [levelled.some((text) => sexOrAge.test(text)), levelled.some((text) => measured.test(text)) || ["berat", "tinggi"].every((text) => levelled.includes(text))];
  return (aged && weighed) || ((aged || weighed) && levelled.includes("nama"));
}

/** "lahir 12-3-2022", "Tgl. lahir 12 Maret 2022": nobody is born on a day but a person. */
const birthDate = /(?<!\p{L})lahir(?:nya)?[\s:,(]+(?:pada\s+)?(?:tanggal\s+|tgl\.?\s+)?(?:[0-3]?\d[-/. ](?:[01]?\d|\p{L}{3,9})[-/. ]\d{2}|(?:19|20)\d\d-\d\d-\d\d)/iu;

/** "Nama ibu: Contoh" in a note, "| NIK | Nama |" in a table of an article: a label with what it labels, or beside another. */
export function hasPersonalLabels(text: string): boolean {
  if (birthDate.test(text)) return true;
  if (!/[:=|\t]/.test(text)) return false;
  const labelled = text.split(/[|;,\t"“”()]/).some((piece) => /^[^:=]+[:=]\s*\S/.test(piece) && isLabelOfChild(piece.split(/[:=]/, 1)[0] ?? ""));
  const cells = text.split(/[|\t]/).filter((cell) => cell.trim() !== "");
  return labelled || (cells.length > 1 && (cells.some(isLabelOfChild) || personalColumns(cells).length > 1 || isPerChild(cells)));
}

/** A key of a map's properties. */
export const isKeyOfPerson = (text: string) => !isNama(text) && isPersonal(level(text));
