import fc from "fast-check";
import { expect, test } from "vitest";
import { coverage, overlap } from "../../src/statistics/alignment.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly need: readonly number[];
    readonly offer: readonly number[];
    readonly overlap: number;
    readonly coverage: number;
  }[];
}>("alignment");

test.each(known.cases)("$label as R's vegan has it", ({ need, offer, ...of }) => {
  expectNear(overlap(need, offer), of.overlap, known.tolerance);
  expectNear(coverage(need, offer), of.coverage, known.tolerance);
});

const sides = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1e5, noNaN: true }), fc.double({ min: 0, max: 1e5, noNaN: true })), {
    minLength: 1,
    maxLength: 25,
  })
  .filter((pairs) => pairs.some(([a]) => a > 0) && pairs.some(([, b]) => b > 0));
const first = (pairs: readonly (readonly [number, number])[]) => pairs.map(([a]) => a);
const second = (pairs: readonly (readonly [number, number])[]) => pairs.map(([, b]) => b);

test("both lie between 0 and 1, overlap is the same from both sides, and the order of categories never shows", () => {
  fc.assert(
    fc.property(
      sides.chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
      ([pairs, shuffled]) => {
        const [a, b] = [first(pairs), second(pairs)];
        for (const share of [overlap(a, b), coverage(a, b)]) {
          expect(0 <= (share ?? NaN) && (share ?? NaN) <= 1).toBe(true);
        }
        expect(overlap(b, a)).toBe(overlap(a, b));
        expect(overlap(first(shuffled), second(shuffled))).toBe(overlap(a, b));
        expect(coverage(first(shuffled), second(shuffled))).toBe(coverage(a, b));
      },
    ),
  );
});

test("one less half of what the shares differ by", () => {
  fc.assert(
    fc.property(sides, (pairs) => {
      const sum = (values: readonly number[]) => values.reduce((x, y) => x + y, 0);
      const [a, b] = [first(pairs), second(pairs)];
      const difference = sum(pairs.map(([p, q]) => Math.abs(p / sum(a) - q / sum(b))));
      expectNear(overlap(a, b), 1 - difference / 2, 1e-12);
    }),
  );
});

test("the same shape overlaps wholly, categories apart not at all, to the last bit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 30 }), (amounts) => {
      const none = amounts.map(() => 0);
      expect(
        overlap(
          amounts,
          amounts.map((amount) => amount * 7),
        ),
      ).toBe(1);
      expect(overlap([...amounts, ...none], [...none, ...amounts])).toBe(0);
    }),
  );
});

test("more offer never covers less, and as much as the need covers all of it", () => {
  fc.assert(
    fc.property(sides, fc.double({ min: 0, max: 1e5, noNaN: true }), (pairs, more) => {
      const [need, offer] = [first(pairs), second(pairs)];
      const grown = offer.map((amount, i) => (i === 0 ? amount + more : amount));
      expect(coverage(need, grown) ?? NaN).toBeGreaterThanOrEqual(coverage(need, offer) ?? NaN);
      expect(coverage(need, need)).toBe(1);
    }),
  );
});

test("no need has no answer; no offer covers nothing and has no shape", () => {
  expect(coverage([0, 0], [1, 2])).toBeUndefined();
  expect(overlap([0, 0], [1, 2])).toBeUndefined();
  expect(coverage([1, 2], [0, 0])).toBe(0);
  expect(overlap([1, 2], [0, 0])).toBeUndefined();
  expect([coverage([], []), overlap([], [])]).toEqual([undefined, undefined]);
});

test("sides of other lengths, and what is negative or no number, are refused", () => {
  for (const measure of [overlap, coverage]) {
    expect(() => measure([1], [1, 2])).toThrow(RangeError);
    expect(() => measure([1, 2], [1])).toThrow(RangeError);
    for (const value of [-1, NaN, Infinity]) {
      expect(() => measure([1, value], [1, 1])).toThrow(RangeError);
      expect(() => measure([1, 1], [1, value])).toThrow(RangeError);
    }
    expect(() => measure([1.7e308, 1.7e308], [1, 1])).toThrow(RangeError);
  }
});
