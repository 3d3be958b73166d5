/** The part of Citation.js that is used here; the packages bring no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: readonly object[]);
    format(name: "bibliography", options: { template: string; lang: string; format: "text" }): string;
    format(name: "bibtex"): string;
    format(name: "ris", options: { type: "object"; spec: "new" }): Record<string, string | string[]>[];
  }
  interface Register {
    add(name: string, xml: string): void;
  }
  export const plugins: {
    config: {
      get(plugin: "@csl"): { styles: Register; locales: Register };
      get(plugin: "@bibtex"): { format: { useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
