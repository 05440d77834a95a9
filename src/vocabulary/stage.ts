import type { Words } from "../core/label.ts";

/** The stages of the three funnels: of establishments, of needs and of persons. Units are never mixed. */
export type EstablishmentStage = "contacted" | "mapped" | "committed" | "matched" | "started" | "completed";
export type NeedStage = "registered" | "matched" | "started" | "completed";
export type PersonStage = "enrolled" | "started" | "completed";

export const establishmentStage: Words<EstablishmentStage> = {
  contacted: { nb: "Kontaktet", nn: "Kontakta", en: "Contacted" },
  mapped: { nb: "Behov kartlagt", nn: "Behov kartlagt", en: "Need mapped" },
  committed: { nb: "Forpliktet seg", nn: "Forplikta seg", en: "Committed" },
  matched: { nb: "Koblet til tilbud", nn: "Kopla til tilbod", en: "Matched with an offer" },
  started: { nb: "Har startet opplæring", nn: "Har starta opplæring", en: "Training started" },
  completed: { nb: "Har fullført opplæring", nn: "Har fullført opplæring", en: "Training completed" },
};

export const needStage: Words<NeedStage> = {
  registered: { nb: "Registrert", nn: "Registrert", en: "Registered" },
  matched: { nb: "Koblet til tilbud", nn: "Kopla til tilbod", en: "Matched with an offer" },
  started: { nb: "Opplæring startet", nn: "Opplæring starta", en: "Training started" },
  completed: { nb: "Opplæring fullført", nn: "Opplæring fullført", en: "Training completed" },
};

export const personStage: Words<PersonStage> = {
  enrolled: { nb: "Påmeldt", nn: "Påmeld", en: "Enrolled" },
  started: { nb: "Startet", nn: "Starta", en: "Started" },
  completed: { nb: "Fullført", nn: "Fullført", en: "Completed" },
};
