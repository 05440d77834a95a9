import * as z from "zod/mini";
import { Activity } from "./activity.ts";
import { Actor } from "./actor.ts";
import { CompetenceNeed } from "./competenceNeed.ts";
import { CompetenceOffer } from "./competenceOffer.ts";
import { IsoDate, Period } from "./date.ts";
import { Establishment } from "./establishment.ts";
import { Grant } from "./grant.ts";
import { GrantScheme } from "./grantScheme.ts";
import { LabourMarketCount } from "./labourMarketCount.ts";
import { optional } from "./optional.ts";
import { Participation } from "./participation.ts";
import { Pilot } from "./pilot.ts";
import { list } from "./record.ts";
import { RegisterPopulation } from "./registerPopulation.ts";
import { registry } from "./registry.ts";
import { SurveyAnswer } from "./surveyAnswer.ts";
import { TargetMunicipality } from "./targetMunicipality.ts";
import { text } from "./text.ts";
import { Tie } from "./tie.ts";

/** The schema of each list's records, in the order in which a programme has its lists. */
export const listSchemas = {
  targetMunicipalities: TargetMunicipality,
  population: RegisterPopulation,
  establishments: Establishment,
  needs: CompetenceNeed,
  offers: CompetenceOffer,
  participations: Participation,
  activities: Activity,
  grants: Grant,
  pilots: Pilot,
  actors: Actor,
  ties: Tie,
  survey: SurveyAnswer,
  labourMarket: LabourMarketCount,
} as const;

/** The lists of a programme, each with every record. */
export type ProgrammeLists = {
  readonly [List in keyof typeof listSchemas]: readonly z.infer<(typeof listSchemas)[List]>[];
};
export type ListName = keyof ProgrammeLists;
export type RecordOf<L extends ListName> = ProgrammeLists[L][number];

/** What a programme says of itself. */
export interface ProgrammeHead {
  readonly title?: string;
  /** The day up to which the records speak. */
  readonly asOf?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly scheme?: "kompetansepiloter2020" | GrantScheme;
  /** Every figure comes from made-up rows. */
  readonly madeUp?: boolean;
}

/** Read and linked: every list is there, empty when absent. */
export type Programme = ProgrammeHead & ProgrammeLists;

/** A part may lack lists. */
export type ProgrammePart = ProgrammeHead & Partial<ProgrammeLists>;

/** Head and lists side by side, any of them missing. */
export const Programme = z
  .readonly(
    z.strictObject({
      title: optional(text()),
      asOf: optional(IsoDate),
      period: optional(Period),
      scheme: optional(z.union([z.literal("kompetansepiloter2020"), GrantScheme])),
      madeUp: optional(z.boolean()),
      targetMunicipalities: optional(list(TargetMunicipality)),
      population: optional(list(RegisterPopulation)),
      establishments: optional(list(Establishment)),
      needs: optional(list(CompetenceNeed)),
      offers: optional(list(CompetenceOffer)),
      participations: optional(list(Participation)),
      activities: optional(list(Activity)),
      grants: optional(list(Grant)),
      pilots: optional(list(Pilot)),
      actors: optional(list(Actor)),
      ties: optional(list(Tie)),
      survey: optional(list(SurveyAnswer)),
      labourMarket: optional(list(LabourMarketCount)),
    }),
  )
  .register(registry, { id: "Programme", title: "Programme" });
