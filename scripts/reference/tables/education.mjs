import { readRaw } from "../raw.mjs";

export const education = () => ({
  name: "education",
  type: "EducationGroup",
  imports: [["PublishedName", "core/label"]],
  declares: `
/** A level or a broad field of NUS2000: the first and the second digit of a code of education. */
export interface EducationGroup {
  readonly kind: "level" | "field";
  /** One digit; levels and fields have the same ten. */
  readonly code: string;
  /** English for fields alone. */
  readonly name: PublishedName;
}`,
  about: "Levels and broad fields of education by NUS2000: the ten levels, then the ten fields.",
  raw: ["classifications/nus2000.csv"],
  rows: readRaw("classifications/nus2000.csv").map((row) => ({
    kind: row.kind,
    code: row.code,
    name: { nb: row.name_nb, en: row.name_en || undefined },
  })),
  provenance: {
    publisher: "Statistics Norway (SSB), Klass 36",
    address: "https://www.ssb.no/klass/klassifikasjoner/36",
    vintage: "NUS2000",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "Levels and broad fields; the detailed codes are not here.",
  },
});
