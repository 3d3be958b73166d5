/** A table whose marked columns can be sorted. Without this script it stands in the order of its codes. */
class TabelUrut extends HTMLElement {
  connectedCallback(): void {
    for (const th of this.querySelectorAll<HTMLTableCellElement>("th[data-urut]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...th.childNodes);
      button.addEventListener("click", () => this.sortBy(th));
      th.append(button);
    }
  }

  private sortBy(th: HTMLTableCellElement): void {
    const descending = th.getAttribute("aria-sort") === "ascending";
    for (const other of this.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    th.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = this.querySelector("tbody");
    const rows = [...(body?.rows ?? [])];
    const compare = th.dataset["urut"] === "angka" ? byNumber : byText;
    rows.sort((a, b) => compare(a.cells[th.cellIndex], b.cells[th.cellIndex], descending ? -1 : 1));
    body?.append(...rows);
  }
}

type Compare = (a: HTMLElement | undefined, b: HTMLElement | undefined, direction: 1 | -1) => number;

const byText: Compare = (a, b, direction) =>
  direction * (a?.textContent ?? "").trim().localeCompare((b?.textContent ?? "").trim(), "id");

/** Cells without a value stay last in both directions: missing is neither small nor large. */
const byNumber: Compare = (a, b, direction) => {
  const [x, y] = [a?.dataset["nilai"], b?.dataset["nilai"]];
  if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
  return direction * (Number(x) - Number(y));
};

customElements.define("tabel-urut", TabelUrut);
