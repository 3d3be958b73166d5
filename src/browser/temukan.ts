import type { FeatureCollection } from "geojson";
import type { CariWilayah } from "../text/cari.ts";
import { above, byKode, letakText } from "./induk.ts";
import { locate, type Area, type Located } from "./letak.ts";
import { failureText, locatedText } from "./temukan-kata.ts";

const place = document.querySelector(".temukan") as HTMLElement;
const status = place.querySelector("[role=status]") as HTMLElement;
const { daftar: daftarAddress = "", kabkota: kabkotaAddress = "", kelurahan = "{}" } = place.dataset;
/** Where the borders within a kabkota are known: the address of their file. */
const kelurahanAddresses = JSON.parse(kelurahan) as Readonly<Record<string, string>>;

/** Only now, on the device: the position is compared with borders that are files of the site, and goes nowhere. */
place.querySelector("button")?.addEventListener("click", () => {
  say("Membaca posisi perangkat …");
  find().catch((error: unknown) => say(failureText(error)));
});

async function find(): Promise<void> {
  const { coords } = await currentPosition();
  say("Mencocokkan posisi dengan batas wilayah …");
  const [daftar, kabkota] = await Promise.all([fetchJson<CariWilayah[]>(daftarAddress), areasOf(kabkotaAddress)]);
  const at = { position: [coords.longitude, coords.latitude], metres: coords.accuracy };
  const located = await locate(at, kabkota, (kode) => (kelurahanAddresses[kode] === undefined ? null : areasOf(kelurahanAddresses[kode])));
  say(locatedText(located, coords.accuracy), located, byKode(daftar));
}

function currentPosition(): Promise<GeolocationPosition> {
  const options = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 };
  return new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, options));
}

const areasOf = async (address: string) => (await fetchJson<FeatureCollection>(address)).features as unknown as readonly Area[];

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as T;
}

function say(words: string, { kodes }: Pick<Located, "kodes"> = { kodes: [] }, known: ReadonlyMap<string, CariWilayah> = new Map()): void {
  const text = document.createElement("p");
  const list = document.createElement("ul");
  text.textContent = words;
  list.append(...kodes.map((kode) => {
    const [entry, link] = [document.createElement("li"), document.createElement("a")];
    const around = letakText(above(kode, known));
    link.href = known.get(kode)?.href ?? "";
    link.textContent = known.get(kode)?.lengkap ?? kode;
    entry.append(link, around === "" ? "" : `, ${around}`);
    return entry;
  }));
  status.replaceChildren(text, ...(kodes.length > 0 ? [list] : []));
}
