import type { Context } from "../context.ts";
import type { Places } from "../indicator.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { actors, networkOf, ofGroup, type Pair, pairsAmong, pairsNow, readsTies } from "../network.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Places of the actors that operate a pilot. */
function operators(context: Context): ReadonlySet<number> {
  return new Set(context.rows("pilots").map(({ operator }) => context.positionOf("actors", operator)));
}

/** How many pairs of actors hang together, directly or over others. */
function connectedPairs(places: Places, pairs: readonly Pair[]): number {
  const { edges } = networkOf(places, pairs);
  // Each actor points towards one of its own component, at last to the same one.
  const towards = Int32Array.from(places, (_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    for (let next = towards[root]; next !== undefined && next !== root; next = towards[root]) {
      towards[root] = towards[next] ?? next;
      root = next;
    }
    return root;
  };
  for (const [a, b] of edges) towards[rootOf(a)] = rootOf(b);
  const sizes = new Map<number, number>();
  towards.forEach((_, number) => sizes.set(rootOf(number), (sizes.get(rootOf(number)) ?? 0) + 1));
  return [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
}

/** Whether the others still hang together when the operators of the pilots are gone. */
export const connectedWithoutOperator = indicatorOf(
  {
    id: "connected-without-operator",
    version: 1,
    label: { nb: "Nettverk uten operatøren", nn: "Nettverk utan operatøren", en: "Connected without the operator" },
    definition: {
      nb: "Par av aktører som fortsatt henger sammen, direkte eller gjennom andre, når pilotenes operatører tas ut av nettverket, som andel av alle par av de øvrige. Viser hvor mye samarbeidet hviler på dem som er finansiert av programmet.",
      nn: "Par av aktørar som framleis heng saman, direkte eller gjennom andre, når operatørane til pilotane blir tekne ut av nettverket, som del av alle par av dei andre. Viser kor mykje samarbeidet kviler på dei som er finansierte av programmet.",
      en: "Pairs of actors that still hang together, directly or through others, when the operators of the pilots are taken out of the network, as a share of all pairs of the others. It shows how far collaboration rests on those whom the programme pays.",
    },
    population: {
      nb: "Par av aktører som ikke er operatører",
      nn: "Par av aktørar som ikkje er operatørar",
      en: "Pairs of actors that are no operators",
    },
    numerator: { nb: "hang fortsatt sammen", nn: "hang framleis saman", en: "were still connected" },
    denominator: {
      nb: "par av aktører som ikke er operatører",
      nn: "par av aktørar som ikkje er operatørar",
      en: "pairs of actors that are no operators",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "sustainability",
    goal: "lasting",
    better: "higher",
    source:
      "Dependence of a partnership on funded staff, as in a study of primary care partnerships: https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1276782/",
    counts: {
      n: "actor-pairs-without-operators",
      numerator: "actor-pairs-connected-without-operators",
      denominator: "actor-pairs-without-operators",
    },
  },
  {
    feeds: [actors],
    reads: { ties: readsTies, pilots: ["operator"] },
    answer(context) {
      const pairs = context.once(pairsNow);
      const removed = context.once(operators);
      return answerFrom(ofGroup, (places, { level }) => {
        const others = places.filter((place) => !removed.has(place));
        const counts = {
          numerator: connectedPairs(others, pairs),
          denominator: pairsAmong(others.length),
          missing: 0,
        };
        return shareOutcome(counts, level, "none");
      });
    },
  },
);
