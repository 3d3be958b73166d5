import type { Issue } from "../issue.ts";
import type { Content, Sumber } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A copy that points at no source, at itself, or at another copy. */
export function* salinanTakDikenal({ daftarSumber, sumberById }: Content): Iterable<Issue> {
  for (const sumber of daftarSumber) {
    const original = sumberById.get(sumber.salinan_dari);
    if (sumber.salinan_dari === "" || (original && original.id !== sumber.id && original.salinan_dari === "")) continue;
    yield {
      code: "salinan-tak-dikenal",
      at: sumber.row.at("salinan_dari"),
      what: `"${sumber.salinan_dari}" pada kolom salinan_dari ${fault(sumber, original)}.`,
      why: "Salinan menunjuk sumber aslinya, supaya satu siaran hanya terhitung satu kali.",
      fix: !original ? suggest(sumber.salinan_dari, [...sumberById.keys()], "Daftarkan sumber aslinya, atau kosongkan sel ini.")
        : original.id === sumber.id ? "Kosongkan sel ini, atau tulis id sumber aslinya."
          : original.salinan_dari === sumber.id ? "Kosongkan sel ini pada sumber yang asli." : `Tulis ${original.salinan_dari}.`,
    };
  }
}

function fault({ id }: Sumber, original: Sumber | undefined): string {
  if (!original) return "tidak ada di content/sumber.csv";
  return original.id === id ? "adalah sumber ini sendiri" : "juga sebuah salinan";
}
