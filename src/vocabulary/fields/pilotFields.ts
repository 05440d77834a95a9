import type { FieldWords } from "./fieldWords.ts";

/** A pilot, or a part of one. */
export const pilotFields: Readonly<Record<string, FieldWords>> = {
  id: {
    label: { nb: "Pilot-ID", nn: "Pilot-ID", en: "Pilot ID" },
    headers: ["pilot", "kompetansepilot", "prosjekt-ID", "prosjektnummer"],
  },
  county: { label: { nb: "Fylke", nn: "Fylke", en: "County" }, headers: ["fylkesnummer", "fylkesnr", "county code"] },
  title: {
    label: { nb: "Tittel", nn: "Tittel", en: "Title" },
    headers: ["prosjekttittel", "prosjektnavn", "prosjektnamn", "prosjekt", "pilotnavn", "pilotnamn", "project title"],
  },
  level: { label: { nb: "Nivå", nn: "Nivå", en: "Level" }, headers: ["prosjektnivå", "pilotnivå"] },
  parent: {
    label: { nb: "Del av pilot", nn: "Del av pilot", en: "Part of pilot" },
    headers: ["overordnet pilot", "overordna pilot", "hovedprosjekt", "hovudprosjekt", "parent pilot"],
  },
  operator: { label: { nb: "Operatør", nn: "Operatør", en: "Operator" }, headers: ["operatør-ID", "prosjektoperatør"] },
  models: {
    label: { nb: "Modeller", nn: "Modellar", en: "Models" },
    headers: [
      "modell",
      "mobiliseringsmodeller",
      "mobiliseringsmodellar",
      "funksjoner",
      "funksjonar",
      "mobilisation models",
    ],
  },
  targetMunicipalities: {
    label: { nb: "Målkommuner", nn: "Målkommunar", en: "Target municipalities" },
    headers: ["kommuner", "kommunar", "kommuner i målområdet", "kommunar i målområdet"],
  },
  anchoredInPlan: {
    label: { nb: "Forankret i plan", nn: "Forankra i plan", en: "Anchored in a plan" },
    headers: ["forankret", "forankra", "planforankret", "planforankra"],
  },
  continued: {
    label: { nb: "Videreført", nn: "Vidareført", en: "Continued" },
    headers: ["er videreført", "er vidareført", "videreføring", "vidareføring"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
