import type { Data } from "../data/derive.ts";
import type { Situs } from "../data/model.ts";
import { alamatData } from "../text/alamat.ts";
import { lisensiText } from "../text/lisensi.ts";
import { fileText } from "../text/unduhan.ts";
import type { Unduhan } from "./files.ts";
import { csvwEnding, excelEnding, mediaTypes } from "./format.ts";
import { absolute, packageVersion } from "./head.ts";
import { keywords, metadataOf, type Metadata } from "./metadata.ts";

const context = {
  dcat: "http://www.w3.org/ns/dcat#", dcterms: "http://purl.org/dc/terms/", foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#", vcard: "http://www.w3.org/2006/vcard/ns#", xsd: "http://www.w3.org/2001/XMLSchema#",
  locn: "http://www.w3.org/ns/locn#",
};

const typed = (type: string, value: string) => ({ "@type": `xsd:${type}`, "@value": value });
const id = (text: string) => ({ "@language": "id", "@value": text });
const ref = (iri: string) => ({ "@id": iri });

/** All datasets and their files as a DCAT 3 catalogue. Addresses are relative to the file while the site has no domain. */
export function dcatCatalog(data: Data, files: readonly Unduhan[]) {
  const { situs, daftarIndikator } = data;
  return {
    "@context": context,
    "@id": `${absolute(situs, alamatData())}#katalog`,
    "@type": "dcat:Catalog",
    "dcterms:title": id(situs.nama),
    "dcterms:description": id(`Angka stunting dan gizi di Kalimantan Timur seperti diterbitkan, dengan sumbernya. ${lisensiText(situs)}`),
    "dcterms:language": ref("http://publications.europa.eu/resource/authority/language/IND"),
    "dcterms:modified": typed("date", situs.dikumpulkan_sampai),
    "dcat:version": packageVersion(data),
    "dcat:keyword": keywords.map(id),
    "foaf:homepage": ref(absolute(situs, "/")),
    ...publisherOf(situs),
    ...licenseOf(situs),
    "dcat:dataset": daftarIndikator.map(({ slug }) => datasetOf(situs, metadataOf(data, slug), files.filter(({ indikator }) => indikator === slug))),
  };
}

function datasetOf(situs: Situs, metadata: Metadata, files: readonly Unduhan[]) {
  const { slug, title, description, page, version, modified, temporal, daftarSumber } = metadata;
  const shown = files.filter(({ name }) => !name.endsWith(csvwEnding));
  return {
    "@id": `${page}#data`,
    "@type": "dcat:Dataset",
    "dcterms:title": id(title),
    "dcterms:description": id(description),
    "dcterms:identifier": slug,
    "dcterms:language": ref("http://publications.europa.eu/resource/authority/language/IND"),
    "dcterms:modified": typed("date", modified),
    "dcat:version": version,
    "dcat:landingPage": ref(page),
    "dcat:keyword": metadata.keywords.map(id),
    "dcterms:spatial": spatialOf(metadata),
    ...(temporal && { "dcterms:temporal": { "@type": "dcterms:PeriodOfTime", "dcat:startDate": periodOf(temporal.first), "dcat:endDate": periodOf(temporal.last) } }),
    "dcterms:source": daftarSumber.filter(({ url }) => url !== "").map(({ url }) => ref(url)),
    ...publisherOf(situs),
    ...(situs.kontak.includes("@") && { "dcat:contactPoint": { "@type": "vcard:Organization", "vcard:fn": situs.penerbit || situs.nama, "vcard:hasEmail": ref(`mailto:${situs.kontak}`) } }),
    "dcat:distribution": shown.map((file) => distributionOf(situs, page, file)),
  };
}

function distributionOf(situs: Situs, page: string, { name, format, bytes, sha256 }: Unduhan) {
  const address = absolute(situs, `/unduhan/${name}`);
  return {
    "@id": address,
    "@type": "dcat:Distribution",
    "dcterms:title": id(fileText(name).nama),
    "dcat:accessURL": ref(page),
    "dcat:downloadURL": ref(address),
    "dcat:mediaType": ref(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`),
    "dcat:byteSize": typed("nonNegativeInteger", String(bytes.length)),
    "spdx:checksum": { "@type": "spdx:Checksum", "spdx:algorithm": ref("spdx:checksumAlgorithm_sha256"), "spdx:checksumValue": typed("hexBinary", sha256) },
    ...(format === "csv" && !name.endsWith(excelEnding) && { "dcterms:conformsTo": ref(`${address}-metadata.json`) }),
    ...licenseOf(situs),
  };
}

function spatialOf({ areas, box }: Metadata) {
  const places = areas.map(({ kode, nama }) => ({ "@type": "dcterms:Location", "dcterms:identifier": kode, "locn:geographicName": id(nama) }));
  if (!box) return places;
  const [west, south, east, north] = box;
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]].map((point) => point.join(" ")).join(", ");
  const wkt = { "@type": "http://www.opengis.net/ont/geosparql#wktLiteral", "@value": `POLYGON((${ring}))` };
  return [...places, { "@type": "dcterms:Location", "dcat:bbox": wkt }];
}

const periodOf = (periode: string) => typed(periode.includes("-") ? "gYearMonth" : "gYear", periode);

function publisherOf({ penerbit }: Situs) {
  return penerbit === "" ? {} : { "dcterms:publisher": { "@type": "foaf:Agent", "foaf:name": id(penerbit) } };
}

/** A licence without an address is named by its words. */
function licenseOf({ lisensi_data }: Situs) {
  if (lisensi_data === "") return {};
  return { "dcterms:license": /^https?:/.test(lisensi_data) ? ref(lisensi_data) : { "@type": "dcterms:LicenseDocument", "dcterms:title": lisensi_data } };
}
