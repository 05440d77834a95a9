// Ten thousand made-up needs of the whole country and a thousand offers: a market made, and its seats given.
import { allocate, municipalitiesAt, prepareMarket } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { makeRecords } from "./instances/market.mjs";

export default {
  title: "prepare 10,000 needs and 1,000 offers, and allocate without minimum groups",
  prepare: async () => {
    const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
    return makeRecords({ needs: 10_000, offers: 1_000, municipalities });
  },
  ours: {
    name: "prepareMarket, allocate",
    run: async ({ asOf, needs, offers }) => {
      const market = prepareMarket(needs, offers, { asOf, geography: norway })._unsafeUnwrap();
      return allocate(market, { cohorts: "ignore" })._unsafeUnwrap();
    },
  },
  digest: ({ value, bound }) => [value, bound],
  limits: { ms: 1800, rssMb: 300 },
};
