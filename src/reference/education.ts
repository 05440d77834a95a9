// Made by scripts/reference.mjs from data/classifications/nus2000.csv: edit that file, then run the script.
import type { PublishedName } from "../core/label.ts";
import type { Provenance } from "../geography/provenance.ts";

/** A level or a broad field of NUS2000: the first and the second digit of a code of education. */
export interface EducationGroup {
  readonly kind: "level" | "field";
  /** One digit; levels and fields have the same ten. */
  readonly code: string;
  /** English for fields alone. */
  readonly name: PublishedName;
}

/** Levels and broad fields of education by NUS2000: the ten levels, then the ten fields. */
// prettier-ignore
export const education: readonly EducationGroup[] = [
  { kind: "level", code: "0", name: { nb: "Ingen utdanning og førskoleutdanning" } },
  { kind: "level", code: "1", name: { nb: "Barneskoleutdanning" } },
  { kind: "level", code: "2", name: { nb: "Ungdomsskoleutdanning" } },
  { kind: "level", code: "3", name: { nb: "Videregående, grunnutdanning" } },
  { kind: "level", code: "4", name: { nb: "Videregående, avsluttende utdanning" } },
  { kind: "level", code: "5", name: { nb: "Påbygging til videregående utdanning" } },
  { kind: "level", code: "6", name: { nb: "Universitets- og høgskoleutdanning, lavere nivå" } },
  { kind: "level", code: "7", name: { nb: "Universitets- og høgskoleutdanning, høyere nivå" } },
  { kind: "level", code: "8", name: { nb: "Forskerutdanning" } },
  { kind: "level", code: "9", name: { nb: "Uoppgitt" } },
  { kind: "field", code: "0", name: { nb: "Allmenne fag", en: "General programs" } },
  { kind: "field", code: "1", name: { nb: "Humanistiske og estetiske fag", en: "Humanities and arts" } },
  { kind: "field", code: "2", name: { nb: "Lærerutdanninger og utdanninger i pedagogikk", en: "Teacher education" } },
  { kind: "field", code: "3", name: { nb: "Samfunnsfag og juridiske fag", en: "Social sciences and law" } },
  { kind: "field", code: "4", name: { nb: "Økonomiske og administrative fag", en: "Business and administration" } },
  { kind: "field", code: "5", name: { nb: "Naturvitenskapelige fag, håndverksfag og tekniske fag", en: "Natural sciences and technology" } },
  { kind: "field", code: "6", name: { nb: "Helse-, sosial- og idrettsfag", en: "Health welfare and sport" } },
  { kind: "field", code: "7", name: { nb: "Primærnæringsfag", en: "Primary industries" } },
  { kind: "field", code: "8", name: { nb: "Samferdsels- og sikkerhetsfag og andre servicefag", en: "Transport security and services" } },
  { kind: "field", code: "9", name: { nb: "Uoppgitt fagfelt", en: "Unspecified" } },
];

/** Where the table comes from. */
export const provenance: Provenance = {
  publisher: "Statistics Norway (SSB), Klass 36",
  address: "https://www.ssb.no/klass/klassifikasjoner/36",
  vintage: "NUS2000",
  retrieved: "2026-11",
  licence: "CC BY 4.0",
  note: "Levels and broad fields; the detailed codes are not here.",
  file: "data/classifications/nus2000.csv",
  sha256: "32256b917c2d07b518611b2dd327121d38ef7eb2e1dfcb2176d52422513cdcc4",
};
