import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintOf, makeDense } from "../../bench/instances/generator.mjs";
import { linearAssignment } from "../../src/algorithms/linearAssignment.ts";
import { golden } from "../statistics/golden.ts";

/** The least cost of all n! ways. */
function leastByBruteForce(cost: ArrayLike<number>, n: number): number {
  const taken = new Set<number>();
  const from = (i: number): number => {
    if (i === n) return 0;
    let least = Infinity;
    for (let j = 0; j < n; j++) {
      if (taken.has(j)) continue;
      taken.add(j);
      least = Math.min(least, cost[i * n + j]! + from(i + 1));
      taken.delete(j);
    }
    return least;
  };
  return from(0);
}

/** Solves, and holds the answer against the costs: each column once, no pair below its prices, the prices the value. */
function solved(cost: ArrayLike<number>, n: number) {
  const answer = linearAssignment(cost, n)._unsafeUnwrap();
  const { columnOf, value, rowPrice, columnPrice } = answer;
  expect([...columnOf].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, j) => j));
  let paid = 0;
  let prices = 0;
  let uncovered = 0;
  for (let i = 0; i < n; i++) {
    paid += cost[i * n + columnOf[i]!]!;
    prices += rowPrice[i]! + columnPrice[i]!;
    for (let j = 0; j < n; j++) if (!(rowPrice[i]! + columnPrice[j]! <= cost[i * n + j]!)) uncovered += 1;
  }
  expect({ paid, prices, uncovered }).toEqual({ paid: value, prices: value, uncovered: 0 });
  return answer;
}

const square = (cost: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 0, max: 6 })
    .chain((n) => fc.tuple(fc.constant(n), fc.array(cost, { minLength: n * n, maxLength: n * n })));

test("no assignment costs less, of all there are", () => {
  // Few costs, so that most are ties; then any of 32 bits.
  for (const cost of [fc.integer({ min: -2, max: 4 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })]) {
    fc.assert(
      fc.property(square(cost), ([n, costs]) => {
        expect(solved(costs, n).value).toBe(leastByBruteForce(costs, n));
      }),
      { numRuns: 300 },
    );
  }
});

interface Dense {
  readonly id: string;
  readonly kind: string;
  readonly n: number;
  readonly seed: number;
  readonly fingerprint: string;
  readonly minCost: number;
}
const { dense } = golden<{ readonly dense: readonly Dense[] }>("matching");

// The largest of the products i * j is left to the bench: it is the worst case of the method.
test.each(dense.filter(({ kind, n }) => n <= (kind === "machol" ? 500 : 2000)))(
  "$id costs what LEMON's network simplex finds",
  ({ kind, n, seed, fingerprint, minCost }) => {
    const instance = makeDense(n, kind, seed);
    expect(fingerprintOf(instance)).toBe(fingerprint);
    expect(solved(instance.cost, n).value).toBe(minCost);
  },
);

interface Manifest {
  readonly instances: readonly { readonly file: string; readonly n: number; readonly optimum: number }[];
}
const folder = new URL("../golden/public/orlib-assign/", import.meta.url);
const { instances } = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as Manifest; // its shape is its own

test.each(instances)("$file of the OR-Library costs $optimum, as published", ({ file, n, optimum }) => {
  const [size, ...cost] = readFileSync(new URL(file, folder), "utf8").trim().split(/\s+/).map(Number);
  expect(size).toBe(n);
  expect(solved(cost, n).value).toBe(optimum);
});

// Three rows want the first two columns, each with another difference between them, and anything else costs 2,000,000,000: each bid
// puts another row out and lowers a price by 1, until one of the three gives up a thousand million bids later.
test("rows that could outbid each other by 1 for very long are served at once", () => {
  const far = 2_000_000_000;
  const cost = [
    [2, 0, far, far],
    [1, 0, far, far],
    [0, 0, far, far],
    [far, far, 0, 0],
  ];
  expect(solved(cost.flat(), 4).value).toBe(far);
});

test("nobody to assign costs nothing", () => {
  expect(solved([], 0)).toEqual({
    columnOf: new Int32Array(0),
    value: 0,
    rowPrice: new Float64Array(0),
    columnPrice: new Float64Array(0),
  });
});

test("equal costs give the columns in the same order each time", () => {
  const once = solved(new Int32Array(25), 5);
  expect(linearAssignment(new Array<number>(25).fill(0), 5)._unsafeUnwrap()).toEqual(once);
});

test("every fault of the costs is told", () => {
  const issuesOf = (cost: ArrayLike<number>, n: number) => linearAssignment(cost, n)._unsafeUnwrapErr();
  expect(issuesOf([1, 2.5, NaN], 2)).toEqual([
    { code: "algorithm.wrong-length", path: ["cost"], severity: "error", length: 3, expected: 4 },
    { code: "algorithm.not-whole", path: ["cost", 1], severity: "error", value: 2.5 },
    { code: "algorithm.not-whole", path: ["cost", 2], severity: "error" },
  ]);
  expect(issuesOf([2 ** 31], 1)).toMatchObject([{ code: "algorithm.not-whole", value: 2 ** 31 }]);
  expect(issuesOf([], -1)).toMatchObject([{ code: "algorithm.negative", path: ["n"], value: -1 }]);
  expect(issuesOf([], 0.5)).toMatchObject([{ code: "algorithm.not-whole", path: ["n"], value: 0.5 }]);
});
