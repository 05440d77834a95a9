// Made by scripts/reference.mjs from data/classifications/nkr.csv: edit that file, then run the script.
import type { PublishedName } from "../core/label.ts";
import type { Provenance } from "../geography/provenance.ts";

/** A level of the Norwegian qualifications framework (NKR). There is no level 1. */
export interface QualificationLevel {
  readonly code: string;
  /** From 1. Codes do not sort: `"4A"` and `"4B"` are two kinds of one level. */
  readonly order: number;
  /** The level of the European framework (EQF) that it is referred to. */
  readonly eqfLevel: number;
  /** A step on the way to the whole level: 6.1. */
  readonly partial: boolean;
  /** One qualification at this level, as an example: there may be others. */
  readonly name: PublishedName;
}

/** Levels of the Norwegian qualifications framework, lowest first. */
// prettier-ignore
export const qualifications: readonly QualificationLevel[] = [
  { code: "2", order: 1, eqfLevel: 2, partial: false, name: { nb: "Vitnemål fra grunnskolen" } },
  { code: "3", order: 2, eqfLevel: 3, partial: false, name: { nb: "Kompetansebevis for videregående opplæring (grunnkompetanse)" } },
  { code: "4A", order: 3, eqfLevel: 4, partial: false, name: { nb: "Vitnemål fra videregående opplæring: fag- og yrkesopplæring (fag- og svennebrev)" } },
  { code: "4B", order: 4, eqfLevel: 4, partial: false, name: { nb: "Vitnemål fra videregående opplæring: studieforberedende" } },
  { code: "5.1", order: 5, eqfLevel: 5, partial: false, name: { nb: "Fagskole 1" } },
  { code: "5.2", order: 6, eqfLevel: 5, partial: false, name: { nb: "Fagskole 2" } },
  { code: "6.1", order: 7, eqfLevel: 6, partial: true, name: { nb: "Høgskolekandidat (delnivå)" } },
  { code: "6.2", order: 8, eqfLevel: 6, partial: false, name: { nb: "Bachelor" } },
  { code: "7", order: 9, eqfLevel: 7, partial: false, name: { nb: "Master" } },
  { code: "8", order: 10, eqfLevel: 8, partial: false, name: { nb: "Ph.d." } },
];

/** Where the table comes from. */
export const provenance: Provenance = {
  publisher: "Norwegian regulation on the qualifications framework; compiled here",
  address: "https://lovdata.no",
  vintage: "the framework as in November 2026",
  retrieved: "2026-11",
  licence: "facts taken from law",
  note: "One qualification stands for each level; a level may hold others.",
  file: "data/classifications/nkr.csv",
  sha256: "fe9ad4e00011073d2c574d286d10c715b9f830f3ccf19f2b33f016c2b746c1b3",
};
