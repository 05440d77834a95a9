import type { FieldWords } from "./fieldWords.ts";

/** The municipalities that the programme aims at. */
export const targetMunicipalityFields: Readonly<Record<string, FieldWords>> = {
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    headers: [
      "kommunenummer",
      "kommunenr",
      "kommnr",
      "komnr",
      "knr",
      "municipality number",
      "municipality code",
      "målkommune",
      "target municipality",
    ],
  },
  participates: {
    label: { nb: "Deltar", nn: "Deltek", en: "Takes part" },
    headers: ["deltar i programmet", "deltek i programmet", "med i programmet", "participating"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
