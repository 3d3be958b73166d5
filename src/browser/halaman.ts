/** What pages of many kinds do once a script runs, in one file: a device fetches it once for all of them. */
import "./bagikan.ts";
import "./cari-mulai.ts";
import "./peta-island.ts";
import "./putaran-geser.ts";
import "./salin.ts";
import "./tabel-urut.ts";
