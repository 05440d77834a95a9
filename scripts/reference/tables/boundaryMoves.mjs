import { readRaw } from "../raw.mjs";

const list = (cell) => cell.split("|");

export const boundaryMoves = () => ({
  name: "boundaryMoves",
  type: "BoundaryMove",
  imports: [],
  declares: `
/** An area that went from one municipality to another, without being a municipality itself. Facts: no weight knows them. */
export interface BoundaryMove {
  /** First day on which the area is in the new municipality. */
  readonly date: string;
  /** Number of the municipality that it left, as it was on the day before. */
  readonly from: string;
  /** Number that the rest of that municipality has from the date: the same, or that of its heir. */
  readonly fromAfter: string;
  /** Number of the municipality that it came to, as it is from the date. */
  readonly to: string;
  /** Names of the tracts (grunnkretser). */
  readonly areas: readonly string[];
  /** Numbers of the tracts before and after, in the order of \`areas\`. */
  readonly tractsBefore: readonly string[];
  readonly tractsAfter: readonly string[];
  /** Whether tracts moved whole, or a part of one, or a stretch of land of which no more is known. */
  readonly extent: "whole_tracts" | "part_of_tract" | "area_only";
  /** People who moved with it. Absent: not known. */
  readonly persons?: number;
  /** The tract bears the same name before and after, or a note of Klass says so, or both. */
  readonly evidence: readonly ("tract_name_match" | "klass_note")[];
}`,
  about: "Areas that changed municipality on their own, 2019 to 2025, by date. None crossed a county border.",
  raw: ["municipality_boundary_moves.csv"],
  rows: readRaw("municipality_boundary_moves.csv").map((row) => ({
    date: row.date,
    from: row.from_code_old,
    fromAfter: row.from_successor_code,
    to: row.to_code_new,
    areas: list(row.areas),
    tractsBefore: list(row.tract_codes_old),
    tractsAfter: list(row.tract_codes_new),
    extent: row.extent,
    persons: row.persons === "" ? undefined : Number(row.persons),
    evidence: row.evidence.split("+"),
  })),
  provenance: {
    publisher: "Statistics Norway (SSB), tracts and notes of Klass 131; compiled here",
    address: "https://www.ssb.no/klass/klassifikasjoner/131",
    vintage: "2019 to 2025",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "How many people moved is not known at this level, so that recoding leaves these areas where they were.",
  },
});
