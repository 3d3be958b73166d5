/** html-validate for every built page (tests/build/halaman.test.ts). A rule is off only for the reason beside it. @type {import("html-validate").ConfigData} */
export default {
  extends: ["html-validate:recommended"],
  rules: {
    // Anchors carry codes of wilayah ("angka-64.71") and ids of sources ("123dok-…"); HTML allows any id without a space.
    "valid-id": ["error", { relaxed: true }],
    // How long a title a search engine shows is not validity; names of indikator and wilayah are as long as they are.
    "long-title": "off",
    // The markup is written by Astro, and nobody reads it line by line.
    "no-trailing-whitespace": "off",
    // A table that scrolls sideways is a named region, so that a keyboard reaches it; it is no section of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Authors type numbers with plain hyphens; the page's style keeps them on one line.
    "tel-non-breaking": "off",
  },
};
