import fc from "fast-check";
import { expect, test } from "vitest";
import type { Allocation, UnplacedReason } from "../../src/matching/allocation.ts";
import { countOutcomes, type NeedOutcome, needOutcomes } from "../../src/report/needOutcomes.ts";

type Kind = NeedOutcome | "too-far" | "over";

const outbid: UnplacedReason = { code: "outbid", price: 10 };
const tooSmall: UnplacedReason = { code: "cohort-too-small", offer: "o1", missingSeats: 2 };
const ruledOut = (code: string): UnplacedReason => ({
  code: "no-eligible-offer",
  nearMisses: [{ offer: "o1", exclusions: [{ code, label: { nb: code, nn: code, en: code } }] }],
});

/** An allocation in which needs fare as told, and the market that holds them. */
function allocationOf(kinds: readonly Kind[]): { allocation: Allocation; market: never } {
  const placements: Allocation["placements"][number][] = [];
  const unplaced: Allocation["unplaced"][number][] = [];
  kinds.forEach((kind, index) => {
    const need = `n${String(index).padStart(4, "0")}`;
    const lacks = (reason: UnplacedReason): unknown => unplaced.push({ need, seats: 1, reason });
    if (kind === "placed" || kind === "partly") placements.push({ need, offer: "o1", seats: 1, points: 5000 });
    if (kind === "partly" || kind === "outbid") lacks(outbid);
    if (kind === "cohort-too-small") lacks(tooSmall);
    if (kind === "no-offer") lacks({ code: "no-eligible-offer", nearMisses: [] });
    if (kind === "too-far" || kind === "over") lacks(ruledOut(kind));
  });
  const allocation: Allocation = {
    placements,
    unplaced,
    cancelled: [],
    value: 0,
    bound: 0,
    gap: 0,
    seatPrices: [],
    cohorts: "respect",
  };
  const needIds = kinds.map((_, index) => `n${String(index).padStart(4, "0")}`);
  return { allocation, market: { needIds } as never }; // only its ids are looked at
}

const many = (kind: Kind, count: number): readonly Kind[] => Array.from({ length: count }, () => kind);

test("for the house each need counts once, under what it got or what rules the nearest offer out", () => {
  const { allocation, market } = allocationOf([
    ...many("placed", 4),
    ...many("partly", 1),
    ...many("outbid", 2),
    ...many("cohort-too-small", 3),
    ...many("too-far", 5),
    ...many("over", 1),
    ...many("no-offer", 2),
    ...many("not-asking", 6),
  ]);
  const counts = countOutcomes(allocation, market, undefined);
  expect(needOutcomes.map((outcome) => counts.byOutcome.get(outcome))).toEqual([4, 1, 2, 3, 8, 6]);
  expect(counts.ruledOutBy).toEqual([
    { code: "too-far", needs: 5 },
    { code: "unrelated", needs: 2 },
    { code: "over", needs: 1 },
  ]);
  expect([counts.total, counts.isWhole]).toEqual([24, true]);
});

test("without the market, needs that ask for no seat are not counted", () => {
  const { allocation } = allocationOf([...many("placed", 4), ...many("not-asking", 6)]);
  const counts = countOutcomes(allocation, undefined, undefined);
  expect([counts.total, counts.byOutcome.get("not-asking")]).toEqual([4, 0]);
});

const fates: readonly Kind[] = ["placed", "partly", "outbid", "cohort-too-small", "not-asking", "too-far", "over"];

/** Every way to spread a total over so many counts. */
function* spreads(total: number, counts: number): Generator<readonly number[]> {
  if (counts === 1) yield [total];
  else
    for (let first = 0; first <= total; first++)
      for (const rest of spreads(total - first, counts - 1)) yield [first, ...rest];
}

// Brute force: every other table that shows the same numbers.
test("for all, a hidden count can be more than one number, also for who adds up what is shown", () => {
  const countsOf = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 });
  const few = countsOf.filter((counts) => counts.reduce((sum, count) => sum + count, 0) <= 9);
  fc.assert(
    fc.property(few, (own) => {
      const { allocation, market } = allocationOf(fates.flatMap((fate, index) => many(fate, own[index] ?? 0)));
      const counts = countOutcomes(allocation, market, 3);
      // A reason that is not listed rules out nobody.
      const reason = (code: string): number | undefined =>
        counts.ruledOutBy.some((one) => one.code === code)
          ? counts.ruledOutBy.find((one) => one.code === code)?.needs
          : 0;
      const cells: readonly (readonly [shown: number | undefined, of: readonly number[]])[] = [
        [counts.byOutcome.get("placed"), [0]],
        [counts.byOutcome.get("partly"), [1]],
        [counts.byOutcome.get("outbid"), [2]],
        [counts.byOutcome.get("cohort-too-small"), [3]],
        [counts.byOutcome.get("not-asking"), [4]],
        [reason("too-far"), [5]],
        [reason("over"), [6]],
        [counts.byOutcome.get("no-offer"), [5, 6]],
        [counts.total, [0, 1, 2, 3, 4, 5, 6]],
      ];
      const sumOf = (of: readonly number[], table: readonly number[]): number =>
        of.reduce((sum, index) => sum + (table[index] ?? 0), 0);
      for (const [value, of] of cells) expect([undefined, sumOf(of, own)]).toContain(value);
      for (const [value, of] of cells)
        if (value !== undefined && value > 0) expect([value >= 3, of]).toEqual([true, of]);
      if (counts.total === undefined) return; // then all that is not 0 is hidden
      const possible = [...spreads(counts.total, 7)].filter((table) =>
        cells.every(([value, of]) => value === undefined || sumOf(of, table) === value),
      );
      for (const [value, of] of cells)
        if (value === undefined) expect(new Set(possible.map((table) => sumOf(of, table))).size).toBeGreaterThan(1);
    }),
    { numRuns: 60 },
  );
});
