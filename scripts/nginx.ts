import { existsSync } from "node:fs";
import { findOrInstall } from "./debian.ts";

/** Often outside of PATH: administrators run it, not people. */
const paths = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];

export function findNginx(): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

export const ensureNginx = () => findOrInstall(findNginx, "nginx-light");
