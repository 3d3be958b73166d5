import { parseArgs } from "node:util";
import { parseContent } from "../src/data/parse.ts";
import { folders, readFolder } from "../src/data/read.ts";
import { susunan, type Place } from "../src/kelola/config.ts";
import { buildEditor, writeSusunan } from "./kelola/build.ts";
import { serveEditor } from "./kelola/server.ts";
import { isTerlupa } from "./terlupa.ts";

const usual = 4325;
const local = ".cache/kelola";
const hosted = "dist.kelola";

const help = `npm run kelola: menyunting artikel, glosarium, koreksi, rencana rilis, dan keterangan situs di peramban.

  npm run kelola                  penyunting untuk berkas di komputer ini, di http://localhost:${usual}
  npm run kelola -- 4400          di port lain
  npm run kelola -- --bantuan     teks ini

Penyunting untuk repositori di GitHub atau GitLab, ditulis ke folder ${hosted} untuk ditaruh di server Anda:

  npm run kelola -- --gitlab kantor/peta-stunting --aplikasi <id aplikasi> [--server https://gitlab.kantor.go.id]
  npm run kelola -- --github kantor/peta-stunting --masuk https://alamat-server-oauth
  tambahan: --cabang main         cabang yang disunting`;

const options = {
  bantuan: { type: "boolean" }, gitlab: { type: "string" }, github: { type: "string" }, aplikasi: { type: "string" },
  server: { type: "string" }, masuk: { type: "string" }, cabang: { type: "string" },
} as const;
type Asked = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

/** The backend that was asked for and the hosts that it speaks to; null where something is missing. */
function hostedBackend({ gitlab, github, aplikasi, server = "https://gitlab.com", masuk, cabang: branch = "main" }: Asked): { backend: Place["backend"]; hosts: string[] } | null {
  if (gitlab !== undefined && aplikasi !== undefined) {
    const host = server.replace(/\/$/, "");
    return { backend: { name: "gitlab", repo: gitlab, branch, auth_type: "pkce", app_id: aplikasi, base_url: host, api_root: `${host}/api/v4` }, hosts: [host] };
  }
  if (github !== undefined && masuk !== undefined) return { backend: { name: "github", repo: github, branch, base_url: masuk }, hosts: ["https://api.github.com", "https://www.githubstatus.com"] };
  return null;
}

async function writeHosted(asked: Asked): Promise<boolean> {
  const found = hostedBackend(asked);
  if (!found) {
    console.error(`Ada pilihan yang kurang.\n\n${help}`);
    return false;
  }
  await buildEditor(hosted, found.hosts);
  writeSusunan(hosted, susunan({ backend: found.backend, folder: "content/", choices: null, display: parseContent(readFolder(folders.content, "content")).content.situs?.domain ?? "", workflow: true }));
  console.log(`Penyunting untuk ${found.backend.repo} ditulis ke folder ${hosted}. Taruh di server Anda, terpisah dari situsnya.`);
  return true;
}

async function serveLocal(port: number): Promise<boolean> {
  try {
    const origin = await serveEditor({ folder: local, content: folders.content, port });
    console.log("Menyiapkan penyunting …");
    await buildEditor(local, []);
    console.log(`Penyunting siap: ${origin}\nYang disimpan langsung tertulis di folder ${folders.content}. Untuk melihat hasilnya jalankan npm run dev di jendela lain.\nTekan Ctrl+C untuk berhenti.`);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    console.error(`Port ${port} sedang dipakai program lain, mungkin penyunting yang sudah berjalan. Tutup program itu, atau pakai port lain: npm run kelola -- ${port + 1}`);
    return false;
  }
}

function read() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return null;
  }
}

async function run(): Promise<boolean> {
  if (isTerlupa("kelola", Object.keys(options))) return false;
  const asked = read();
  const [port = String(usual), ...more] = asked?.positionals ?? [];
  if (!asked || more.length > 0 || !/^\d+$/.test(port)) {
    console.error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(" ")}\n\n${help}`);
    return false;
  }
  if (asked.values.bantuan) {
    console.log(help);
    return true;
  }
  return asked.values.gitlab !== undefined || asked.values.github !== undefined ? writeHosted(asked.values) : serveLocal(Number(port));
}

if (!(await run())) process.exitCode = 1;
