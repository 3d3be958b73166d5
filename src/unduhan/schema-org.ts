import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import type { Situs } from "../data/model.ts";
import { alamatData, alamatUnduhan } from "../text/alamat.ts";
import { fileText } from "../text/unduhan.ts";
import type { Unduhan } from "./files.ts";
import { csvwEnding, mediaTypes } from "./format.ts";
import { absolute } from "./head.ts";
import { nilaiColumns } from "./kamus.ts";
import { metadataOf, type Metadata } from "./metadata.ts";

/** A dataset as schema.org describes it, for search engines; publisher and licence only once they are set. */
export function schemaOrgDataset(data: Data, slug: string, files: readonly Unduhan[]) {
  const { situs } = data;
  const metadata = metadataOf(data, slug);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${metadata.page}#data`,
    name: metadata.title,
    alternateName: metadata.shortTitle,
    description: metadata.description,
    url: metadata.page,
    identifier: slug,
    version: metadata.version,
    dateModified: metadata.modified,
    inLanguage: "id",
    isAccessibleForFree: true,
    keywords: [...metadata.keywords],
    ...publisherOf(situs),
    ...(situs.lisensi_data !== "" && { license: licenseOf(situs.lisensi_data) }),
    ...(metadata.temporal && { temporalCoverage: intervalOf(metadata.temporal) }),
    spatialCoverage: placesOf(metadata),
    measurementTechnique: [...metadata.techniques],
    variableMeasured: nilaiColumns(indikatorOf(data, slug)).map(({ name, title, text }) => ({ "@type": "PropertyValue" as const, name, alternateName: title, description: text, ...(name === "nilai" && { unitText: metadata.satuan }) })),
    distribution: files.filter(({ indikator, name }) => indikator === slug && !name.endsWith(csvwEnding)).map((file) => downloadOf(situs, file)),
    includedInDataCatalog: { "@type": "DataCatalog" as const, "@id": `${absolute(situs, alamatData())}#katalog`, name: situs.nama, url: absolute(situs, alamatData()) },
  } as const;
}

/** JSON that may stand within a page: no text of it can end the element. */
export const inlineJson = (value: object) => JSON.stringify(value).replaceAll("<", "\\u003c");

function publisherOf({ penerbit, kontak }: Situs) {
  if (penerbit === "") return {};
  const agent = { "@type": "Organization" as const, name: penerbit, ...(kontak.includes("@") && { email: kontak }) };
  return { creator: agent, publisher: agent };
}

const licenseOf = (lisensi: string) => (/^https?:/.test(lisensi) ? lisensi : { "@type": "CreativeWork" as const, name: lisensi });

const intervalOf = ({ first, last }: NonNullable<Metadata["temporal"]>) => (first === last ? first : `${first}/${last}`);

function placesOf({ areas, box }: Metadata) {
  const places = areas.map(({ kode, nama }) => ({ "@type": "Place" as const, name: nama, identifier: kode }));
  if (!box) return places;
  const [west, south, east, north] = box;
  return [...places, { "@type": "Place" as const, geo: { "@type": "GeoShape" as const, box: `${south} ${west} ${north} ${east}` } }];
}

function downloadOf(situs: Situs, { name, format, bytes, sha256 }: Unduhan) {
  const [slug = "", ending = ""] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf(".") + 1)];
  return {
    "@type": "DataDownload" as const,
    name: fileText(name).nama,
    contentUrl: absolute(situs, alamatUnduhan(slug, ending)),
    encodingFormat: mediaTypes[format],
    contentSize: `${bytes.length} B`,
    sha256,
  };
}
