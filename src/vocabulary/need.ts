import type { Words } from "../core/label.ts";

// Words of a competence need. Keys stand in the order in which a form should offer them.

/** Whether the need is felt now, or expected. */
export type NeedKind = "unmet" | "future";

export const needKind: Words<NeedKind> = {
  unmet: { nb: "Udekket behov", nn: "Udekt behov", en: "Unmet need" },
  future: { nb: "Framtidig behov", nn: "Framtidig behov", en: "Future need" },
};

/** To what extent an establishment lacks competence: the answer scale of NHO's competence barometer, least first. */
export type Extent = "none" | "small" | "some" | "large";

export const extent: Words<Extent> = {
  none: { nb: "Ikke i det hele tatt", nn: "Ikkje i det heile", en: "Not at all" },
  small: { nb: "I liten grad", nn: "I liten grad", en: "To a small extent" },
  some: { nb: "I noen grad", nn: "I nokon grad", en: "To some extent" },
  large: { nb: "I stor grad", nn: "I stor grad", en: "To a large extent" },
};

/** How much the need hurries, least first. */
export type Urgency = "low" | "medium" | "high";

export const urgency: Words<Urgency> = {
  low: { nb: "Lav", nn: "Låg", en: "Low" },
  medium: { nb: "Middels", nn: "Middels", en: "Medium" },
  high: { nb: "Høy", nn: "Høg", en: "High" },
};

/** How the establishment means to meet the need; several may go together. */
export type Strategy = "upskill" | "hire" | "hireIn" | "outsource";

export const strategy: Words<Strategy> = {
  upskill: {
    nb: "Heve kompetansen til egne ansatte",
    nn: "Heve kompetansen til eigne tilsette",
    en: "Upskill own employees",
  },
  hire: { nb: "Ansette nye", nn: "Tilsetje nye", en: "Hire new employees" },
  hireIn: { nb: "Leie inn", nn: "Leige inn", en: "Hire in temporary staff" },
  outsource: { nb: "Sette ut oppgaver", nn: "Setje ut oppgåver", en: "Outsource tasks" },
};

/** What stands in the way of training: the reasons of the Adult Education Survey, and three that small rural firms give. */
export type Barrier =
  | "jobTime"
  | "employerSupport"
  | "familyTime"
  | "distance"
  | "cost"
  | "prerequisites"
  | "confidence"
  | "healthOrAge"
  | "relevance"
  | "capacity"
  | "findability"
  | "other";

export const barrier: Words<Barrier> = {
  jobTime: { nb: "Ikke tid på grunn av jobben", nn: "Ikkje tid på grunn av jobben", en: "No time because of work" },
  employerSupport: {
    nb: "Manglende støtte fra arbeidsgiver",
    nn: "Manglande støtte frå arbeidsgivar",
    en: "Lack of support from the employer",
  },
  familyTime: {
    nb: "Ikke tid på grunn av familien",
    nn: "Ikkje tid på grunn av familien",
    en: "No time because of family",
  },
  distance: {
    nb: "Ingen tilbud innen rekkevidde",
    nn: "Ingen tilbod innan rekkjevidd",
    en: "No training within reach",
  },
  cost: { nb: "For dyrt", nn: "For dyrt", en: "Too expensive" },
  prerequisites: {
    nb: "Mangler forkunnskaper eller opptaksgrunnlag",
    nn: "Manglar forkunnskapar eller opptaksgrunnlag",
    en: "Lacks the prerequisites",
  },
  confidence: {
    nb: "Tror ikke på egen mestring",
    nn: "Trur ikkje på eiga meistring",
    en: "Lacks confidence in own ability",
  },
  healthOrAge: { nb: "Helse eller alder", nn: "Helse eller alder", en: "Health or age" },
  relevance: { nb: "Tilbudet er ikke relevant", nn: "Tilbodet er ikkje relevant", en: "Offers are not relevant" },
  capacity: {
    nb: "Virksomheten kan ikke avse folk",
    nn: "Verksemda kan ikkje unnvere folk",
    en: "The establishment cannot spare staff",
  },
  findability: { nb: "Vanskelig å finne tilbud", nn: "Vanskeleg å finne tilbod", en: "Offers are hard to find" },
  other: { nb: "Annet", nn: "Anna", en: "Other" },
};

/** What the employer says afterwards, when asked whether the need was met. */
export type FollowUp = "met" | "partly" | "notMet";

export const followUp: Words<FollowUp> = {
  met: { nb: "Behovet er dekket", nn: "Behovet er dekt", en: "Need met" },
  partly: { nb: "Behovet er delvis dekket", nn: "Behovet er delvis dekt", en: "Need partly met" },
  notMet: { nb: "Behovet er ikke dekket", nn: "Behovet er ikkje dekt", en: "Need not met" },
};

/** Where a need stands on a date. It follows from the need's dates and is never stored. */
export type NeedStatus = "registered" | "contacted" | "matched" | "inTraining" | "closed" | "withdrawn";

export const needStatus: Words<NeedStatus> = {
  registered: { nb: "Registrert", nn: "Registrert", en: "Registered" },
  contacted: { nb: "Kontaktet", nn: "Kontakta", en: "Contacted" },
  matched: { nb: "Koblet til tilbud", nn: "Kopla til tilbod", en: "Matched with an offer" },
  inTraining: { nb: "I opplæring", nn: "I opplæring", en: "In training" },
  closed: { nb: "Avsluttet", nn: "Avslutta", en: "Closed" },
  withdrawn: { nb: "Trukket", nn: "Trekt", en: "Withdrawn" },
};
