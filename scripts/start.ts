import { preview } from "astro";
import { buildSite } from "./build.ts";

const port = 4321;

console.log("Menyiapkan situs peta stunting Kalimantan Timur.\n");
if (await buildSite()) {
  const server = await preview({ logLevel: "error", server: { port, host: "localhost" } });
  if (server.port !== port) console.log(`\nPort ${port} sedang dipakai program lain.`);
  console.log(`\nSitus siap: http://localhost:${server.port}\nTekan Ctrl+C untuk berhenti.`);
} else {
  process.exitCode = 1;
}
