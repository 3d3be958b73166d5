/// <reference types="astro/client" />

/** Vite's types know the plain "?worker&url" only. */
declare module "*&worker&url" {
  const address: string;
  export default address;
}
