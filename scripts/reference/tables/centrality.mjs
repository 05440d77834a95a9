import { carryToEveryCode, knownFrom } from "../heirs.mjs";
import { readRaw } from "../raw.mjs";

export const centrality = () => {
  const byCode = new Map(readRaw("centrality.csv").map((row) => [row.code, row]));
  const [{ edition, vintage }] = byCode.values();
  if (vintage !== "2024") throw new Error("centrality.csv: the codes are carried from 2024");
  return {
    name: "centrality",
    type: "CentralityEntry",
    module: "geography",
    about: "Centrality class (1 most, 6 least central) and index of every municipality since 2017, by number.",
    raw: ["centrality.csv", "municipality_crosswalk.csv", "municipalities.csv"],
    rows: carryToEveryCode((code) => {
      const row = byCode.get(code);
      return { class: Number(row.class), index: Number(row.index), edition, validFrom: knownFrom };
    }),
    provenance: {
      publisher: "Statistics Norway (SSB), Klass 128",
      address: "https://www.ssb.no/klass/klassifikasjoner/128",
      vintage: `edition ${edition} on codes of ${vintage}`,
      retrieved: "2026-11",
      licence: "CC BY 4.0",
      note: "One edition serves all dates since 2017. Codes of other years have the value of their heirs (inheritedFrom); a merged municipality's parts so have that of the larger unit. Codes divided over different values are left out: 1507, 1613, 1850, 5012.",
    },
  };
};
