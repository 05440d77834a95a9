import { shareOutcome } from "../measures/shareOutcome.ts";
import {
  actors,
  allPairs,
  inactiveTies,
  networkOf,
  nobody,
  ofGroup,
  pairsAmong,
  pairsNow,
  readsTies,
  traceOf,
} from "../network.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Pairs of actors that work together among all pairs that could. */
export const networkDensity = indicatorOf(
  {
    id: "network-density",
    version: 1,
    label: { nb: "Nettverkstetthet", nn: "Nettverkstettleik", en: "Network density" },
    definition: {
      nb: "Par av aktører som samarbeider på uttrekksdatoen, som andel av alle par. Faller når det blir flere aktører, og kan bare sammenlignes for like mange.",
      nn: "Par av aktørar som samarbeider på uttrekksdatoen, som del av alle par. Fell når det blir fleire aktørar, og kan berre samanliknast for like mange.",
      en: "Pairs of actors that work together on the reporting date, as a share of all pairs. It falls as actors become more, and can be compared between like numbers only.",
    },
    population: { nb: "Par av aktører", nn: "Par av aktørar", en: "Pairs of actors" },
    numerator: { nb: "samarbeidet", nn: "samarbeidde", en: "worked together" },
    denominator: { nb: "mulige par av aktører", nn: "moglege par av aktørar", en: "possible pairs of actors" },
    unit: "share",
    resultLevel: "output",
    criterion: "coherence",
    goal: "collaboration",
    better: "none",
    source: "Density of an undirected network: ties over pairs (Wasserman and Faust 1994, section 4.3)",
    counts: { n: "actor-pairs", numerator: "ties-active", denominator: "actor-pairs" },
  },
  {
    feeds: [actors],
    reads: { ties: readsTies },
    answer(context) {
      const pairs = context.once(pairsNow);
      return answerFrom(
        ofGroup,
        (places, { level }) =>
          shareOutcome(
            { numerator: networkOf(places, pairs).pairs.length, denominator: pairsAmong(places.length), missing: 0 },
            level,
            "none",
          ),
        {
          trace([places = nobody]) {
            const numerator = networkOf(places, pairs).pairs;
            const leftOut = inactiveTies(context, places, numerator);
            return traceOf(context, { numerator, denominator: allPairs(places) }, leftOut);
          },
        },
      );
    },
  },
);
