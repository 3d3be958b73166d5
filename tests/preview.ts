import { preview } from "astro";

/** The built site on the port given, for the browser tests; unlike `astro preview` it runs beside another one. */
await preview({ logLevel: "error", server: { port: Number(process.argv[2]), host: "localhost" } });
