import { transport } from "../../src/algorithms/transport.ts";
import { transportProblem } from "../../src/algorithms/transportProblem.ts";
import { transportWithMinimum } from "../../src/algorithms/transportWithMinimum.ts";
import { allocate } from "../../src/matching/allocate.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { norway } from "../../src/reference/norway.ts";

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

/** A market of made-up needs and offers all over the country, so that distances count. */
function allocated(needCount: number, offerCount: number): unknown {
  const next = numbers();
  const one = <T>(list: readonly T[]): T => list[next(list.length)]!; // no list here is empty
  const places = (norway.places ?? []).map(({ municipality }) => municipality);
  const needs = Array.from({ length: needCount }, (_, i) => ({
    id: `n${i}`,
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
  return prepareMarket(needs, offers, { asOf: "2024-03-01", geography: norway })
    .andThen((market) => allocate(market))
    .match(
      (allocation) => allocation,
      (issues) => issues,
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

/** What the solvers answer, byte for byte; run in Node and in a page. */
export const answers = (): string => JSON.stringify([allocated(120, 40), transported(80, 30)]);
