import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";

/** Readers for the downloads that share no code with what writes them. */

export const dist = process.env["DIST_DIR"] ?? "dist";
const folder = join(dist, "unduhan");
if (!existsSync(folder)) throw new Error(`no ${folder}: build the site first`);

export const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
export const bytesOf = (name: string) => readFileSync(join(folder, name));
export const textOf = (name: string) => bytesOf(name).toString("utf8");

export interface Descriptor {
  $schema: string;
  resources: {
    name: string; path: string; type: string; bytes: number; hash: string; encoding: string;
    schema: { fields: { name: string; type: string }[]; foreignKeys: { reference: { resource?: string } }[] };
    [key: string]: unknown;
  }[];
  [key: string]: unknown;
}
export const descriptor = () => JSON.parse(textOf("datapackage.json")) as Descriptor;

/**
 * The same descriptor in the words of version 1, which is what the reader on npm knows: there a table is a
 * `profile`, and a table that refers to itself is called "".
 */
export function asVersion1(from: Descriptor): object {
  const resources = from.resources.map((resource) => {
    const foreignKeys = resource.schema.foreignKeys.map((key) => ({ ...key, reference: { resource: "", ...key.reference } }));
    return { ...resource, profile: "tabular-data-resource", schema: { ...resource.schema, foreignKeys } };
  });
  return { ...from, profile: "tabular-data-package", resources };
}

/** The files of an archive, from its central directory, each checked against its CRC. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [number, number, number];
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const bytes = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(bytes) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    files.set(name, bytes);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
