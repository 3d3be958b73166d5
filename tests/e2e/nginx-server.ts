import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Starts nginx with deploy/nginx.conf on the folder `kini` of `root`, which takes its logs as well. Resolves once it answers. */
export async function startNginx(nginx: string, root: string): Promise<{ origin: string; stop(): void }> {
  const port = await freePort();
  writeFileSync(join(root, "situs.conf"), siteConf(root, port));
  writeFileSync(join(root, "nginx.conf"), mainConf(root));
  const server = spawn(nginx, ["-p", root, "-c", join(root, "nginx.conf"), "-e", join(root, "error.log")], { stdio: "inherit" });
  const origin = `http://localhost:${port}`;
  while (!(await fetch(origin).catch(() => null))) {
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}`);
    await setTimeout(50);
  }
  return { origin, stop: () => void server.kill() };
}

/** The very file that is deployed; only the place, the port and the log are others. */
function siteConf(root: string, port: number): string {
  const replaced = [
    [/^\tlisten 80;$/m, `\tlisten 127.0.0.1:${port};`],
    [/^\tlisten \[::\]:80;$/m, ""],
    [/^\troot \/var\/www\/peta-stunting-kaltim\//m, `\troot ${root}/`],
    [/^\terror_log \S+ crit;$/m, `\terror_log ${root}/error.log crit;`],
  ] as const;
  return replaced.reduce((conf, [found, put]) => {
    if (!found.test(conf)) throw new Error(`deploy/nginx.conf has no line ${found}`);
    return conf.replace(found, put);
  }, readFileSync("deploy/nginx.conf", "utf8"));
}

function mainConf(root: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${root}/${name};`);
  return [
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `pid ${root}/nginx.pid;`, "daemon off;", "worker_processes 1;", "events { worker_connections 256; }",
    `http { ${temporary.join(" ")} include ${root}/situs.conf; }`,
  ].join("\n");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
