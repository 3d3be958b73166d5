/** What the reader asked to save, where the browser tells. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Around the links to the rounds. Adds a slider that shows another round where the reader is: the page
 * of that round is fetched, and all that stands after this element is exchanged for what stands there.
 * Whatever fails ends where the link would have led.
 */
class PutaranGeser extends HTMLElement {
  #label = document.createElement("label");
  #range = document.createElement("input");
  /** Told once for each exchange; the slider itself tells the round. */
  #status = document.createElement("p");
  #texts = new Map<string, Promise<string>>();
  #shown = location.pathname;
  /** The last round asked for: an answer that comes after a later question is not shown. */
  #asked = 0;
  /** One hold of the slider is one entry of the history, however many rounds it passes. */
  #hold = 0;
  #entryOf = -1;
  #gone = new AbortController();

  connectedCallback(): void {
    const links = this.#links();
    this.#range.type = "range";
    this.#range.max = String(links.length - 1);
    this.style.setProperty("--putaran", String(links.length));
    this.#label.append(this.#range, "Geser untuk mengganti putaran");
    this.#status.role = "status";
    this.querySelector("nav")?.after(this.#label, this.#status);
    this.#mark(links.findIndex((link) => link.ariaCurrent === "page"));
    this.#range.oninput = () => this.#slide();
    this.#range.onchange = () => this.#hold++;
    this.#range.onfocus = this.#range.onpointerenter = () => this.#fetchAhead();
    this.#gone = new AbortController();
    addEventListener("popstate", () => void this.#comeBack(), { signal: this.#gone.signal });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
    this.#label.replaceChildren();
    this.#label.remove();
    this.#status.remove();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>("nav a")];
  }

  #slide(): void {
    const link = this.#links()[this.#range.valueAsNumber];
    if (!link) return;
    this.#range.ariaValueText = words(link);
    const hold = this.#hold;
    void this.#show(link.pathname, () => {
      history[this.#entryOf === hold ? "replaceState" : "pushState"](null, "", link.href);
      this.#entryOf = hold;
    });
  }

  async #comeBack(): Promise<void> {
    if (location.pathname !== this.#shown) await this.#show(location.pathname, () => this.#hold++);
  }

  async #show(path: string, arrive: () => void): Promise<void> {
    const asked = ++this.#asked;
    const page = await this.#page(path).catch(() => null);
    if (asked !== this.#asked) return;
    if (!page) return location.assign(path);
    if (path !== this.#shown) arrive();
    this.#shown = path;
    this.#exchange(page);
  }

  /** Everything that depends on the round, in one step: nothing is seen half changed. */
  #exchange(page: Document): void {
    const other = page.querySelector(this.localName);
    const island = this.parentElement?.querySelector("peta-island:not([data-keadaan='tutup'])");
    for (const part of ["title", "link[rel='canonical']", "meta[name='description']", ".remah"]) {
      document.querySelector(part)?.replaceWith(...page.querySelectorAll(part));
    }
    while (this.nextSibling) this.nextSibling.remove();
    while (other?.nextSibling) this.parentElement?.append(other.nextSibling);
    this.#mark([...page.querySelectorAll(`${this.localName} nav a`)].findIndex((link) => link.ariaCurrent === "page"));
    if (island) this.parentElement?.querySelector<HTMLElement>(".peta-buka")?.click();
    this.#status.textContent = `${this.#range.ariaValueText}. ${this.parentElement?.querySelector(".lede")?.textContent ?? ""}`;
  }

  #mark(index: number): void {
    this.#links().forEach((link, i) => (link.ariaCurrent = i === index ? "page" : null));
    this.#range.value = String(index);
    this.#range.ariaValueText = words(this.#links()[index]);
  }

  #fetchAhead(): void {
    const { saveData, effectiveType = "" } = (navigator as { connection?: Connection }).connection ?? {};
    if (saveData || effectiveType.endsWith("2g") || matchMedia("(prefers-reduced-data: reduce)").matches) return;
    for (const { pathname } of this.#links()) if (pathname !== this.#shown) void this.#load(pathname, "low");
  }

  /** Parsed anew each time, because its nodes move into this page. */
  async #page(path: string): Promise<Document> {
    const page = new DOMParser().parseFromString(await this.#load(path), "text/html");
    if (!page.querySelector(this.localName)) throw new Error(`${path} has no ${this.localName}`);
    return page;
  }

  #load(path: string, priority: RequestPriority = "auto"): Promise<string> {
    const known = this.#texts.get(path);
    if (known) return known;
    const text = fetch(path, { priority }).then((response) => (response.ok ? response.text() : Promise.reject(new Error(`${path}: ${response.status}`))));
    this.#texts.set(path, text);
    text.catch(() => this.#texts.delete(path));
    return text;
  }
}

const words = (link: HTMLAnchorElement | undefined) => link?.textContent?.trim() ?? "";

customElements.define("putaran-geser", PutaranGeser);
