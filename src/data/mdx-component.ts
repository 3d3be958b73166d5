import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { componentForms, componentNames, type ArtikelNode, type ComponentName } from "./artikel-node.ts";
import { refuse, spotOf, type Context } from "./mdx-issue.ts";
import { suggest } from "./suggest.ts";

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** A component of the list, with attributes of its list; anything else written as a tag is refused. */
export function toComponent(node: Jsx, context: Context): ArtikelNode[] {
  const at = spotOf(node);
  const name = componentNames.find((known) => known === node.name);
  if (name === undefined) return refuseTag(node, context);
  const form = componentForms[name];
  if (form.place === "block" && node.type === "mdxJsxTextElement") {
    refuse(context, at, `<${name}> berada di tengah kalimat.`, "Taruh di baris tersendiri, dengan baris kosong sebelum dan sesudahnya.");
    return [];
  }
  if (node.children.length > 0) {
    refuse(context, at, `<${name}> memuat teks di dalamnya.`, `Tulis <${name} … /> tanpa isi, teksnya di luar.`);
    return [];
  }
  const attributes = readAttributes(name, node, context);
  if (attributes === null) return [];
  return [{ type: "component", name, attributes, at }];
}

/** Raw HTML, an unknown component, or the empty tag. */
function refuseTag({ name, position }: Jsx, context: Context): [] {
  const at = spotOf({ position });
  const listed = `Komponen yang ada: ${componentNames.join(", ")}.`;
  if (name === null) refuse(context, at, "Ada tanda <> tanpa nama.", "Hapus tandanya; teksnya tetap.");
  else if (/^[a-z][a-z0-9-]*$/.test(name)) refuse(context, at, `Ada tag HTML <${name}>.`, suggest(name, componentNames, "Hapus tagnya dan pakai tulisan Markdown, misalnya **tebal** atau ## judul."));
  else refuse(context, at, `Komponen <${name}> tidak dikenal.`, suggest(name, componentNames, listed));
  return [];
}

function readAttributes(name: ComponentName, node: Jsx, context: Context): Record<string, string> | null {
  const { required, optional } = componentForms[name];
  const lists: Readonly<Record<string, readonly string[] | null>> = { ...Object.fromEntries(required.map((key) => [key, null])), ...optional };
  const before = context.issues.length;
  const found: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const at = spotOf(attribute);
    const value = literal(attribute);
    const key = attribute.type === "mdxJsxAttribute" ? attribute.name : null;
    if (key === null || value === null) refuse(context, at, `Isian ${key === null ? "{…}" : key} pada <${name}> bukan teks.`, `Tulis nilainya di antara tanda kutip: ${key ?? "kode"}="…".`);
    else if (!Object.hasOwn(lists, key)) refuse(context, at, `Isian ${key} tidak ada pada <${name}>.`, suggest(key, Object.keys(lists), `Isian yang ada: ${Object.keys(lists).join(", ")}.`));
    else if (Object.hasOwn(found, key)) refuse(context, at, `Isian ${key} tertulis dua kali pada <${name}>.`, "Hapus salah satunya.");
    else if (lists[key]?.includes(value) === false) refuse(context, at, `Isian ${key}="${value}" pada <${name}> tidak dikenal.`, suggest(value, lists[key], `Tulis ${key}="${lists[key].join('" atau "')}".`));
    else found[key] = value;
  }
  const named = node.attributes.flatMap((attribute) => (attribute.type === "mdxJsxAttribute" ? attribute.name : []));
  // A misspelt attribute is one mistake, not one unknown and one missing.
  const missing = named.every((key) => Object.hasOwn(lists, key)) ? required.filter((key) => !named.includes(key)) : [];
  for (const key of missing) refuse(context, spotOf(node), `<${name}> tanpa isian ${key}.`, `Tambahkan ${key}="…".`);
  return context.issues.length > before ? null : found;
}

/** kode="64.71", or {"64.71"} and {2024}, which say the same; anything else would have to be run. */
function literal(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): string | null {
  if (attribute.type !== "mdxJsxAttribute" || attribute.value === null || attribute.value === undefined) return null;
  if (typeof attribute.value === "string") return attribute.value.trim();
  const [, quoted, number] = /^\s*(?:["']([^"'\\]*)["']|(\d+(?:\.\d+)?))\s*$/.exec(attribute.value.value) ?? [];
  return quoted ?? number ?? null;
}
