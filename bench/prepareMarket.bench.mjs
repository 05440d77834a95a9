// A hundred thousand made-up needs and twenty thousand offers: two thousand million pairs, of which few are looked at.
import { municipalitiesAt, prepareMarket } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { makeRecords } from "./instances/market.mjs";

export default {
  title: "prepare a market of 100,000 needs and 20,000 offers",
  prepare: async () => {
    const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
    return makeRecords({ needs: 100_000, offers: 20_000, municipalities });
  },
  ours: {
    name: "prepareMarket",
    run: async ({ asOf, needs, offers }) => prepareMarket(needs, offers, { asOf, geography: norway })._unsafeUnwrap(),
  },
  runs: 1,
  limits: { ms: 15_000, rssMb: 500 },
};
