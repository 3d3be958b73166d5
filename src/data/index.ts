import { checkContent } from "./check.ts";
import { derive, type Data } from "./derive.ts";
import { parseGeojson } from "./geojson.ts";
import { ContentError } from "./issue.ts";
import type { Content, Layer } from "./model.ts";
import { parseContent } from "./parse.ts";
import { folders, readFolder, readFolderAgain, type Files, type Folders } from "./read.ts";

const decoder = new TextDecoder();

/** Reads and checks all of `content/`. @throws {ContentError} with every issue, when there is any. */
export const readContent = (folder: string): Content => checkedContent(readFolder(folder, "content"));

function checkedContent(files: Files): Content {
  const parsed = parseContent(files);
  const issues = checkContent(parsed);
  if (issues.length > 0) throw new ContentError(issues);
  return parsed.content;
}

/** Reads, checks and derives. @throws {ContentError} */
export const readData = ({ content, geo }: Pick<Folders, "content" | "geo">): Data => derive(readContent(content), readLayers(geo));

/** The boundaries as they are drawn. */
export function readLayers(folder: string): Layer[] {
  return [...readFolder(folder, "public/geo")]
    .filter(([file]) => file.endsWith(".geojson"))
    .map(([file, bytes]) => {
      const { value } = parseGeojson(file, decoder.decode(bytes));
      if (!value) throw new Error(`${file} is not a layer: run npm run build`);
      return value;
    });
}

let memo: Data | undefined;
let lastFiles: Files = new Map();

/** The site's data, read once a build. @throws {ContentError} */
export function loadData(): Data {
  return (memo ??= readData(folders));
}

/** Reads again what has changed since, for pages that are being edited. The last good data stays. @throws {ContentError} */
export function reloadData(): void {
  lastFiles = readFolderAgain(folders.content, "content", lastFiles);
  memo = derive(checkedContent(lastFiles), readLayers(folders.geo));
}
