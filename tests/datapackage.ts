import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";

/** What version 2 has against a descriptor, by place. */
export function faultsOfVersion2(described: object): string[] {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync("tests/fixtures/datapackage-v2.json", "utf8")) as object);
  return validate(described) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}
