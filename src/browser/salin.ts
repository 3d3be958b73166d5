/** Texts that can be copied: a button beside each. Without this script they are marked by hand, as always. */
class SalinTeks extends HTMLElement {
  connectedCallback(): void {
    const status = document.createElement("p");
    status.className = "salin-status";
    status.setAttribute("role", "status");
    for (const text of this.querySelectorAll<HTMLElement>("[data-salin]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Salin";
      button.setAttribute("aria-label", `Salin ${text.dataset["salin"]}`);
      button.addEventListener("click", () => void copy(text, status));
      text.closest("div")?.querySelector("dt")?.append(button);
    }
    this.append(status);
  }
}

async function copy(text: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    status.textContent = `${text.dataset["salin"]} tersalin.`;
  } catch {
    getSelection()?.selectAllChildren(text);
    status.textContent = "Peramban menolak menyalin. Teksnya sudah ditandai: salin dengan menu peramban.";
  }
}

customElements.define("salin-teks", SalinTeks);
