/** Characters that a reader cannot see, as authors may find them named elsewhere. */
const names = new Map([
  [" ", "spasi"], ["\t", "tabulasi"], ["\n", "ganti baris"],
  ["\u00a0", "spasi tak putus (NBSP)"], ["\u202f", "spasi tak putus sempit (NNBSP)"], ["\u2007", "spasi selebar angka"],
  ["\u2009", "spasi tipis"], ["\u200b", "spasi lebar nol (ZWSP)"], ["\u200c", "pemutus tak terlihat (ZWNJ)"],
  ["\u200d", "penyambung tak terlihat (ZWJ)"], ["\u200e", "tanda arah tulis (LRM)"], ["\u200f", "tanda arah tulis (RLM)"],
  ["\u2060", "penyambung kata (WJ)"], ["\ufeff", "tanda BOM"], ["\u00ad", "tanda hubung lunak (SHY)"],
  ["\u3000", "spasi lebar penuh"],
]);

const zeroWidth = "\u00ad\u180e\u200b-\u200f\u2060\ufeff";
const edge = new RegExp(`^[\\s${zeroWidth}]+|[\\s${zeroWidth}]+$`, "g");

const isPlain = (code: number) => code > 0x20 && code < 0x7f;

/** White space and zero-width characters at either end, which a cell should not have. */
export const trimInvisible = (text: string) => (text === "" || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) ? text : text.replace(edge, ""));

export const withoutZeroWidth = (text: string) => text.replace(new RegExp(`[${zeroWidth}]`, "g"), "");

/** The invisible characters of a text by name, each once. */
export function invisibleNames(text: string): string[] {
  const found = text.match(new RegExp(`[\\s${zeroWidth}]`, "g")) ?? [];
  return [...new Set(found)].map((character) => names.get(character) ?? `karakter tak terlihat ${codePoint(character)}`);
}

const codePoint = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Full-width letters, digits and signs (as East Asian keyboards give them) → the ordinary ones. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
