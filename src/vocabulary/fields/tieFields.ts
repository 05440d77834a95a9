import type { FieldWords } from "./fieldWords.ts";

/** Cooperation between two actors. */
export const tieFields: Readonly<Record<string, FieldWords>> = {
  a: { label: { nb: "Aktør A", nn: "Aktør A", en: "Actor A" }, headers: ["aktør 1", "fra aktør", "from actor"] },
  b: { label: { nb: "Aktør B", nn: "Aktør B", en: "Actor B" }, headers: ["aktør 2", "til aktør", "to actor"] },
  since: {
    label: { nb: "Samarbeid siden", nn: "Samarbeid sidan", en: "Since" },
    headers: ["siden", "sidan", "fra dato", "startdato", "start date"],
  },
  until: {
    label: { nb: "Samarbeid til", nn: "Samarbeid til", en: "Until" },
    headers: ["til dato", "sluttdato", "avsluttet", "avslutta", "end date"],
  },
  formal: {
    label: { nb: "Formalisert", nn: "Formalisert", en: "Formalised" },
    headers: ["formell", "avtale", "skriftlig avtale", "skriftleg avtale", "formal agreement"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
