// What it costs to solve 100,000 needs by county: the auction that divides the offers, and putting the plans together again.
// The parts are solved elsewhere at one time; here outside the clock. The peer solves the whole at once.
import { mergeTransport, splitTransport, transport, verifyTransport } from "kompetansepilot/algorithms";
import { makeAssignment } from "./instances/generator.mjs";

/** The most that may be lost, and the most that may be left unproven, as shares. */
const mostLost = 0.001;

export default {
  title: "100,000 needs in 15 counties: split and merge, beside solving them as one",
  prepare: async () => {
    const { needs, offers, off, col, score, seats, capMax, region, offerRegion } = makeAssignment("tight-100k");
    const problem = {
      rows: needs,
      columns: offers,
      rowStart: off,
      column: col,
      score,
      supply: seats,
      capacity: capMax,
    };
    const parts = splitTransport(problem, region, offerRegion)._unsafeUnwrap();
    const plans = parts.map((part) => transport(part.problem)._unsafeUnwrap());
    return { problem, region, offerRegion, plans };
  },
  ours: {
    name: "splitTransport, mergeTransport",
    run: async ({ problem, region, offerRegion, plans }) => {
      const parts = splitTransport(problem, region, offerRegion)._unsafeUnwrap();
      return { problem, plan: mergeTransport(parts.map((part, k) => ({ ...part, plan: plans[k] })))._unsafeUnwrap() };
    },
  },
  peer: {
    name: "transport",
    run: async ({ problem }) => ({ problem, plan: transport(problem)._unsafeUnwrap() }),
  },
  digest: ({ problem, plan }) => ({ ok: verifyTransport(problem, plan).ok, value: plan.value, bound: plan.bound }),
  same: (ours, peer) =>
    ours.ok &&
    peer.ok &&
    ours.value <= peer.value &&
    peer.value <= ours.bound &&
    ours.value >= (1 - mostLost) * peer.value &&
    ours.bound <= (1 + mostLost) * ours.value,
  runs: 5,
  limits: { ms: 1_000, rssMb: 400 },
};
