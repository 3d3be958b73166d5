import { Refusal } from "./langkah.ts";
import { nameplate } from "./pasang.ts";

/** Asks the site's own address which build it shows: the link may be right and the server down, or looking elsewhere. @throws {Refusal} where that is not this one; nothing is taken back. */
export async function askDomain(domain: string, target: string, name: string, patience = 10_000): Promise<string> {
  const answer = await nameShownAt(new URL(`/${nameplate}`, domain), patience);
  if (answer === name) return `${domain} menampilkan ${name}`;
  const kept = `Hasil ${name} tetap terpasang di ${target}.`;
  if (answer instanceof Error) {
    throw new Refusal(`${domain} tidak dapat ditanya dari komputer ini (${codeOf(answer)}), jadi belum pasti situsnya tampil. ${kept}
Buka alamat itu dari komputer lain. Bila tidak terbuka, periksa nginx (sudo systemctl status nginx), nama domainnya, dan sertifikatnya.`);
  }
  throw new Refusal(`${domain} tidak menampilkan ${name}, melainkan ${/^situs-[\d-]+$/.test(answer) ? answer : "sesuatu yang lain"}. ${kept}
Periksa apakah baris root pada nginx menuju ${target}/kini, dan apakah ada server lain atau penyimpan sementara (proxy, CDN) di depannya.`);
}

/** What stands on the nameplate; empty where there is none. */
async function nameShownAt(address: URL, patience: number): Promise<string | Error> {
  try {
    const response = await fetch(address, { headers: { "cache-control": "no-cache" }, signal: AbortSignal.timeout(patience) });
    return response.ok ? (await response.text()).trim() : "";
  } catch (error) {
    return error as Error;
  }
}

const codeOf = ({ cause, name }: Error) => (cause as { code?: string } | undefined)?.code ?? name;
