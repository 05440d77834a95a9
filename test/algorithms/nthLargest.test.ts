import fc from "fast-check";
import { expect, test } from "vitest";
import { nthLargest } from "../../src/algorithms/nthLargest.ts";

test("the nth largest is where a sort puts it, and no number is lost", () => {
  const some = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(some, fc.nat(59), fc.nat(3), (numbers, which, beyond) => {
      const falling = [...numbers].sort((a, b) => b - a);
      const nth = 1 + (which % numbers.length);
      const room = Float64Array.from([...numbers, ...Array<number>(beyond).fill(99)]);
      expect(nthLargest(room, numbers.length, nth)).toBe(falling[nth - 1]);
      expect([...room.subarray(0, numbers.length)].sort((a, b) => b - a)).toEqual(falling);
      expect([...room.subarray(numbers.length)]).toEqual(Array<number>(beyond).fill(99));
    }),
  );
});
