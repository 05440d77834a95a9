import { carryToEveryCode } from "../heirs.mjs";
import { readRaw } from "../raw.mjs";

const vintage = "2024"; // the codes that values are carried from

export const economicRegions = () => {
  const byCode = new Map(
    readRaw("economic_regions.csv")
      .filter((row) => row.vintage === vintage)
      .map((row) => [row.code, row]),
  );
  return {
    name: "economicRegions",
    type: "RegionEntry",
    module: "geography",
    about: "The economic region of every municipality since 2017, in the regions of one vintage, by number.",
    raw: ["economic_regions.csv", "municipality_crosswalk.csv", "municipalities.csv"],
    rows: carryToEveryCode((code) => {
      const row = byCode.get(code);
      return { region: row.economic_region_code, name: row.economic_region_name };
    }),
    provenance: {
      publisher: "Statistics Norway (SSB), Klass 108",
      address: "https://www.ssb.no/klass/klassifikasjoner/108",
      vintage: `regions of ${vintage}`,
      retrieved: "2026-11",
      licence: "CC BY 4.0",
      note: "One vintage for all dates, so that a place is in one region whatever the year of its code. Codes of other years have the region of their heirs (inheritedFrom); codes divided over several regions are left out. The regions of 2019 and 2020 are in the raw file.",
    },
  };
};
