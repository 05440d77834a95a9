// A stable matching of 100,000 rows to the seats of 5,000 columns over 1.2 million entries with ties. No package on npm has
// several seats and ties; python `matching` 1.4.3 ends with a RecursionError at 1,000 rows unless its limit is raised.
import { blockingPairs, deferredAcceptance } from "kompetansepilot/algorithms";
import { makeHR } from "./instances/generator.mjs";

export default {
  title: "match 100,000 rows stably over 1,200,000 entries",
  prepare: async () => {
    const { needs, offers, off, col, needRank, offerRank, capMax } = makeHR("tight-100k", 1, 12);
    return {
      rows: needs,
      columns: offers,
      rowStart: off,
      column: col,
      rowRank: needRank,
      columnRank: offerRank,
      capacity: capMax,
    };
  },
  ours: {
    name: "deferredAcceptance",
    run: async (problem) => ({
      problem,
      ...deferredAcceptance(problem, { proposing: "rows", ties: "index" })._unsafeUnwrap(),
    }),
  },
  digest: ({ problem, columnOf, size }) => {
    const blocking = blockingPairs(problem, columnOf).length;
    if (blocking > 0 || size !== 76_693) throw new Error(`${size} matched, ${blocking} pairs block`); // as test/golden/matching.json has it
    return size;
  },
  runs: 9,
  limits: { ms: 100, rssMb: 500 },
};
