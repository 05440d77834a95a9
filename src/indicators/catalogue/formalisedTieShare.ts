import type { Places } from "../indicator.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import {
  actors,
  inactiveTies,
  nameOfPair,
  networkOf,
  nobody,
  ofGroup,
  pairsNow,
  readsTies,
  traceOf,
} from "../network.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Pairs of actors whose working together rests on an agreement. */
export const formalisedTieShare = indicatorOf(
  {
    id: "formalised-tie-share",
    version: 1,
    label: { nb: "Andel formaliserte samarbeid", nn: "Del formaliserte samarbeid", en: "Share of formalised ties" },
    definition: {
      nb: "Par av aktører med et formalisert samarbeid, som andel av parene som samarbeider på uttrekksdatoen. Par der det ikke er oppgitt, telles som manglende.",
      nn: "Par av aktørar med eit formalisert samarbeid, som del av para som samarbeider på uttrekksdatoen. Par der det ikkje er oppgitt, blir talde som manglande.",
      en: "Pairs of actors with a formalised tie, as a share of the pairs that work together on the reporting date. Pairs of which it is not said count as missing.",
    },
    population: { nb: "Samarbeid mellom aktører", nn: "Samarbeid mellom aktørar", en: "Ties between actors" },
    numerator: { nb: "var formalisert", nn: "var formaliserte", en: "were formalised" },
    denominator: { nb: "samarbeid", nn: "samarbeid", en: "ties" },
    unit: "share",
    resultLevel: "output",
    criterion: "coherence",
    goal: "collaboration",
    better: "higher",
    source: "Pairs with at least one formal tie over pairs with a tie; a pair counts once",
    counts: {
      n: "ties-active-of-known-form",
      numerator: "ties-formalised",
      denominator: "ties-active-of-known-form",
    },
    tier: 2,
  },
  {
    feeds: [actors],
    reads: { ties: ["formal", ...readsTies] },
    answer(context) {
      const pairs = context.once(pairsNow);
      const tiesOf = (places: Places) => {
        const ties = networkOf(places, pairs).pairs;
        const denominator = ties.filter(({ formal }) => formal !== undefined);
        const numerator = denominator.filter(({ formal }) => formal);
        return { ties, numerator, denominator, unknown: ties.filter(({ formal }) => formal === undefined) };
      };
      return answerFrom(
        ofGroup,
        (places, { level }) => {
          const { numerator, denominator, unknown } = tiesOf(places);
          const counts = { numerator: numerator.length, denominator: denominator.length, missing: unknown.length };
          return shareOutcome(counts, level);
        },
        {
          trace([places = nobody]) {
            const { ties, unknown, ...fraction } = tiesOf(places);
            const missing = unknown.map((pair) => ({ id: nameOfPair(context, pair), reason: "missing" }));
            return traceOf(context, fraction, [...missing, ...inactiveTies(context, places, ties)]);
          },
        },
      );
    },
  },
);
