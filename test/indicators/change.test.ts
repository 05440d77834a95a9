import { expect, test } from "vitest";
import { change } from "../../src/indicators/change.ts";
import type { Outcome, Reading } from "../../src/indicators/indicator.ts";

const share = (numerator: number, denominator: number, method = "wilson", lower = 0, upper = 1): Outcome => ({
  status: "estimated",
  value: numerator / denominator,
  n: denominator,
  numerator,
  denominator,
  missing: 0,
  interval: { lower, upper, level: 0.95, method, basis: "process" },
});
const reading = (outcome: Outcome, over: Partial<Reading> = {}): Reading => ({
  indicator: "need-match-rate",
  version: 1,
  unit: "share",
  group: {},
  period: { from: "2021-01-01", to: "2021-12-31" },
  asOf: "2021-12-31",
  division: "2020-01-01",
  provenance: {},
  outcome,
  ...over,
});

// Newcombe (1998), Statistics in Medicine 17, 873-890, example (a): 56/70 against 48/80, method 10.
test("shares differ by points, with Newcombe's interval from their counts", () => {
  const result = change(reading(share(48, 80)), reading(share(56, 70)))._unsafeUnwrap();
  expect(result.unit).toBe("points");
  expect(result.ratio).toBeUndefined();
  expect(result.difference).toBeCloseTo(0.2, 10);
  expect(result.interval?.lower).toBeCloseTo(0.0524, 4);
  expect(result.interval?.upper).toBeCloseTo(0.3339, 4);
});

// By hand: 0.5 in [0.4, 0.6] to 0.7 in [0.4, 0.9]: 0.2 -/+ sqrt(0.3^2 + 0.1^2) and sqrt(0.2^2 + 0.1^2).
test("clustered intervals are combined by square-and-add", () => {
  const before = reading(share(5, 10, "wilson-clustered", 0.4, 0.6));
  const after = reading(share(7, 10, "wilson-clustered", 0.4, 0.9));
  const { interval } = change(before, after)._unsafeUnwrap();
  expect(interval?.method).toBe("square-and-add");
  expect(interval?.lower).toBeCloseTo(0.2 - Math.sqrt(0.1), 12);
  expect(interval?.upper).toBeCloseTo(0.2 + Math.sqrt(0.05), 12);
});

test("counts have a difference and a ratio, and no interval", () => {
  const count = (value: number) => reading({ status: "estimated", value, n: value, missing: 0 }, { unit: "count" });
  const result = change(count(40), count(60))._unsafeUnwrap();
  expect(result).toMatchObject({ unit: "count", difference: 20, ratio: 1.5 });
  expect(result.interval).toBeUndefined();
  expect(change(count(0), count(5))._unsafeUnwrap().ratio).toBeUndefined();
});

test("what cannot be compared is refused with every reason", () => {
  const other = reading(share(5, 10), {
    indicator: "completion-rate",
    unit: "count",
    group: { county: "55" },
    division: "2024-01-01",
    counts: { n: "participations" },
  });
  const issues = change(reading(share(5, 10)), other)._unsafeUnwrapErr();
  expect(issues.map((issue) => issue.code === "indicator.not-comparable" && issue.what)).toEqual([
    "indicator",
    "unit",
    "population",
    "group",
    "division",
  ]);
  const [version] = change(reading(share(5, 10)), reading(share(5, 10), { version: 2 }))._unsafeUnwrapErr();
  expect(version).toMatchObject({ what: "version", before: "1", after: "2" });
});

test("a side without a value is said to be without", () => {
  const hidden = reading({ status: "suppressed", why: "primary" });
  const open = reading({ status: "estimated", n: 4, missing: 0 }, { unit: "share" });
  expect(change(hidden, open)._unsafeUnwrapErr()).toMatchObject([
    { code: "indicator.no-value", which: "before", status: "suppressed" },
    { code: "indicator.no-value", which: "after", status: "estimated" },
  ]);
});

test("a break of the series between the two is a warning", () => {
  const why = { nb: "nytt skjema", nn: "nytt skjema", en: "new form" };
  const breaks = [
    { on: "2022-06-01", why },
    { on: "2019-06-01", why },
  ];
  const after = reading(share(6, 10), { period: { from: "2022-01-01", to: "2022-12-31" }, provenance: { breaks } });
  const { warnings } = change(reading(share(5, 10)), after)._unsafeUnwrap();
  expect(warnings).toEqual([
    { code: "indicator.series-break", path: ["breaks"], severity: "warning", on: "2022-06-01", why },
  ]);
});

test("turned round, a change has the other sign", () => {
  const [a, b] = [reading(share(48, 80)), reading(share(56, 70))];
  const [there, back] = [change(a, b)._unsafeUnwrap(), change(b, a)._unsafeUnwrap()];
  expect(back.difference).toBeCloseTo(-(there.difference ?? 0), 15);
  expect(back.interval?.lower).toBeCloseTo(-(there.interval?.upper ?? 0), 12);
});
