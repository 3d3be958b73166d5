import { angkaMistake, isAngka, meantAngka } from "./angka.ts";
import { isIsoDate, possibleDates } from "./date.ts";
import { candidates, isKode, isKodeBps } from "./kode.ts";
import type { Indikator } from "./model.ts";
import { periodeMistake } from "./periode.ts";
import { statementKey, type Ledger, type Released } from "./released.ts";
import { meantDate, meantKode } from "./restore-cell.ts";
import { angkaColumns, isCount } from "./statement.ts";

export type Cells = Readonly<Record<string, string>>;

/** What is known beside the row itself. */
export interface Beside {
  /** Undefined in a table that holds no figures. */
  indikator: Indikator | undefined;
  dayFirst: boolean | undefined;
  ledger: Ledger;
}

export const dateColumns = ["dinyatakan", "terbit", "diakses", "sejak", "sampai"];

/** A row as it was before a spreadsheet wrote it; a cell that may have been something else stays as it is. */
export function restoreRow(cells: Cells, beside: Beside): Cells {
  const dated = Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, restoreCell(column, text, beside)]));
  const { kode = "" } = dated;
  const row: Cells = { ...dated, ...(isKodeBps(kode) && !isKode(kode) ? { kode: withoutDots(kode, dated, beside) } : {}) };
  const { dinyatakan = "" } = row;
  const days = isIsoDate(dinyatakan) ? [] : possibleDates(dinyatakan);
  const day = theOnly(statementsOf(row, beside).map(({ dinyatakan: said }) => said).filter((said) => said !== null && days.includes(said)));
  return day === undefined ? row : { ...row, dinyatakan: day };
}

/** A row with the noughts at the end of its numbers as the release of the same statement has them. */
export function withNoughts(row: Cells, beside: Beside): Cells {
  const known = statementsOf(row, beside);
  return { ...row, ...Object.fromEntries(angkaColumns.flatMap((column) => {
    const same = theOnly(known.map((said) => said[column]).filter((text) => text !== null && row[column] !== "" && Number(text) === Number(row[column])));
    return same === undefined ? [] : [[column, same]];
  })) };
}

const theOnly = (texts: readonly (string | null)[]) => (new Set(texts).size === 1 ? (texts[0] ?? undefined) : undefined);

function restoreCell(column: string, text: string, { indikator, dayFirst }: Beside): string {
  if (column === "kode" || column === "induk") return meantKode(text) ?? text;
  if (column === "asal") return text.split(";").map((kode) => meantKode(kode) ?? kode).join(";");
  if (column === "periode") {
    const mistake = periodeMistake(text);
    return mistake?.eaten ? (mistake.meant ?? text) : text;
  }
  if (dateColumns.includes(column)) return meantDate(text, dayFirst) ?? text;
  const number = angkaColumns.find((name) => name === column);
  const whole = number !== undefined && isCount(number, indikator);
  return number !== undefined && angkaMistake(text, whole) ? (meantAngka(text, whole) ?? text) : text;
}

/** BPS uses the same digits for other areas: only a name or a released statement tells which is meant. */
function withoutDots(digits: string, row: Cells, beside: Beside): string {
  const possible = candidates(digits).filter((kode) => kode.replaceAll(".", "") === digits);
  const sure = possible.filter((kode) => row["nama"] !== undefined ? beside.ledger.names.get(kode) === row["nama"]
    : released(row, beside).some((statement) => statement.kode === kode && row["nilai"] !== "" && Number(statement.said.nilai) === Number(row["nilai"])));
  return sure.length === 1 && sure[0] !== undefined ? sure[0] : digits;
}

function released(row: Cells, { indikator, ledger }: Beside): readonly Released[] {
  if (!indikator) return [];
  const { periode = "", instrumen = "", dokumen = "", sumber = "" } = row;
  return ledger.statements.get(statementKey({ indikator: indikator.slug, periode, instrumen, dokumen, sumber })) ?? [];
}

const statementsOf = (row: Cells, beside: Beside) => released(row, beside).filter(({ kode }) => kode === row["kode"]).map(({ said }) => said);

/** Columns whose number may have been another one before a spreadsheet wrote it, which no release tells. */
export function doubtful(row: Cells, decimals: Readonly<Record<string, number>>, beside: Beside): { column: string; shorter: boolean }[] {
  const { indikator } = beside;
  const known = statementsOf(row, beside);
  return angkaColumns.flatMap((column): { column: string; shorter: boolean }[] => {
    const text = row[column] ?? "";
    if (!isAngka(text, false) || !indikator || isCount(column, indikator) || indikator.satuan === "kategori") return [];
    if (known.some((said) => said[column] === text)) return [];
    const own = decimalsOf(text);
    if (/^-?\d{1,3}\.\d{3}$/.test(text)) return [{ column, shorter: false }];
    return own === 0 || own < (decimals[column] ?? 0) ? [{ column, shorter: true }] : [];
  });
}

export const decimalsOf = (text: string) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
