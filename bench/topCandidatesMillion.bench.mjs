// Each of 1,000,000 needs looks for its best 10 to 20 of 50,000 offers: 360 pairs a need that share a skill, a level, a place
// and a time, most of them for the 20 skills that every trade asks for.
import { candidateIndex, topCandidates } from "kompetansepilot/algorithms";
import { fingerprint } from "./instances/generator.mjs";
import { marketSearch } from "./instances/marketSearch.mjs";

/** Of the exact answer (rowStart, column, score), as another index without bounds found it. */
const expected = "13ce03e5c2183603";

export default {
  title: "the exact best 10 to 20 of 50,000 offers for each of 1,000,000 needs",
  prepare: async () => marketSearch("market-1m"),
  ours: {
    name: "topCandidates",
    run: async ({ offers, needs }) => {
      const { rowStart, column, score } = topCandidates(candidateIndex(offers), needs);
      if (fingerprint(rowStart, column, score) !== expected) throw new Error("these are not the best");
      return column.length;
    },
  },
  runs: 1,
  limits: { ms: 20_000, rssMb: 300 },
};
