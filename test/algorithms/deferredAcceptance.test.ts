import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint, makeHR } from "../../bench/instances/generator.mjs";
import { blockingPairs } from "../../src/algorithms/blockingPairs.ts";
import { deferredAcceptance } from "../../src/algorithms/deferredAcceptance.ts";
import type { PreferenceProblem } from "../../src/algorithms/preferences.ts";
import { golden } from "../statistics/golden.ts";
import {
  blockingByDefinition,
  byRank,
  byRankThenIndex,
  matchingsOf,
  preferencesOf,
  sizeOf,
  smallPreferences,
} from "./smallPreferences.ts";

const sides = ["rows", "columns"] as const;
const ways = sides.flatMap((proposing) => (["index", "maximum"] as const).map((ties) => ({ proposing, ties })));

const matched = (problem: PreferenceProblem, options: Parameters<typeof deferredAcceptance>[1]) => {
  const { columnOf, size } = deferredAcceptance(problem, options)._unsafeUnwrap();
  expect(columnOf.filter((j) => j !== -1)).toHaveLength(size);
  return { columnOf, size };
};

const columnsOf = ({ column }: PreferenceProblem, matching: readonly (number | undefined)[]) =>
  Int32Array.from(matching, (e) => (e === undefined ? -1 : column[e]!));

interface Stable {
  readonly id: string;
  readonly preset: string;
  readonly seed: number;
  readonly classes: number;
  readonly fingerprint: string;
  readonly needOptimal: { readonly size: number; readonly needRankSum: number; readonly assignmentFingerprint: string };
  /** By MILP (HiGHS), where it was solved to the end. */
  readonly maxWeaklyStableSize?: number;
}
const { stable } = golden<{ readonly stable: readonly Stable[] }>("matching");

const instanceOf = ({ preset, seed, classes, ...known }: Stable): PreferenceProblem => {
  const { needs, offers, off, col, needRank, offerRank, capMax } = makeHR(preset, seed, classes);
  expect(fingerprint(off, col, needRank, offerRank, capMax)).toBe(known.fingerprint);
  return {
    rows: needs,
    columns: offers,
    rowStart: off,
    column: col,
    rowRank: needRank,
    columnRank: offerRank,
    capacity: capMax,
  };
};

// Up to 1,000 rows identical to python `matching` 1.4.3 (Wilde et al.), as the golden says.
test.each(stable)("$id: rows that propose get the matching that is known, and ties make it larger", (known) => {
  const problem = instanceOf(known);
  const byIndex = matched(problem, { proposing: "rows", ties: "index" });
  expect(byIndex.size).toBe(known.needOptimal.size);
  expect(fingerprint(byIndex.columnOf)).toBe(known.needOptimal.assignmentFingerprint);
  for (const way of problem.rows > 10_000 ? ways.slice(0, 2) : ways) {
    const { columnOf, size } = matched(problem, way);
    expect(blockingPairs(problem, columnOf)).toEqual([]);
    if (way.ties === "maximum") expect(size).toBeGreaterThanOrEqual(byIndex.size);
  }
});

test.each(stable.filter(({ maxWeaklyStableSize }) => maxWeaklyStableSize !== undefined))(
  "$id: at least 99.5 per cent of the $maxWeaklyStableSize rows that can be matched",
  (known) => {
    const most = known.maxWeaklyStableSize ?? Infinity;
    for (const proposing of sides) {
      const { size } = matched(instanceOf(known), { proposing, ties: "maximum" });
      expect(size).toBeGreaterThanOrEqual(0.995 * most);
      expect(size).toBeLessThanOrEqual(most);
    }
  },
);

interface Listed {
  readonly name: string;
  /** Best first; a list inside is a tie. */
  readonly needs: Readonly<Record<string, readonly (string | readonly string[])[]>>;
  readonly offers: Readonly<Record<string, readonly (string | readonly string[])[]>>;
  readonly capacity: Readonly<Record<string, number>>;
  readonly allWeaklyStable: readonly Readonly<Record<string, string | null>>[];
  readonly sizes: readonly number[];
  readonly needOptimal?: Readonly<Record<string, string | null>>;
  readonly offerOptimal?: Readonly<Record<string, string | null>>;
}
const { instances } = JSON.parse(
  readFileSync(new URL("../golden/public/stable/stable-small.json", import.meta.url), "utf8"),
) as { readonly instances: readonly Listed[] }; // its shape is its own

test.each(instances)("$name has the stable matchings that are published", (listed) => {
  const rows = Object.keys(listed.needs);
  const columns = Object.keys(listed.offers);
  const rankIn = (list: readonly (string | readonly string[])[] | undefined, name: string) => {
    const rank = list?.findIndex((group) => group === name || (Array.isArray(group) && group.includes(name))) ?? -1;
    return rank === -1 ? undefined : rank;
  };
  const problem = preferencesOf(
    rows.map((row) =>
      columns.map((column) => {
        const rowRank = rankIn(listed.needs[row], column);
        const columnRank = rankIn(listed.offers[column], row);
        return rowRank === undefined || columnRank === undefined ? undefined : [rowRank, columnRank];
      }),
    ),
    columns.map((column) => listed.capacity[column] ?? 0),
  );
  const named = (columnOf: Int32Array) =>
    Object.fromEntries(rows.flatMap((row, i) => (columnOf[i] === -1 ? [] : [[row, columns[columnOf[i]!]]])));
  const present = (matching: Readonly<Record<string, string | null>>) =>
    Object.fromEntries(Object.entries(matching).filter(([, column]) => column !== null));

  const all = listed.allWeaklyStable.map(present);
  for (const way of ways) expect(all).toContainEqual(named(matched(problem, way).columnOf));
  if (listed.needOptimal)
    expect(named(matched(problem, { proposing: "rows", ties: "index" }).columnOf)).toEqual(present(listed.needOptimal));
  if (listed.offerOptimal)
    expect(named(matched(problem, { proposing: "columns", ties: "index" }).columnOf)).toEqual(
      present(listed.offerOptimal),
    );
  for (const proposing of sides)
    expect(matched(problem, { proposing, ties: "maximum" }).size).toBe(Math.max(...listed.sizes));
});

test("no pair blocks, whoever proposes and whatever ties are for", () => {
  fc.assert(
    fc.property(smallPreferences(), fc.constantFrom(...ways), (problem, way) => {
      expect(blockingPairs(problem, matched(problem, way).columnOf)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("with ties broken by index, those that propose have the best that any stable matching gives them", () => {
  fc.assert(
    fc.property(smallPreferences(), (problem) => {
      const prefers = byRankThenIndex(problem);
      const all = [...matchingsOf(problem)].filter(
        (matching) => blockingByDefinition(problem, matching, prefers).length === 0,
      );
      const bestForRows = Array.from({ length: problem.rows }, (_, i) =>
        all
          .map((matching) => matching[i])
          .reduce((best, e) => (e !== undefined && (best === undefined || prefers.row(e, best)) ? e : best)),
      );
      expect(matched(problem, { proposing: "rows", ties: "index" }).columnOf).toEqual(columnsOf(problem, bestForRows));

      // What is best for the columns is worst for the rows (Knuth 1976), of which each has the same seat or none in every stable matching.
      const worstForRows = Array.from({ length: problem.rows }, (_, i) =>
        all
          .map((matching) => matching[i])
          .reduce((worst, e) => (e !== undefined && worst !== undefined && prefers.row(worst, e) ? e : worst)),
      );
      expect(matched(problem, { proposing: "columns", ties: "index" }).columnOf).toEqual(
        columnsOf(problem, worstForRows),
      );
    }),
    { numRuns: 300 },
  );
});

test("the larger matching is never below two thirds of the largest, nor below that by index", () => {
  let improved = 0;
  fc.assert(
    fc.property(smallPreferences(), fc.constantFrom(...sides), (problem, proposing) => {
      const largest = Math.max(
        ...[...matchingsOf(problem)]
          .filter((matching) => blockingByDefinition(problem, matching, byRank(problem)).length === 0)
          .map(sizeOf),
      );
      const byIndex = matched(problem, { proposing, ties: "index" }).size;
      const { size } = matched(problem, { proposing, ties: "maximum" });
      expect(size).toBeGreaterThanOrEqual(byIndex);
      expect(3 * size).toBeGreaterThanOrEqual(2 * largest);
      if (size > byIndex) improved += 1;
    }),
    { numRuns: 1000 },
  );
  expect(improved).toBeGreaterThan(10);
});

test("lists of plain numbers are as good as typed ones, and ranks may be any of 32 bits", () => {
  const far = 2 ** 31 - 1;
  const problem = preferencesOf(
    [
      [
        [far, 0],
        [-far - 1, far],
      ],
      [
        [0, far],
        [1, -far - 1],
      ],
    ],
    [1, 1],
  );
  const plain = Object.fromEntries(
    Object.entries(problem).map(([name, value]) => [
      name,
      typeof value === "number" ? value : Array.from(value as Int32Array),
    ]),
  ) as unknown as PreferenceProblem; // plain numbers are welcome
  for (const way of ways) expect(matched(plain, way)).toEqual(matched(problem, way));
  // Each row's first choice is open to it: row 0 ranks column 1 first, row 1 column 0.
  expect(Array.from(matched(problem, { proposing: "rows", ties: "index" }).columnOf)).toEqual([1, 0]);
  expect(Array.from(matched(problem, { proposing: "columns", ties: "index" }).columnOf)).toEqual([0, 1]);
});

test("nobody, no entries and no seats are normal", () => {
  for (const way of ways) {
    expect(matched(preferencesOf([], []), way)).toEqual({ columnOf: new Int32Array(0), size: 0 });
    expect(matched(preferencesOf([[undefined], [[1, 1]]], [0]), way)).toEqual({
      columnOf: Int32Array.of(-1, -1),
      size: 0,
    });
  }
});

test("every fault of a problem and of the options is told", () => {
  const problem = preferencesOf(
    [
      [
        [1, 1],
        [2, 1],
      ],
    ],
    [1, 1],
  );
  const wrong = { ...problem, rowRank: [1, 0.5, 3], columnRank: [NaN], capacity: [1, -1], column: [1, 0] };
  const issues = deferredAcceptance(wrong as unknown as PreferenceProblem, {
    proposing: "nobody" as "rows",
    ties: "some" as "index",
  })._unsafeUnwrapErr();
  expect(issues.map(({ code, path }) => `${code.slice("algorithm.".length)} ${path.join(".")}`)).toEqual([
    "not-ascending column.1",
    "wrong-length rowRank",
    "wrong-length columnRank",
    "not-whole rowRank.1",
    "not-whole columnRank.0",
    "negative capacity.1",
    "wrong-option proposing",
    "wrong-option ties",
  ]);
});
