// Each of 100,000 needs looks for its best 10 to 20 of 5,000 offers. The peer looks at all offers that share a skill.
import { candidateIndex, topCandidates } from "kompetansepilot/algorithms";
import { fingerprint, makeAssignment } from "./instances/generator.mjs";
import { marketSearch } from "./instances/marketSearch.mjs";

const preset = "tight-100k";

export default {
  title: "the exact best 10 to 20 of 5,000 offers for each of 100,000 needs",
  prepare: async () => marketSearch(preset),
  ours: {
    name: "topCandidates",
    run: async ({ offers, needs }) => topCandidates(candidateIndex(offers), needs),
  },
  peer: {
    name: "inverted index",
    run: async () => {
      const { off, col, score } = makeAssignment(preset);
      return { rowStart: off, column: col, score };
    },
  },
  digest: ({ rowStart, column, score }) => fingerprint(rowStart, column, score),
  same: (ours, peer) => ours === peer,
  runs: 5,
  limits: { ratio: 0.5, rssMb: 200 },
};
