import type { FieldWords } from "./fieldWords.ts";

/** What an establishment answered when asked about unmet need. */
export const surveyFields: Readonly<Record<string, FieldWords>> = {
  establishment: {
    label: { nb: "Virksomhet", nn: "Verksemd", en: "Establishment" },
    headers: ["virksomhets-ID", "verksemd-ID", "bedrift", "bedrifts-ID", "establishment ID"],
  },
  unmet: {
    label: { nb: "Udekket behov", nn: "Udekt behov", en: "Unmet need" },
    headers: ["udekket kompetansebehov", "udekt kompetansebehov", "unmet competence need"],
  },
  weight: { label: { nb: "Vekt", nn: "Vekt", en: "Weight" }, headers: ["utvalgsvekt", "utvalsvekt", "vekting"] },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
