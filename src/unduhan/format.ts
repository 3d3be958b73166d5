/** Every ending of a file below /unduhan/, with its media type. */
export const mediaTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  geojson: "application/geo+json",
  topojson: "application/topo+json",
  parquet: "application/vnd.apache.parquet",
  jsonld: "application/ld+json",
  zip: "application/zip",
  txt: "text/plain",
} as const;
export type Format = keyof typeof mediaTypes;

/** A CSV that only Excel with Indonesian settings should open. */
export const excelEnding = "-excel-indonesia.csv";

/** What a CSV's columns are, under the name by which readers of CSV on the Web find it. */
export const csvwEnding = ".csv-metadata.json";

export function formatOf(name: string): Format {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  if (!(ending in mediaTypes)) throw new Error(`no format for ${name}`);
  return ending as Format;
}
