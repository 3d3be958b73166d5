/** By its address: see peta-island.ts. */
import halamanScript from "./halaman.ts?worker&url";

/** Asked for when the whole page has come: a script beside it would take the line from the first paint. */
const script = document.createElement("script");
script.type = "module";
script.src = halamanScript;
script.fetchPriority = "low";
document.head.append(script);
