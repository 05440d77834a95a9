// A thousand made-up needs, each with a hundred offers: every pair explained in full.
import { explain, municipalitiesAt } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { makeRecords } from "./instances/market.mjs";

export default {
  title: "explain 100,000 pairs",
  prepare: async () => {
    const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
    return makeRecords({ needs: 1_000, offers: 100, municipalities });
  },
  ours: {
    name: "explain",
    run: async ({ asOf, needs, offers }) => {
      const options = { asOf, geography: norway };
      let points = 0;
      for (const need of needs) for (const offer of offers) points += explain(need, offer, options).points;
      return points;
    },
  },
  limits: { ms: 1000 },
};
