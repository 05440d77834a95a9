import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "../../src/matching/allocate.ts";
import { bestScoreFirst, firstComeFirstServed, ignoreThenCancel } from "../../src/matching/baselines.ts";
import { explain } from "../../src/matching/explain.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { needsOf, offersOf, options, simpleNeed, simpleOffer } from "./markets.ts";

const marketOf = (...args: readonly [Parameters<typeof prepareMarket>[0], Parameters<typeof prepareMarket>[1]]) =>
  prepareMarket(...args, { ...options, top: 2 })._unsafeUnwrap();
const seatsOf = ({ placements }: { readonly placements: readonly { need: string; offer: string; seats: number }[] }) =>
  placements.map(({ need, offer, seats }) => [need, offer, seats]);

test("no baseline is worth more than the allocation, and none gives a seat that is not there", () => {
  fc.assert(
    fc.property(needsOf(10), offersOf(8), (needs, offers) => {
      const market = marketOf(needs, offers);
      const { value } = allocate(market, { gap: 0 })._unsafeUnwrap();
      for (const baseline of [
        firstComeFirstServed(market),
        bestScoreFirst(market),
        ignoreThenCancel(market)._unsafeUnwrap(),
      ]) {
        expect(baseline.value).toBeLessThanOrEqual(value);
        let sum = 0;
        for (const { id, capacity = Infinity, minGroup = 0 } of offers) {
          const inOffer = baseline.placements.filter(({ offer }) => offer === id);
          const taken = inOffer.reduce((total, { seats }) => total + seats, 0);
          expect(taken === 0 || (taken >= minGroup && taken <= capacity)).toBe(true);
        }
        for (const { need, offer, seats, points } of baseline.placements) {
          const pair = [needs.find(({ id }) => id === need)!, offers.find(({ id }) => id === offer)!] as const;
          expect(explain(...pair, options).points).toBe(points);
          sum += seats * points;
        }
        expect(sum).toBe(baseline.value);
      }
    }),
  );
});

test("first come, first served goes by registration, best score first by points, and each gives what is left", () => {
  const needs = [
    simpleNeed("far", { registeredOn: "2024-01-01", municipality: "5544", headcount: 2 }),
    simpleNeed("near", { registeredOn: "2024-01-02", headcount: 2 }),
  ];
  const market = marketOf(needs, [simpleOffer("o", { capacity: 3 })]);
  expect(seatsOf(firstComeFirstServed(market))).toEqual([
    ["far", "o", 2],
    ["near", "o", 1],
  ]);
  expect(seatsOf(bestScoreFirst(market))).toEqual([
    ["far", "o", 1],
    ["near", "o", 2],
  ]);
});

test("an offer below its group is cancelled, and whoever sat there has nothing", () => {
  // Two courses that each need three: everyone goes to the nearer one, and nobody gets a course.
  const needs = [simpleNeed("a", { headcount: 2 }), simpleNeed("b", { municipality: "5544", headcount: 2 })];
  const offers = [simpleOffer("o", { minGroup: 3 }), simpleOffer("p", { municipality: "5544", minGroup: 3 })];
  const market = marketOf(needs, offers);
  for (const baseline of [
    firstComeFirstServed(market),
    bestScoreFirst(market),
    ignoreThenCancel(market)._unsafeUnwrap(),
  ])
    expect(baseline).toEqual({ placements: [], cancelled: ["o", "p"], value: 0 });
  const { placements } = allocate(market)._unsafeUnwrap();
  expect(placements.map(({ seats }) => seats)).toEqual([2, 2]);
  expect(new Set(placements.map(({ offer }) => offer)).size).toBe(1); // it is as far either way
});
