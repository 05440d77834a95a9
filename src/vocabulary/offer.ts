import type { Words } from "../core/label.ts";

/** Whether the offer stood there already, was changed to fit a need, or was made for it. */
export type OfferKind = "existing" | "adapted" | "new";

export const offerKind: Words<OfferKind> = {
  existing: { nb: "Eksisterende tilbud", nn: "Eksisterande tilbod", en: "Existing offer" },
  adapted: { nb: "Tilpasset tilbud", nn: "Tilpassa tilbod", en: "Adapted offer" },
  new: { nb: "Nytt tilbud", nn: "Nytt tilbod", en: "New offer" },
};

/** How training reaches its participants. */
export type Delivery = "onSite" | "gatherings" | "online" | "inCompany";

export const delivery: Words<Delivery> = {
  onSite: { nb: "Stedbasert", nn: "Stadbasert", en: "On site" },
  gatherings: { nb: "Med samlinger", nn: "Med samlingar", en: "With gatherings" },
  online: { nb: "Nettbasert", nn: "Nettbasert", en: "Online" },
  inCompany: { nb: "Bedriftsintern", nn: "Bedriftsintern", en: "In-company" },
};

/** What an applicant must have to be admitted. */
export type Admission = "open" | "tradeCertificate" | "upperSecondary" | "priorLearning" | "higherEducation" | "other";

export const admission: Words<Admission> = {
  open: { nb: "Ingen formelle krav", nn: "Ingen formelle krav", en: "No formal requirement" },
  tradeCertificate: { nb: "Fagbrev", nn: "Fagbrev", en: "Trade certificate" },
  upperSecondary: {
    nb: "Videregående opplæring",
    nn: "Vidaregåande opplæring",
    en: "Upper secondary education",
  },
  priorLearning: { nb: "Realkompetanse", nn: "Realkompetanse", en: "Prior learning" },
  higherEducation: { nb: "Høyere utdanning", nn: "Høgare utdanning", en: "Higher education" },
  other: { nb: "Annet", nn: "Anna", en: "Other" },
};
