import { readRaw, sortBy } from "../raw.mjs";

export const population = () => ({
  name: "population",
  type: "PopulationCount",
  module: "population",
  about: "People on 1 January 2017 to 2026 by municipality, on the codes of the year.",
  raw: ["population.csv"],
  rows: sortBy(readRaw("population.csv"), "year", "code").map((row) => ({
    year: Number(row.year),
    municipality: row.code,
    population: Number(row.population),
    workingAge: Number(row.population_18_66),
  })),
  provenance: {
    publisher: "Statistics Norway (SSB), table 07459",
    address: "https://www.ssb.no/statbank/table/07459",
    vintage: "2017 to 2026",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "Working age is 18 to 66, both included. Etnedal, Utsira and Råde jump with the reception of refugees; two sources agree.",
  },
});
