declare module "decap-cms-locales/dist/esm/en/index.js" {
  const en: object;
  export default en;
}
