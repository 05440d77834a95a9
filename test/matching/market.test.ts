import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRecords } from "../../bench/instances/market.mjs";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { explain } from "../../src/matching/explain.ts";
import type { MarketOptions } from "../../src/matching/context.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { defaultProfile } from "../../src/matching/profile.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";
import { needsOf, offersOf, options, ownFunctions, simpleNeed, simpleOffer } from "./markets.ts";

const issuesOf = (needs: readonly CompetenceNeed[], offers: readonly CompetenceOffer[], more: object = {}) =>
  prepareMarket(needs, offers, { ...options, ...more })
    ._unsafeUnwrapErr()
    .map(({ code, path }) => [code, path.join(".")]);

/** For each need what `explain` says of all offers: the best `top`, offers by id, and the best that is left out. */
function byExplain(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  top: number,
  given: MarketOptions,
) {
  const sorted = [...offers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...needs]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((need) => {
      const all = sorted
        .map((offer, column) => ({
          column,
          points: explain(need, offer, given).points,
          eligible: explain(need, offer, given).eligible,
        }))
        .filter(({ eligible }) => eligible)
        .sort((a, b) => b.points - a.points || a.column - b.column);
      return { kept: all.slice(0, top).sort((a, b) => a.column - b.column), best: all[top]?.points ?? 0 };
    });
}

const expectAsExplained = (
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  given: MarketOptions,
): void => {
  const { candidates, leftOut } = prepareMarket(needs, offers, given)._unsafeUnwrap();
  byExplain(needs, offers, given.top ?? 20, given).forEach(({ kept, best }, row) => {
    const [from, to] = [candidates.rowStart[row]!, candidates.rowStart[row + 1]!];
    expect([...candidates.column.subarray(from, to)]).toEqual(kept.map(({ column }) => column));
    expect([...candidates.score.subarray(from, to)]).toEqual(kept.map(({ points }) => points));
    expect(leftOut[row]).toBeGreaterThanOrEqual(best);
    if (best === 0 && kept.length < (given.top ?? 20)) expect(leftOut[row]).toBe(0);
  });
};

test("the candidates are the best of all that explain finds eligible, with its points", () => {
  fc.assert(
    fc.property(needsOf(8), offersOf(40), fc.integer({ min: 1, max: 6 }), (needs, offers, top) => {
      expectAsExplained(needs, offers, { ...options, top });
    }),
  );
});

test("so they are with functions of one's own for distance, time and similarity", () => {
  fc.assert(
    fc.property(needsOf(8), offersOf(30), (needs, offers) => {
      expectAsExplained(needs, offers, { ...options, ...ownFunctions, top: 4 });
    }),
  );
});

test("so they are with another profile, weights of 0 and limits of 0 included", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => {
      const sum = parts.reduce((a, b) => a + b, 0);
      const [delivery, reach, level, cost, start] = parts.slice(1).map((part) => Math.floor((part * 10_000) / sum)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return { relevance: 10_000 - delivery - reach - level - cost - start, delivery, reach, level, cost, start };
    });
  const settings = fc.record({
    reachKm: fc.constantFrom(0, 50, 400),
    feeNok: fc.constantFrom(0, 2000),
    waitDays: fc.constantFrom(0, 100),
    earlyDays: fc.constantFrom(0, 30),
    levelSteps: fc.constantFrom(0, 0.5, 2),
  });
  fc.assert(
    fc.property(needsOf(6), offersOf(30), weights, settings, (needs, offers, chosen, more) => {
      const profile = { ...defaultProfile, ...more, weights: chosen };
      expectAsExplained(needs, offers, { ...options, profile, top: 3 });
    }),
  );
});

test("in a market of the whole country the index finds what looking at every pair finds", () => {
  const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
  const { asOf, needs, offers } = makeRecords({ needs: 120, offers: 400, municipalities });
  expectAsExplained(needs as CompetenceNeed[], offers as CompetenceOffer[], { asOf, geography: norway, top: 10 }); // the generator knows no types
});

test("shuffled records make the same market", () => {
  fc.assert(
    fc.property(
      needsOf(8).chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
      ),
      offersOf(12).chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
      ),
      ([needs, otherNeeds], [offers, otherOffers]) => {
        const given = { ...options, ...ownFunctions, top: 3 };
        const bytes = (...records: readonly [typeof needs, typeof offers]) => {
          const market = prepareMarket(...records, given)._unsafeUnwrap();
          return JSON.stringify({ ...market, options: {} }); // the options are what was given
        };
        expect(bytes(otherNeeds, otherOffers)).toBe(bytes(needs, offers));
      },
    ),
  );
});

test("a market survives structuredClone, the functions it was made with do not", () => {
  const market = prepareMarket([simpleNeed("n1")], [simpleOffer("o1")], {
    ...options,
    ...ownFunctions,
  })._unsafeUnwrap();
  expect(structuredClone(market)).toEqual(market);
  expect(market.functions).toEqual(["distanceKm", "travelMinutes", "similarity"]);
});

test("seats: the headcount, one where it is unknown, none for whoever is withdrawn or matched", () => {
  const needs = [
    simpleNeed("a", { headcount: 3 }),
    simpleNeed("b"),
    simpleNeed("c", { headcount: 0 }),
    simpleNeed("d", { headcount: 2, withdrawnOn: "2024-03-01" }),
    simpleNeed("e", { headcount: 2, withdrawnOn: "2024-03-02" }),
    simpleNeed("f", { headcount: 4, offer: "x", matchedOn: "2024-02-20" }),
    simpleNeed("g", { headcount: 4, offer: "x", matchedOn: "2024-03-20" }),
  ];
  const { candidates } = prepareMarket(needs, [simpleOffer("x")], options)._unsafeUnwrap();
  expect([...candidates.supply]).toEqual([3, 1, 0, 0, 2, 0, 4]);
});

test("room: unknown capacity is no limit, and seats of the matched are taken and count for the minimum", () => {
  const needs = [
    simpleNeed("a", { headcount: 7 }),
    simpleNeed("b", { headcount: 2, offer: "x", matchedOn: "2024-02-20" }),
  ];
  const offers = [
    simpleOffer("u"),
    simpleOffer("v", { minGroup: 9 }),
    simpleOffer("w", { capacity: 4, minGroup: 5 }),
    simpleOffer("x", { capacity: 5, minGroup: 4 }),
  ];
  const { candidates } = prepareMarket(needs, offers, options)._unsafeUnwrap();
  expect([...candidates.capacity]).toEqual([7, 9, 0, 3]); // w can never run, so that it takes nobody
  expect([...candidates.minimum!]).toEqual([0, 9, 0, 2]);
});

test("every issue is given at once", () => {
  const weights = { ...defaultProfile.weights, relevance: -1 };
  expect(
    issuesOf(
      [simpleNeed("n1", { headcount: -1 }), simpleNeed("n1", { maxFeeNok: Number.NaN })],
      [simpleOffer("o1", { capacity: 1.5, startsOn: "2024-02-30" }), simpleOffer("o1")],
      { asOf: "1 March", top: 0, profile: { ...defaultProfile, weights, reachKm: -3 } },
    ),
  ).toEqual([
    ["matching.wrong-option", "asOf"],
    ["matching.wrong-option", "top"],
    ["matching.wrong-profile", "profile.weights.relevance"],
    ["matching.wrong-profile", "profile.reachKm"],
    ["matching.duplicate-id", "needs.1.id"],
    ["matching.duplicate-id", "offers.1.id"],
    ["matching.wrong-field", "needs.0.headcount"],
    ["matching.wrong-field", "needs.1.maxFeeNok"],
    ["matching.wrong-field", "offers.0.capacity"],
    ["matching.wrong-field", "offers.0.startsOn"],
  ]);
});

test("weights that do not sum to 10,000 are one issue", () => {
  const weights = { ...defaultProfile.weights, cost: 0 };
  expect(issuesOf([], [], { profile: { ...defaultProfile, weights } })).toEqual([
    ["matching.wrong-profile", "profile.weights"],
  ]);
});

test("a market of nobody and nothing is empty", () => {
  const market = prepareMarket([], [], options)._unsafeUnwrap();
  expect(market).toMatchObject({ needIds: [], offerIds: [], candidates: { rows: 0, columns: 0 } });
});
