import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/matching/explain.ts";
import type { MarketOptions } from "../../src/matching/context.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { norway } from "../../src/reference/norway.ts";
import { suggest } from "../../src/matching/suggest.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { needsOf, offersOf, options, ownFunctions, simpleNeed, simpleOffer } from "./markets.ts";

/** Every eligible offer with its explanation, in the order promised. */
function byExplain(need: CompetenceNeed, offers: readonly CompetenceOffer[], given: MarketOptions) {
  return offers
    .map(({ id, startsOn }) => ({
      id,
      startsOn,
      explanation: explain(
        need,
        offers.find((o) => o.id === id)!,
        given,
      ),
    }))
    .filter(({ explanation }) => explanation.eligible)
    .sort(
      (a, b) =>
        b.explanation.points - a.explanation.points ||
        ((a.startsOn ?? "9999") < (b.startsOn ?? "9999")
          ? -1
          : (a.startsOn ?? "9999") > (b.startsOn ?? "9999")
            ? 1
            : 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id, startsOn, explanation }) => ({ offer: id, ...(startsOn && { startsOn }), ...explanation }));
}

test("suggestions are all offers that explain finds eligible, best first, whole, whatever the market keeps", () => {
  fc.assert(
    fc.property(needsOf(3), offersOf(25), (needs, offers) => {
      const market = prepareMarket(needs, offers, { ...options, top: 2 })._unsafeUnwrap();
      for (const need of needs) {
        const expected = byExplain(need, offers, options);
        expect(suggest(market, need.id)).toEqual(expected);
        expect(suggest(market, need, { top: 3 })).toEqual(expected.slice(0, 3));
      }
    }),
  );
});

test("a new need is asked against the offers of a market without needs", () => {
  fc.assert(
    fc.property(needsOf(2), offersOf(15), (needs, offers) => {
      const market = prepareMarket([], offers, { ...options, ...ownFunctions })._unsafeUnwrap();
      for (const need of needs)
        expect(suggest(market, need)).toEqual(byExplain(need, offers, { ...options, ...ownFunctions }));
    }),
  );
});

test("of equal points the one that starts first comes first, then by id, one without a date last", () => {
  const offers = [
    simpleOffer("d"),
    simpleOffer("c", { startsOn: "2024-03-02" }),
    simpleOffer("b", { startsOn: "2024-03-01" }),
    simpleOffer("a", { startsOn: "2024-03-02" }),
  ];
  const weights = { relevance: 10_000, delivery: 0, reach: 0, level: 0, cost: 0, start: 0 };
  const market = prepareMarket([], offers, { ...options, profile: { id: "p", version: 1, weights } })._unsafeUnwrap();
  expect(suggest(market, simpleNeed("n")).map(({ offer }) => offer)).toEqual(["b", "a", "c", "d"]);
});

test("an unknown id gives nothing, a top that is no count is the caller's mistake", () => {
  const market = prepareMarket([simpleNeed("n1")], [simpleOffer("o1")], options)._unsafeUnwrap();
  expect(suggest(market, "n2")).toEqual([]);
  expect(suggest(market, "n1", { top: 0 })).toEqual([]);
  expect(() => suggest(market, "n1", { top: 1.5 })).toThrow(RangeError);
});

test("a clone answers as the market did, about its own needs and new ones", () => {
  fc.assert(
    fc.property(needsOf(4), offersOf(10), (needs, offers) => {
      const market = prepareMarket(needs.slice(1), offers, options)._unsafeUnwrap();
      const clone = structuredClone(market);
      for (const need of needs) expect(suggest(clone, need)).toEqual(suggest(market, need));
    }),
    { numRuns: 30 }, // the whole country is cloned each time
  );
});

test("a clone of a market made with functions answers about its own needs only", () => {
  fc.assert(
    fc.property(needsOf(4), offersOf(10), (needs, offers) => {
      const market = prepareMarket(needs, offers, { ...options, ...ownFunctions })._unsafeUnwrap();
      const clone = structuredClone(market);
      for (const need of needs) {
        expect(suggest(clone, need.id)).toEqual(suggest(market, need.id));
        expect(suggest(clone, need)).toEqual(suggest(market, need));
        expect(suggest(clone, { ...need, id: "new" })).toEqual([]);
      }
    }),
    { numRuns: 30 }, // the whole country is cloned each time
  );
});

test("a need whose amounts or dates are none is a broken precondition, as it is for explain", () => {
  const offers = [{ id: "o1", field: "sveising", municipality: "5544", feeNok: 500 }];
  const market = prepareMarket([], offers, { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
  const need = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542" };
  expect(suggest(market, need)).toHaveLength(1);
  expect(() => suggest(market, { ...need, maxFeeNok: Number.NaN })).toThrow(RangeError);
  expect(() => suggest(market, { ...need, latestStart: "2024-13-01" })).toThrow(RangeError);
});
