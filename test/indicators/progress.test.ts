import { expect, test } from "vitest";
import type { Outcome, Reading } from "../../src/indicators/indicator.ts";
import { progress, type Target } from "../../src/indicators/progress.ts";

const reading = (outcome: Outcome, asOf = "2021-12-31"): Reading => ({
  indicator: "needs-mapped",
  version: 1,
  unit: "count",
  group: { county: "55" },
  period: { from: "2021-01-01", to: asOf },
  asOf,
  division: "2024-01-01",
  provenance: {},
  outcome,
});
const value = (value: number, lower?: number, upper?: number): Outcome => ({
  status: "estimated",
  value,
  n: 10,
  missing: 0,
  ...(lower !== undefined &&
    upper !== undefined && { interval: { lower, upper, level: 0.95, method: "t", basis: "process" } }),
});
// 2021-12-31 is half of the 730 days from the end of 2020 to the end of 2022.
const target: Target = {
  indicator: "needs-mapped",
  group: { county: "55" },
  from: { value: 0, date: "2020-12-31" },
  value: 100,
  by: "2022-12-31",
};
const stateOf = (outcome: Outcome, asOf?: string, of = target) => progress([reading(outcome, asOf)], [of])[0]?.state;

test("an even pace from the beginning to the target says what is needed now", () => {
  expect(progress([reading(value(60))], [target])[0]).toMatchObject({ neededNow: 50, state: "on-track" });
  expect(stateOf(value(49))).toBe("behind");
  expect(stateOf(value(100))).toBe("met");
  expect(stateOf(value(99), "2023-01-31")).toBe("behind");
});

test("what may be on either side of the pace cannot be told", () => {
  expect(stateOf(value(60, 40, 80))).toBe("cannot-tell");
  expect(stateOf(value(60, 55, 80))).toBe("on-track");
  expect(stateOf(value(40, 30, 45))).toBe("behind");
});

test("without a reading, a value, or where it is hidden, nothing can be told", () => {
  expect(progress([], [target])[0]).toMatchObject({ neededNow: 100, state: "cannot-tell" });
  expect(stateOf({ status: "no-data", reason: "no-records", missing: 0 })).toBe("cannot-tell");
  expect(stateOf({ status: "suppressed", why: "primary" })).toBe("cannot-tell");
  expect(progress([{ ...reading(value(60)), group: {} }], [target])[0]?.reading).toBeUndefined();
});

test("a target below its beginning is met by going down", () => {
  const down = { ...target, from: { value: 200, date: "2020-12-31" } };
  expect(stateOf(value(140), undefined, down)).toBe("on-track");
  expect(stateOf(value(160), undefined, down)).toBe("behind");
  expect(stateOf(value(100), undefined, down)).toBe("met");
});

test("the latest reading counts, whatever the order", () => {
  const readings = [reading(value(10), "2021-06-30"), reading(value(60)), reading(value(20), "2021-09-30")];
  expect(progress(readings, [target])[0]?.reading?.asOf).toBe("2021-12-31");
});

test("a target that ends before it begins is refused", () => {
  expect(() => progress([], [{ ...target, by: "2020-12-31" }])).toThrow(RangeError);
});
