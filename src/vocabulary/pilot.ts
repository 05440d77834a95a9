import type { Words } from "../core/label.ts";

/** Whether a row is the county's project or a part of it: only projects count as pilots. */
export type PilotLevel = "project" | "subPilot" | "activity";

export const pilotLevel: Words<PilotLevel> = {
  project: { nb: "Prosjekt", nn: "Prosjekt", en: "Project" },
  subPilot: { nb: "Delpilot", nn: "Delpilot", en: "Sub-pilot" },
  activity: { nb: "Aktivitet", nn: "Aktivitet", en: "Activity" },
};

/** What an amount speaks of, from the budget to the bank. Amounts of different kinds are never added. */
export type AmountKind = "announced" | "allocated" | "awarded" | "paid" | "total" | "unknown";

export const amountKind: Words<AmountKind> = {
  announced: { nb: "Utlyst", nn: "Utlyst", en: "Announced" },
  allocated: { nb: "Fordelt", nn: "Fordelt", en: "Allocated" },
  awarded: { nb: "Tilsagn", nn: "Tilsegn", en: "Awarded" },
  paid: { nb: "Utbetalt", nn: "Utbetalt", en: "Paid" },
  total: { nb: "Samlet", nn: "Samla", en: "Total" },
  unknown: { nb: "Ukjent", nn: "Ukjent", en: "Unknown" },
};
