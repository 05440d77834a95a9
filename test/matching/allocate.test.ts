import fc from "fast-check";
import { expect, test } from "vitest";
import { runSteps } from "../../src/algorithms/steps.ts";
import { allocate, allocateSteps } from "../../src/matching/allocate.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { whatIf } from "../../src/matching/whatIf.ts";
import { verifyAllocation } from "../../src/matching/verifyAllocation.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { bestValue } from "./bruteForce.ts";
import { needsOf, offersOf, options, ownFunctions, simpleNeed, simpleOffer } from "./markets.ts";

const allocated = (
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  more: object = {},
  how: Parameters<typeof allocate>[1] = {},
) => {
  const market = prepareMarket(needs, offers, { ...options, ...more })._unsafeUnwrap();
  const allocation = allocate(market, how)._unsafeUnwrap();
  expect(verifyAllocation(market, allocation).violations).toEqual([]);
  return allocation;
};

const smallNeeds = needsOf(4, 3);
const smallOffers = offersOf(4, 4);

test("without minimum groups no way of giving the seats is worth more, and the bound says so", () => {
  fc.assert(
    fc.property(smallNeeds, smallOffers, fc.integer({ min: 1, max: 4 }), (needs, offers, top) => {
      const { value, bound, gap } = allocated(needs, offers, { top }, { cohorts: "ignore" });
      expect(value).toBe(bestValue(needs, offers, options, "ignore"));
      expect([bound, gap]).toEqual([value, 0]);
    }),
  );
});

test("with minimum groups no way of giving the seats is worth more, whatever the market keeps", () => {
  fc.assert(
    fc.property(smallNeeds, smallOffers, fc.integer({ min: 1, max: 4 }), (needs, offers, top) => {
      const { value, bound } = allocated(needs, offers, { top }, { gap: 0 });
      expect(value).toBe(bestValue(needs, offers, options, "respect"));
      expect(bound).toBeGreaterThanOrEqual(value);
    }),
  );
});

test("a small market is solved to the best even when no gap is asked for", () => {
  fc.assert(
    fc.property(smallNeeds, smallOffers, (needs, offers) => {
      expect(allocated(needs, offers).value).toBe(bestValue(needs, offers, options, "respect"));
    }),
  );
});

test("so it is with functions of one's own", () => {
  fc.assert(
    fc.property(smallNeeds, smallOffers, (needs, offers) => {
      const { value } = allocated(needs, offers, { ...ownFunctions, top: 1 });
      expect(value).toBe(bestValue(needs, offers, { ...options, ...ownFunctions }, "respect"));
    }),
  );
});

test("every claim of an allocation of a larger market can be verified", () => {
  const cohorts = fc.constantFrom("respect" as const, "ignore" as const);
  fc.assert(
    fc.property(needsOf(40), offersOf(30, 12), fc.constantFrom(1, 2, 5, 20), cohorts, (needs, offers, top, rule) => {
      allocated(needs, offers, { top }, { cohorts: rule });
    }),
  );
});

test("shuffled records are allocated to the same bytes", () => {
  const twice = <T>(list: readonly T[]) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }));
  fc.assert(
    fc.property(needsOf(20).chain(twice), offersOf(20).chain(twice), ([needs, otherNeeds], [offers, otherOffers]) => {
      for (const cohorts of ["respect", "ignore"] as const)
        expect(JSON.stringify(allocated(otherNeeds, otherOffers, { top: 3 }, { cohorts }))).toBe(
          JSON.stringify(allocated(needs, offers, { top: 3 }, { cohorts })),
        );
    }),
  );
});

test("more seats in an offer never make it worse, nor does a need less make it better", () => {
  fc.assert(
    fc.property(needsOf(12), offersOf(8), fc.integer({ min: 1, max: 5 }), (needs, offers, seats) => {
      const how = { cohorts: "ignore" } as const;
      const { value } = allocated(needs, offers, {}, how);
      const wider = offers.map((offer, j) =>
        j === 0 && offer.capacity !== undefined ? { ...offer, capacity: offer.capacity + seats } : offer,
      );
      expect(allocated(needs, wider, {}, how).value).toBeGreaterThanOrEqual(value);
      expect(allocated(needs.slice(1), offers, {}, how).value).toBeLessThanOrEqual(value);
    }),
  );
});

test("top is a speed knob: 300 needs of one sub-region and 60 courses of 5 seats have the same value without it", () => {
  const places = ["5540", "5542", "5544", "5546"];
  const needs = Array.from({ length: 300 }, (_, i) =>
    simpleNeed(`n${i}`, {
      field: ["sveising", "Sveisekurs", "welding"][i % 3]!,
      municipality: places[i % 4]!,
      ...(i % 5 === 0 && { maxTravelKm: 40 }),
      ...(i % 7 === 0 && { nkrLevel: "4" as const }),
    }),
  );
  const offers = Array.from({ length: 60 }, (_, j) =>
    simpleOffer(`o${j}`, { municipality: places[(j * 7) % 4]!, capacity: 5, feeNok: (j * 613) % 9000 }),
  );
  const whole = allocated(needs, offers, { top: 60 });
  const some = allocated(needs, offers, { top: 20 });
  expect(some.value).toBe(whole.value);
  expect(some.bound).toBe(some.value);
  expect(allocated(needs, offers, { top: 1 }).value).toBe(whole.value);

  const groups = offers.map((offer) => ({ ...offer, minGroup: 4 }));
  expect(allocated(needs, groups, { top: 20 }).gap).toBeLessThanOrEqual(0.0005);
});

test("a clone is allocated to the same bytes, functions or none", () => {
  fc.assert(
    fc.property(needsOf(12), offersOf(12), fc.boolean(), (needs, offers, own) => {
      const market = prepareMarket(needs, offers, { ...options, ...(own && ownFunctions), top: 2 })._unsafeUnwrap();
      const clone = structuredClone(market);
      const allocation = allocate(market)._unsafeUnwrap();
      expect(JSON.stringify(allocate(clone)._unsafeUnwrap())).toBe(JSON.stringify(allocation));
      expect(verifyAllocation(clone, structuredClone(allocation)).ok).toBe(true);
      expect(verifyAllocation(clone, JSON.parse(JSON.stringify(allocation)) as typeof allocation).ok).toBe(true);
    }),
    { numRuns: 30 }, // the whole country is cloned each time
  );
});

test("an offer without a known capacity takes everyone, and whoever asks for several seats may sit in several offers", () => {
  const needs = [simpleNeed("a", { headcount: 40 }), simpleNeed("b")];
  expect(allocated(needs, [simpleOffer("o")]).placements.map(({ seats }) => seats)).toEqual([40, 1]);
  const two = [simpleOffer("o1", { capacity: 30 }), simpleOffer("o2", { municipality: "5544" })];
  expect(allocated(needs, two).placements.map(({ need, offer, seats }) => [need, offer, seats])).toEqual([
    ["a", "o1", 29],
    ["a", "o2", 11],
    ["b", "o1", 1],
  ]);
});

test("a need without a place can go online, and anywhere as far as is known", () => {
  const nowhere: CompetenceNeed = { id: "a", registeredOn: "2024-02-01", field: "sveising", maxTravelKm: 10 };
  const offers = [
    simpleOffer("online", { delivery: "online", capacity: 1 }),
    simpleOffer("far", { municipality: "1103", capacity: 1 }),
  ];
  expect(allocated([{ ...nowhere, headcount: 2 }], offers).placements.map(({ offer }) => offer)).toEqual([
    "far",
    "online",
  ]);
});

test("an offer runs with its group or not at all, and who is left says how many were missing", () => {
  const needs = [simpleNeed("a", { headcount: 2 }), simpleNeed("b", { headcount: 1 })];
  const { placements, unplaced, cancelled } = allocated(needs, [simpleOffer("o", { minGroup: 5 })]);
  expect(placements).toEqual([]);
  expect(unplaced.map(({ need, seats, reason }) => [need, seats, reason])).toEqual([
    ["a", 2, { code: "cohort-too-small", offer: "o", missingSeats: 2 }],
    ["b", 1, { code: "cohort-too-small", offer: "o", missingSeats: 2 }],
  ]);
  expect(cancelled).toEqual([{ offer: "o", missingSeats: 2 }]);
  expect(allocated(needs, [simpleOffer("o", { minGroup: 3 })]).cancelled).toEqual([]);
  expect(allocated(needs, [simpleOffer("o", { minGroup: 5 })], {}, { cohorts: "ignore" }).placements).toHaveLength(2);
});

test("an offer whose group is larger than its room never runs", () => {
  const { unplaced, cancelled } = allocated(
    [simpleNeed("a", { headcount: 9 })],
    [simpleOffer("o", { minGroup: 5, capacity: 4 })],
  );
  expect(unplaced[0]?.reason).toEqual({ code: "cohort-too-small", offer: "o", missingSeats: 1 });
  expect(cancelled).toEqual([{ offer: "o", missingSeats: 1 }]);
});

test("who is outbid is told the least price of a seat, and who fits nowhere what is nearest", () => {
  const needs = [
    simpleNeed("a"),
    simpleNeed("b", { municipality: "5544" }),
    simpleNeed("c", { maxTravelKm: 1, municipality: "5544" }),
    simpleNeed("d", { field: "barnehage" }),
  ];
  const { placements, unplaced } = allocated(needs, [simpleOffer("o", { capacity: 1 })]);
  expect(placements.map(({ need }) => need)).toEqual(["a"]);
  const [b, c, d] = unplaced.map(({ reason }) => reason);
  expect(b).toMatchObject({ code: "outbid" });
  expect(c).toMatchObject({
    code: "no-eligible-offer",
    nearMisses: [{ offer: "o", exclusions: [{ code: "too-far" }] }],
  });
  expect(d).toMatchObject({
    code: "no-eligible-offer",
    nearMisses: [{ offer: "o", exclusions: [{ code: "unrelated" }] }],
  });
});

test("options that cannot be are issues, all of them", () => {
  const market = prepareMarket([], [], options)._unsafeUnwrap();
  const wrong = allocate(market, { cohorts: "forget" as "ignore", gap: -1 })._unsafeUnwrapErr(); // as a program without types may
  expect(wrong.map(({ code, path }) => [code, path[0]])).toEqual([
    ["matching.wrong-option", "cohorts"],
    ["matching.wrong-option", "gap"],
  ]);
});

test("an empty market has an empty allocation", () => {
  expect(allocated([], [])).toMatchObject({ placements: [], unplaced: [], cancelled: [], value: 0, bound: 0, gap: 0 });
});

test("aborted before it starts, an allocation still says what is true", async () => {
  const needs = Array.from({ length: 60 }, (_, i) => simpleNeed(`n${i}`, { headcount: 1 + (i % 3) }));
  for (const minGroup of [0, 4]) {
    const offers = Array.from({ length: 12 }, (_, j) =>
      simpleOffer(`o${j}`, { capacity: 6, minGroup, feeNok: j * 500 }),
    );
    const market = prepareMarket(needs, offers, { ...options, top: 3 })._unsafeUnwrap();
    const allocation = (await runSteps(allocateSteps(market), { signal: AbortSignal.abort() }))._unsafeUnwrap();
    const codes = verifyAllocation(market, allocation).violations.map(({ code }) => code);
    expect(codes.filter((code) => code !== "matching.wrong-reason")).toEqual([]);
  }
});

test("an allocation is plain JSON, under either rule, and serves whatIf when it is read back", () => {
  const needs = [1, 2, 3].map((n) => simpleNeed(`n${n}`, { headcount: 2 }));
  const offers = [simpleOffer("o1", { capacity: 3, minGroup: 2 }), simpleOffer("o2", { capacity: 2, minGroup: 2 })];
  const market = prepareMarket(needs, offers, options)._unsafeUnwrap();
  for (const cohorts of ["respect", "ignore"] as const) {
    const allocation = allocate(market, { cohorts })._unsafeUnwrap();
    const readBack = JSON.parse(JSON.stringify(allocation)) as typeof allocation; // what was written is what is read
    expect(readBack).toEqual(allocation);
    const change = { kind: "addSeats", offer: "o2", seats: 1 } as const;
    expect(whatIf(market, readBack, change)._unsafeUnwrap()).toEqual(
      whatIf(market, allocation, change)._unsafeUnwrap(),
    );
  }
});
