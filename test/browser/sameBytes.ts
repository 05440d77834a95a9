import { transport } from "../../src/algorithms/transport.ts";
import { transportProblem } from "../../src/algorithms/transportProblem.ts";
import { transportWithMinimum } from "../../src/algorithms/transportWithMinimum.ts";
import type { Result } from "../../src/core/result.ts";
import { decodeOutlines } from "../../src/core/topology.ts";
import { exampleProgramme } from "../../src/example.ts";
import { allocate } from "../../src/matching/allocate.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { poolNeeds } from "../../src/matching/poolNeeds.ts";
import { proposeOffers } from "../../src/matching/proposeOffers.ts";
import { stableMatch } from "../../src/matching/stableMatch.ts";
import { suggest } from "../../src/matching/suggest.ts";
import { whatIf } from "../../src/matching/whatIf.ts";
import { norway } from "../../src/reference/norway.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { toHtml } from "../../src/report/html.ts";

/** Numbers below `below`, always the same: x(n+1) = 1664525 x(n) + 1013904223 modulo 2^32 (Numerical Recipes, "ranqd1"). */
function numbers(): (below: number) => number {
  let state = 2024;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const fields = [
  "Sveising",
  "Ledelse",
  "leiing i små verksemder",
  "Akvakultur",
  "havbruk",
  "Rekneskap",
  "regnskap og økonomi",
];

/** Made-up needs and offers all over the country, so that distances count. */
function records(needCount: number, offerCount: number) {
  const next = numbers();
  const one = <T>(list: readonly T[]): T => list[next(list.length)]!; // no list here is empty
  const places = (norway.places ?? []).map(({ municipality }) => municipality);
  const needs = Array.from({ length: needCount }, (_, i) => ({
    id: `n${i}`,
    establishment: `e${i}`,
    registeredOn: "2024-02-01",
    field: one(fields),
    municipality: one(places),
    headcount: 1 + next(5),
    maxTravelKm: 100 + next(300),
  }));
  const offers = Array.from({ length: offerCount }, (_, i) => {
    const minGroup = 1 + next(8);
    return { id: `o${i}`, field: one(fields), municipality: one(places), capacity: minGroup + next(12), minGroup };
  });
  return { needs, offers };
}

/** The value, or the issues: an answer either way. */
const either = <Value, Issues>(result: Result<Value, Issues>): Value | Issues =>
  result.match<Value | Issues>(
    (value) => value,
    (issues) => issues,
  );

/** All that matching answers of one market, and the page that shows it. */
function matched(needCount: number, offerCount: number): unknown {
  const { needs, offers } = records(needCount, offerCount);
  const geography = norway;
  return either(
    prepareMarket(needs, offers, { asOf: "2024-03-01", geography }).andThen((market) =>
      allocate(market).map((allocation) => {
        const [first] = allocation.placements;
        const change = { kind: "cancelOffer", offer: first?.offer ?? "" } as const;
        const pooling = poolNeeds(needs, { geography, maxKm: 300, windowDays: 90 });
        const proposed = proposeOffers(market, allocation, { minGroup: 5, maxKm: 300 });
        const programme = { ...exampleProgramme, needs, offers, participations: [] };
        const page = toHtml(programme, [], {
          lang: "nn",
          geography,
          market,
          allocation,
          ...(pooling.isOk() && { pools: pooling.value.pools }),
          ...(proposed.isOk() && { proposals: proposed.value.proposals }),
          outlines: decodeOutlines(outlines2024.counties),
          internal: true,
        });
        return [
          allocation,
          suggest(market, "n0"),
          either(allocate(market, { cohorts: "ignore" })),
          either(whatIf(market, allocation, change).map(({ allocation: after }) => after)),
          either(stableMatch(market, { proposing: "needs", ties: "maximum" })),
          either(pooling),
          either(proposed),
          page,
        ];
      }),
    ),
  );
}

/** Plans of the solvers that know nothing of needs. */
function transported(rows: number, columns: number): unknown {
  const next = numbers();
  const entries = Array.from({ length: rows * 6 }, (_, i) => ({
    row: Math.floor(i / 6),
    column: ((i % 6) * Math.floor(columns / 6) + next(Math.floor(columns / 6))) % columns,
    score: next(10_000),
  }));
  const minimum = Array.from({ length: columns }, () => 1 + next(3));
  return transportProblem(entries, { supply: 2, capacity: minimum.map((least) => least + 3), minimum }).match(
    (problem) => {
      const { minimum: least = new Int32Array(columns), ...open } = problem;
      return [transport(open), transportWithMinimum({ ...open, minimum: least })].map((plan) =>
        plan.match(
          (found) => found,
          (issues) => issues,
        ),
      );
    },
    (issues) => issues,
  );
}

/** What matching and the solvers answer, byte for byte; run in Node and in a page. */
export const answers = (): string => JSON.stringify([matched(120, 40), transported(80, 30)]);
