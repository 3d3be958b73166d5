import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Store } from "n3";

/** Contexts by address: nothing is fetched in a test. The words that we use of each, as its specification defines them. */
const contexts: Readonly<Record<string, object>> = {
  "https://schema.org": { "@vocab": "http://schema.org/", url: { "@type": "@id" }, contentUrl: { "@type": "@id" }, dateModified: { "@type": "http://schema.org/Date" } },
  "http://www.w3.org/ns/csvw": {
    "@vocab": "http://www.w3.org/ns/csvw#", dc: "http://purl.org/dc/terms/", url: { "@type": "@id" }, tables: { "@id": "table", "@container": "@set" },
    columns: { "@id": "column", "@container": "@list" }, titles: { "@id": "title" }, datatype: { "@type": "@vocab" }, resource: { "@type": "@id" }, foreignKeys: "foreignKey",
    ...Object.fromEntries(["string", "decimal", "integer", "date"].map((type) => [type, `http://www.w3.org/2001/XMLSchema#${type}`])),
  },
};

const base = "https://contoh.id/unduhan/";
const documentLoader = (url: string) => {
  const context = contexts[url];
  if (!context) throw new Error(`not to be fetched: ${url}`);
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { "@context": context } });
};

/** JSON-LD as triples. @throws where a word of it means nothing: `safe` drops nothing silently. */
export async function triplesOf(document: object): Promise<Store> {
  const nquads = await jsonld.toRDF(document as JsonLdDocument, { base, documentLoader, format: "application/n-quads", safe: true } as jsonld.Options.ToRdf);
  return new Store(new Parser({ format: "application/n-quads" }).parse(nquads as unknown as string));
}
