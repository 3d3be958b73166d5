import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { Refusal } from "./langkah.ts";

/**
 * Takes a folder for this process alone and returns what gives it back. The lock is a socket in Linux's abstract namespace:
 * the kernel frees it with the process, however that ends, so that none is ever left behind. @throws {Refusal} where another has it.
 */
export function take(folder: string): Promise<() => void> {
  if (process.platform !== "linux") return Promise.resolve(() => undefined);
  const name = `\0peta-stunting-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  return new Promise((resolve, reject) => {
    const server = createServer().unref();
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new Refusal(`Perintah lain sedang mengerjakan ${folder}. Tunggu sampai selesai, atau hentikan dengan Ctrl+C di jendelanya, lalu ulangi. Tidak ada yang berubah.`) : error));
    server.listen(name, () => resolve(() => void server.close()));
  });
}

/** Runs with a folder taken; says why not where another has it. */
export async function alone(folder: string, run: () => Promise<boolean>): Promise<boolean> {
  try {
    const free = await take(folder);
    return await run().finally(free);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return false;
  }
}
