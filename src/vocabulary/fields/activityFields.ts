import type { FieldWords } from "./fieldWords.ts";

/** What a pilot did on a day. */
export const activityFields: Readonly<Record<string, FieldWords>> = {
  id: {
    label: { nb: "Aktivitets-ID", nn: "Aktivitets-ID", en: "Activity ID" },
    headers: ["aktivitet", "aktivitetsnummer", "activity"],
  },
  pilot: { label: { nb: "Pilot", nn: "Pilot", en: "Pilot" }, headers: ["pilot-ID", "kompetansepilot", "prosjekt"] },
  date: { label: { nb: "Dato", nn: "Dato", en: "Date" }, headers: ["aktivitetsdato", "utført dato"] },
  model: {
    label: { nb: "Modell", nn: "Modell", en: "Model" },
    headers: ["mobiliseringsmodell", "funksjon", "mobilisation model"],
  },
  hours: {
    label: { nb: "Timer", nn: "Timar", en: "Hours" },
    headers: ["antall timer", "tal på timar", "timeforbruk", "tidsbruk"],
  },
  establishment: {
    label: { nb: "Virksomhet", nn: "Verksemd", en: "Establishment" },
    headers: ["virksomhets-ID", "verksemd-ID", "bedrift", "bedrifts-ID", "establishment ID"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
