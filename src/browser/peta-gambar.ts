import { areaByKey, type ArrowTargets } from "../peta/arah.ts";
import { areaUnderFinger, type Room } from "../peta/sasaran.ts";
import { areaWords } from "./peta-kata.ts";

/**
 * The drawn map for keyboard, pointer and finger: the area that has one of them is outlined and told in the
 * panel. A mouse opens a page by a click, as it did; a finger, which cannot hover, shows first, and the panel
 * has the link. Listens on the island, so that another drawing can take this one's place.
 * Gives back what shows the chosen area again, or else `hint`.
 */
export function followDrawing(island: HTMLElement, panel: HTMLElement, hint: string): () => void {
  let chosen: Element | null = null;
  let byFinger = false;
  const show = (link: Element | null, how: "polite" | "off" = "off") => {
    outline(island, link);
    panel.ariaLive = how;
    panel.replaceChildren(...(link ? areaWords({ spoken: link.ariaLabel ?? "", href: link.getAttribute("href") ?? "" }) : [hint]));
  };
  island.addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    if (link) show((chosen = link)); // what has the focus is spoken anyway
  });
  island.addEventListener("keydown", (event) => moveByKey(island, event));
  island.addEventListener("pointerdown", ({ pointerType }) => (byFinger = pointerType === "touch"));
  island.addEventListener("pointerover", ({ pointerType, target }) => {
    if (pointerType === "mouse" && inDrawing(target)) show(linkAt(target) ?? chosen);
  });
  island.addEventListener("click", (event) => {
    // A click without a place is made by a key or by a screen reader, which has just read the area.
    if (!byFinger || event.detail === 0 || !inDrawing(event.target)) return;
    event.preventDefault();
    show((chosen = linkOf(island, areaUnderFinger(event, kodeAt, roomsOf(island)))), "polite");
    panel.scrollIntoView({ block: "nearest" });
  });
  return () => show(chosen);
}

const inDrawing = (target: EventTarget | null) => (target as Element).closest(".peta");
const linkAt = (target: EventTarget | null) => (target as Element | null)?.closest(".peta a") ?? null;
const linkOf = (island: Element, kode: string) => linkAt(island.querySelector(`.peta [data-kode="${kode}"]`));
const shapeOf = (link: Element | null) => link?.querySelector<SVGPathElement>("[data-kode]");
const kodeOf = (link: Element | null) => shapeOf(link)?.dataset["kode"] ?? "";
const kodeAt = (x: number, y: number) => kodeOf(linkAt(document.elementFromPoint(x, y)));

function roomsOf(island: Element): Room[] {
  return [...island.querySelectorAll<SVGPathElement>(".peta [data-kode]")].map((shape) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    return { kode: kodeOf(linkAt(shape)), x: x + width / 2, y: y + height / 2, width, height };
  });
}

function moveByKey(island: HTMLElement, event: KeyboardEvent): void {
  const link = linkAt(event.target);
  if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const kode = areaByKey(event.key, kodeOf(link), JSON.parse(island.dataset["arah"] ?? "") as ArrowTargets);
  if (kode === undefined) return;
  event.preventDefault(); // an arrow that leads nowhere must not scroll the page instead
  (linkOf(island, kode) as SVGAElement | null)?.focus();
}

/** Over all areas, dark within light: neighbours would cover half of a border, and one colour is lost on some class. */
function outline(island: HTMLElement, link: Element | null): void {
  for (const old of island.querySelectorAll(".peta-sorot")) old.remove();
  const d = shapeOf(link)?.getAttribute("d");
  if (d) island.querySelector(".peta")?.insertAdjacentHTML("beforeend", `<path class="peta-sorot peta-sorot-luar" d="${d}"/><path class="peta-sorot" d="${d}"/>`);
}
