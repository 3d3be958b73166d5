import type { Column } from "./kamus.ts";

/** Columns of the dictionary → a Table Schema (v2). */
export function tableSchema(table: string, columns: readonly Column[]) {
  const keys = columns.filter(({ unique }) => unique).map(({ name }) => name);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(fieldOf),
    missingValues: [""],
    ...(keys.length > 0 && { primaryKey: keys }),
    foreignKeys: columns.flatMap((column) => foreignKeyOf(table, column)),
  };
}

function fieldOf({ name, title, text, type, required, unique, pattern, values }: Column) {
  const constraints = {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(pattern !== undefined && { pattern }),
    ...(values && { enum: values.map(({ value }) => value) }),
  };
  return {
    name,
    type,
    title,
    description: text,
    ...(values && { categories: values }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A table that refers to itself is not named. */
function foreignKeyOf(table: string, { name, refers }: Column) {
  if (!refers) return [];
  const fields = [refers.column];
  return [{ fields: [name], reference: refers.table === table ? { fields } : { resource: refers.table, fields } }];
}
