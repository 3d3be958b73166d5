/** It brings no types of its own. */
declare module "decap-server/dist/middlewares.js" {
  const server: { registerLocalFs(app: import("express").Express, options: { logLevel: string }): Promise<void> };
  export default server;
}
