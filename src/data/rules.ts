import { sumberBatasFile } from "./catatan-batas.ts";
import type { Issue } from "./issue.ts";
import type { Content } from "./model.ts";
import { acuanTakDikenal } from "./rules/acuan-tak-dikenal.ts";
import { alamatGanda } from "./rules/alamat-ganda.ts";
import { angkaDiketik } from "./rules/angka-diketik.ts";
import { angkaTakDikenal } from "./rules/angka-tak-dikenal.ts";
import { artikelNamaBerkas } from "./rules/artikel-nama-berkas.ts";
import { artikelTanggalTerbalik } from "./rules/artikel-tanggal-terbalik.ts";
import { asalTakDikenal } from "./rules/asal-tak-dikenal.ts";
import { barisGanda } from "./rules/baris-ganda.ts";
import { batasTanpaSumber } from "./rules/batas-tanpa-sumber.ts";
import { berkasHilang } from "./rules/berkas-hilang.ts";
import { berkasTakDikenal } from "./rules/berkas-tak-dikenal.ts";
import { dokumenTidakCocok } from "./rules/dokumen-tidak-cocok.ts";
import { geometriBerpotongan } from "./rules/geometri-berpotongan.ts";
import { geometriBertumpuk } from "./rules/geometri-bertumpuk.ts";
import { geometriCincinTerbuka } from "./rules/geometri-cincin-terbuka.ts";
import { geometriDiLuarKaltim } from "./rules/geometri-di-luar-kaltim.ts";
import { geometriGanda } from "./rules/geometri-ganda.ts";
import { geometriKoordinatTertukar } from "./rules/geometri-koordinat-tertukar.ts";
import { geometriLuasBerbeda } from "./rules/geometri-luas-berbeda.ts";
import { geometriTanpaWilayah } from "./rules/geometri-tanpa-wilayah.ts";
import { idGanda } from "./rules/id-ganda.ts";
import { indikatorTakDikenal } from "./rules/indikator-tak-dikenal.ts";
import { indukTakDikenal } from "./rules/induk-tak-dikenal.ts";
import { instrumenTakDiizinkan } from "./rules/instrumen-tak-diizinkan.ts";
import { instrumenTakDikenal } from "./rules/instrumen-tak-dikenal.ts";
import { isianBertentangan } from "./rules/isian-bertentangan.ts";
import { istilahGanda } from "./rules/istilah-ganda.ts";
import { istilahTakDikenal } from "./rules/istilah-tak-dikenal.ts";
import { kategoriTakDikenal } from "./rules/kategori-tak-dikenal.ts";
import { jumlahKecil } from "./rules/jumlah-kecil.ts";
import { jumlahTerungkap } from "./rules/jumlah-terungkap.ts";
import { keliruTanpaAlasan } from "./rules/keliru-tanpa-alasan.ts";
import { kodeRusak } from "./rules/kode-rusak.ts";
import { koreksiAngkaTakDikenal } from "./rules/koreksi-angka-tak-dikenal.ts";
import { kolomWajibKosong } from "./rules/kolom-wajib-kosong.ts";
import { masaMelebihiInduk } from "./rules/masa-melebihi-induk.ts";
import { masaTidakMenyambung } from "./rules/masa-tidak-menyambung.ts";
import { nilaiBukanAngka } from "./rules/nilai-bukan-angka.ts";
import { nilaiDiLuarRentang } from "./rules/nilai-di-luar-rentang.ts";
import { nilaiDiLuarMasa } from "./rules/nilai-di-luar-masa.ts";
import { nilaiKosong } from "./rules/nilai-kosong.ts";
import { pembandingTanpaAlasan } from "./rules/pembanding-tanpa-alasan.ts";
import { pembilangMelebihiPenyebut } from "./rules/pembilang-melebihi-penyebut.ts";
import { penarikanBelumTuntas } from "./rules/penarikan-belum-tuntas.ts";
import { peranTidakCocok } from "./rules/peran-tidak-cocok.ts";
import { pernyataanTakDikenal } from "./rules/pernyataan-tak-dikenal.ts";
import { periodeBukanIso } from "./rules/periode-bukan-iso.ts";
import { periodeRusak } from "./rules/periode-rusak.ts";
import { persenTidakCocok } from "./rules/persen-tidak-cocok.ts";
import { perubahanTanpaAlasan } from "./rules/perubahan-tanpa-alasan.ts";
import { pilihanTakDikenal } from "./rules/pilihan-tak-dikenal.ts";
import { putaranTakDikenal } from "./rules/putaran-tak-dikenal.ts";
import { rilisAngkaHilang } from "./rules/rilis-angka-hilang.ts";
import { rilisEntriBerubah } from "./rules/rilis-entri-berubah.ts";
import { rilisEntriHilang } from "./rules/rilis-entri-hilang.ts";
import { rilisRantaiPutus } from "./rules/rilis-rantai-putus.ts";
import { rujukanTakDikenal } from "./rules/rujukan-tak-dikenal.ts";
import { salinanTakDikenal } from "./rules/salinan-tak-dikenal.ts";
import { selRumus } from "./rules/sel-rumus.ts";
import { selangTidakMemuatNilai } from "./rules/selang-tidak-memuat-nilai.ts";
import { spasiTepi } from "./rules/spasi-tepi.ts";
import { statusDenganNilai } from "./rules/status-dengan-nilai.ts";
import { statusTanpaAlasan } from "./rules/status-tanpa-alasan.ts";
import { sumberKosong } from "./rules/sumber-kosong.ts";
import { sumberTakDikenal } from "./rules/sumber-tak-dikenal.ts";
import { tanggalBukanIso } from "./rules/tanggal-bukan-iso.ts";
import { tingkatTidakCocok } from "./rules/tingkat-tidak-cocok.ts";
import { urlRusak } from "./rules/url-rusak.ts";
import { utamaTidakTunggal } from "./rules/utama-tidak-tunggal.ts";
import { wilayahTakDikenal } from "./rules/wilayah-tak-dikenal.ts";
import { wilayahTanpaGeometri } from "./rules/wilayah-tanpa-geometri.ts";

/** A rule reports; it does not print, throw or fix. `unread`: files that could not be read whole. */
type Rule = (content: Content, unread: ReadonlySet<string>) => Iterable<Issue>;

const wilayah = "content/wilayah.csv";
const sumber = "content/sumber.csv";

/** Asked first: with a wrong key in a register, what refers to the register is not judged. */
export const doorRules: readonly Rule[] = [
  selRumus, kolomWajibKosong, idGanda, kodeRusak, pilihanTakDikenal, tingkatTidakCocok, indukTakDikenal,
];

/**
 * Each rule with the registers it compares against: where one of these cannot be relied on, the rule is
 * not run. A cell is told one thing at a time, by the first rule in this order that objects to it.
 */
export const daftarRule: readonly (readonly [rule: Rule, needs: readonly string[]])[] = [
  [berkasTakDikenal, []],
  [berkasHilang, []],
  [isianBertentangan, []],
  [barisGanda, []],
  [wilayahTakDikenal, [wilayah]],
  [asalTakDikenal, [wilayah]],
  [periodeRusak, []],
  [periodeBukanIso, []],
  [putaranTakDikenal, []],
  [instrumenTakDikenal, []],
  [instrumenTakDiizinkan, []],
  [nilaiKosong, []],
  [statusDenganNilai, []],
  [statusTanpaAlasan, []],
  [keliruTanpaAlasan, []],
  [pembandingTanpaAlasan, []],
  [nilaiBukanAngka, []],
  [nilaiDiLuarRentang, []],
  [kategoriTakDikenal, []],
  [selangTidakMemuatNilai, []],
  [pembilangMelebihiPenyebut, []],
  [persenTidakCocok, []],
  [jumlahKecil, []],
  [utamaTidakTunggal, [wilayah]],
  [peranTidakCocok, []],
  [dokumenTidakCocok, []],
  [acuanTakDikenal, []],
  [sumberKosong, []],
  [sumberTakDikenal, [sumber]],
  [salinanTakDikenal, [sumber]],
  [urlRusak, []],
  [tanggalBukanIso, []],
  [masaTidakMenyambung, [wilayah]],
  [masaMelebihiInduk, [wilayah]],
  [nilaiDiLuarMasa, [wilayah]],
  [indikatorTakDikenal, []],
  [geometriCincinTerbuka, []],
  [geometriBerpotongan, []],
  [geometriKoordinatTertukar, []],
  [geometriDiLuarKaltim, []],
  [geometriGanda, [wilayah]],
  [geometriTanpaWilayah, [wilayah]],
  [wilayahTanpaGeometri, [wilayah]],
  [geometriBertumpuk, [wilayah]],
  [batasTanpaSumber, [wilayah, sumberBatasFile]],
  [geometriLuasBerbeda, [wilayah]],
  [spasiTepi, []],
  [artikelNamaBerkas, []],
  [artikelTanggalTerbalik, []],
  [angkaDiketik, []],
  [pernyataanTakDikenal, ["content/pernyataan.csv"]],
  [rujukanTakDikenal, [sumber]],
  [istilahTakDikenal, []],
  [istilahGanda, []],
  [rilisEntriBerubah, []],
  [rilisEntriHilang, []],
  [rilisRantaiPutus, []],
  [penarikanBelumTuntas, []],
];

/** Asked with the files that any rule objected to: a figure that an article names may only seem to be missing, while a row of it is wrong. */
export const wordRules: readonly Rule[] = [angkaTakDikenal];

/** Asked of content that is otherwise sound: they look at all of it together, or compare it with the ledger. */
export const lastRules: readonly Rule[] = [alamatGanda, rilisAngkaHilang, koreksiAngkaTakDikenal, perubahanTanpaAlasan, jumlahTerungkap];
