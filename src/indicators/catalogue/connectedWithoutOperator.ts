import type { Context } from "../context.ts";
import type { Places } from "../indicator.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import {
  actors,
  allPairs,
  inactiveTies,
  type Network,
  networkOf,
  nobody,
  ofGroup,
  pairsAmong,
  pairsNow,
  readsTies,
  traceOf,
} from "../network.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Places of the actors that operate a pilot. */
function operators(context: Context): ReadonlySet<number> {
  return new Set(context.rows("pilots").map(({ operator }) => context.positionOf("actors", operator)));
}

/** For each of some actors, by its number, one of those it hangs together with, directly or over others: to all of them the same. */
function componentsOf({ actors: places, edges }: Network): Int32Array {
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
  return towards.map((_, number) => rootOf(number));
}

/** How many pairs of actors hang together. */
function connectedPairs(components: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const component of components) sizes.set(component, (sizes.get(component) ?? 0) + 1);
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
      const othersOf = (places: Places): Places => places.filter((place) => !removed.has(place));
      return answerFrom(
        ofGroup,
        (places, { level }) => {
          const others = othersOf(places);
          const counts = {
            numerator: connectedPairs(componentsOf(networkOf(others, pairs))),
            denominator: pairsAmong(others.length),
            missing: 0,
          };
          return shareOutcome(counts, level, "none");
        },
        {
          trace([places = nobody]) {
            const others = othersOf(places);
            const network = networkOf(others, pairs);
            const components = componentsOf(network);
            const componentOf = new Map(Array.from(others, (place, number) => [place, components[number]]));
            const denominator = allPairs(others);
            const numerator = denominator.filter(({ a, b }) => componentOf.get(a) === componentOf.get(b));
            const actors = context.rows("actors");
            const operating = places.filter((place) => removed.has(place));
            return traceOf(context, { numerator, denominator }, [
              ...Array.from(operating, (place) => ({ id: actors[place]?.id ?? "", reason: "operator" })),
              ...inactiveTies(context, others, network.pairs),
            ]);
          },
        },
      );
    },
  },
);
