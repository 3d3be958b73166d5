/** How the figures of one area are read from the API, in each language; `alamat` of its file, whole. */
interface ApiExample {
  language: string;
  nama: string;
  code: string;
}

export function apiExamples(alamat: string, indikator: string): ApiExample[] {
  return [
    { language: "curl", nama: "curl", code: `curl --fail --compressed "${alamat}"` },
    { language: "javascript", nama: "JavaScript", code: javascript(alamat, indikator) },
    { language: "python", nama: "Python", code: python(alamat, indikator) },
    { language: "r", nama: "R", code: r(alamat, indikator) },
  ];
}

const javascript = (alamat: string, indikator: string) => `const jawaban = await fetch("${alamat}");
if (!jawaban.ok) throw new Error(\`HTTP \${jawaban.status}\`);
const { versi, lisensi_keterangan, baris } = await jawaban.json();

// Satu baris untuk tiap angka: pernyataan utama, atau tanpa peran bila tidak ada yang terbit.
const survei = baris.filter(({ indikator, peran }) => indikator === "${indikator}" && (peran === "utama" || peran === null));
for (const { periode, instrumen, nilai, status } of survei) {
  console.log(periode, instrumen, nilai ?? status);
}
console.log(versi, lisensi_keterangan);`;

const python = (alamat: string, indikator: string) => `import json
from urllib.request import urlopen

with urlopen("${alamat}") as jawaban:
    data = json.load(jawaban)

# Satu baris untuk tiap angka: pernyataan utama, atau tanpa peran bila tidak ada yang terbit.
for baris in data["baris"]:
    if baris["indikator"] == "${indikator}" and baris["peran"] in ("utama", None):
        nilai = baris["status"] if baris["nilai"] is None else baris["nilai"]
        print(baris["periode"], baris["instrumen"], nilai)
print(data["versi"], data["lisensi_keterangan"])`;

const r = (alamat: string, indikator: string) => `library(jsonlite)

data <- fromJSON("${alamat}")

# Satu baris untuk tiap angka: pernyataan utama, atau tanpa peran bila tidak ada yang terbit.
survei <- subset(data$baris, indikator == "${indikator}" & (is.na(peran) | peran == "utama"))
print(survei[, c("periode", "instrumen", "nilai", "status")])
cat(data$versi, data$lisensi_keterangan, "\\n")`;
