import { Document, isCollection, isMap, isScalar, isSeq, parseDocument, Scalar, type Node, type Pair } from "yaml";

/** What the editor asks of one kind of file: its keys in the order of the guide, and those that stay when they are emptied. */
export interface Form {
  order: readonly string[];
  blank: readonly string[];
  /** The file is one list of such entries; empty, it has nothing but its comment. */
  list?: true;
}

type Values = Readonly<Record<string, unknown>>;
/** A pair or an item: as it stands from its key or dash, and what lies between it and the next one that was there. */
interface Part {
  text: string;
  gap?: string;
}

const width = 100;

/**
 * The text of a YAML file with other values in it. What did not change stays byte for byte, with its comments and line
 * breaks, so that the history shows what an author did and nothing else.
 */
export function mergeYaml(text: string, value: unknown, form: Form): string {
  const node = parseDocument(text).contents as Node | null;
  const isNothing = Array.isArray(value) && value.length === 0;
  const [from, to] = node ? [firstOf(text, node), endOf(text, node)] : [text.length, text.length];
  const now = text.slice(0, from) + (isNothing ? "" : render(text, node, tidy(value, form), form, 0)) + text.slice(to);
  return `${now.replace(/\n+$/, "")}\n`;
}

/** The text of a value, taken from the file as far as it stands there. */
function render(text: string, node: Node | null, value: unknown, form: Form, indent: number): string {
  if (node && same(tidy(node.toJSON(), form), value)) return text.slice(firstOf(text, node), endOf(text, node));
  const block = node && isCollection(node) && !node.flow ? node : null;
  if (Array.isArray(value)) return joined(items(text, isSeq(block) ? (block.items as Node[]) : [], value, form, indent), indent);
  return joined(pairs(text, isMap(block) ? (block.items as Pair<Node, Node | null>[]) : [], value as Values, indent), indent);
}

const joined = (parts: readonly Part[], indent: number) =>
  parts.map(({ text, gap }, i) => (i === parts.length - 1 ? text : text + (gap ?? `\n${" ".repeat(indent)}`))).join("");

function items(text: string, before: readonly Node[], value: readonly unknown[], form: Form, indent: number): Part[] {
  const chosen = match(before, value, form);
  return value.map((one, i) => {
    const item = chosen[i] ?? null;
    const next = item && before[before.indexOf(item) + 1];
    const words = item && !isMap(item) && !same(item.toJSON(), one) ? scalar(String(one), item) : render(text, item, one, form, indent + 2);
    return { text: `- ${words}`, ...(next && { gap: text.slice(endOf(text, item), dashOf(text, next)) }) };
  });
}

function pairs(text: string, before: readonly Pair<Node, Node | null>[], value: Values, indent: number): Part[] {
  const known = before.map(({ key }) => String(key));
  const ends = ({ key, value: node }: Pair<Node, Node | null>) => endOf(text, node ?? key);
  const kept = before.flatMap((pair, i): Part[] => {
    const [name, was] = [String(pair.key), pair.value?.toJSON() as unknown];
    if (!(name in value) && !isEmpty(was)) return [];
    const next = before[i + 1];
    const isOld = !(name in value) || same(was, value[name]);
    return [{
      text: isOld ? text.slice(startOf(pair.key), ends(pair)) : entry(name, value[name], pair.value, indent),
      ...(next && { gap: text.slice(ends(pair), startOf(next.key)) }),
    }];
  });
  return [...kept, ...Object.keys(value).filter((name) => !known.includes(name)).map((name) => ({ text: entry(name, value[name], null, indent) }))];
}

/** For each value the item that it was: the same one, else one that begins alike, else the one in its place. */
function match(before: readonly Node[], value: readonly unknown[], form: Form): (Node | null)[] {
  const free = new Set(before);
  const take = (isIt: (item: Node) => boolean) => {
    const found = [...free].find(isIt) ?? null;
    if (found) free.delete(found);
    return found;
  };
  const first = (one: unknown) => (isValues(one) ? Object.values(one)[0] : one);
  const whole = value.map((one) => take((item) => same(tidy(item.toJSON(), form), one)));
  const alike = whole.map((item, i) => item ?? take((one) => same(first(tidy(one.toJSON(), form)), first(value[i]))));
  return value.length === before.length ? alike.map((item, i) => item ?? take((one) => one === before[i])) : alike;
}

/** A new value after its key: on one line, or folded below it; with the quotation marks that it had. */
function entry(key: string, value: unknown, before: Node | null, indent: number): string {
  const document = new Document({ [key]: value });
  const node = document.get(key, true) as unknown;
  if (isCollection(node)) node.flow = true;
  if (isScalar(node) && typeof value === "string") {
    const type = (isScalar(before) && before.type) || (value.length > width - indent - key.length ? Scalar.BLOCK_FOLDED : undefined);
    if (type) node.type = type as Scalar.Type;
  }
  const folds = isScalar(node) && node.type === Scalar.BLOCK_FOLDED;
  const text = document.toString({ lineWidth: folds ? width - indent : 0, flowCollectionPadding: isMap(node) });
  return text.trimEnd().replaceAll(/\n(?=.)/g, `\n${" ".repeat(indent)}`);
}

const scalar = (value: string, before: Node) => entry("k", value, before, 0).slice("k: ".length);

/** Values in the order of the guide, without what was left empty. */
function tidy(value: unknown, form: Form): unknown {
  if (Array.isArray(value)) return value.map((one) => tidy(one, form));
  if (!isValues(value)) return value;
  const rank = (key: string) => (form.order.includes(key) ? form.order.indexOf(key) : form.order.length);
  return Object.fromEntries(Object.entries(value)
    .flatMap(([key, one]): [string, unknown][] => (!isEmpty(one) ? [[key, one]] : form.blank.includes(key) ? [[key, ""]] : []))
    .toSorted(([a], [b]) => rank(a) - rank(b)));
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
const isValues = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);
const startOf = (node: Node) => node.range?.[0] ?? 0;
/** Without the line breaks that a folded text ends with. */
const endOf = (text: string, node: Node) => text.slice(0, node.range?.[1] ?? 0).trimEnd().length;
const dashOf = (text: string, item: Node) => text.lastIndexOf("-", startOf(item) - 1);
/** A list begins at its first dash. */
const firstOf = (text: string, node: Node) => (isSeq(node) && !node.flow && node.items[0] ? dashOf(text, node.items[0] as Node) : startOf(node));

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (isValues(a) && isValues(b)) return same(Object.keys(a).sort(), Object.keys(b).sort()) && Object.keys(a).every((key) => same(a[key], b[key]));
  return a === b;
}
