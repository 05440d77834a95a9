import type { FieldWords } from "./fieldWords.ts";

/** Employed persons and labour shortage of a county. */
export const labourMarketFields: Readonly<Record<string, FieldWords>> = {
  county: { label: { nb: "Fylke", nn: "Fylke", en: "County" }, headers: ["fylkesnummer", "fylkesnr", "county code"] },
  employed: {
    label: { nb: "Sysselsatte", nn: "Sysselsette", en: "Employed persons" },
    headers: ["antall sysselsatte", "tal på sysselsette"],
  },
  shortage: {
    label: { nb: "Mangel på arbeidskraft", nn: "Mangel på arbeidskraft", en: "Labour shortage" },
    headers: ["mangel", "arbeidskraftmangel", "mangel på personer", "mangel på personar", "estimert mangel"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
