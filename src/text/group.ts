import type { Group } from "../data/group.ts";

interface GroupText {
  nama: string;
  /** What figures of this kind are, and what they must not be taken for. */
  adalah: string;
  bukan: string;
}

export const groupText: Record<Group, GroupText> = {
  survei: {
    nama: "Survei",
    adalah: "Perkiraan dari anak yang terpilih sebagai sampel, diukur petugas survei nasional.",
    bukan: "Bukan hitungan semua anak, sehingga nilainya punya ketidakpastian. Tidak digabungkan dan tidak dibandingkan dengan catatan posyandu.",
  },
  register: {
    nama: "Catatan rutin dan pengukuran massal",
    adalah: "Hasil pengukuran anak yang datang ke posyandu atau ikut penimbangan.",
    bukan: "Bukan gambaran semua anak: nilainya bergantung pada siapa yang datang. Tidak digabungkan dan tidak dibandingkan dengan angka survei.",
  },
  program: {
    nama: "Program",
    adalah: "Catatan pelaksana sebuah program: berapa yang berjalan, yang dilayani, atau yang berkunjung.",
    bukan: "Bukan ukuran gizi anak, dan tidak menunjukkan hasil program.",
  },
  target: {
    nama: "Target",
    adalah: "Nilai yang ingin dicapai menurut sebuah dokumen atau pernyataan pemerintah.",
    bukan: "Bukan hasil pengukuran. Hanya dibandingkan dengan instrumen yang disebut dokumennya.",
  },
  penetapan: {
    nama: "Penetapan",
    adalah: "Keputusan pemerintah tentang suatu wilayah.",
    bukan: "Bukan ukuran besarnya masalah di wilayah itu.",
  },
};
