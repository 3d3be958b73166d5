import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv.ts";

const columns = ["id", "catatan", "nilai"];
const parse = (text: string) => parseCsv("content/x.csv", text, columns);
const codes = (text: string) => parse(text).issues.map(({ code }) => code);

describe("a table", () => {
  it("keeps commas, quotes and line breaks inside quotes", () => {
    const { rows } = parse('id,catatan,nilai\na,"satu, ""dua""\ntiga",3\n');
    expect(rows[0]?.cells).toEqual({ id: "a", catatan: 'satu, "dua"\ntiga', nilai: "3" });
  });

  it("names the line of the file and the row of the spreadsheet after a quoted line break", () => {
    const { rows } = parse('id,catatan,nilai\na,"satu\ndua\ntiga",3\nb,,4\n');
    expect(rows[1]?.at("nilai")).toEqual({ file: "content/x.csv", line: 5, column: "nilai", cell: "C3" });
  });

  it("counts blank rows as a spreadsheet does, and leaves them out", () => {
    const { rows, issues } = parse("id,catatan,nilai\n\n,,\na,,1\n,,,,\n\n");
    expect(issues).toEqual([]);
    expect(rows.map((row) => row.at("id"))).toEqual([{ file: "content/x.csv", line: 4, column: "id", cell: "A4" }]);
  });

  it("takes its columns in any order and addresses the cell where it stands", () => {
    const { rows } = parse("nilai,id,catatan\n1,a,\n");
    expect(rows[0]?.at("id").cell).toBe("B2");
    expect(rows[0]?.cell("id")).toBe("a");
  });

  it("reads a last line without a line end", () => {
    expect(parse("id,catatan,nilai\na,b,1").rows).toHaveLength(1);
  });

  it("keeps the other rows when one has a cell too many, and names its line", () => {
    const { rows, issues } = parse("id,catatan,nilai\na,b,c,1\nb,,2\n");
    expect(rows).toHaveLength(1);
    expect(issues.map(({ at }) => at.line)).toEqual([2]);
  });

  it("has one message for a broken quote, at the record that opens it", () => {
    const { rows, issues } = parse('id,catatan,nilai\na,b,1\nb,"c,2\nc,d,3\n');
    expect(rows).toEqual([]);
    expect(issues.map(({ code, at }) => [code, at.line])).toEqual([["csv-kutip-rusak", 3]]);
  });

  it("has one message for a misspelt column and one for all that are missing", () => {
    expect(codes("id,catatn,nilai\n")).toEqual(["kolom-tak-dikenal"]);
    expect(codes("id\n")).toEqual(["kolom-hilang"]);
  });

  it("repeats nothing of a first line that is no header", () => {
    const { issues } = parse("Budi bin Amir,2021-01-01,12\n");
    expect(issues.map(({ code }) => code)).toEqual(["kolom-hilang"]);
    expect(JSON.stringify(issues)).not.toContain("Budi");
  });

  it("has cell letters beyond Z", () => {
    const wide = Array.from({ length: 28 }, (_, i) => `k${i}`);
    const { rows } = parseCsv("content/x.csv", `${wide.join(",")}\n${wide.join(",")}\n`, wide);
    expect(rows[0]?.at("k25").cell).toBe("Z2");
    expect(rows[0]?.at("k27").cell).toBe("AB2");
  });
});
