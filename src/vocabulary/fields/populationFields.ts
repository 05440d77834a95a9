import type { FieldWords } from "./fieldWords.ts";

/** Establishments in the register, by municipality and size. */
export const populationFields: Readonly<Record<string, FieldWords>> = {
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    headers: ["kommunenummer", "kommunenr", "kommnr", "komnr", "knr", "municipality number", "municipality code"],
  },
  sizeClass: {
    label: { nb: "Størrelsesgruppe", nn: "Storleiksgruppe", en: "Size class" },
    headers: [
      "størrelsesklasse",
      "storleiksklasse",
      "størrelse",
      "storleik",
      "antall ansatte",
      "ansatte",
      "tal på tilsette",
      "tilsette",
      "size",
    ],
  },
  establishments: {
    label: { nb: "Antall virksomheter", nn: "Tal på verksemder", en: "Number of establishments" },
    headers: ["virksomheter", "verksemder", "antall bedrifter", "bedrifter", "antall", "tal på"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
