import { describe, expect, test } from "vitest";
import { mostCompared, queryOf, stateOf, type JelajahState } from "../../../src/browser/jelajah-alamat.ts";
import { loadData } from "../../../src/data/index.ts";
import { jelajahOf, type JelajahLayer } from "../../../src/peta/jelajah.ts";

const jelajah = jelajahOf(loadData());
const { layers } = jelajah;
const kodesOf = ({ views }: JelajahLayer) => Object.keys(views[0]?.facts ?? {});

/** Numbers that look random and are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function stateFrom(random: () => number): JelajahState {
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("nothing to take from");
    return item;
  };
  const layer = one(layers);
  const shuffled = kodesOf(layer).map((kode) => ({ kode, at: random() })).sort((a, b) => a.at - b.at).map(({ kode }) => kode);
  return {
    views: Object.fromEntries(layers.map(({ name, views }) => [name, one(views)])),
    camera: random() < 0.2 ? null : { lat: Number((random() * 10 - 5).toFixed(5)), lon: Number((random() * 10 + 112).toFixed(5)), zoom: Number((random() * 14).toFixed(2)) },
    chosen: random() < 0.3 ? "" : one(layers.flatMap(kodesOf)),
    compared: shuffled.slice(0, Math.floor(random() * (mostCompared + 1))),
  };
}

describe("the address of the explorer", () => {
  test("gives back every state it was made of, a thousand of them, plain or encoded", () => {
    const random = numbers(64);
    for (let i = 0; i < 1000; i++) {
      const state = stateFrom(random);
      const query = queryOf(state);
      expect(stateOf(query, jelajah), query).toEqual({ state, ignored: [] });
      expect(stateOf(`?${new URLSearchParams(query)}`, jelajah), query).toEqual({ state, ignored: [] });
      expect(queryOf(stateOf(query, jelajah).state)).toBe(query);
    }
  });

  test("holds nothing but words, numbers, commas and full stops, so that it survives being pasted anywhere", () => {
    const random = numbers(71);
    for (let i = 0; i < 100; i++) expect(queryOf(stateFrom(random))).toMatch(/^\?[a-z]+[a-z0-9.,=&-]+$/);
  });

  test("without a query shows the latest survey of the kabkota, all of the province, and nothing chosen", () => {
    const { state, ignored } = stateOf("", jelajah);
    expect(ignored).toEqual([]);
    expect(state).toMatchObject({ camera: null, chosen: "", compared: [] });
    expect(state.views["kabkota"]?.ids[0]).toBe("prevalensi-stunting-survei-2024-ssgi");
  });

  test("names a view by any round that it stands for, for ever", () => {
    const merged = layers.flatMap(({ name, views }) => views.filter(({ ids }) => ids.length > 1).map((view) => ({ name, view })));
    expect(merged.length).toBeGreaterThan(0);
    for (const { name, view } of merged) for (const id of view.ids) expect(stateOf(`?${name}=${id}`, jelajah)).toMatchObject({ ignored: [], state: { views: { [name]: view } } });
  });

  test.each([
    ["?kabkota=prevalensi-stunting-survei-1999-ssgi", ["kabkota"]],
    ["?kabkota=", ["kabkota"]],
    ["?pusat=-1.2,116.8", ["pusat"]],
    ["?pusat=-1.2,116.8&zum=NaN", ["pusat", "zum"]],
    ["?pusat=-1.2,116.8&zum=1e3", ["pusat", "zum"]],
    ["?pusat=-91,116.8&zum=7", ["pusat", "zum"]],
    ["?pusat=1;2&zum=7", ["pusat", "zum"]],
    ["?wilayah=64.99", ["wilayah"]],
    ["?wilayah=__proto__", ["wilayah"]],
    ["?wilayah=%3Cscript%3E", ["wilayah"]],
    ["?banding=64.71,64.71", ["banding"]],
    ["?banding=64.71,00", ["banding"]],
    ["?banding=", ["banding"]],
    ["?lain=1", ["lain"]],
    ["?%%%", ["%%%"]],
    ["?fbclid=IwAR0x&utm_source=wa", []], // added on the way through Facebook or WhatsApp
  ])("leaves out what it does not know and says so: %s", (query, ignored) => {
    const result = stateOf(query, jelajah);
    expect(result.ignored).toEqual(ignored);
    expect(result.state.views).toEqual(stateOf("", jelajah).state.views);
    expect(result.state).toMatchObject({ camera: null, chosen: "" });
  });

  test("keeps the areas of one layer in a comparison, four at most, and says when it left some out", () => {
    const [kabkota = [], kelurahan = []] = layers.map(kodesOf);
    expect(stateOf(`?banding=${kabkota.slice(0, 5).join(",")}`, jelajah)).toMatchObject({ ignored: ["banding"], state: { compared: kabkota.slice(0, 4) } });
    expect(stateOf(`?banding=${kabkota[0]},${kelurahan[0]},${kabkota[1]}`, jelajah)).toMatchObject({ ignored: ["banding"], state: { compared: kabkota.slice(0, 2) } });
  });
});
