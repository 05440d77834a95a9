import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../bench/instances/generator.mjs";
import { marketSearch } from "../../bench/instances/marketSearch.mjs";
import { candidateIndex, type KeyedColumns } from "../../src/algorithms/candidateIndex.ts";
import { finish } from "../../src/algorithms/steps.ts";
import {
  type Candidates,
  type CandidateSearch,
  topCandidates,
  topCandidatesSteps,
} from "../../src/algorithms/topCandidates.ts";
import { golden } from "../statistics/golden.ts";

/** Lists one after the other. */
function lists(of: readonly (readonly number[])[]): { readonly keyStart: Int32Array; readonly key: Int32Array } {
  const ends = of.map((_, k) => of.slice(0, k + 1).reduce((sum, list) => sum + list.length, 0));
  return { keyStart: Int32Array.of(0, ...ends), key: Int32Array.from(of.flat()) };
}

/** Columns with keys and two attributes, rows with keys, and what the pairs are worth: for each shared key, less a distance. */
const searches = fc
  .record({
    columns: fc.array(
      fc.record({
        keys: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
        x: fc.nat(20),
        y: fc.integer({ min: -3, max: 3 }),
      }),
      { maxLength: 60 },
    ),
    rows: fc.array(fc.record({ keys: fc.uniqueArray(fc.nat(4), { maxLength: 4 }), x: fc.nat(20), top: fc.nat(6) }), {
      maxLength: 4,
    }),
    step: fc.constantFrom(1, 4), // 4 makes many equal scores
  })
  .map(({ columns, rows, step }) => {
    const keyed: KeyedColumns = {
      columns: columns.length,
      keys: 5,
      ...lists(columns.map(({ keys }) => keys)),
      attributes: [Int32Array.from(columns, ({ x }) => x), Int32Array.from(columns, ({ y }) => y)],
    };
    const far = (x: number, low: number, high: number) => Math.max(0, low - x, x - high);
    const worth = (shared: number, distance: number, y: number) => 10 * shared + y - step * Math.floor(distance / step);
    const search: CandidateSearch = {
      rows: rows.length,
      ...lists(rows.map(({ keys }) => keys)),
      top: Int32Array.from(rows, ({ top }) => top),
      score: (i, j) => {
        const { keys, x, y } = columns[j]!;
        return worth(rows[i]!.keys.filter((key) => keys.includes(key)).length, far(rows[i]!.x, x, x), y);
      },
      bound: (i, place, numbers, low, high) =>
        worth(rows[i]!.keys.length - place, far(rows[i]!.x, numbers[low]!, numbers[high]!), numbers[high + 1]!) + 0.5,
    };
    return { keyed, search };
  });

/** All pairs that share a key, scored and sorted. */
function byLookingAtAll({ columns, keyStart, key }: KeyedColumns, search: CandidateSearch, row: number) {
  const wanted = search.key.subarray(search.keyStart[row], search.keyStart[row + 1]);
  return Array.from({ length: columns }, (_, column) => column)
    .filter((j) => key.subarray(keyStart[j], keyStart[j + 1]).some((k) => wanted.includes(k)))
    .map((column) => ({ column, score: search.score(row, column) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column);
}

/** The same search, without anything to rule columns out by. */
const unbounded = ({ rows, keyStart, key, top, score }: CandidateSearch): CandidateSearch => ({
  rows,
  keyStart,
  key,
  top,
  score,
});

const ofRow = ({ rowStart, column, score }: Candidates, row: number) =>
  Array.from({ length: rowStart[row + 1]! - rowStart[row]! }, (_, k) => ({
    column: column[rowStart[row]! + k]!,
    score: score[rowStart[row]! + k]!,
  }));

test("the best of each row are those of looking at every pair, and nothing that was left out beats its bound", () => {
  fc.assert(
    fc.property(searches, ({ keyed, search }) => {
      const index = candidateIndex(keyed);
      for (const found of [topCandidates(index, search), topCandidates(index, unbounded(search))]) {
        for (let i = 0; i < search.rows; i++) {
          const top = (search.top as Int32Array)[i]!; // made as one above
          const all = byLookingAtAll(keyed, search, i);
          const best = all.slice(0, top);
          expect(ofRow(found, i)).toEqual([...best].sort((a, b) => a.column - b.column));
          const leftOut = found.leftOut[i]!;
          expect(leftOut).toBeGreaterThanOrEqual(all[top]?.score ?? 0);
          if (best.length > 0) expect(leftOut).toBeLessThanOrEqual(best.at(-1)!.score);
        }
      }
    }),
  );
});

test("without a bound every pair is scored, and the best one left out is known exactly", () => {
  fc.assert(
    fc.property(searches, ({ keyed, search }) => {
      const found = topCandidates(candidateIndex(keyed), { ...unbounded(search), top: 2 });
      for (let i = 0; i < search.rows; i++)
        expect(found.leftOut[i]).toBe(byLookingAtAll(keyed, search, i)[2]?.score ?? 0);
    }),
  );
});

// The fingerprint is of the exact candidates, found there by scoring all pairs of an inverted index.
test("10,000 needs find among 1,000 offers what looking at all pairs finds, by scoring few", () => {
  const { offers, needs } = marketSearch("tight-10k");
  const found = topCandidates(candidateIndex(offers), needs);
  const { candidates } = golden<{ candidates: { preset: string; fingerprint: string; edges: number }[] }>("matching");
  const expected = candidates.find(({ preset }) => preset === "tight-10k")!;
  expect(found.column.length).toBe(expected.edges);
  expect(fingerprint(found.rowStart, found.column, found.score)).toBe(expected.fingerprint);
  // An index by skill, level, region and week, without bounds, scores 310,000 here.
  expect(found.tested).toBeLessThan(200_000);
});

test("of a thousand columns alike the lowest are kept, and the others are not even scored", () => {
  const columns = 1000;
  const index = candidateIndex({
    columns,
    keys: 1,
    keyStart: Int32Array.from({ length: columns + 1 }, (_, j) => j),
    key: new Int32Array(columns),
    attributes: [new Int32Array(columns)],
  });
  const one = { rows: 1, keyStart: Int32Array.of(0, 1), key: Int32Array.of(0), score: () => 7, bound: () => 7 };
  const found = topCandidates(index, { ...one, top: 3 });
  expect([...found.column]).toEqual([0, 1, 2]);
  expect(found.leftOut[0]).toBe(7);
  expect(found.tested).toBeLessThan(20);
});

test("a column met under two keys is scored once", () => {
  const index = candidateIndex({ columns: 1, keys: 2, keyStart: Int32Array.of(0, 2), key: Int32Array.of(0, 1) });
  const found = topCandidates(index, {
    rows: 1,
    keyStart: Int32Array.of(0, 2),
    key: Int32Array.of(1, 0),
    top: 5,
    score: () => 1,
  });
  expect(found).toMatchObject({ tested: 1, column: Int32Array.of(0), leftOut: Int32Array.of(0) });
});

test("nothing to find is a normal answer", () => {
  const index = candidateIndex({ columns: 0, keys: 3, keyStart: Int32Array.of(0), key: new Int32Array(0) });
  const rows = { rows: 2, keyStart: Int32Array.of(0, 0, 1), key: Int32Array.of(2), top: 4, score: () => 1 };
  expect(topCandidates(index, rows)).toEqual({
    rows: 2,
    columns: 0,
    rowStart: new Int32Array(3),
    column: new Int32Array(0),
    score: new Int32Array(0),
    leftOut: new Int32Array(2),
    tested: 0,
    ended: "proven",
  });
});

test("an index is plain data: its clone finds the same", () => {
  const { offers, needs } = marketSearch("tight-1k");
  const index = candidateIndex(offers);
  expect(topCandidates(structuredClone(index), needs)).toEqual(topCandidates(index, needs));
});

test("step by step it finds the same, and aborted it keeps the rows it has and knows nothing of the others", () => {
  const { offers, needs } = marketSearch("tight-1k");
  const index = candidateIndex(offers);
  const whole = topCandidates(index, needs);
  expect(finish(topCandidatesSteps(index, needs))).toEqual(whole);

  const steps = topCandidatesSteps(index, needs);
  expect(steps.next()).toEqual({ done: false, value: { phase: "candidates", done: 0 } });
  expect(steps.next().done).toBe(false);
  const end = steps.next("abort");
  if (end.done !== true) throw new Error("it went on");
  const { value } = end;
  expect(value.ended).toBe("aborted");
  const unreached = [...value.leftOut].map((most) => most === 2_147_483_647);
  expect(new Set(unreached)).toEqual(new Set([true, false]));
  unreached.forEach((isUnreached, row) => expect(ofRow(value, row)).toEqual(isUnreached ? [] : ofRow(whole, row)));
});

test("what breaks the terms is refused", () => {
  const keyed = { columns: 1, keys: 1, keyStart: Int32Array.of(0, 1), key: Int32Array.of(0) };
  expect(() => candidateIndex({ ...keyed, key: Int32Array.of(1) })).toThrow(RangeError);
  expect(() => candidateIndex({ ...keyed, keyStart: Int32Array.of(0) })).toThrow(RangeError);
  expect(() => candidateIndex({ ...keyed, keyStart: Int32Array.of(1, 1) })).toThrow(RangeError);
  expect(() => candidateIndex({ ...keyed, attributes: [new Int32Array(2)] })).toThrow(RangeError);
  const index = candidateIndex(keyed);
  const search = { rows: 1, keyStart: Int32Array.of(0, 1), key: Int32Array.of(0), top: 1, score: () => 1 };
  expect(() => topCandidates(index, { ...search, key: Int32Array.of(-1) })).toThrow(RangeError);
  expect(() => topCandidates(index, { ...search, top: 1.5 })).toThrow(RangeError);
  expect(() => topCandidates(index, { ...search, top: Int32Array.of(1, 1) })).toThrow(RangeError);
  expect(() => topCandidates(index, { ...search, score: () => 0.5 })).toThrow(RangeError);
  expect(() => topCandidates(index, { ...search, bound: () => Number.NaN })).toThrow(RangeError);
});
