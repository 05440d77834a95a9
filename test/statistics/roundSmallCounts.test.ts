import fc from "fast-check";
import { expect, test } from "vitest";
import { type RoundingTable, roundSmallCounts } from "../../src/statistics/roundSmallCounts.ts";
import { golden } from "./golden.ts";

interface Case {
  readonly label: string;
  readonly base: number;
  readonly inner: readonly { readonly original: number; readonly cells: readonly number[] }[];
  readonly publish: readonly { readonly original: number }[];
  readonly referenceQuality: { readonly maxAbsDifference: number; readonly meanAbsDifference: number };
}
const { cases } = golden<{ readonly cases: readonly Case[] }>("small-count-rounding");

const tableOf = ({ inner, publish }: Case): RoundingTable => ({
  inner: inner.map(({ original, cells }) => ({ value: original, cells })),
  published: publish.map(({ original }) => ({ value: original })),
});
const movesOf = ({ published }: RoundingTable, rounded: readonly number[]): readonly number[] =>
  published.map(({ value }, cell) => Math.abs(value - (rounded[cell] ?? NaN)));
const squares = (moves: readonly number[]): number => moves.reduce((sum, move) => sum + move * move, 0);

/** What must hold of every rounding. */
function expectRounded(table: RoundingTable, base: number): void {
  const { inner, published } = roundSmallCounts(table, { base });
  const sums = table.published.map(() => 0);
  table.inner.forEach(({ value, cells }, index) => {
    const rounded = inner[index] ?? NaN;
    expect([0, value, base]).toContain(rounded);
    if (value >= base || value === 0) expect(rounded).toBe(value);
    for (const cell of cells) sums[cell] = (sums[cell] ?? 0) + rounded;
  });
  expect(published).toEqual(sums);
  expect(published.filter((value) => value > 0 && value < base)).toEqual([]);
}

test.each(cases)("$label: moved no further than by Statistics Norway's program", (one) => {
  const table = tableOf(one);
  expectRounded(table, one.base);
  const moves = movesOf(table, roundSmallCounts(table, { base: one.base }).published);
  expect(Math.max(...moves)).toBeLessThanOrEqual(one.referenceQuality.maxAbsDifference);
  const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
  expect(mean).toBeLessThanOrEqual(one.referenceQuality.meanAbsDifference + 1e-9);
});

/** Counts by row and column with all margins, and rows two by two where `grouped`. */
function twoWay(rows: readonly (readonly number[])[], grouped: boolean): RoundingTable {
  const keys: string[] = [];
  const values: number[] = [];
  const inner = rows.flatMap((row, r) =>
    row.map((value, c) => {
      const group = grouped ? [`group ${r >> 1}`, `group ${r >> 1} ${c}`] : [];
      const cells = ["total", `row ${r}`, `column ${c}`, `${r} ${c}`, ...group].map((key) => {
        const at = keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1;
        values[at] = (values[at] ?? 0) + value;
        return at;
      });
      return { value, cells };
    }),
  );
  return { inner, published: values.map((value) => ({ value })) };
}
const tables = (rows: number, columns: number): fc.Arbitrary<RoundingTable> =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }), fc.boolean())
    .chain(([height, width, grouped]) =>
      fc
        .array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        })
        .map((counts) => twoWay(counts, grouped)),
    );

test("nothing small is left, the table adds up, and what was large stays", () => {
  fc.assert(
    fc.property(tables(6, 5), fc.integer({ min: 1, max: 6 }), (table, base) => {
      expectRounded(table, base);
    }),
    { numRuns: 100 },
  );
});

/** The least sum of squared moves of all roundings that move no count further than `most`, by plain search. */
function leastByBruteForce(table: RoundingTable, base: number, most: number): number {
  const small = table.inner.filter(({ value }) => value > 0 && value < base);
  const sums = table.published.map(({ value }) => value);
  let least = Infinity;
  const visit = (i: number): void => {
    const one = small[i];
    if (one === undefined) {
      const moves = movesOf(table, sums);
      const isFit = sums.every((value) => value === 0 || value >= base) && Math.max(...moves) <= most;
      if (isFit) least = Math.min(least, squares(moves));
      return;
    }
    for (const value of [0, one.value, base]) {
      for (const cell of one.cells) sums[cell] = (sums[cell] ?? 0) + value - one.value;
      visit(i + 1);
      for (const cell of one.cells) sums[cell] = (sums[cell] ?? 0) - value + one.value;
    }
  };
  visit(0);
  return least;
}

test("no rounding of a small table that goes no further moves the sums less, says a search of all", () => {
  const few = ({ inner }: RoundingTable) => inner.filter(({ value }) => value > 0 && value < 3).length <= 8;
  fc.assert(
    fc.property(tables(3, 3).filter(few), (table) => {
      const moves = movesOf(table, roundSmallCounts(table, { base: 3 }).published);
      expect(squares(moves)).toBe(leastByBruteForce(table, 3, Math.max(...moves)));
    }),
    { numRuns: 100 },
  );
});

test("a small count that no published count shows stays", () => {
  const table = { published: [{ value: 4 }], inner: [1, 2, 1].map((value) => ({ value, cells: [0] })) };
  expect(roundSmallCounts(table, { base: 3 })).toEqual({ inner: [1, 2, 1], published: [4] });
  expect(roundSmallCounts({ published: [], inner: [{ value: 1, cells: [] }] }, { base: 3 }).inner).toEqual([1]);
});

test("tables that do not add up are refused, and a base that is none", () => {
  const table = { published: [{ value: 3 }], inner: [{ value: 2, cells: [0] }] };
  expect(() => roundSmallCounts(table, { base: 3 })).toThrow(RangeError);
  for (const base of [0, -3, 1.5, NaN])
    expect(() => roundSmallCounts({ published: [], inner: [] }, { base })).toThrow(RangeError);
});
