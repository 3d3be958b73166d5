import type { CmsField } from "decap-cms-core";
import type { z } from "zod";
import type { Form } from "./merge.ts";
import type { Words } from "./words.ts";

interface Choice {
  value: string;
  label: string;
}
/** What an author may choose from; null where it would be out of date: a list that lacks an id would drop it. */
export type Choices = Readonly<Record<NonNullable<Words["from"]>, readonly Choice[]>> | null;
type Schema = z.core.JSONSchema.JSONSchema;

/** The fields of an object of the content, in the order of its schema. What they ask for is what the schema asks for. */
export function fieldsOf(schema: Schema, words: Readonly<Record<string, Words>>, choices: Choices): CmsField[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).map(([name, one]) => {
    const told = words[name];
    if (!told || typeof one !== "object") throw new Error(`no words for the field ${name}`);
    const must = required.includes(name) && !mayBeBlank(one);
    return { name, label: told.label, hint: told.hint, required: must, ...widgetOf(one, told, choices) } as CmsField;
  });
}

/** Which keys a file has, in their order, and which of them stay where nothing is written. */
export function formOf({ properties = {}, required = [] }: Schema): Form {
  const blank = required.filter((name) => mayBeBlank(properties[name] as Schema));
  return { order: Object.keys(properties), blank };
}

const mayBeBlank = ({ type, minLength = 0, pattern = "", enum: list }: Schema) => type === "string" && minLength === 0 && list === undefined && new RegExp(pattern).test("");

function widgetOf(schema: Schema, words: Words, choices: Choices): object {
  if (schema.type === "object") return { widget: "object", fields: fieldsOf(schema, words.within ?? {}, choices) };
  if (schema.type === "array") return listOf(schema, words, choices);
  if (schema.type === "number") return { widget: "number", value_type: "float", min: schema.exclusiveMinimum ?? schema.minimum ?? 0, step: 0.1 };
  if (schema.enum) return { widget: "select", options: schema.enum.map(String) };
  if (schema.format === "date") return { widget: "datetime", format: "YYYY-MM-DD", date_format: "YYYY-MM-DD", time_format: false, default: "" };
  return { widget: words.long ? "text" : "string", ...patternOf(schema, words) };
}

function listOf(schema: Schema, words: Words, choices: Choices): object {
  if (words.from && choices) return { widget: "select", multiple: true, ...(schema.minItems !== undefined && { min: schema.minItems }), options: choices[words.from] };
  const item = { name: "butir", label: words.label, widget: "string", ...patternOf(schema.items as Schema, words) };
  return { widget: "list", field: item, ...(schema.minItems !== undefined && { min: schema.minItems }) };
}

const patternOf = ({ pattern }: Schema, words: Words) => (pattern && words.pattern ? { pattern: [pattern, words.pattern] } : {});
