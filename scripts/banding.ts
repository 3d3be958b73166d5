import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bandingHtml } from "../src/banding/html.ts";
import { naskahOf } from "../src/banding/kata.ts";
import { bandingMarkdown } from "../src/banding/markdown.ts";
import { bandingOf } from "../src/banding/model.ts";
import { bandingTeks } from "../src/banding/teks.ts";
import { readContent, readLayers } from "../src/data/index.ts";
import { folders } from "../src/data/read.ts";
import { buildGeo } from "./build-geo.ts";
import { saying } from "./disk.ts";
import { isTerlupa } from "./terlupa.ts";

const usage = "Cara pakai: npm run banding [-- --html berkas.html] [--markdown berkas.md]";

const known = { html: { type: "string" }, markdown: { type: "string" } } as const;

function options() {
  try {
    return parseArgs({ options: known }).values;
  } catch {
    return undefined;
  }
}

/** Says what is not in the last release, and writes the files that were asked for. */
async function compare({ html, markdown }: NonNullable<ReturnType<typeof options>>): Promise<string> {
  const content = readContent(folders.content);
  await buildGeo(folders);
  const banding = bandingOf(content, readLayers(folders.geo));
  const naskah = await naskahOf(banding);
  if (html !== undefined) writeFileSync(html, bandingHtml(naskah, banding));
  if (markdown !== undefined) writeFileSync(markdown, bandingMarkdown(naskah));
  const written = [html, markdown].flatMap((file) => (file === undefined ? [] : [`Ditulis: ${file}`]));
  return [bandingTeks(naskah), ...(written.length > 0 ? [written.join("\n")] : [])].join("\n\n");
}

await saying(async () => {
  const asked = options();
  if (isTerlupa("banding", Object.keys(known))) process.exitCode = 2;
  else if (asked) console.log(await compare(asked));
  else {
    console.error(usage);
    process.exitCode = 2;
  }
});
