type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One XML element; attribute values and text are escaped here, so that content can never become markup. */
export function element(tag: string, attributes: Attributes, ...children: readonly (string | Markup)[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
  const inner = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.xml)).join("");
  return new Markup(inner === "" ? `<${tag}${written}/>` : `<${tag}${written}>${inner}</${tag}>`);
}

/** Finished XML, told apart from text that is still to be escaped. */
export class Markup {
  readonly xml: string;
  constructor(xml: string) {
    this.xml = xml;
  }
}

/** A length of a drawing, to a tenth of its unit: nobody sees less, and every digit weighs in each page. */
export const round = (length: number) => Math.round(length * 10) / 10;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}
