import { carryToEveryCode } from "../heirs.mjs";
import { readRaw } from "../raw.mjs";

export const places = () => {
  const byCode = new Map(readRaw("municipality_places.csv").map((row) => [row.code, row]));
  return {
    name: "places",
    type: "Place",
    module: "geography",
    about: "The centre of every municipality since 2017, WGS 84 degrees, by number.",
    raw: ["municipality_places.csv", "municipality_crosswalk.csv", "municipalities.csv"],
    rows: carryToEveryCode((code) => {
      const row = byCode.get(code);
      return { latitude: Number(row.lat), longitude: Number(row.lon) };
    }),
    provenance: {
      publisher: "GeoNames",
      address: "https://www.geonames.org",
      vintage: "codes of 2024",
      retrieved: "2026-11",
      licence: "CC BY 4.0",
      note: "Administrative centre, for two municipalities the largest settlement. Codes of other years have the place of their heir (inheritedFrom). Codes divided over several places are left out: 1507, 1613, 1850, 5012.",
    },
  };
};
