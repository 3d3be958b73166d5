/** All that runs MapLibre, as one file: who opens a map here and the explorer there loads it once. */
import "./peta-map.ts";
import "./jelajah-peta.ts";
