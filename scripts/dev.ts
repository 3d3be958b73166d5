import { dev } from "astro";

/** The site while it is being edited, told in Indonesian; what a saved file changes or breaks is the work of pratinjau.ts. */
const { address } = await dev({ logLevel: "error", server: { port: Number(process.argv[2] ?? 4321), host: "localhost" } });
console.log(`Pratinjau siap: http://localhost:${address.port}\nSetiap berkas di content/ yang disimpan langsung tampil. Tekan Ctrl+C untuk berhenti.`);
