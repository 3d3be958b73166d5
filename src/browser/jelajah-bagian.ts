import type { JelajahView } from "../peta/jelajah.ts";
import type { IslandArea } from "../peta/maplibre.ts";
import type { Selects } from "./jelajah-pilihan.ts";
import { invitation } from "./peta-pilih.ts";

/** The parts of the page that the explorer fills; the page itself has their places and their fixed words. */
export interface Parts {
  root: HTMLElement;
  selects: Selects;
  message: HTMLElement;
  panel: HTMLElement;
  link: HTMLAnchorElement;
  compare: HTMLButtonElement;
  title: HTMLElement;
  sentence: HTMLElement;
  page: HTMLAnchorElement;
  list: HTMLElement;
  comparison: HTMLElement;
  comparisonHead: HTMLElement;
  clear: HTMLButtonElement;
}

export function partsOf(root: HTMLElement): Parts {
  const part = <Element extends HTMLElement>(name: string): Element => {
    const element = root.querySelector<Element>(`[data-bagian="${name}"]`);
    if (!element) throw new Error(`the page has no part ${name}`);
    return element;
  };
  return {
    root,
    selects: { layer: part("layer"), indikator: part("indikator"), round: part("round") },
    message: part("pesan"),
    panel: part("panel"),
    link: part("tautan"),
    compare: part("bandingkan"),
    title: part("judul"),
    sentence: part("ringkasan"),
    page: part("halaman"),
    list: part("daftar"),
    comparison: part("banding"),
    comparisonHead: part("judul-banding"),
    clear: part("kosongkan"),
  };
}

/** What belongs to the map that is drawn: its name, its words, its legend, the way to its sources. */
export function showView({ root, title, sentence, page, list }: Parts, view: JelajahView): void {
  title.textContent = view.title;
  sentence.textContent = view.sentence;
  page.href = view.href;
  list.ariaLabel = view.title;
  list.scrollTop = 0;
  for (const legend of root.querySelectorAll<HTMLElement>("[data-legenda]")) legend.hidden = legend.dataset["legenda"] !== view.options.title;
}

interface Telling {
  isChosen: boolean;
  isCompared: boolean;
  how: "polite" | "off";
}

/** One area in words, with its ways on while it is chosen: what a passing pointer shows cannot be reached. */
export function showPanel({ panel, link, compare }: Parts, area: IslandArea | undefined, { isChosen, isCompared, how }: Telling): void {
  const words = area ? `${area.spoken}.` : invitation;
  if (panel.textContent !== words) {
    panel.ariaLive = how;
    panel.textContent = words;
  }
  link.hidden = compare.hidden = !area || !isChosen;
  if (area) link.href = area.href;
  compare.ariaPressed = String(isCompared);
}
