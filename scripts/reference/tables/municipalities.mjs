import { knownFrom } from "../heirs.mjs";
import { labelOf, parallelNamesOf, validity } from "../names.mjs";
import { readRaw, sortBy } from "../raw.mjs";

const later = (a, b) => (a > b ? a : b);
const overlap = (a, b) =>
  later(later(a.valid_from, b.valid_from), knownFrom) <
  [a.valid_to || "9999", b.valid_to || "9999"].reduce((first, other) => (first < other ? first : other));

/** The county's name in brackets where another municipality bears the name at the same time. */
function labelWithCounty(row, rows, countyName) {
  const namesake = rows.some(
    (other) => other.code !== row.code && other.name_nb === row.name_nb && overlap(row, other),
  );
  return namesake ? `${row.name_nb} (${countyName})` : row.name_nb;
}

export const municipalities = () => {
  const names = sortBy(readRaw("municipality_names.csv"), "code", "valid_from");
  const countyOf = new Map(readRaw("municipalities.csv").map((row) => [row.code, row.county_code]));
  const countyName = new Map(readRaw("counties.csv").map((row) => [row.code, row.name_nb]));
  return {
    name: "municipalities",
    type: "Municipality",
    module: "geography",
    about:
      "The municipalities since 2017: one row for each code and period in which the name stays the same, by number.",
    raw: ["municipality_names.csv", "municipalities.csv", "counties.csv"],
    rows: names.map((row) => ({
      number: row.code,
      county: countyOf.get(row.code),
      name: labelOf(row),
      officialName: row.name_official,
      label: labelWithCounty(row, names, countyName.get(countyOf.get(row.code))),
      parallelNames: parallelNamesOf(row),
      ...validity(row),
    })),
    provenance: {
      publisher: "Statistics Norway (SSB), Klass 131",
      address: "https://www.ssb.no/klass/klassifikasjoner/131",
      vintage: "2017 to 2026",
      retrieved: "2026-11",
      licence: "CC BY 4.0",
      note: "Rearranged; labels are made here. A first day before 2017 was not checked: it means before 2017. Renamings take effect on 1 January, as in Klass, which writes Porsángu where the official form is Porsáŋgu.",
    },
  };
};
