/** An area in the panel below a map: its words, and the way to its page. */
export function areaWords({ spoken, href }: { spoken: string; href: string }): (string | Node)[] {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = "Buka halaman wilayah";
  return [`${spoken}. `, link];
}
