import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { allocate } from "../../src/matching/allocate.ts";
import type { Allocation, UnplacedReason } from "../../src/matching/allocation.ts";
import { type Market, prepareMarket } from "../../src/matching/market.ts";
import { verifyAllocation } from "../../src/matching/verifyAllocation.ts";
import { verifyStable } from "../../src/matching/verifyStable.ts";
import { needsOf, offersOf, options, simpleNeed, simpleOffer } from "./markets.ts";

// One of each kind: placed, outbid, excluded everywhere, without a group.
const needs = [
  simpleNeed("a", { headcount: 2 }),
  simpleNeed("b", { municipality: "5544" }),
  simpleNeed("c", { municipality: "5544", maxTravelKm: 1, headcount: 2 }),
  simpleNeed("d", { field: "management", headcount: 2 }),
  simpleNeed("e", { field: "regnskap", headcount: 4 }),
];
const offers = [
  simpleOffer("o", { capacity: 2 }),
  simpleOffer("p", { field: "ledelse", minGroup: 4 }),
  simpleOffer("q", { field: "regnskap", minGroup: 4, capacity: 6 }),
];
let market: Market;
let allocation: Allocation;
beforeAll(() => {
  market = prepareMarket(needs, offers, options)._unsafeUnwrap();
  allocation = allocate(market)._unsafeUnwrap();
});

const codesOf = (changed: Partial<Allocation>): readonly string[] => [
  ...new Set(verifyAllocation(market, { ...allocation, ...changed }).violations.map(({ code }) => code)),
];

test("the allocation that faults are planted in holds all kinds of answers, and is right", () => {
  expect(verifyAllocation(market, allocation)).toEqual({ ok: true, violations: [] });
  expect(allocation.placements.map(({ need, offer, seats }) => [need, offer, seats])).toEqual([
    ["a", "o", 2],
    ["e", "q", 4],
  ]);
  expect(allocation.unplaced.map(({ need, reason }) => [need, reason.code])).toEqual([
    ["b", "outbid"],
    ["c", "no-eligible-offer"],
    ["d", "cohort-too-small"],
  ]);
  expect(allocation.cancelled).toEqual([{ offer: "p", missingSeats: 2 }]);
});

/** The parts of the allocation that faults are planted in. */
function parts() {
  const { placements, unplaced, cancelled, seatPrices, value, bound } = allocation;
  const [first, second] = [placements[0]!, placements[1]!];
  const [outbid, nowhere, noGroup] = [unplaced[0]!, unplaced[1]!, unplaced[2]!];
  return { first, second, outbid, nowhere, noGroup, unplaced, cancelled, seatPrices, value, bound };
}
type Parts = ReturnType<typeof parts>;

/** A reason whose distances are other than they are. */
const furtherAway = (reason: UnplacedReason): UnplacedReason =>
  JSON.parse(JSON.stringify(reason).replace(/"km":[\d.]+/g, '"km":500')) as UnplacedReason; // the same but for a number

test.each<[string, (right: Parts) => Partial<Allocation>, string]>([
  [
    "a need that is not there",
    ({ first, second }) => ({ placements: [{ ...first, need: "x" }, second] }),
    "matching.not-in-market",
  ],
  [
    "an offer that is not there",
    ({ first, second }) => ({ placements: [{ ...first, offer: "x" }, second] }),
    "matching.not-in-market",
  ],
  [
    "a pair twice",
    ({ first, second }) => ({ placements: [{ ...first, seats: 1 }, { ...first, seats: 1 }, second] }),
    "matching.said-twice",
  ],
  ["half a seat", ({ first, second }) => ({ placements: [{ ...first, seats: 1.5 }, second] }), "matching.wrong-seats"],
  [
    "a seat below none",
    ({ first, second }) => ({ placements: [{ ...first, seats: -2 }, second] }),
    "matching.wrong-seats",
  ],
  [
    "too many seats for a need",
    ({ first, second }) => ({ placements: [{ ...first, seats: 3 }, second] }),
    "matching.wrong-seats",
  ],
  [
    "too many seats for an offer",
    ({ first, second }) => ({ placements: [{ ...first, seats: 3 }, second] }),
    "matching.over-capacity",
  ],
  [
    "a placement that is excluded",
    ({ first, second }) => ({ placements: [{ ...first, offer: "q" }, second] }),
    "matching.not-eligible",
  ],
  [
    "other points than the pair has",
    ({ first, second }) => ({ placements: [{ ...first, points: 1 }, second] }),
    "matching.wrong-points",
  ],
  [
    "a group that is too small",
    ({ first, second }) => ({ placements: [first, { ...second, seats: 3 }] }),
    "matching.below-minimum",
  ],
  ["a seat that nobody speaks of", ({ outbid, nowhere }) => ({ unplaced: [outbid, nowhere] }), "matching.wrong-seats"],
  [
    "an unplaced need twice",
    ({ outbid, nowhere, noGroup }) => ({ unplaced: [outbid, outbid, nowhere, noGroup] }),
    "matching.said-twice",
  ],
  [
    "an unplaced need that is not there",
    ({ outbid, unplaced }) => ({ unplaced: [...unplaced, { ...outbid, need: "x" }] }),
    "matching.not-in-market",
  ],
  [
    "outbid at another price",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [{ ...outbid, reason: { code: "outbid", price: 1 } }, nowhere, noGroup],
    }),
    "matching.wrong-reason",
  ],
  [
    "outbid where no group formed",
    ({ outbid, nowhere, noGroup }) => ({ unplaced: [outbid, nowhere, { ...noGroup, reason: outbid.reason }] }),
    "matching.wrong-reason",
  ],
  [
    "nowhere to go where there is",
    ({ outbid, nowhere, noGroup }) => ({ unplaced: [{ ...outbid, reason: nowhere.reason }, nowhere, noGroup] }),
    "matching.wrong-reason",
  ],
  [
    "near misses that leave out an exclusion",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [
        outbid,
        { ...nowhere, reason: { code: "no-eligible-offer", nearMisses: [{ offer: "o", exclusions: [] }] } },
        noGroup,
      ],
    }),
    "matching.wrong-reason",
  ],
  [
    "a near miss that is nearer than it is said to be",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [outbid, { ...nowhere, reason: furtherAway(nowhere.reason) }, noGroup],
    }),
    "matching.wrong-reason",
  ],
  [
    "near misses without exclusions",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [
        outbid,
        { ...nowhere, reason: { code: "no-eligible-offer", nearMisses: [{ offer: "o" }, null] } as never }, // as from a file
        noGroup,
      ],
    }),
    "matching.wrong-reason",
  ],
  ["a rule for cohorts that is none", () => ({ cohorts: "maybe" as never }), "matching.wrong-option"], // as from a file
  ["a list that is none", () => ({ seatPrices: undefined as never }), "matching.wrong-option"],
  [
    "an entry that is none",
    ({ first, second }) => ({ placements: [first, second, null as never] }),
    "matching.wrong-option",
  ],
  [
    "no near miss at all",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [outbid, { ...nowhere, reason: { code: "no-eligible-offer", nearMisses: [] } }, noGroup],
    }),
    "matching.wrong-reason",
  ],
  [
    "another number of seats missing",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [outbid, nowhere, { ...noGroup, reason: { code: "cohort-too-small", offer: "p", missingSeats: 1 } }],
    }),
    "matching.wrong-reason",
  ],
  [
    "a group of another offer",
    ({ outbid, nowhere, noGroup }) => ({
      unplaced: [outbid, nowhere, { ...noGroup, reason: { code: "cohort-too-small", offer: "q", missingSeats: 1 } }],
    }),
    "matching.wrong-reason",
  ],
  ["a cancelled offer forgotten", () => ({ cancelled: [] }), "matching.wrong-cancelled"],
  [
    "an offer cancelled that runs",
    ({ cancelled }) => ({ cancelled: [...cancelled, { offer: "q", missingSeats: 1 }] }),
    "matching.wrong-cancelled",
  ],
  [
    "a cancelled offer with another number",
    () => ({ cancelled: [{ offer: "p", missingSeats: 3 }] }),
    "matching.wrong-cancelled",
  ],
  ["another value", ({ value }) => ({ value: value + 1 }), "matching.wrong-sum"],
  ["another gap", () => ({ gap: 0.1 }), "matching.wrong-sum"],
  ["a bound too low", ({ bound }) => ({ bound: bound - 1, gap: 0 }), "matching.unproven-bound"],
  ["a bound that is no number", () => ({ bound: Number.NaN }), "matching.unproven-bound"],
  [
    "a price below 0",
    ({ seatPrices }) => ({ seatPrices: [{ offer: "o", price: -1 }, ...seatPrices.slice(1)] }),
    "matching.wrong-price",
  ],
  [
    "a price where a seat is free",
    ({ seatPrices }) => ({ seatPrices: [...seatPrices.slice(0, 2), { offer: "q", price: 5 }] }),
    "matching.wrong-price",
  ],
  ["a price forgotten", ({ seatPrices }) => ({ seatPrices: seatPrices.slice(1) }), "matching.wrong-price"],
  [
    "a price said twice",
    ({ seatPrices }) => ({ seatPrices: [...seatPrices, ...seatPrices.slice(1)] }),
    "matching.said-twice",
  ],
  [
    "a price of an offer that is not there",
    ({ seatPrices }) => ({ seatPrices: [...seatPrices, { offer: "x", price: 0 }] }),
    "matching.not-in-market",
  ],
])("%s is found", (_, plant, code) => {
  expect(codesOf(plant(parts()))).toContain(code);
});

test("an answer that is none is found wanting, and what is found holds no number that is none", () => {
  for (const answer of [null, {}, { ...allocation, value: Number.NaN }, { ...allocation, gap: Infinity }]) {
    const verdict = verifyAllocation(market, answer as Allocation); // as from a file
    expect(verdict.ok).toBe(false);
    expect(JSON.stringify(verdict)).not.toContain("null");
  }
  const { first, second } = parts();
  const half = verifyAllocation(market, { ...allocation, placements: [{ ...first, seats: Number.NaN }, second] });
  expect(half.ok).toBe(false);
  expect(JSON.stringify(half)).not.toContain("null");
  for (const answer of [null, {}, { placements: [null], unplaced: [], size: 0 }])
    expect(verifyStable(market, answer as never).ok).toBe(false); // as from a file
});

test("a free seat beside someone who could have it is found, even when the figures are made to fit", () => {
  const { second } = parts();
  const value = second.seats * second.points;
  const found = codesOf({
    placements: [second],
    unplaced: [{ need: "a", seats: 2, reason: { code: "outbid", price: 0 } }, ...allocation.unplaced],
    seatPrices: allocation.seatPrices.map(({ offer }) => ({ offer, price: 0 })),
    value,
    gap: (allocation.bound - value) / allocation.bound,
  });
  expect(found).toContain("matching.wrong-reason");
});

test("a worse plan with a bound to match is found: the prices do not prove it", () => {
  const { first, second } = parts();
  const worse = { ...first, need: "b", seats: 1, points: 0 };
  const found = codesOf({ placements: [worse, second], bound: allocation.bound - first.points });
  expect(found).toContain("matching.unproven-bound");
});

test("seat prices say what they must: the scarce has one, the free has none", () => {
  const priceOf = (offer: string) => allocation.seatPrices.find((one) => one.offer === offer)!.price;
  expect(priceOf("o")).toBeGreaterThan(0);
  expect([priceOf("p"), priceOf("q")]).toEqual([0, 0]);
});

test("a bound above what is proven claims less, and is fine", () => {
  const bound = allocation.bound + 100;
  expect(codesOf({ bound, gap: (bound - allocation.value) / bound })).toEqual([]);
});

test("an allocation of anything less than the best is found out, whoever loses a seat", () => {
  fc.assert(
    fc.property(needsOf(12), offersOf(10), fc.nat(), fc.boolean(), (someNeeds, someOffers, k, fits) => {
      const some = prepareMarket(someNeeds, someOffers, options)._unsafeUnwrap();
      const right = allocate(some)._unsafeUnwrap();
      fc.pre(right.placements.length > 0);
      const lost = right.placements[k % right.placements.length]!;
      const placements = right.placements.filter((placement) => placement !== lost);
      const value = right.value - lost.seats * lost.points;
      const bound = fits ? Math.max(value, right.bound - lost.seats * lost.points) : right.bound;
      const gap = bound === 0 ? 0 : (bound - value) / bound;
      const left = right.unplaced.find(({ need }) => need === lost.need);
      const reason = left?.reason ?? { code: "outbid", price: 0 };
      const unplaced = [
        ...right.unplaced.filter((one) => one !== left),
        { need: lost.need, seats: lost.seats + (left?.seats ?? 0), reason },
      ];
      const codes = verifyAllocation(some, { ...right, placements, unplaced, value, bound, gap }).violations.map(
        ({ code }) => code,
      );
      // The seat is free and eligible, or its offer stays below its group; and a bound that fits is not proven.
      expect(codes).not.toEqual([]);
      if (fits) expect(codes).toContain("matching.unproven-bound");
    }),
  );
});

// A stable matching by hand: b is registered before a, both have the same points at o; c lives where p is.
const stableNeeds = [
  simpleNeed("a", { registeredOn: "2024-02-02" }),
  simpleNeed("b", { registeredOn: "2024-02-01" }),
  simpleNeed("c", { registeredOn: "2024-02-03", municipality: "5501" }),
];
const stableOffers = [
  simpleOffer("o", { capacity: 1, municipality: "5544" }),
  simpleOffer("p", { capacity: 1, municipality: "5501" }),
];
let stable: Market;
beforeAll(() => {
  stable = prepareMarket(stableNeeds, stableOffers, options)._unsafeUnwrap();
});
const pointsOf = (need: string, offer: string): number => {
  const row = stable.needIds.indexOf(need);
  const { rowStart, column, score } = stable.candidates;
  for (let e = rowStart[row]!; e < rowStart[row + 1]!; e++) if (stable.offerIds[column[e]!] === offer) return score[e]!;
  return 0;
};
const matched = (...pairs: readonly (readonly [string, string])[]) => ({
  placements: pairs.map(([need, offer]) => ({ need, offer, seats: 1, points: pointsOf(need, offer) })),
  unplaced: stable.needIds.filter((id) => !pairs.some(([need]) => need === id)).map((need) => ({ need, seats: 1 })),
  size: pairs.length,
});

test("a stable matching is stable, one with a pair that would rather have each other is not", () => {
  expect(pointsOf("a", "o")).toBe(pointsOf("b", "o"));
  expect(pointsOf("a", "o")).toBeGreaterThan(pointsOf("a", "p"));
  expect(verifyStable(stable, matched(["b", "o"], ["c", "p"])).violations).toEqual([]);
  const blocked = (answer: ReturnType<typeof matched>) =>
    verifyStable(stable, answer).violations.map((issue) =>
      issue.code === "matching.blocking-pair" ? [issue.need, issue.offer] : issue.code,
    );
  expect(blocked(matched(["a", "o"], ["c", "p"]))).toEqual([["b", "o"]]); // of equal points the one registered first
  expect(blocked(matched(["b", "o"]))).toEqual([
    ["a", "p"],
    ["c", "p"],
  ]);
  expect(blocked({ ...matched(["b", "o"], ["c", "p"]), size: 3 })).toEqual(["matching.wrong-sum"]);
  expect(blocked({ ...matched(["b", "o"], ["c", "p"]), unplaced: [] })).toEqual(["matching.wrong-seats"]);
  const value = pointsOf("b", "o") + pointsOf("c", "p");
  expect(verifyStable(stable, { ...matched(["b", "o"], ["c", "p"]), value }).ok).toBe(true);
  expect(verifyStable(stable, { ...matched(["b", "o"], ["c", "p"]), value: value + 1 }).ok).toBe(false);
});
