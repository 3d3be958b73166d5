import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readFolder } from "../../../src/data/read.ts";
import { daftarBroken } from "./fixture.ts";

const sources = [...readFolder("src/data", "src/data")].filter(([file]) => file.endsWith(".ts"))
  .map(([file, bytes]) => ({ file, text: new TextDecoder().decode(bytes) }));
const codesIn = (text: string) => [...text.matchAll(/\bcode: "([a-z]+(?:-[a-z0-9]+)+)"/g)].map(([, code]) => String(code));
const codes = [...new Set(sources.flatMap(({ text }) => codesIn(text)))].sort();

it("gives every message a folder of broken content, and keeps no folder without a message", () => {
  expect(daftarBroken()).toEqual(codes);
});

it("explains every message in the author's guide under its own heading, in order", () => {
  const guide = readFileSync("content/README.md", "utf8");
  expect([...guide.matchAll(/^### `([^`]+)`$/gm)].map(([, code]) => code)).toEqual(codes);
});

it("names each rule's file for the one message it gives, and registers it", () => {
  const registered = sources.find(({ file }) => file.endsWith("/data/rules.ts"))?.text ?? "";
  for (const { file, text } of sources.filter((source) => source.file.startsWith("src/data/rules/"))) {
    const name = file.replace(/^.*\/|\.ts$/g, "");
    expect([...new Set(codesIn(text))], file).toEqual([name]);
    const rule = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(registered.match(new RegExp(`\\b${rule}\\b`, "g")), `${rule} imported and listed`).toHaveLength(2);
  }
});
