import { encode } from "uqr";
import { element } from "../text/xml.ts";

/** An address as a square that a telephone reads; dark on white whatever the page's colours are. */
export function qrSvg(address: string, title: string): string {
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  const d = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": title, class: "qr", "shape-rendering": "crispEdges" };
  return element("svg", root, element("rect", { width: size, height: size, fill: "#ffffff" }), element("path", { d, fill: "#000000" })).xml;
}
