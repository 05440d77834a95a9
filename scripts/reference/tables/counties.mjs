import { labelOf, parallelNamesOf, validity } from "../names.mjs";
import { readRaw, sortBy } from "../raw.mjs";

export const counties = () => ({
  name: "counties",
  type: "County",
  module: "geography",
  about: "The counties since 2017: one row for each code and period in which the name stays the same, by code.",
  raw: ["county_names.csv"],
  rows: sortBy(readRaw("county_names.csv"), "code", "valid_from").map((row) => ({
    code: row.code,
    name: labelOf(row),
    officialName: row.name_official,
    parallelNames: parallelNamesOf(row),
    ...validity(row),
  })),
  provenance: {
    publisher: "Statistics Norway (SSB), Klass 104",
    address: "https://www.ssb.no/klass/klassifikasjoner/104",
    vintage: "2017 to 2026",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "Rearranged. 1919-01-01 as a first day is nominal: it means before 2017.",
  },
});
