import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { findNginx } from "../../scripts/nginx.ts";
import { take } from "../../scripts/kunci.ts";
import { daftarBuild, install, nameplate, rollBack } from "../../scripts/pasang.ts";
import { askDomain } from "../../scripts/tayang.ts";
import { startNginx } from "../e2e/nginx-server.ts";
import { liveMark, markOf, scratch, writeSite } from "../pasang.ts";

const marks = ["[lama]", "[baru]", "[kecil]"] as const;
const [older, newer, small] = marks;
const stampOf = (n: number) => `20261125-${String(n).padStart(6, "0")}`;

let target: string;
let remove: () => void;
beforeEach(() => void ({ folder: target, remove } = scratch()));
afterEach(() => remove());

function site(mark: string, size = {}): string {
  const folder = writeSite(mark, size);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What is there besides whole builds and the link. */
const leftovers = () => readdirSync(target).filter((name) => name !== "kini" && !/^situs-\d{8}-\d{6}$/.test(name));

describe("a build is installed", () => {
  it("beside the old ones, and becomes the live one by a link", () => {
    install(site(older), target, stampOf(1));
    install(site(newer), target, stampOf(2));
    expect(lstatSync(join(target, "kini")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(target, "kini"))).toBe("situs-20261125-000002");
    expect(liveMark(target, marks)).toBe(newer);
    expect(daftarBuild(target)).toEqual([{ name: "situs-20261125-000001", live: false }, { name: "situs-20261125-000002", live: true }]);
    expect(leftovers()).toEqual([]);
  });

  it("with all of its files, byte for byte", () => {
    const from = site(newer);
    install(from, target, stampOf(1));
    const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(from.length));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(readFileSync(join(target, "kini", file)).equals(readFileSync(join(from, file))), file).toBe(true);
  });

  it("and the last ten are kept", () => {
    const from = site(older);
    for (let n = 1; n <= 12; n++) install(from, target, stampOf(n));
    expect(daftarBuild(target).map(({ name }) => name)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `situs-${stampOf(n)}`));
    expect(leftovers()).toEqual([]);
  });

  it("as the newest of ten, whatever the clock says: it is not the one that goes", () => {
    for (let n = 50; n < 60; n++) install(site(older), target, stampOf(n));
    expect(install(site(newer), target, stampOf(1))).toBe("situs-20261125-000100");
    expect(install(site(newer), target, stampOf(1))).toBe("situs-20261125-000101");
    expect(liveMark(target, marks)).toBe(newer);
    expect(daftarBuild(target).at(-1)).toEqual({ name: "situs-20261125-000101", live: true });
    expect(leftovers()).toEqual([]);
  });

  it("not over a folder that someone called kini, nor hindered by a folder of a build's name that is none", () => {
    mkdirSync(join(target, `situs-${stampOf(1)}`));
    install(site(older), target, stampOf(2));
    expect(liveMark(target, marks)).toBe(older);
    rmSync(join(target, "kini"));
    mkdirSync(join(target, "kini"));
    expect(() => install(site(newer), target, stampOf(3))).toThrow(/kini bukan tautan/);
  });
});

describe("rolling back", () => {
  it("makes the build before the live one live, again and again, until there is none", () => {
    install(site(older), target, stampOf(1));
    install(site(newer), target, stampOf(2));
    install(site(small), target, stampOf(3));
    expect([rollBack(target), liveMark(target, marks)]).toEqual(["situs-20261125-000002", newer]);
    expect([rollBack(target), liveMark(target, marks)]).toEqual(["situs-20261125-000001", older]);
    expect(() => rollBack(target)).toThrow(/Tidak ada hasil yang lebih lama/);
    expect(liveMark(target, marks)).toBe(older);
  });

  it("leads past a build that was taken back already", () => {
    install(site(older), target, stampOf(1));
    install(site(small), target, stampOf(2));
    rollBack(target);
    install(site(newer), target, stampOf(3));
    expect([rollBack(target), liveMark(target, marks)]).toEqual(["situs-20261125-000001", older]);
  });

  it("leads to the newest where the live one was removed by hand", () => {
    install(site(older), target, stampOf(1));
    install(site(newer), target, stampOf(2));
    rmSync(join(target, "situs-20261125-000002"), { recursive: true });
    expect([rollBack(target), liveMark(target, marks)]).toEqual(["situs-20261125-000001", older]);
  });

  it("by the command asks the address of the site as well, also while the content is not sound, and stands whatever the answer", () => {
    install(site(older), target, stampOf(1));
    install(site(newer), target, stampOf(2));
    const content = join(target, "content");
    cpSync("tests/fixtures/content", content, { recursive: true });
    // Nobody answers there for https.
    writeFileSync(join(content, "situs.yaml"), readFileSync(join(content, "situs.yaml"), "utf8").replace(/^domain: .*$/m, "domain: https://127.0.0.1"));
    writeFileSync(join(content, "sumber.csv"), "rusak\n");
    const { status, stdout, stderr } = spawnSync("node", ["scripts/terbit.ts", "--kembali", "--ke", target], { encoding: "utf8", env: { ...process.env, CONTENT_DIR: content } });
    expect([status, stdout]).toEqual([1, `Tayang sekarang: situs-${stampOf(1)}\n`]);
    expect(stderr).toContain(`https://127.0.0.1 tidak dapat ditanya dari komputer ini (ECONNREFUSED), jadi belum pasti situsnya tampil. Hasil situs-${stampOf(1)} tetap terpasang`);
    expect(liveMark(target, marks)).toBe(older);
  });

  it("is refused where nothing was installed", () => {
    expect(() => rollBack(join(target, "kosong"))).toThrow(/Tidak ada hasil yang lebih lama/);
  });
});

describe("a reader who has a page of another build open", () => {
  it("still gets its hashed files, after an update and after a rollback, without their piling up for ever", () => {
    install(site(older), target, stampOf(1));
    install(site(newer), target, stampOf(2));
    const hashed = (mark: string) => [`_astro/${mark}.js`, `pagefind/fragment/${mark}.pf_fragment`].map((name) => existsSync(join(target, "kini", name)));
    expect(hashed(older)).toEqual([true, true]);
    rollBack(target);
    expect(hashed(newer)).toEqual([true, true]);
    const last = site(small);
    for (let n = 3; n <= 12; n++) install(last, target, stampOf(n));
    expect(hashed(small)).toEqual([true, true]);
    install(last, target, stampOf(13));
    expect(hashed(older)).toEqual([false, false]);
  });
});

/** The real module in a process of its own, which says when it begins. */
const code = `const [site, target, stamp] = process.argv.slice(1);
const { install } = await import(${JSON.stringify(join(process.cwd(), "scripts/pasang.ts"))});
console.log("mulai");
install(site, target, stamp);`;

/** Null: killed. */
function installKilled(from: string, stamp: string, after: number): Promise<number | null> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", code, from, target, stamp], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), after));
  return new Promise((resolve) => child.on("close", resolve));
}

/** Numbers between 0 and 1, the same on every run. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe("killed at any moment", () => {
  it("the old site or the new one stands whole, and the next run succeeds and tidies up", async () => {
    const sites = { [older]: site(older, { pages: 400 }), [newer]: site(newer, { pages: 400 }) };
    const start = performance.now();
    install(sites[older] ?? "", target, stampOf(1));
    const whole = performance.now() - start;
    let [killed, tidied] = [0, 0];
    const random = chance(7);
    // At fourteen moments, and at more where the first run was slow by chance, so that most of them came too late.
    for (let n = 2; n <= 15 || (n <= 99 && (killed < 5 || tidied < 3)); n++) {
      const mark = n % 2 === 0 ? newer : older;
      const before = liveMark(target, marks);
      const ended = await installKilled(sites[mark] ?? "", stampOf(n), Number(random.next().value) * whole * 1.2);
      if (ended === null) killed++;
      if (leftovers().length > 0) tidied++;
      const now = liveMark(target, marks);
      expect(ended === 0 ? [mark] : [before, mark], `run ${n}`).toContain(now);
    }
    expect(killed, "runs that were killed").toBeGreaterThan(4);
    expect(tidied, "runs that left something unfinished").toBeGreaterThan(2);
    install(sites[newer] ?? "", target, stampOf(100));
    expect(liveMark(target, marks)).toBe(newer);
    expect(leftovers()).toEqual([]);
  });
});

const mounts = spawnSync("mount", ["-t", "tmpfs", "-o", "size=4k", "tmpfs", "/mnt"]).status === 0 && spawnSync("umount", ["/mnt"]).status === 0;

describe("two at once", () => {
  const takes = (folder: string) => spawn(process.execPath, ["--input-type=module", "-e",
    `const { take } = await import(${JSON.stringify(join(process.cwd(), "scripts/kunci.ts"))}); await take(process.argv[1]).then(() => console.log("punya"), (error) => console.log(error.message)); setInterval(() => {}, 1000);`, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const says = (child: ReturnType<typeof takes>) => new Promise<string>((resolve) => child.stdout?.once("data", (data: Buffer) => resolve(data.toString())));

  it("the second is told to wait, and nothing is left of the first when it is killed", async () => {
    const first = takes(target);
    onTestFinished(() => void first.kill("SIGKILL"));
    expect(await says(first)).toBe("punya\n");
    await expect(take(target)).rejects.toThrow(/Perintah lain sedang mengerjakan .*Tidak ada yang berubah/);
    await expect(take(`${target}-lain`)).resolves.toBeTypeOf("function");
    const ended = new Promise((resolve) => first.once("close", resolve));
    first.kill("SIGKILL");
    await ended;
    const free = await take(target);
    await expect(take(target)).rejects.toThrow();
    free();
    await expect.poll(() => take(target).then((again) => (again(), true), () => false), { timeout: 30_000 }).toBe(true);
  });
});

describe("on a full disk (as root: it mounts a small one)", () => {
  it.skipIf(!mounts)("the old site stands, the office is told, nothing half done stays, and a smaller build fits", () => {
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", target]).status).toBe(0);
    try {
      install(site(older, { pages: 20 }), target, stampOf(1));
      expect(() => install(site(newer, { pages: 150 }), target, stampOf(2))).toThrow(/^Ruang disk untuk .* habis\..*Situs yang tayang tidak berubah\.$/);
      expect(liveMark(target, marks)).toBe(older);
      expect(leftovers()).toEqual([]);
      install(site(small, { pages: 5 }), target, stampOf(3));
      expect(liveMark(target, marks)).toBe(small);
    } finally {
      spawnSync("umount", [target]);
    }
  });
});

const nginx = findNginx();

describe("under continuous requests to a real nginx", () => {
  it.skipIf(nginx === null && process.env["CI"] !== "true")("no request fails and no answer mixes two builds, through updates, kills and rollbacks", async () => {
    const sites = [site(older, { pages: 40, bytes: 60_000 }), site(newer, { pages: 40, bytes: 60_000 })];
    install(sites[0] ?? "", target, stampOf(1));
    const { origin, stop } = await startNginx(nginx ?? "", target);
    onTestFinished(stop);

    const seen = new Map<string, number>();
    let done = false;
    /** A reader: a page, then what the page names, as long as the changes go on. */
    const read = async (address: string) => {
      for (let n = 0; n < 5_000 && !done; n++) {
        const page = await answer(origin + address);
        const mark = markOf(page, marks);
        seen.set(mark, (seen.get(mark) ?? 0) + 1);
        const [, script = ""] = /src="([^"]+)"/.exec(page) ?? [];
        expect(markOf(await answer(origin + script), marks)).toBe(mark);
      }
    };
    const fewest = () => Math.min(...[older, newer].map((mark) => seen.get(mark) ?? 0));
    const readers = Promise.all(["/", "/halaman-1/", "/halaman-39/"].map(read));
    const random = chance(11);
    const change = async () => {
      // Twelve times, and on until each build was read often, however slowly the machine answers.
      for (let n = 2; n <= 13 || (n <= 60 && fewest() <= 20); n++) {
        if (n % 4 === 0) rollBack(target);
        await installKilled(sites[n % 2] ?? "", stampOf(n), n % 3 === 0 ? Number(random.next().value) * 100 : 60_000);
      }
    };
    await Promise.all([change().finally(() => (done = true)), readers]);
    expect([...seen.keys()].sort()).toEqual([newer, older]);
    expect(fewest()).toBeGreaterThan(20);
  });
});

describe("after going live the site's address is asked", () => {
  it.skipIf(nginx === null && process.env["CI"] !== "true")("and what is not there is told: a server that is down, or that shows another folder", async () => {
    const elsewhere = scratch();
    onTestFinished(elsewhere.remove);
    for (const folder of [target, elsewhere.folder]) install(site(older), folder, stampOf(1));
    const { origin, stop } = await startNginx(nginx ?? "", target);
    onTestFinished(stop);
    const told = (folder: string, name: string) => askDomain(origin, folder, name, 5_000).catch((error: Error) => error.message);

    const name = install(site(newer), target, stampOf(2));
    expect(await told(target, name)).toBe(`${origin} menampilkan ${name}`);
    expect(await told(elsewhere.folder, install(site(newer), elsewhere.folder, stampOf(3)))).toMatch(new RegExp(`tidak menampilkan situs-${stampOf(3)}, melainkan ${name}\\. Hasil .* tetap terpasang.*\\n.*root`));
    expect(await told(target, rollBack(target))).toBe(`${origin} menampilkan situs-${stampOf(1)}`);
    rmSync(join(target, "kini", nameplate));
    expect(await told(target, `situs-${stampOf(1)}`)).toContain("melainkan sesuatu yang lain");
    stop();
    await expect.poll(() => told(target, name)).toMatch(/tidak dapat ditanya dari komputer ini \(ECONNREFUSED\).* tetap terpasang/s);
    expect(liveMark(target, marks)).toBe(older);
  });
});

async function answer(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status, url).toBe(200);
  return response.text();
}
