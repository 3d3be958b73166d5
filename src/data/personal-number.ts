/** Provinces have 11 to 97; the birth date as a NIK has it: day (+ 40 for girls), month. */
function canBeNik(digits: string): boolean {
  const [province, day, month] = [0, 6, 8].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  return province >= 11 && province <= 97 && isBirthDate(day, month);
}

const isBirthDate = (day: number, month: number) => day % 40 >= 1 && day % 40 <= 31 && day <= 71 && month >= 1 && month <= 12;

/** What is written in other digits, or with something invisible within, is the same number. */
const written = (text: string) => text.normalize("NFKC").replace(/\p{Cf}/gu, "");
/** Most cells; of other letters one may stand for several digits. */
const tooShort = /^[ -~]{0,15}$/;
const address = /https?:\/\/\S+/g;

/**
 * A NIK or a family card number: 16 digits in one run, or grouped ("6471 0512 …") when the digits 7–12
 * can be a birth date, so that "2021 2022 2023 2024" is left alone. Web addresses end in numbers of articles
 * and dates: there only one run counts, and only when its digits can be a NIK.
 */
export function looksLikeNik(cell: string): boolean {
  if (tooShort.test(cell)) return false;
  const whole = written(cell);
  if ([...whole.matchAll(address)].some(([found]) => [...found.matchAll(/(?<!\d)\d{16}(?!\d)/g)].some(([run]) => canBeNik(run)))) return true;
  const text = whole.replace(address, " ");
  if (/(?<![\d.])\d{16}(?!\d)/.test(text)) return true;
  for (const [run] of text.matchAll(/(?<!\d)(?:\d[ .\-_]?){15}\d(?!\d)/g)) {
    const digits = run.replace(/\D/g, "");
    if (isBirthDate(Number(digits.slice(6, 8)), Number(digits.slice(8, 10)))) return true;
  }
  return false;
}

/** "0812-3456-7890", "62812…", and whatever else has the country's +62 before it. A landline (0542 …) and a short number are an office's. */
const telephone = /(?<![\d+-]|\d[.,])(?:(?:0 ?|\+?62[\s.-]?(?:\(0\)[\s.-]?)?)8 ?[1-9]\d?(?:[\s.)-]{0,2}\d){6,10}|\+62[\s.(-]{0,2}\d(?:[\s.)-]?\d){6,11})(?![\d\p{L}])/u;
/** An address at a government's own domain is an office's, like the letterhead that it stands in. */
const email = /[\w.+-]+@(?![\w.-]*\bgo\.id\b)[\w-]+(?:\.[\w-]+)+/;

/** A telephone number or an e-mail address that may be a person's. A web address counts only where it leads to a telephone. */
export function looksLikeContact(cell: string): boolean {
  if (!/[@＠+＋]|[8８] ?\p{Nd}/u.test(cell)) return false;
  const text = written(cell).replace(address, (found) => (/^https?:\/\/(?:wa\.me|(?:\w+\.)?whatsapp\.com)\//.test(found) ? ` ${found.replace(/^\D+/, "")} ` : " "));
  return telephone.test(text) || email.test(text);
}
