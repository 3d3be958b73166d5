/** What a file is called and whom it suits, by the last part of its name; the longest that fits counts. */
const byEnding: Readonly<Record<string, { nama: string; untuk: string }>> = {
  ".csv": { nama: "CSV", untuk: "untuk R, Python, Stata, dan program lain; koma sebagai pemisah, titik sebagai tanda desimal" },
  "-excel-indonesia.csv": { nama: "CSV untuk Excel Indonesia", untuk: "terbuka dengan klik dua kali pada Excel berpengaturan Indonesia; kode tetap teks, tetapi 32,0 tampil sebagai 32" },
  ".xlsx": { nama: "Excel (XLSX)", untuk: "untuk Excel, LibreOffice, dan Google Sheets; memuat juga arti kolom dan daftar sumber. Pilih ini bila ragu" },
  ".json": { nama: "JSON", untuk: "untuk aplikasi dan situs web" },
  ".geojson": { nama: "GeoJSON", untuk: "batas wilayah dengan nilai utamanya, untuk QGIS dan peta web" },
  ".topojson": { nama: "TopoJSON", untuk: "isi yang sama dengan GeoJSON, lebih kecil; koordinat dibulatkan ke kisi 100.000 langkah" },
  ".parquet": { nama: "Parquet", untuk: "untuk DuckDB, pandas, dan Arrow; kolomnya sudah bertipe" },
  ".csv-metadata.json": { nama: "Metadata CSVW", untuk: "arti kolom CSV untuk dibaca mesin" },
  ".zip": { nama: "ZIP", untuk: "semua tabel dan bentuk lainnya" },
  ".txt": { nama: "teks", untuk: "keterangan" },
};

export function fileText(name: string): { nama: string; untuk: string } {
  const ending = Object.keys(byEnding).filter((candidate) => name.endsWith(candidate)).sort((a, b) => b.length - a.length)[0] ?? "";
  return byEnding[ending] ?? { nama: name, untuk: "" };
}
