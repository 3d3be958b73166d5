import Combobox from "@github/combobox-nav";
import type { CariWilayah } from "../text/cari.ts";
import { namesKnown } from "../text/ejaan.ts";
import css from "./cari-kotak.css?inline";
import { createSearch, type Found } from "./cari-wilayah.ts";

const limit = 6;
const further = "Tombol Cari mencarinya di artikel, glosarium, dan data.";

/** Makes the plain search box of the page's head a combobox with a list of areas (ARIA APG, list autocomplete). */
class Kotak {
  #input: HTMLInputElement;
  #search: (query: string) => Found[];
  #unknown: string;
  #list = create("div", "");
  #hint = create("p", "cari-petunjuk");
  #panel = create("div", "cari-panel");
  #status = create("p", "cari-kata");
  #combobox: Combobox;

  constructor(input: HTMLInputElement, daftar: readonly CariWilayah[]) {
    this.#input = input;
    this.#search = createSearch(daftar);
    this.#unknown = `Tidak ada di daftar wilayah, yang memuat ${namesKnown(daftar)}.`;
    this.#list.role = "listbox";
    this.#list.id = "cari-daftar";
    this.#list.ariaLabel = "Wilayah";
    // Said by the status, which stays in the page: a live region that comes and goes is not heard.
    this.#hint.ariaHidden = "true";
    this.#status.role = "status";
    this.#panel.hidden = true;
    this.#panel.append(this.#list, this.#hint);
    input.form?.append(this.#panel, this.#status);
    this.#combobox = new Combobox(input, this.#list, { tabInsertsSuggestions: false });
    input.addEventListener("input", () => this.#update());
    input.addEventListener("keydown", (event) => this.#key(event));
    // The list is pressed without taking the focus from the box.
    this.#panel.addEventListener("mousedown", (event) => event.preventDefault());
    input.addEventListener("focus", () => this.#update());
    input.addEventListener("blur", () => this.#close());
    if (document.activeElement === input) this.#update();
  }

  #update(): void {
    if (this.#input.value.trim() === "") return this.#close();
    const found = this.#search(this.#input.value);
    this.#list.replaceChildren(...found.slice(0, limit).map(option));
    this.#list.hidden = found.length === 0;
    const words = `${found.length === 0 ? this.#unknown : countWords(found.length)} ${further}`;
    this.#hint.textContent = words;
    this.#status.textContent = words;
    this.#panel.hidden = false;
    if (found.length === 0) this.#combobox.stop();
    else this.#combobox.start();
  }

  #close(): void {
    if (this.#panel.hidden) return;
    this.#panel.hidden = true;
    this.#status.textContent = "";
    this.#combobox.stop();
  }

  #key(event: KeyboardEvent): void {
    const closed = this.#panel.hidden;
    if (event.key === "Escape" && !closed) {
      this.#close();
      event.preventDefault(); // a second one empties the box
    } else if (closed && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.#update();
      this.#combobox.navigate(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    }
  }
}

const countWords = (count: number) => (count > limit ? `${limit} dari ${count} wilayah.` : `${count} wilayah.`);

function option({ kode, href, lengkap, letak }: Found): HTMLElement {
  const link = create("a", "");
  link.href = href;
  link.id = `cari-${kode}`;
  link.role = "option";
  link.tabIndex = -1;
  const where = create("small", "");
  where.textContent = letak;
  link.append(lengkap, where);
  return link;
}

function create<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

async function start(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const input = document.querySelector<HTMLInputElement>("#cari");
  if (!input) return;
  const answer = await fetch(input.dataset["daftar"] ?? "");
  if (answer.ok) new Kotak(input, (await answer.json()) as CariWilayah[]);
}

// Where the list of areas cannot be had, the box goes on as it is.
start().catch(() => undefined);
