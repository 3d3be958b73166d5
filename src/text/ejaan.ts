/** As people write them; official names stand in full. */
const singkatan: Readonly<Record<string, string>> = {
  kel: "kelurahan", kec: "kecamatan", kab: "kabupaten", prov: "provinsi", ds: "desa",
  gn: "gunung", gng: "gunung", sei: "sungai", sg: "sungai", tj: "tanjung", tjg: "tanjung", tg: "tanjung",
};
const leadingTingkat = /^(kelurahan|kecamatan|kabupaten|kota|desa|provinsi) (?=.)/;

/** "Gn. Samarinda" → "gunung samarinda". */
export function plain(text: string): string {
  const words = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.map((word) => singkatan[word] ?? word).join(" ");
}

/** Whether words are joined or split is no difference: "Lok Tuan", "Loktuan". */
export const joined = (text: string) => plain(text).replaceAll(" ", "");

/** "kelurahan damai" → "damai", of a text that is plain. */
export const withoutTingkat = (text: string) => text.replace(leadingTingkat, "");

/** "gunungsamarinda" → "gnsamarinda" among others: a name as one word, as people shorten it. */
export const shortened = (name: string) => Object.entries(singkatan).filter(([, whole]) => name.startsWith(whole)).map(([short, whole]) => short + name.slice(whole.length));

/** Which areas have names here at all: elsewhere kecamatan and desa are missing, which does not say that there are none. */
export function namesKnown(areas: readonly { kode: string; lengkap: string }[]): string {
  const inside = areas.filter(({ kode }) => kode.length === 5 && areas.some((area) => area.kode.startsWith(`${kode}.`)));
  const within = inside.length === 0 ? "" : `, serta kecamatan dan kelurahan di ${new Intl.ListFormat("id").format(inside.map(({ lengkap }) => lengkap))}`;
  return `kabupaten dan kota${within}`;
}
