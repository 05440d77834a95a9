import type { Words } from "../core/label.ts";

/** Why a need is in no pool. */
export type LeftoverCode =
  | "already-pooled"
  | "already-matched"
  | "withdrawn"
  | "nobody-to-train"
  | "unknown-place"
  | "window-closed"
  | "too-few-in-field"
  | "too-few-in-reach"
  | "too-few-in-window"
  | "one-firm-only"
  | "others-pooled";

export const leftoverReason: Words<LeftoverCode> = {
  "already-pooled": { nb: "Allerede samlet med andre", nn: "Alt samla med andre", en: "In a pool already" },
  "already-matched": { nb: "Har fått et tilbud", nn: "Har fått eit tilbod", en: "Has an offer already" },
  withdrawn: { nb: "Trukket tilbake", nn: "Trekt tilbake", en: "Withdrawn" },
  "nobody-to-train": { nb: "Gjelder ingen personer", nn: "Gjeld ingen personar", en: "Concerns nobody" },
  "unknown-place": { nb: "Ukjent sted", nn: "Ukjend stad", en: "Place unknown" },
  "window-closed": {
    nb: "Tidligste start ligger for langt etter seneste",
    nn: "Tidlegaste start ligg for langt etter seinaste",
    en: "Its earliest start is too long after its latest",
  },
  "too-few-in-field": { nb: "For få i samme fag", nn: "For få i same fag", en: "Too few in the same field" },
  "too-few-in-reach": { nb: "For få innen rekkevidde", nn: "For få innan rekkjevidd", en: "Too few within reach" },
  "too-few-in-window": {
    nb: "For få i samme tidsrom",
    nn: "For få i same tidsrom",
    en: "Too few in the same period",
  },
  "one-firm-only": { nb: "Bare én virksomhet", nn: "Berre éi verksemd", en: "One establishment only" },
  "others-pooled": {
    nb: "De andre er samlet uten dette",
    nn: "Dei andre er samla utan dette",
    en: "The others are pooled without it",
  },
};
