/** The device's own way of sharing, where it has one; else the address is copied. */
class BagikanHalaman extends HTMLElement {
  connectedCallback(): void {
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    const button = document.createElement("button");
    button.type = "button";
    const canShare = "share" in navigator;
    button.textContent = canShare ? "Bagikan dengan cara lain" : "Salin tautan";
    button.addEventListener("click", () => void (canShare ? this.share() : copyLink(status)));
    this.append(button, status);
  }

  private async share(): Promise<void> {
    try {
      await navigator.share({ title: document.title, text: this.dataset["pesan"] ?? "", url: location.href });
    } catch {
      // Closed by the reader: nothing to say.
    }
  }
}

async function copyLink(status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = "Tautan tersalin.";
  } catch {
    status.textContent = "Peramban menolak menyalin. Salin tautannya dari bilah alamat.";
  }
}

customElements.define("bagikan-halaman", BagikanHalaman);
