// Made by scripts/reference.mjs from data/municipality_boundary_moves.csv: edit that file, then run the script.
import type { Provenance } from "../geography/provenance.ts";

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
  /** Numbers of the tracts before and after, in the order of `areas`. */
  readonly tractsBefore: readonly string[];
  readonly tractsAfter: readonly string[];
  /** Whether tracts moved whole, or a part of one, or a stretch of land of which no more is known. */
  readonly extent: "whole_tracts" | "part_of_tract" | "area_only";
  /** People who moved with it. Absent: not known. */
  readonly persons?: number;
  /** The tract bears the same name before and after, or a note of Klass says so, or both. */
  readonly evidence: readonly ("tract_name_match" | "klass_note")[];
}

/** Areas that changed municipality on their own, 2019 to 2025, by date. None crossed a county border. */
// prettier-ignore
export const boundaryMoves: readonly BoundaryMove[] = [
  { date: "2019-01-01", from: "0928", fromAfter: "0928", to: "0937", areas: ["Hovland"], tractsBefore: ["09280211"], tractsAfter: ["09370108"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "0226", fromAfter: "3030", to: "3034", areas: ["Rånåsfoss"], tractsBefore: ["02260101"], tractsAfter: ["30340518"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "0716", fromAfter: "3803", to: "3802", areas: ["Mulvika"], tractsBefore: ["07160101"], tractsAfter: ["38020108"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "0822", fromAfter: "3817", to: "3808", areas: ["Andgard", "Hjuksebø"], tractsBefore: ["08220102", "08220103"], tractsAfter: ["38080605", "38080606"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1129", fromAfter: "1108", to: "1130", areas: ["Kolabygda"], tractsBefore: ["11290101"], tractsAfter: ["11300116"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1133", fromAfter: "1133", to: "1103", areas: ["Vestersjø"], tractsBefore: ["11330103"], tractsAfter: ["11031019"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1231", fromAfter: "4618", to: "4621", areas: ["Tjoflot", "Djønno"], tractsBefore: ["12310210", "12310211"], tractsAfter: ["46211009", "46211010"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1418", fromAfter: "4640", to: "4638", areas: ["Nessane"], tractsBefore: ["14180110"], tractsAfter: ["46380114"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1439", fromAfter: "4602", to: "4649", areas: ["Totland", "Bryggja", "Maurstad"], tractsBefore: ["14390208", "14390209", "14390210"], tractsAfter: ["46490310", "46490311", "46490312"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1520", fromAfter: "1520", to: "1577", areas: ["Bjørke", "Viddalen"], tractsBefore: ["15200404", "15200405"], tractsAfter: ["15770305", "15770306"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "1546", fromAfter: "1507", to: "1547", areas: ["Orten"], tractsBefore: ["15460107"], tractsAfter: ["15470114"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2020-01-01", from: "5039", fromAfter: "5006", to: "5054", areas: ["Verrabotn"], tractsBefore: ["50390206"], tractsAfter: ["50540314"], extent: "whole_tracts", evidence: ["tract_name_match", "klass_note"] },
  { date: "2020-01-01", from: "5051", fromAfter: "5060", to: "5007", areas: ["Lund"], tractsBefore: ["50510201"], tractsAfter: ["50070505"], extent: "whole_tracts", evidence: ["tract_name_match"] },
  { date: "2021-01-01", from: "1539", fromAfter: "1539", to: "1535", areas: ["Våge", "Hjelvik"], tractsBefore: ["15390106", "15390107"], tractsAfter: ["15350308", "15350309"], extent: "whole_tracts", evidence: ["tract_name_match", "klass_note"] },
  { date: "2021-01-01", from: "3452", fromAfter: "3452", to: "3453", areas: ["Skjel"], tractsBefore: ["34520306"], tractsAfter: ["34530103"], extent: "part_of_tract", evidence: ["klass_note"] },
  { date: "2022-01-01", from: "3405", fromAfter: "3405", to: "3440", areas: ["Dal"], tractsBefore: ["34050306"], tractsAfter: ["34400107"], extent: "area_only", evidence: ["klass_note"] },
  { date: "2022-01-01", from: "4618", fromAfter: "4618", to: "4619", areas: ["Ringøy"], tractsBefore: ["46180709"], tractsAfter: ["46190101"], extent: "area_only", evidence: ["klass_note"] },
  { date: "2025-01-01", from: "4201", fromAfter: "4201", to: "4213", areas: ["Røysland"], tractsBefore: ["42010302"], tractsAfter: ["42130305"], extent: "whole_tracts", evidence: ["tract_name_match"] },
];

/** Where the table comes from. */
export const provenance: Provenance = {
  publisher: "Statistics Norway (SSB), tracts and notes of Klass 131; compiled here",
  address: "https://www.ssb.no/klass/klassifikasjoner/131",
  vintage: "2019 to 2025",
  retrieved: "2026-11",
  licence: "CC BY 4.0",
  note: "How many people moved is not known at this level, so that recoding leaves these areas where they were.",
  file: "data/municipality_boundary_moves.csv",
  sha256: "f8fdee7a2c2cc6db7f5330555d1d010ceb4e5789ae7160e129b5a7a2e1570f81",
};
