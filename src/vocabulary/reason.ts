import type { Words } from "../core/label.ts";

/** What speaks for a match: one for each criterion that is known. */
export type PartCode =
  "same-code" | "near-code" | "same-field" | "similar-field" | "delivery" | "reach" | "level" | "cost" | "start";

/** What speaks against a match without ruling it out. */
export type DeductionCode =
  "other-delivery" | "distance" | "travel-time" | "other-level" | "fee" | "late-start" | "early-start";

/** What rules a match out. */
export type ExclusionCode =
  | "unrelated"
  | "cancelled"
  | "deadline-passed"
  | "started"
  | "over"
  | "starts-too-late"
  | "level-barred"
  | "other-language"
  | "other-firm"
  | "too-far"
  | "too-long-travel"
  | "too-many-hours"
  | "too-dear";

/** What nobody knows: it lowers certainty, never points. */
export type UnknownCode =
  | "unknown-delivery"
  | "unknown-reach"
  | "unknown-level"
  | "unknown-cost"
  | "unknown-start"
  | "unknown-deadline"
  | "unknown-language"
  | "unknown-hours"
  | "unknown-firm"
  | "unknown-distance"
  | "unknown-travel-time";

export const partReason: Words<PartCode> = {
  "same-code": { nb: "Samme kompetanse", nn: "Same kompetanse", en: "The same competence" },
  "near-code": { nb: "Beslektet kompetanse", nn: "Nærskyld kompetanse", en: "A related competence" },
  "same-field": { nb: "Samme fagområde", nn: "Same fagområde", en: "The same field" },
  "similar-field": { nb: "Lignende fagområde", nn: "Liknande fagområde", en: "A similar field" },
  delivery: { nb: "Form", nn: "Form", en: "Delivery" },
  reach: { nb: "Avstand", nn: "Avstand", en: "Reach" },
  level: { nb: "Nivå", nn: "Nivå", en: "Level" },
  cost: { nb: "Pris", nn: "Pris", en: "Cost" },
  start: { nb: "Oppstart", nn: "Oppstart", en: "Start" },
};

export const deductionReason: Words<DeductionCode> = {
  "other-delivery": { nb: "Annen form", nn: "Anna form", en: "Another form of delivery" },
  distance: { nb: "Reiseavstand", nn: "Reiseavstand", en: "Distance" },
  "travel-time": { nb: "Reisetid", nn: "Reisetid", en: "Travel time" },
  "other-level": { nb: "Annet nivå", nn: "Anna nivå", en: "Another level" },
  fee: { nb: "Deltakeravgift", nn: "Deltakaravgift", en: "Fee" },
  "late-start": { nb: "Ventetid", nn: "Ventetid", en: "Waiting time" },
  "early-start": { nb: "Tidlig oppstart", nn: "Tidleg oppstart", en: "Early start" },
};

export const exclusionReason: Words<ExclusionCode> = {
  unrelated: { nb: "Et annet fagområde", nn: "Eit anna fagområde", en: "Another field" },
  cancelled: { nb: "Avlyst", nn: "Avlyst", en: "Cancelled" },
  "deadline-passed": { nb: "Søknadsfristen er ute", nn: "Søknadsfristen er ute", en: "The deadline has passed" },
  started: { nb: "Allerede i gang", nn: "Alt i gang", en: "Already started" },
  over: { nb: "Avsluttet", nn: "Avslutta", en: "Over" },
  "starts-too-late": { nb: "Starter for sent", nn: "Startar for seint", en: "Starts too late" },
  "level-barred": { nb: "Nivået passer ikke", nn: "Nivået passar ikkje", en: "The level does not fit" },
  "other-language": { nb: "Et annet språk", nn: "Eit anna språk", en: "Another language" },
  "other-firm": { nb: "For en annen bedrift", nn: "For ei anna bedrift", en: "For another firm" },
  "too-far": { nb: "For langt unna", nn: "For langt unna", en: "Too far away" },
  "too-long-travel": { nb: "For lang reisetid", nn: "For lang reisetid", en: "Too long to travel" },
  "too-many-hours": { nb: "For mange timer i uka", nn: "For mange timar i veka", en: "Too many hours a week" },
  "too-dear": { nb: "For dyrt", nn: "For dyrt", en: "Too expensive" },
};

export const unknownReason: Words<UnknownCode> = {
  "unknown-delivery": { nb: "Ukjent form", nn: "Ukjend form", en: "Delivery unknown" },
  "unknown-reach": { nb: "Ukjent avstand", nn: "Ukjend avstand", en: "Distance unknown" },
  "unknown-level": { nb: "Ukjent nivå", nn: "Ukjent nivå", en: "Level unknown" },
  "unknown-cost": { nb: "Ukjent pris", nn: "Ukjend pris", en: "Fee unknown" },
  "unknown-start": { nb: "Ukjent oppstart", nn: "Ukjend oppstart", en: "Start unknown" },
  "unknown-deadline": { nb: "Ukjent søknadsfrist", nn: "Ukjend søknadsfrist", en: "Deadline unknown" },
  "unknown-language": { nb: "Ukjent språk", nn: "Ukjent språk", en: "Language unknown" },
  "unknown-hours": { nb: "Ukjent timetall", nn: "Ukjent timetal", en: "Hours a week unknown" },
  "unknown-firm": { nb: "Ukjent bedrift", nn: "Ukjend bedrift", en: "Firm unknown" },
  "unknown-distance": { nb: "Ukjent avstand", nn: "Ukjend avstand", en: "Distance unknown" },
  "unknown-travel-time": { nb: "Ukjent reisetid", nn: "Ukjend reisetid", en: "Travel time unknown" },
};
