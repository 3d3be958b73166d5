import { readFileSync } from "node:fs";

/** Header values by lower-case name. */
type Headers = Record<string, string>;

/** What a host sends for an address when it follows public/_headers: two values of one header become one with a comma. */
export function headersOfFile(address: string): Headers {
  const sent: Headers = {};
  let applies = false;
  for (const line of readFileSync("public/_headers", "utf8").split("\n")) {
    if (line.startsWith("/")) applies = matches(line, address);
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (!applies || name === undefined || value === undefined) continue;
    const before = sent[name.toLowerCase()];
    sent[name.toLowerCase()] = before === undefined ? value : `${before}, ${value}`;
  }
  return sent;
}

const matches = (pattern: string, address: string) => (pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : address === pattern);

const conf = readFileSync("deploy/nginx.conf", "utf8").replace(/^\s*#.*$/gm, "");

/** What deploy/nginx.conf adds for an address that exists. */
export function headersOfNginx(address: string): Headers {
  const added = [...conf.matchAll(/^\s*add_header (\S+) (?:"([^"]*)"|\$(\w+)) always;$/gm)];
  const pairs = added.map(([, name = "", text, variable]) => [name.toLowerCase(), text ?? mapped(String(variable), address)]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== "")) as Headers;
}

/** `map <key> $variable { … }`: the first pattern that the key matches, else the default, else nothing. */
function mapped(variable: string, address: string): string {
  const [, key, body] = new RegExp(`map "?(\\S+?)"? \\$${variable} \\{([^}]*)\\}`).exec(conf) ?? [];
  if (key === undefined || body === undefined) throw new Error(`no map for $${variable}`);
  const value = key.replace("$status", "200").replace("$uri", address);
  const cases = [...body.matchAll(/^\s*(?:"~([^"]+)"|default) "([^"]*)";$/gm)];
  const found = cases.find(([, pattern]) => pattern !== undefined && new RegExp(pattern).test(value)) ?? cases.find(([, pattern]) => pattern === undefined);
  return found?.[2] ?? "";
}
