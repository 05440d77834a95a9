import { expect, test } from "vitest";
import { prepareMarket } from "../../src/matching/market.ts";
import { defaultProfile } from "../../src/matching/profile.ts";
import { options, simpleNeed, simpleOffer } from "./markets.ts";

const issuesOf = (...market: Parameters<typeof prepareMarket>) =>
  prepareMarket(...market)
    ._unsafeUnwrapErr()
    .map(({ code, path }) => [code, path.join(".")]);

test("every fault of needs, offers and options is named, not the first", () => {
  const needs = [
    simpleNeed("a", { headcount: -1, maxFeeNok: Number.NaN }),
    simpleNeed("a", { latestStart: "2024-13-01" }),
  ];
  const offers = [simpleOffer("o", { capacity: 1.5 }), simpleOffer("o", { deadline: "soon" })];
  const profile = { ...defaultProfile, weights: { ...defaultProfile.weights, level: 2000 }, reachKm: -1 };
  expect(issuesOf(needs, offers, { ...options, asOf: "2024-02-30", top: 0, profile })).toEqual([
    ["matching.wrong-option", "asOf"],
    ["matching.wrong-option", "top"],
    ["matching.wrong-profile", "profile.weights"],
    ["matching.wrong-profile", "profile.reachKm"],
    ["matching.duplicate-id", "needs.1.id"],
    ["matching.duplicate-id", "offers.1.id"],
    ["matching.wrong-field", "needs.0.headcount"],
    ["matching.wrong-field", "needs.0.maxFeeNok"],
    ["matching.wrong-field", "needs.1.latestStart"],
    ["matching.wrong-field", "offers.0.capacity"],
    ["matching.wrong-field", "offers.1.deadline"],
  ]);
});

test("seats that together are too many to be counted name the largest need", () => {
  const many = [
    simpleNeed("a", { headcount: 2 }),
    simpleNeed("c", { headcount: 2e9 }),
    simpleNeed("b", { headcount: 2e9 }),
  ];
  expect(issuesOf(many, [simpleOffer("o")], options)).toEqual([["matching.wrong-field", "needs.2.headcount"]]);
  expect(prepareMarket(many.slice(0, 2), [simpleOffer("o")], options).isOk()).toBe(true);
});
