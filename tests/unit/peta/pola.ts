import { Resvg } from "@resvg/resvg-js";
import type { Pattern } from "../../../src/peta/warna.ts";

/** Units of drawing that every tile divides, so that what is rendered repeats without a seam. */
const side = 24;

/** A square of repeated pattern as `pixels` × `pixels` lightnesses, 0 to 1: ground white, marks black. */
export function rasterOf({ size, width, d }: Pattern, pixels: number): Float64Array {
  const mark = `<path d="${d}" stroke="#000" stroke-width="${width}" stroke-linecap="round" fill="none"/>`;
  const tile = `<pattern id="p" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="#fff"/>${mark}</pattern>`;
  // Drawn finer than asked and brought down, as a screen does.
  const fine = 12;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${pixels * fine}" height="${pixels * fine}"><defs>${tile}</defs><rect width="${side}" height="${side}" fill="url(#p)"/></svg>`;
  const red = new Resvg(svg).render().pixels.filter((_, i) => i % 4 === 0);
  return Float64Array.from({ length: pixels * pixels }, (_, i) => {
    const [left, top] = [(i % pixels) * fine, Math.floor(i / pixels) * fine];
    let sum = 0;
    for (let y = top; y < top + fine; y++) for (let x = left; x < left + fine; x++) sum += red[y * pixels * fine + x] ?? 0;
    return sum / (fine * fine * 255);
  });
}

/** Part of a pattern that its marks cover. */
export function coverageOf(pattern: Pattern): number {
  return 1 - mean(rasterOf(pattern, side * 2));
}

/**
 * How different two patterns are in form alone, 0 to 1: the mean difference of lightness where one lies on
 * the other as well as any shift can make it. Two of equal grey from afar differ only by this.
 */
export function formDistance(a: Float64Array, b: Float64Array): number {
  const pixels = Math.sqrt(a.length);
  let least = Infinity;
  for (let dy = 0; dy < pixels; dy++) for (let dx = 0; dx < pixels; dx++) least = Math.min(least, shifted(a, b, pixels, dx, dy));
  return least;
}

function shifted(a: Float64Array, b: Float64Array, pixels: number, dx: number, dy: number): number {
  let sum = 0;
  for (let y = 0; y < pixels; y++) {
    const row = ((y + dy) % pixels) * pixels;
    for (let x = 0; x < pixels; x++) sum += Math.abs((a[y * pixels + x] ?? 0) - (b[row + ((x + dx) % pixels)] ?? 0));
  }
  return sum / a.length;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
