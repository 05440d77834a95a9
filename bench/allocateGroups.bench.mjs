// The seats of a market given with minimum groups, beside the same without: what the groups cost in time.
import { allocate, municipalitiesAt, prepareMarket } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { makeRecords } from "./instances/market.mjs";

/** Largest proven gap. */
const gap = 0.0005;

export default {
  title: "allocate 10,000 needs and 1,000 offers with minimum groups",
  prepare: async () => {
    const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
    const { asOf, needs, offers } = makeRecords({ needs: 10_000, offers: 1_000, municipalities });
    return prepareMarket(needs, offers, { asOf, geography: norway })._unsafeUnwrap();
  },
  ours: { name: "respect", run: async (market) => allocate(market)._unsafeUnwrap() },
  peer: { name: "ignore", run: async (market) => allocate(market, { cohorts: "ignore" })._unsafeUnwrap() },
  digest: ({ value, bound }) => ({ value, bound }),
  // No answer with groups is worth more than the best without, and its bound holds.
  same: (ours, peer) => ours.value <= peer.value && ours.bound - ours.value <= gap * ours.bound,
  limits: { ms: 300, rssMb: 300 },
};
