/** A button that prints the page. Without this script the words in its place say how; their room stays, so that nothing moves. */
class CetakTombol extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tombol";
    button.textContent = "Cetak lembar ini";
    button.addEventListener("click", () => print());
    this.append(button);
  }
}

customElements.define("cetak-tombol", CetakTombol);
