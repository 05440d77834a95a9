import { carryToEveryCode, knownFrom } from "../heirs.mjs";
import { readRaw } from "../raw.mjs";

export const supportZones = () => {
  const byCode = new Map(readRaw("support_zones.csv").map((row) => [row.code, row]));
  return {
    name: "supportZones",
    type: "ZoneEntry",
    module: "geography",
    about:
      "Municipalities in the northern action zone (tiltakssonen), the one scheme that the table covers, by number.",
    raw: ["support_zones.csv", "municipality_crosswalk.csv", "municipalities.csv"],
    rows: carryToEveryCode((code) => {
      const row = byCode.get(code);
      return row && { scheme: row.scheme, zone: row.part || row.scheme, validFrom: knownFrom };
    }),
    provenance: {
      publisher: "Norwegian law on the northern action zone; compiled here",
      address: "https://lovdata.no",
      vintage: "codes of 2024",
      retrieved: "2026-11",
      licence: "facts taken from law",
      note: "All 18 municipalities of Finnmark and 7 in Troms; no other scheme. A municipality that is not listed is not covered. Codes of other years are those whose heirs are in the zone (inheritedFrom).",
    },
  };
};
