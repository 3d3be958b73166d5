import { readdirSync, readFileSync } from "node:fs";
import { checkContent } from "../../../src/data/check.ts";
import type { Issue } from "../../../src/data/issue.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { readFolder, type Files } from "../../../src/data/read.ts";

export const base = "tests/fixtures/content";
const broken = "tests/fixtures/broken";

/** Names of the folders of broken content: each is a message code. */
export const daftarBroken = () => readdirSync(broken).sort();

/** Messages that sound content gets when it is to go live: of the base content itself (siap.test.ts). */
export const codesBeforeLive = ["angka-belum-dirilis", "situs-belum-lengkap"];

/** The base content with a folder of broken files laid over it; `hapus.txt` names the files to leave out. */
export function brokenContent(code: string): Files {
  const files = new Map(readFolder(base, "content"));
  for (const [file, bytes] of readFolder(`${broken}/${code}`, "content")) {
    if (file === "content/message.txt") continue;
    if (file !== "content/hapus.txt") files.set(file, bytes);
    else for (const path of new TextDecoder().decode(bytes).trim().split("\n")) files.delete(path);
  }
  return files;
}

export const expectedMessage = (code: string) => readFileSync(`${broken}/${code}/message.txt`, "utf8");

/** The base content with some files replaced by a text. */
export function contentWith(replaced: Readonly<Record<string, string>>): Files {
  const texts = Object.entries(replaced).map(([file, text]) => [file, new TextEncoder().encode(text)] as const);
  return new Map([...readFolder(base, "content"), ...texts]);
}

export const issuesOf = (files: Files): Issue[] => checkContent(parseContent(files));
