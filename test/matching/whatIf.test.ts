import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRecords } from "../../bench/instances/market.mjs";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { allocate } from "../../src/matching/allocate.ts";
import type { Allocation } from "../../src/matching/allocation.ts";
import type { MarketChange } from "../../src/matching/changeMarket.ts";
import { explain } from "../../src/matching/explain.ts";
import { type Market, prepareMarket } from "../../src/matching/market.ts";
import { verifyAllocation } from "../../src/matching/verifyAllocation.ts";
import { whatIf } from "../../src/matching/whatIf.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";
import { bestValue } from "./bruteForce.ts";
import { needsOf, offersOf, options, ownFunctions, simpleNeed, simpleOffer } from "./markets.ts";

const prepared = (needs: readonly CompetenceNeed[], offers: readonly CompetenceOffer[], more: object = {}) =>
  prepareMarket(needs, offers, { ...options, ...more })._unsafeUnwrap();

/** What a change does to the records, written anew. */
function changedRecords({ needs, offers }: Pick<Market, "needs" | "offers">, change: MarketChange) {
  switch (change.kind) {
    case "cancelOffer":
      return { needs, offers: offers.filter(({ id }) => id !== change.offer) };
    case "addOffer":
      return { needs, offers: [...offers, change.offer] };
    case "addSeats":
      return {
        needs,
        offers: offers.map((offer) =>
          offer.id === change.offer && offer.capacity !== undefined
            ? { ...offer, capacity: offer.capacity + change.seats }
            : offer,
        ),
      };
    case "withdrawNeed":
      return { needs: needs.filter(({ id }) => id !== change.need), offers };
  }
}

/** A change of a market's own records, or a new offer among them; the numbers choose. */
function changeOf(
  market: Pick<Market, "needs" | "offers">,
  [kind, which, seats]: readonly [number, number, number],
  fresh: CompetenceOffer,
  k: number,
): MarketChange {
  const offer = market.offers[which % Math.max(1, market.offers.length)]?.id;
  const need = market.needs[which % Math.max(1, market.needs.length)]?.id;
  if (kind === 0 && offer !== undefined) return { kind: "cancelOffer", offer };
  if (kind === 1 && offer !== undefined) return { kind: "addSeats", offer, seats };
  if (kind === 2 && need !== undefined) return { kind: "withdrawNeed", need };
  return { kind: "addOffer", offer: { ...fresh, id: `${fresh.id}-${k}` } };
}

const cohorts = fc.constantFrom("respect" as const, "ignore" as const);
const choices = fc.array(fc.tuple(fc.nat(3), fc.nat(99), fc.nat(4)), { minLength: 1, maxLength: 3 });
const newOffer = offersOf(1, 4).filter(([offer]) => offer !== undefined);

test("after a change no way of giving the seats is worth more, nor after the next one", () => {
  fc.assert(
    fc.property(
      needsOf(4, 3),
      offersOf(3, 4),
      newOffer,
      choices,
      fc.constantFrom(1, 2, 20),
      cohorts,
      (needs, offers, [fresh], chosen, top, rule) => {
        let market = prepared(needs, offers, { top });
        let allocation = allocate(market, { cohorts: rule })._unsafeUnwrap();
        let records: Pick<Market, "needs" | "offers"> = { needs, offers };
        chosen.forEach((numbers, k) => {
          const change = changeOf(records, numbers, fresh!, k);
          ({ market, allocation } = whatIf(market, allocation, change)._unsafeUnwrap());
          records = changedRecords(records, change);
          expect(verifyAllocation(market, allocation).violations).toEqual([]);
          expect(allocation.value).toBe(bestValue(records.needs, records.offers, options, rule));
        });
      },
    ),
  );
});

test("in a larger market it comes to what a new allocation does, and several changes at once to what they do in turn", () => {
  fc.assert(
    fc.property(needsOf(40), offersOf(25, 12), newOffer, choices, cohorts, (needs, offers, [fresh], chosen, rule) => {
      const market = prepared(needs, offers, { top: 3 });
      const allocation = allocate(market, { cohorts: rule })._unsafeUnwrap();
      const changes: MarketChange[] = [];
      let records: Pick<Market, "needs" | "offers"> = { needs, offers };
      let inTurn = { market, allocation };
      chosen.forEach((numbers, k) => {
        const change = changeOf(records, numbers, fresh!, k);
        changes.push(change);
        records = changedRecords(records, change);
        inTurn = whatIf(inTurn.market, inTurn.allocation, change)._unsafeUnwrap();
      });
      const atOnce = whatIf(market, allocation, changes)._unsafeUnwrap();
      const anew = allocate(prepared(records.needs, records.offers), { cohorts: rule })._unsafeUnwrap();
      for (const after of [atOnce, inTurn]) {
        expect(verifyAllocation(after.market, after.allocation).violations).toEqual([]);
        expect([after.allocation.value, after.allocation.cohorts]).toEqual([anew.value, rule]);
      }
      expect(allocate(atOnce.market, { cohorts: rule })._unsafeUnwrap().value).toBe(anew.value);
    }),
  );
});

test("shuffled records give the same bytes, and so do a clone and an allocation read from JSON", () => {
  const twice = <T>(list: readonly T[]) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }));
  fc.assert(
    fc.property(
      needsOf(20).chain(twice),
      offersOf(15).chain(twice),
      newOffer,
      choices,
      cohorts,
      ([needs, otherNeeds], [offers, otherOffers], [fresh], chosen, rule) => {
        const market = prepared(needs, offers, { top: 3 });
        const other = prepared(otherNeeds, otherOffers, { top: 3 });
        const changes: MarketChange[] = [];
        let records: Pick<Market, "needs" | "offers"> = market;
        chosen.forEach((numbers, k) => {
          changes.push(changeOf(records, numbers, fresh!, k));
          records = changedRecords(records, changes[k]!);
        });
        const bytes = (one: Market, allocation: Allocation) =>
          JSON.stringify(whatIf(one, allocation, changes)._unsafeUnwrap().allocation);
        const allocation = allocate(market, { cohorts: rule })._unsafeUnwrap();
        const expected = bytes(market, allocation);
        expect(bytes(other, allocate(other, { cohorts: rule })._unsafeUnwrap())).toBe(expected);
        expect(bytes(structuredClone(market), structuredClone(allocation))).toBe(expected);
        expect(bytes(market, JSON.parse(JSON.stringify(allocation)) as Allocation)).toBe(expected);
      },
    ),
    { numRuns: 20 }, // the whole country is cloned each time
  );
});

test("the market and the allocation before stay as they are", () => {
  const market = prepared([simpleNeed("a", { headcount: 2 })], [simpleOffer("o", { capacity: 2 })]);
  const allocation = allocate(market)._unsafeUnwrap();
  const before = JSON.stringify([market.needs, market.offers, market.candidates, allocation]);
  const after = whatIf(market, allocation, { kind: "cancelOffer", offer: "o" })._unsafeUnwrap();
  expect(JSON.stringify([market.needs, market.offers, market.candidates, allocation])).toBe(before);
  expect(after.allocation.unplaced).toMatchObject([
    { need: "a", seats: 2, reason: { code: "no-eligible-offer", nearMisses: [{ offer: "o" }] } },
  ]);
});

test("a need that had an offer gives its seats back when it is withdrawn", () => {
  const needs = [simpleNeed("had", { headcount: 3, offer: "o", matchedOn: "2024-02-20" }), simpleNeed("wants")];
  const market = prepared(needs, [simpleOffer("o", { capacity: 3 })]);
  const allocation = allocate(market)._unsafeUnwrap();
  expect(allocation.placements).toEqual([]);
  const after = whatIf(market, allocation, { kind: "withdrawNeed", need: "had" })._unsafeUnwrap();
  expect(after.allocation.placements.map(({ need, offer }) => [need, offer])).toEqual([["wants", "o"]]);
  expect(after.market.needs[0]?.withdrawnOn).toBe(options.asOf);
});

test("an offer that a change lets form its group runs, and one that it takes the group from does not", () => {
  const needs = ["a", "b", "c", "d"].map((id) => simpleNeed(id));
  const market = prepared(needs, [simpleOffer("o", { capacity: 3, minGroup: 3 })]);
  const allocation = allocate(market)._unsafeUnwrap();
  const fresh = simpleOffer("p", { capacity: 9, minGroup: 4, feeNok: 0 });
  const added = whatIf(market, allocation, { kind: "addOffer", offer: fresh })._unsafeUnwrap();
  expect(new Set(added.allocation.placements.map(({ offer }) => offer))).toEqual(new Set(["p"]));
  const withdrawn = whatIf(market, allocation, [
    { kind: "withdrawNeed", need: "a" },
    { kind: "withdrawNeed", need: "b" },
  ])._unsafeUnwrap();
  expect(withdrawn.allocation.placements).toEqual([]);
  expect(withdrawn.allocation.cancelled).toEqual([{ offer: "o", missingSeats: 1 }]);
});

test("a change that cannot be is an issue, and every one is named", () => {
  const market = prepared([simpleNeed("a")], [simpleOffer("o", { capacity: 1 })]);
  const allocation = allocate(market)._unsafeUnwrap();
  const wrong = whatIf(market, allocation, [
    { kind: "cancelOffer", offer: "nowhere" },
    { kind: "withdrawNeed", need: "nobody" },
    { kind: "addSeats", offer: "o", seats: -1 },
    { kind: "addSeats", offer: "o", seats: 2_147_483_647 },
    { kind: "addSeats", offer: "nowhere", seats: 0.5 },
    { kind: "addOffer", offer: simpleOffer("o", { capacity: -2 }) },
    { kind: "close" } as unknown as MarketChange, // as a program without types may
  ])._unsafeUnwrapErr();
  expect(wrong.map(({ code, path }) => [code, ...path])).toEqual([
    ["matching.not-in-market", 0, "offer"],
    ["matching.not-in-market", 1, "need"],
    ["matching.wrong-option", 2, "seats"],
    ["matching.wrong-field", 3, "capacity"],
    ["matching.not-in-market", 4, "offer"],
    ["matching.wrong-option", 4, "seats"],
    ["matching.wrong-field", 5, "offer", "capacity"],
    ["matching.duplicate-id", 5, "offer", "id"],
    ["matching.wrong-option", 6, "kind"],
  ]);
  const other = { ...allocation, cohorts: "forget" } as unknown as Allocation; // as a program without types may
  expect(
    whatIf(market, other, [])
      ._unsafeUnwrapErr()
      .map(({ code }) => code),
  ).toEqual(["matching.wrong-option"]);
});

test("a market with functions takes a new offer by them; its clone, which has lost them, does not", () => {
  const market = prepared([simpleNeed("a")], [simpleOffer("o", { capacity: 1 })], ownFunctions);
  const allocation = allocate(market)._unsafeUnwrap();
  const change = { kind: "addOffer", offer: simpleOffer("p", { municipality: "5544" }) } as const;
  const after = whatIf(market, allocation, change)._unsafeUnwrap();
  expect(after.market.candidates.score[1]).toBe(
    explain(simpleNeed("a"), change.offer, { ...options, ...ownFunctions }).points,
  );
  expect(verifyAllocation(structuredClone(after.market), after.allocation).violations).toEqual([]);

  const clone = structuredClone(market);
  expect(whatIf(clone, allocation, change)._unsafeUnwrapErr()).toEqual([
    {
      code: "matching.functions-lost",
      path: [0, "offer"],
      severity: "error",
      functions: ["distanceKm", "travelMinutes", "similarity"],
    },
  ]);
  expect(whatIf(clone, allocation, { kind: "cancelOffer", offer: "o" }).isOk()).toBe(true);
});

test("in a market of the whole country with groups every answer can be verified, is within the gap, and is as good as a new one", () => {
  const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
  const { asOf, needs, offers } = makeRecords({ needs: 1500, offers: 200, municipalities });
  const market = prepareMarket(needs as CompetenceNeed[], offers as CompetenceOffer[], {
    asOf,
    geography: norway,
    top: 8,
  })._unsafeUnwrap(); // the generator knows no types
  const allocation = allocate(market)._unsafeUnwrap();
  const [used] = allocation.placements;
  const changes: readonly MarketChange[] = [
    { kind: "cancelOffer", offer: used!.offer },
    { kind: "addOffer", offer: { ...market.offers[7]!, id: "new", capacity: 14, minGroup: 7, cancelled: false } },
    { kind: "withdrawNeed", need: used!.need },
  ];
  let now = { market, allocation };
  for (const change of changes) {
    now = whatIf(now.market, now.allocation, change)._unsafeUnwrap();
    expect(verifyAllocation(now.market, now.allocation).violations).toEqual([]);
    expect(now.allocation.gap).toBeLessThanOrEqual(0.0005);
    const anew = allocate(now.market)._unsafeUnwrap();
    expect(now.allocation.value).toBeGreaterThanOrEqual(anew.value - 0.0005 * anew.bound);
  }
}, 60_000);

test("what was found of a market before a change says the same as what is found anew", () => {
  const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
  const { asOf, needs, offers } = makeRecords({ needs: 250, offers: 60, municipalities });
  const market = prepareMarket(needs as CompetenceNeed[], offers as CompetenceOffer[], {
    asOf,
    geography: norway,
    top: 4,
  })._unsafeUnwrap(); // the generator knows no types
  for (const rule of ["respect", "ignore"] as const) {
    let now = { market, allocation: allocate(market, { cohorts: rule })._unsafeUnwrap() };
    const nearOf = ({ unplaced }: Allocation): readonly string[] =>
      unplaced.flatMap(({ reason }) =>
        reason.code === "no-eligible-offer" ? reason.nearMisses.map(({ offer }) => offer) : [],
      );
    const [near, other] = nearOf(now.allocation);
    const like = market.offers.find(({ id }) => id === near)!;
    const changes: readonly MarketChange[] = [
      { kind: "cancelOffer", offer: near! },
      { kind: "addOffer", offer: { ...like, id: "new" } },
      { kind: "withdrawNeed", need: market.needIds[17]! },
      { kind: "addSeats", offer: other!, seats: 2 },
    ];
    for (const change of changes) {
      const anew = whatIf(structuredClone(now.market), now.allocation, change)._unsafeUnwrap();
      now = whatIf(now.market, now.allocation, change)._unsafeUnwrap();
      expect(JSON.stringify(now.allocation)).toBe(JSON.stringify(anew.allocation));
    }
    expect(nearOf(now.allocation)).toContain("new");
  }
});
