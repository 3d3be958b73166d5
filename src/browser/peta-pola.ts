import type { Pattern } from "../peta/warna.ts";

/** Device pixels per unit: patterns stay sharp on the screens people have. */
export const patternScale = 2;

/** A pattern as MapLibre takes it, from the very path that the SVG repeats. */
export function patternImage({ size, background, stroke, width, d }: Pattern): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * patternScale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.scale(patternScale, patternScale);
  context.fillStyle = background;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineCap = "round";
  context.stroke(new Path2D(d));
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
