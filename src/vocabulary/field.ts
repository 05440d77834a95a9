import type { Label, Lang, Words } from "../core/label.ts";
import { activityFields } from "./fields/activityFields.ts";
import { actorFields } from "./fields/actorFields.ts";
import { establishmentFields } from "./fields/establishmentFields.ts";
import type { FieldWords } from "./fields/fieldWords.ts";
import { grantFields } from "./fields/grantFields.ts";
import { labourMarketFields } from "./fields/labourMarketFields.ts";
import { needFields } from "./fields/needFields.ts";
import { offerFields } from "./fields/offerFields.ts";
import { participationFields } from "./fields/participationFields.ts";
import { pilotFields } from "./fields/pilotFields.ts";
import { populationFields } from "./fields/populationFields.ts";
import { surveyFields } from "./fields/surveyFields.ts";
import { targetMunicipalityFields } from "./fields/targetMunicipalityFields.ts";
import { tieFields } from "./fields/tieFields.ts";

export type { FieldWords } from "./fields/fieldWords.ts";

/** The lists of a programme, in the order in which a programme names them. */
export type ListName =
  | "targetMunicipalities"
  | "population"
  | "establishments"
  | "needs"
  | "offers"
  | "participations"
  | "activities"
  | "grants"
  | "pilots"
  | "actors"
  | "ties"
  | "survey"
  | "labourMarket";

export const listName: Words<ListName> = {
  targetMunicipalities: { nb: "Målkommuner", nn: "Målkommunar", en: "Target municipalities" },
  population: {
    nb: "Virksomheter i registeret",
    nn: "Verksemder i registeret",
    en: "Establishments in the register",
  },
  establishments: { nb: "Virksomheter", nn: "Verksemder", en: "Establishments" },
  needs: { nb: "Kompetansebehov", nn: "Kompetansebehov", en: "Competence needs" },
  offers: { nb: "Kompetansetilbud", nn: "Kompetansetilbod", en: "Competence offers" },
  participations: { nb: "Deltakelser", nn: "Deltakingar", en: "Participations" },
  activities: { nb: "Aktiviteter", nn: "Aktivitetar", en: "Activities" },
  grants: { nb: "Tilskudd", nn: "Tilskot", en: "Grants" },
  pilots: { nb: "Kompetansepiloter", nn: "Kompetansepilotar", en: "Skills pilots" },
  actors: { nb: "Aktører", nn: "Aktørar", en: "Actors" },
  ties: { nb: "Samarbeid", nn: "Samarbeid", en: "Ties" },
  survey: { nb: "Spørreundersøkelse", nn: "Spørjeundersøking", en: "Survey" },
  labourMarket: { nb: "Arbeidsmarked", nn: "Arbeidsmarknad", en: "Labour market" },
};

/** The fields of each list, in the order of the record. */
export const fields: Readonly<Record<ListName, Readonly<Record<string, FieldWords>>>> = {
  targetMunicipalities: targetMunicipalityFields,
  population: populationFields,
  establishments: establishmentFields,
  needs: needFields,
  offers: offerFields,
  participations: participationFields,
  activities: activityFields,
  grants: grantFields,
  pilots: pilotFields,
  actors: actorFields,
  ties: tieFields,
  survey: surveyFields,
  labourMarket: labourMarketFields,
};

/** The fields of a programme's head, which stand in `programme.json`. */
export type HeadField = "title" | "asOf" | "period" | "scheme" | "madeUp";

export const headField: Words<HeadField> = {
  title: { nb: "Tittel", nn: "Tittel", en: "Title" },
  asOf: { nb: "Per dato", nn: "Per dato", en: "As of" },
  period: { nb: "Periode", nn: "Periode", en: "Period" },
  scheme: { nb: "Tilskuddsordning", nn: "Tilskotsordning", en: "Grant scheme" },
  madeUp: { nb: "Oppdiktede data", nn: "Oppdikta data", en: "Made-up data" },
};

const labelOf = (list: ListName, field: string): Label | undefined =>
  Object.hasOwn(fields[list], field) ? fields[list][field]?.label : undefined;

/**
 * What a field of a list is called, for a form or a table; its own name where the list has no such field.
 *
 * @example
 * ```ts
 * import { fieldLabel } from "kompetansepilot";
 *
 * fieldLabel("establishments", "employees", "nn"); // => "Tal på tilsette"
 * ```
 */
export function fieldLabel(list: ListName, field: string, lang: Lang): string {
  return labelOf(list, field)?.[lang] ?? field;
}
