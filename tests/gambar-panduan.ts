import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { update } from "./golden.ts";

/** Wide enough to read, narrow enough to stand in the guide. */
export const width = 720;
export const gambarFolder = "tests/panduan/gambar";

/** The words that stand in a picture, and the fingerprint of the picture that was taken with them. */
interface Keterangan {
  sha256: string;
  kata: string;
}

const file = join(gambarFolder, "keterangan.json");

export const daftarKeterangan = (): Record<string, Keterangan> => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Keterangan>) : {});
export const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * What a picture of the open page would say, down to the words `until`. `UPDATE_GOLDEN=1` takes it anew, for a reviewer to
 * look at; never in CI. Pixels are not compared, because each machine has other fonts: a picture is out of date once the words in it are others.
 */
export async function kataOf(page: Page, name: string, until: string): Promise<string> {
  const { kata, ...clip } = await page.evaluate(regionOf, until);
  if (update) {
    const picture = await sharp(await page.screenshot({ clip: { ...clip, x: 0, width }, fullPage: true })).webp({ quality: 70, effort: 6 }).toBuffer();
    writeFileSync(join(gambarFolder, name), picture);
    const all = { ...daftarKeterangan(), [name]: { sha256: sha256Of(picture), kata } };
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
  }
  return kata;
}

/**
 * From the page's heading, or from where its address leads, to the block with the words `until`; the window as it is where a
 * message lies over the page. Numbers of releases and lines go on counting with the real content, and a fingerprint has chance in it. Runs in the page.
 */
function regionOf(until: string): { kata: string; y: number; height: number } {
  const plain = (text: string) => text.replace(/\s+/g, " ").replace(/(rilis) \d+/gi, "$1 …").replace(/(\.csv:|sel [A-Z]+)\d+|[0-9a-f]{64}/g, "$1…").trim();
  const panel = document.querySelector<HTMLElement>(".pratinjau-pesan");
  if (panel) return { kata: plain(panel.innerText), y: window.scrollY, height: window.innerHeight };
  const start = document.getElementById(location.hash.slice(1)) ?? document.querySelector("h1") ?? document.body;
  const has = (element: Element) => plain(element.textContent ?? "").includes(until);
  const after = [...document.body.querySelectorAll("*")].filter((element) => start === element || (start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const words = after.find((element) => has(element) && element.checkVisibility() && ![...element.children].some(has)) ?? start;
  let last = words;
  while (last.parentElement && getComputedStyle(last).display.startsWith("inline")) last = last.parentElement;
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(last);
  const top = start.getBoundingClientRect().top + window.scrollY - 6;
  return { kata: plain(range.toString()), y: top, height: last.getBoundingClientRect().bottom + window.scrollY + 16 - top };
}
