import { spawn } from "node:child_process";
import type { Folders } from "../../src/data/read.ts";

/** `npm run dev` or `npm run kelola` on folders of its own, in a process of its own. Resolves with its address once it says that it is ready. */
export function startServer(command: "dev" | "kelola", { content, geo }: Pick<Folders, "content" | "geo">): Promise<{ origin: string; stop(): void }> {
  const env = { ...process.env, CONTENT_DIR: content, GEO_DIR: geo, ASTRO_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [`scripts/${command}.ts`, "0"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const [origin] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (origin !== undefined) resolve({ origin, stop: () => void child.kill() });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => reject(new Error(`${command} ended with ${code}\n${said}`)));
  });
}
