import { readRaw } from "../raw.mjs";

export const qualifications = () => ({
  name: "qualifications",
  type: "QualificationLevel",
  imports: [["PublishedName", "core/label"]],
  declares: `
/** A level of the Norwegian qualifications framework (NKR). There is no level 1. */
export interface QualificationLevel {
  readonly code: string;
  /** From 1. Codes do not sort: \`"4A"\` and \`"4B"\` are two kinds of one level. */
  readonly order: number;
  /** The level of the European framework (EQF) that it is referred to. */
  readonly eqfLevel: number;
  /** A step on the way to the whole level: 6.1. */
  readonly partial: boolean;
  /** One qualification at this level, as an example: there may be others. */
  readonly name: PublishedName;
}`,
  about: "Levels of the Norwegian qualifications framework, lowest first.",
  raw: ["classifications/nkr.csv"],
  rows: readRaw("classifications/nkr.csv").map((row) => ({
    code: row.code,
    order: Number(row.order),
    eqfLevel: Number(row.eqf_level),
    partial: row.partial === "true",
    name: { nb: row.name_nb },
  })),
  provenance: {
    publisher: "Norwegian regulation on the qualifications framework; compiled here",
    address: "https://lovdata.no",
    vintage: "the framework as in November 2026",
    retrieved: "2026-11",
    licence: "facts taken from law",
    note: "One qualification stands for each level; a level may hold others.",
  },
});
