import { polygonContains } from "d3";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { Data } from "../../../src/data/derive.ts";
import { cellsOfRound, indikatorOf, roundsOf } from "../../../src/data/facts.ts";
import { loadData } from "../../../src/data/index.ts";
import { labelWidth, lineHeight, placeLabels, type Label } from "../../../src/peta/label.ts";
import { colorAreas, drawingWidth } from "../../../src/peta/model.ts";
import { project } from "../../../src/peta/proyeksi.ts";
import { reachHeight } from "../../../src/peta/selang.ts";
import { fixtureData, layerOf, slug } from "../fixture-data.ts";

const maps = (name: string, data: Data) =>
  roundsOf(indikatorOf(data, slug), "kabkota").flatMap((round) =>
    [300, drawingWidth, 800].map((width) => ({ name: `${name} ${round.periode}, ${width} wide`, ...labelled(data, round, width) })));

function labelled(data: Data, round: Parameters<typeof cellsOfRound>[2], width: number) {
  const map = project(layerOf(data), width, 6);
  const { areas } = colorAreas("kabkota", cellsOfRound(data, slug, round, "kabkota"));
  return { map, areas, labels: placeLabels(map, areas) };
}

const all = [...maps("the made-up content", await fixtureData()), ...maps("the real content", loadData())];

describe.each(all)("labels of $name", ({ map, areas, labels }) => {
  const boxOf = (label: Label) => wordsAndBoxes(label, areas.find(({ kode }) => kode === label.kode)?.reach ? reachHeight : 0);

  test("never overlap each other", () => {
    const touching = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => overlap(boxOf(a), boxOf(b))).map((b) => `${a.kode} ${b.kode}`));
    expect(touching).toEqual([]);
  });

  test("lie on their own area with every point of their box, unless they stand beside the map", () => {
    for (const label of labels.filter(({ anchor }) => anchor === null)) {
      const shape = map.areas.find(({ properties }) => properties.kode === label.kode);
      const [ring = []] = shape ? map.rings(shape) : [];
      expect(edge(boxOf(label)).filter((point) => !contains(ring, point)), label.kode).toEqual([]);
    }
  });

  test("beside the map stay on the drawing and lead to a point of their own area", () => {
    for (const { kode, anchor, ...label } of labels) {
      const { left, right, top, bottom } = boxOf({ kode, anchor, ...label });
      expect([left >= 0, top >= 0, right <= map.width, bottom <= map.height], kode).toEqual([true, true, true, true]);
      if (anchor === null) continue;
      const shape = map.areas.find(({ properties }) => properties.kode === kode);
      expect(shape && map.rings(shape).some((ring) => contains(ring, [...anchor])), kode).toBe(true);
    }
  });

  test("end with the value of their own area, after all words of its name", () => {
    for (const { kode, lines } of labels) {
      const area = areas.find((candidate) => candidate.kode === kode);
      expect(lines.join(" ")).toBe(`${area?.nama} ${area?.nilai}`);
    }
  });
});

test("Every area of the real map of usual width has a label", () => {
  for (const { labels, areas } of all.filter(({ name }) => name.includes("real") && name.includes(`${drawingWidth} wide`))) expect(labels).toHaveLength(areas.length);
});

test("A map of areas that are all too small for their labels has none, instead of a second table beside it", () => {
  const data = loadData();
  const [round] = roundsOf(indikatorOf(data, slug), "kabkota");
  expect(round && labelled(data, round, 60).labels).toEqual([]);
});

test("A label goes beside an area whose border reaches into every place for it, however thin the reach", () => {
  const teeth = [170, 140, 110, 80, 50, 20].flatMap((x): Position[] => [[x + 1, 0], [x, 12], [x - 1, 0]]);
  const ring: Position[] = [[0, 0], [0, 40], [200, 40], [200, 0], ...teeth, [0, 0]];
  const [area] = colorAreas("kabkota", cellsOfRound(loadData(), slug, { periode: "2024", instrumen: "ssgi" }, "kabkota")).areas;
  const map = { width: 300, areas: [{ properties: { kode: area?.kode } }], rings: () => [ring] } as unknown as ReturnType<typeof project>;
  const anchors = (shape: Position[]) => placeLabels({ ...map, rings: () => [shape] }, area ? [area] : []).map(({ anchor }) => anchor === null);
  expect(anchors(ring)).toEqual([false]);
  expect(anchors(ring.filter(([, y]) => y !== 12))).toEqual([true]);
});

interface Box { left: number; right: number; top: number; bottom: number }

function wordsAndBoxes({ x, y, lines }: Label, below: number): Box {
  const [dx, dy] = [labelWidth(lines) / 2, (lines.length * lineHeight) / 2];
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy + below };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Points along the edge of a box, less than two units apart. */
function edge({ left, right, top, bottom }: Box): Position[] {
  const along = (from: number, to: number) => Array.from({ length: 60 }, (_, i) => from + ((to - from) * i) / 59);
  return [...along(left, right).flatMap((x) => [[x, top], [x, bottom]]), ...along(top, bottom).flatMap((y) => [[left, y], [right, y]])];
}

const contains = (ring: readonly Position[], point: Position) => polygonContains(ring as [number, number][], point as [number, number]);
