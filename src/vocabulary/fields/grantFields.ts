import type { FieldWords } from "./fieldWords.ts";

/** Money of a pilot, by year or as a whole. */
export const grantFields: Readonly<Record<string, FieldWords>> = {
  pilot: { label: { nb: "Pilot", nn: "Pilot", en: "Pilot" }, headers: ["pilot-ID", "kompetansepilot", "prosjekt"] },
  year: { label: { nb: "År", nn: "År", en: "Year" }, headers: ["budsjettår", "årstall", "årstal", "budget year"] },
  grantNok: {
    label: { nb: "Tilskudd (kr)", nn: "Tilskot (kr)", en: "Grant (NOK)" },
    headers: ["tilskudd", "tilskot", "tilskuddsbeløp", "tilskotsbeløp", "grant"],
  },
  coFundingNok: {
    label: { nb: "Medfinansiering (kr)", nn: "Medfinansiering (kr)", en: "Co-funding (NOK)" },
    headers: ["medfinansiering", "co-funding"],
  },
  inKindNok: {
    label: { nb: "Egeninnsats (kr)", nn: "Eigeninnsats (kr)", en: "In-kind contribution (NOK)" },
    headers: ["egeninnsats", "eigeninnsats", "in-kind contribution", "in-kind"],
  },
  totalNok: {
    label: { nb: "Samlet kostnad (kr)", nn: "Samla kostnad (kr)", en: "Total cost (NOK)" },
    headers: ["samlet kostnad", "samla kostnad", "totalkostnad", "total", "sum", "total cost"],
  },
  amountKind: {
    label: { nb: "Type beløp", nn: "Type beløp", en: "Kind of amount" },
    headers: ["beløpstype", "amount type"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
