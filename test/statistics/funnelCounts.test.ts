import fc from "fast-check";
import { expect, test } from "vitest";
import { funnelCounts } from "../../src/statistics/funnelCounts.ts";
import { expectNear, golden } from "./golden.ts";

// A count of the last stage is written as a list of one in the table.
type Counts = Readonly<Record<string, number | readonly [number]>>;
const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly stages: readonly string[];
    readonly order: readonly (readonly [string, string])[];
    readonly records: readonly (readonly string[])[];
    readonly observed: Counts;
    readonly implied: Counts;
    readonly gaps: number;
    readonly conversions: readonly {
      readonly from: string;
      readonly to: string;
      readonly numerator: number;
      readonly denominator: number;
      readonly value: number;
      readonly wilson: readonly [number, number];
    }[];
  }[];
}>("funnel");

test.each(known.cases)("$label as counted by hand", (one) => {
  const funnel = funnelCounts(one.stages, one.order, one.records);
  const plain = (counts: Counts) =>
    Object.fromEntries(
      Object.entries(counts).map(([stage, count]) => [stage, typeof count === "number" ? count : count[0]]),
    );
  expect(funnel.observed).toEqual(plain(one.observed));
  expect(funnel.implied).toEqual(plain(one.implied));
  expect(funnel.gaps).toBe(one.gaps);
  expect(funnel.conversions.length).toBe(one.conversions.length);
  for (const [i, expected] of one.conversions.entries()) {
    const conversion = funnel.conversions[i];
    expect([conversion?.from, conversion?.to, conversion?.numerator, conversion?.denominator]).toEqual([
      expected.from,
      expected.to,
      expected.numerator,
      expected.denominator,
    ]);
    expectNear(conversion?.value, expected.value, known.tolerance);
    expectNear(conversion?.lower, expected.wilson[0], known.tolerance);
    expectNear(conversion?.upper, expected.wilson[1], known.tolerance);
  }
});

const stages = ["contacted", "mapped", "committed", "matched", "started"] as const;
const order = [
  ["contacted", "mapped"],
  ["mapped", "committed"],
  ["mapped", "matched"],
  ["committed", "started"],
  ["matched", "started"],
] as const;

test("without records there are counts of 0 and no shares", () => {
  const funnel = funnelCounts(stages, order, []);
  expect(funnel.observed).toEqual({ contacted: 0, mapped: 0, committed: 0, matched: 0, started: 0 });
  expect(funnel.conversions[0]).toEqual({ from: "contacted", to: "mapped", numerator: 0, denominator: 0 });
  expect(funnelCounts([], [], [[], []])).toEqual({ observed: {}, implied: {}, gaps: 0, conversions: [] });
});

test("a stage named twice in a record counts once; a record without stages counts nowhere", () => {
  const funnel = funnelCounts(stages, order, [["contacted", "contacted"], []]);
  expect([funnel.observed.contacted, funnel.implied.contacted, funnel.gaps]).toEqual([1, 1, 0]);
});

test("stages that nothing orders stand by themselves", () => {
  expect(funnelCounts(["a", "b"], [], [["b"]])).toEqual({
    observed: { a: 0, b: 1 },
    implied: { a: 0, b: 1 },
    gaps: 0,
    conversions: [],
  });
});

test("what cannot be is refused", () => {
  expect(() => funnelCounts(["a", "a"], [], [])).toThrow(RangeError);
  expect(() => funnelCounts<string>(["a"], [["a", "b"]], [])).toThrow(RangeError);
  expect(() => funnelCounts<string>(["a"], [], [["b"]])).toThrow(RangeError);
  expect(() => funnelCounts(["a"], [["a", "a"]], [])).toThrow(RangeError);
  expect(() => funnelCounts(["a", "b", "c"], [["a", "b"], ["b", "c"], ["c", "a"]], [])).toThrow(RangeError); // prettier-ignore
});

test("who reached a later stage reached the earlier one, so that no conversion is above 1", () => {
  const records = fc.array(fc.subarray([...stages]), { maxLength: 30 });
  fc.assert(
    fc.property(records, (all) => {
      const funnel = funnelCounts(stages, order, all);
      const earlier = new Map<string, readonly string[]>([
        ["contacted", ["contacted"]],
        ["mapped", ["contacted", "mapped"]],
        ["committed", ["contacted", "mapped", "committed"]],
        ["matched", ["contacted", "mapped", "matched"]],
        ["started", stages],
      ]);
      const closed = all.map((record) => new Set(record.flatMap((stage) => earlier.get(stage) ?? [])));
      for (const stage of stages) {
        expect(funnel.observed[stage]).toBe(all.filter((record) => record.includes(stage)).length);
        expect(funnel.implied[stage]).toBe(closed.filter((record) => record.has(stage)).length);
      }
      expect(funnel.gaps).toBe(all.filter((record, i) => (closed[i]?.size ?? 0) > record.length).length);
      for (const { numerator, denominator } of funnel.conversions) expect(numerator).toBeLessThanOrEqual(denominator);
      expect(funnelCounts(stages, order, [...all].reverse())).toEqual(funnel);
    }),
  );
});
