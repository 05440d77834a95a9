import { expect, test } from "vitest";
import { controlLimits } from "../../src/indicators/controlLimits.ts";
import type { Outcome, Reading } from "../../src/indicators/indicator.ts";

const reading = (county: string | undefined, outcome: Outcome): Reading => ({
  indicator: "need-match-rate",
  version: 1,
  unit: "share",
  group: county === undefined ? {} : { county },
  period: { from: "2021-01-01", to: "2023-12-31" },
  asOf: "2023-12-31",
  division: "2024-01-01",
  provenance: {},
  outcome,
});
const share = (numerator: number, denominator: number): Outcome => ({
  status: "estimated",
  value: numerator / denominator,
  n: denominator,
  numerator,
  denominator,
  missing: 0,
});

// R 4.2.2, as in test/golden/control-limits.json: target 0.62, 20 trials.
test("limits are the exact interpolated binomial ones around a target", () => {
  const [one] = controlLimits([reading("55", share(5, 20))], { target: 0.62 });
  expect(one?.limits[0]?.lower).toBeCloseTo(0.373761569159384, 10);
  expect(one?.limits[0]?.upper).toBeCloseTo(0.799429715107267, 10);
  expect(one?.limits[1]?.lower).toBeCloseTo(0.252367302505202, 10);
  expect(one?.outside).toBe(0.998); // 0.25 is just below the wider limits too
});

test("the overall share is of all groups together, the total and what has no value left out", () => {
  const controlled = controlLimits([
    reading(undefined, share(66, 150)),
    reading("42", share(30, 50)),
    reading("55", share(10, 50)),
    reading("56", share(26, 50)),
    reading("18", { status: "suppressed", why: "primary" }),
    reading("34", { status: "no-data", reason: "empty-denominator", missing: 0 }),
  ]);
  expect(controlled.map(({ reading: { group } }) => group.county)).toEqual(["42", "55", "56"]);
  expect(controlled[0]?.target).toBeCloseTo(66 / 150, 15);
  expect(controlled.map(({ outside }) => outside)).toEqual([0.95, 0.998, undefined]);
});

test("no share, or several indicators, are refused; nobody is no row", () => {
  expect(controlLimits([])).toEqual([]);
  expect(() => controlLimits([{ ...reading("55", share(1, 2)), unit: "count" }])).toThrow(RangeError);
  const other = { ...reading("55", share(1, 2)), indicator: "completion-rate" };
  expect(() => controlLimits([reading("42", share(1, 2)), other])).toThrow(RangeError);
  expect(() => controlLimits([reading("42", share(1, 2))], { target: 1.2 })).toThrow(RangeError);
});
