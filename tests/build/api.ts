import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { files, readText } from "./dist.ts";

/** The API as a program meets it: its description judged by a validator of OpenAPI, its files by JSON Schema. */

export const folder = "/api/v1/";
export const apiFiles = files.filter((file) => file.startsWith(folder) && file !== `${folder}openapi.json`);
export const jsonOf = (file: string) => JSON.parse(readText(file)) as Record<string, unknown>;

interface Openapi {
  openapi: string;
  paths: Record<string, { get: { parameters?: { name: string; schema: { enum: string[] } }[]; responses: Record<string, { content: Record<string, { schema: { $ref: string }; example: Record<string, unknown> }> }> } }>;
  components: { schemas: Record<string, { required?: string[] }> };
}
export const description = () => jsonOf(`${folder}openapi.json`) as unknown as Openapi;

export async function faultsOf(openapi: object): Promise<string[]> {
  const { valid, errors } = await new Validator().validate(openapi as Record<string, unknown>);
  return valid ? [] : [JSON.stringify(errors)];
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
// The package names its function twice; in a module of ours it is within `default`.
((addFormats as unknown as { default?: typeof addFormats.default }).default ?? addFormats.default)(ajv);
for (const keyword of ["openapi", "info", "externalDocs", "servers", "paths", "components"]) ajv.addKeyword(keyword);
ajv.addSchema(description() as object, "openapi.json");

const compiled = new Map<string, ValidateFunction>();

/** What in a value is not as its schema says. */
export function breachesOf(ref: string, value: unknown): string[] {
  const validate = compiled.get(ref) ?? ajv.compile({ $ref: `openapi.json${ref}` });
  compiled.set(ref, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The path of the description that an address belongs to. */
export function pathsOf(file: string): string[] {
  return Object.entries(description().paths).filter(([path, { get }]) => {
    const names = (get.parameters ?? []).reduce((text, { name, schema }) => text.replace(`{${name}}`, `(${schema.enum.map(RegExp.escape).join("|")})`), path);
    return new RegExp(`^${names}$`).test(file);
  }).map(([path]) => path);
}

export function schemaOf(path: string): { $ref: string; example: Record<string, unknown> } {
  const found = description().paths[path]?.get.responses["200"]?.content["application/json"];
  if (!found) throw new Error(`no answer for ${path}`);
  return { $ref: found.schema.$ref, example: found.example };
}
