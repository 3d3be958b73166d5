import type { JelajahFact, JelajahView } from "../peta/jelajah.ts";

/** What a list of areas tells the explorer. */
interface ListEvents {
  choose(kode: string): void;
  compare(kode: string): void;
  /** The area under the pointer or the focus; nothing when they leave. */
  hover(kode: string): void;
}

/** The areas of a view, by name: an order that says nothing of their figures. */
export function fillList(list: HTMLElement, { facts, options }: JelajahView, events: ListEvents): void {
  const sorted = [...options.areas].sort((a, b) => a.nama.localeCompare(b.nama, "id"));
  list.replaceChildren(...sorted.flatMap(({ kode }) => {
    const fact = facts[kode];
    return fact ? [item(kode, fact, events)] : [];
  }));
}

/** Marks the area that the pointer is on, the chosen one, and those that are compared. */
export function markList(list: HTMLElement, { hovered, chosen, compared }: { hovered: string; chosen: string; compared: readonly string[] }): void {
  for (const entry of list.querySelectorAll<HTMLElement>("[data-kode]")) {
    const kode = entry.dataset["kode"] ?? "";
    const [choose, compare] = entry.querySelectorAll("button");
    entry.classList.toggle("jelajah-sorot", kode === hovered);
    choose?.toggleAttribute("aria-current", kode === chosen);
    if (choose && kode === chosen) choose.ariaCurrent = "true";
    if (compare) compare.ariaPressed = String(compared.includes(kode));
  }
}

/** Brings an area into sight within the list, never moving the page. */
export function revealIn(list: HTMLElement, kode: string): void {
  const entry = list.querySelector<HTMLElement>(`[data-kode="${kode}"]`);
  if (!entry) return;
  const { top, bottom } = entry.getBoundingClientRect();
  const field = list.getBoundingClientRect();
  if (top < field.top) list.scrollTop -= field.top - top;
  if (bottom > field.bottom) list.scrollTop += bottom - field.bottom;
}

function item(kode: string, fact: JelajahFact, { choose, compare, hover }: ListEvents): HTMLElement {
  const entry = document.createElement("li");
  entry.dataset["kode"] = kode;
  entry.append(
    button("jelajah-wilayah", () => choose(kode), fact.nama, small(shortWords(fact))),
    button("jelajah-bandingkan", () => compare(kode), "Bandingkan", hidden(` ${fact.nama}`)),
  );
  // Not pointerenter: that comes before the map hears that its own area was left.
  entry.onmouseenter = () => hover(kode);
  entry.onmouseleave = () => hover("");
  entry.addEventListener("focusin", () => hover(kode));
  entry.addEventListener("focusout", () => hover(""));
  return entry;
}

/** "24,8 persen, tinggi, ≠ dipersoalkan"; without a value the words of its state. */
function shortWords({ angka, kelas, keadaan, disputed }: JelajahFact): string {
  if (angka === "–") return keadaan;
  return [angka, ...(kelas === "–" ? [] : [kelas]), ...(disputed ? ["≠ dipersoalkan"] : [])].join(", ");
}

export function button(className: string, onclick: () => void, ...words: (string | Node)[]): HTMLButtonElement {
  const element = document.createElement("button");
  Object.assign(element, { type: "button", className, onclick });
  element.append(...words);
  return element;
}

function small(text: string): HTMLElement {
  const element = document.createElement("small");
  element.textContent = text;
  return element;
}

/** Words for who hears the page; who sees it has them beside. */
export function hidden(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "jelajah-dengar";
  element.textContent = text;
  return element;
}
