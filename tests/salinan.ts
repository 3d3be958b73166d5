import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeDrawn } from "./gambar-jadi.ts";
import type { Change } from "./resep.ts";

const parts = ["content", "tests/panduan/contoh", "public", "scripts", "src", "astro.config.mjs", "package.json", "tsconfig.json", ".gitignore"];

/** Where the project itself has its folders, what makes it write for a code host, and what makes Astro serve no pages. */
const ofTheProject = new Set(["CONTENT_DIR", "GEO_DIR", "DIST_DIR", "GITHUB_ACTIONS", "GITLAB_CI", "VITEST", "NODE_ENV"]);

/** A copy of the project to practise in, as the guide has its readers make one; its tools are those of the project around it. */
export class Salinan {
  readonly root = mkdtempSync("dist.panduan-");
  /** Where `npm run dev` serves, once a step has begun it. */
  pratinjau: string | null = null;
  /** What the last command said. */
  said = "";
  #stop: () => void = () => undefined;
  readonly #env: NodeJS.ProcessEnv;

  constructor() {
    const author = { GIT_AUTHOR_NAME: "Panduan", GIT_AUTHOR_EMAIL: "panduan@contoh.id", GIT_COMMITTER_NAME: "Panduan", GIT_COMMITTER_EMAIL: "panduan@contoh.id" };
    const own = Object.entries(process.env).filter(([name]) => !ofTheProject.has(name));
    this.#env = { ...Object.fromEntries(own), ...author, npm_config_loglevel: "silent", NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1" };
    for (const part of parts) cpSync(part, join(this.root, part), { recursive: true });
    takeDrawn(this.root);
    if (!this.run("git init -q && git add -A && git commit -qm Awal")) throw new Error(this.said);
  }

  /** Runs a command as it stands, and keeps what it said. Whether it succeeded. */
  run(command: string): boolean {
    const { stdout, status } = spawnSync("sh", ["-c", `(${command}) 2>&1`], { cwd: this.root, env: this.#env, encoding: "utf8" });
    this.said = stdout;
    return status === 0;
  }

  /** The one command that does not end: on a port that is free, said as the port of the guide. */
  async preview(): Promise<boolean> {
    const child = spawn("npm", ["run", "dev", "--", "0"], { cwd: this.root, env: this.#env, detached: true, stdio: ["ignore", "pipe", "inherit"] });
    this.#stop = () => void (child.pid !== undefined && process.kill(-child.pid));
    this.said = "";
    const pratinjau = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        this.said += String(chunk);
        const [origin] = /http:\/\/localhost:\d+(?=\n[^]*\n)/.exec(this.said) ?? [];
        if (origin !== undefined) resolve(origin);
      });
      child.on("close", (code) => reject(new Error(`npm run dev ended with ${code}: ${this.said}`)));
    });
    this.said = this.said.replace(pratinjau, "http://localhost:4321");
    this.pratinjau = pratinjau;
    return true;
  }

  change({ kind, file, from, text }: Change): void {
    const path = join(this.root, file);
    if (kind === "append") appendFileSync(path, `${text}\n`);
    else if (kind === "create") writeFileSync(path, `${text}\n`, { flag: "wx" });
    else writeFileSync(path, exchanged(readFileSync(path, "utf8"), from, text, file));
  }

  close(): void {
    this.#stop();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 3 });
  }
}

function exchanged(whole: string, from: string, text: string, file: string): string {
  const parts = whole.split(`\n${from}\n`);
  if (parts.length !== 2) throw new Error(`${file} holds this ${parts.length - 1} times: ${from}`);
  return parts.join(text === "" ? "\n" : `\n${text}\n`);
}
