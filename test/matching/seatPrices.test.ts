import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRecords } from "../../bench/instances/market.mjs";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { allocate } from "../../src/matching/allocate.ts";
import type { Allocation } from "../../src/matching/allocation.ts";
import { type Market, prepareMarket } from "../../src/matching/market.ts";
import { verifyAllocation } from "../../src/matching/verifyAllocation.ts";
import { whatIf } from "../../src/matching/whatIf.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";
import { bestValue } from "./bruteForce.ts";
import { needsOf, offersOf, options, simpleNeed, simpleOffer } from "./markets.ts";

const marketOf = (needs: readonly CompetenceNeed[], offers: readonly CompetenceOffer[], top = 20): Market =>
  prepareMarket(needs, offers, { ...options, top })._unsafeUnwrap();

/** Prices by offer, each claim of the allocation checked. */
function pricesOf(market: Market, allocation: Allocation): ReadonlyMap<string, number> {
  expect(verifyAllocation(market, allocation).violations).toEqual([]);
  return new Map(allocation.seatPrices.map(({ offer, price }) => [offer, price]));
}

const withOneMore = (offers: readonly CompetenceOffer[], at: CompetenceOffer): readonly CompetenceOffer[] =>
  offers.map((offer) => (offer === at ? { ...at, capacity: at.capacity! + 1 } : offer));

test("a seat more is worth what the firm that went without brings, and not what those seated bring", () => {
  const needs = [simpleNeed("n1"), simpleNeed("n2", { municipality: "5501" })];
  const market = marketOf(needs, [simpleOffer("o", { capacity: 1 })]);
  const allocation = allocate(market)._unsafeUnwrap();
  const [second] = whatIf(market, allocation, { kind: "addSeats", offer: "o", seats: 1 })
    ._unsafeUnwrap()
    .allocation.placements.slice(1);
  expect(second!.points).toBeLessThan(allocation.placements[0]!.points);
  expect(pricesOf(market, allocation).get("o")).toBe(second!.points);
  expect(allocation.unplaced[0]?.reason).toEqual({ code: "outbid", price: second!.points });
});

test("where groups are not looked at a price is what one more seat adds, by every way of giving the seats", () => {
  fc.assert(
    fc.property(needsOf(4, 3), offersOf(4, 4), fc.integer({ min: 1, max: 4 }), (needs, offers, top) => {
      const market = marketOf(needs, offers, top);
      const prices = pricesOf(market, allocate(market, { cohorts: "ignore" })._unsafeUnwrap());
      const value = bestValue(needs, offers, options, "ignore");
      for (const offer of offers) {
        if (offer.capacity === undefined) expect(prices.get(offer.id)).toBe(0);
        else expect(prices.get(offer.id)).toBe(bestValue(needs, withOneMore(offers, offer), options, "ignore") - value);
      }
    }),
  );
});

const withoutGroups = (offers: readonly CompetenceOffer[]): readonly CompetenceOffer[] =>
  offers.map(({ minGroup: _, ...offer }) => offer);

test("it is what an answer to one more seat says, whatever the market keeps", () => {
  fc.assert(
    fc.property(
      needsOf(12),
      offersOf(10, 4),
      fc.constantFrom(1, 2, 4, 20),
      fc.constantFrom("ignore" as const, "no groups" as const),
      (needs, some, top, rule) => {
        const offers = rule === "ignore" ? some : withoutGroups(some);
        const market = marketOf(needs, offers, top);
        const allocation = allocate(market, rule === "ignore" ? { cohorts: rule } : {})._unsafeUnwrap();
        const prices = pricesOf(market, allocation);
        for (const { id, capacity } of offers) {
          if (capacity === undefined) continue;
          const more = whatIf(market, allocation, { kind: "addSeats", offer: id, seats: 1 })._unsafeUnwrap();
          expect(prices.get(id)).toBe(more.allocation.value - allocation.value);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test("it counts who would come from a full offer for a seat that the market did not keep", () => {
  const place = fc.constantFrom("5542", "5544", "5540", "5501", "5503");
  const level = fc.constantFrom("4" as const, "5.1" as const);
  const someNeeds = fc.array(
    fc.record({
      municipality: place,
      nkrLevel: level,
      maxTravelKm: fc.constantFrom(0, 60, 150, 400),
      headcount: fc.constantFrom(1, 2),
    }),
    { minLength: 6, maxLength: 12 },
  );
  const someOffers = fc.array(
    fc.record({
      municipality: place,
      nkrLevel: level,
      feeNok: fc.constantFrom(0, 2500, 30_000),
      capacity: fc.constantFrom(1, 2),
    }),
    { minLength: 3, maxLength: 6 },
  );
  fc.assert(
    fc.property(someNeeds, someOffers, (needs, offers) => {
      const market = marketOf(
        needs.map((need, i) => simpleNeed(`n${i}`, need)),
        offers.map((offer, j) => simpleOffer(`o${j}`, offer)),
        1,
      );
      const allocation = allocate(market)._unsafeUnwrap();
      for (const [offer, price] of pricesOf(market, allocation)) {
        const more = whatIf(market, allocation, { kind: "addSeats", offer, seats: 1 })._unsafeUnwrap();
        expect(price).toBe(more.allocation.value - allocation.value);
      }
    }),
    { numRuns: 25 },
  );
});

test("so it is in a market of the whole country, and how many pairs it keeps changes no price", () => {
  const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
  const made = makeRecords({ needs: 600, offers: 30, municipalities });
  const [needs, offers] = [made.needs as CompetenceNeed[], made.offers as CompetenceOffer[]]; // the generator knows no types
  const [narrow, wide] = [marketOf(needs, offers, 2), marketOf(needs, offers, 30)];
  const allocation = allocate(narrow, { cohorts: "ignore" })._unsafeUnwrap();
  const prices = pricesOf(narrow, allocation);
  expect(pricesOf(wide, allocate(wide, { cohorts: "ignore" })._unsafeUnwrap())).toEqual(prices);
  expect([...prices.values()].filter((price) => price > 0).length).toBeGreaterThan(10);
  for (const offer of offers) {
    if (offer.capacity === undefined) continue;
    const more = whatIf(narrow, allocation, { kind: "addSeats", offer: offer.id, seats: 1 })._unsafeUnwrap();
    expect(prices.get(offer.id)).toBe(more.allocation.value - allocation.value);
  }
});
