import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure } from "../../../src/indicators/indicator.ts";
import { count } from "../../../src/indicators/measures/count.ts";
import { distinct } from "../../../src/indicators/measures/distinct.ts";
import { median } from "../../../src/indicators/measures/median.ts";
import { ratio } from "../../../src/indicators/measures/ratio.ts";
import { share } from "../../../src/indicators/measures/share.ts";
import { timeTo } from "../../../src/indicators/measures/timeTo.ts";
import { total } from "../../../src/indicators/measures/total.ts";
import { gather, tallyOf } from "../../../src/indicators/plan.ts";

interface Row {
  readonly unit: string;
  readonly is?: boolean | undefined;
  readonly hours?: number | undefined;
}

const rows = fc.array(
  fc.record({
    unit: fc.constantFrom("a", "b", "c", "__proto__"),
    is: fc.option(fc.boolean(), { nil: undefined }),
    hours: fc.option(fc.constantFrom(0, 0.1, 0.2, 0.3, 1e15, 7.5), { nil: undefined }),
  }),
  { maxLength: 12 },
);

const measures: Readonly<Record<string, Measure<Row, unknown>>> = {
  count: count((row: Row) => row.is),
  total: total((row: Row) => row.hours),
  distinct: distinct((row: Row) => (row.is === undefined ? undefined : row.unit)),
  share: share({ where: (row: Row) => row.is, notDue: (row) => row.hours === 0 }),
  "clustered share": share({
    where: (row: Row) => row.is,
    of: (row) => row.hours !== 7.5,
    cluster: (row) => (row.unit === "a" ? undefined : row.unit),
  }),
  median: median((row: Row) => row.hours),
  "time to": timeTo({
    from: (row: Row) => (row.hours === 0.1 ? undefined : "2023-06-01"),
    to: (row) => (row.is === true ? `2023-0${row.unit === "a" ? 5 : 7}-${row.unit === "b" ? "02" : "20"}` : undefined),
    instead: (row) => (row.hours === 7.5 ? "2023-07-20" : undefined),
    asOf: "2023-12-31",
  }),
  ratio: ratio({ of: (row: Row) => row.hours, per: (row) => (row.is ? 1 : 2), by: (row) => row.unit }),
};

for (const [name, measure] of Object.entries(measures)) {
  test(`${name} gives the same bytes however its rows are split, ordered and stored`, () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const added = (some: readonly Row[]) => some.reduce((state, row) => measure.add(state, row), measure.empty());
        const finish = (state: unknown) => JSON.stringify(measure.finish(state, { level: 0.95 }));
        const [x, y, z] = [added(a), added(b), added(c)];
        const whole = finish(added([...a, ...b, ...c]));

        expect(finish(added([...c, ...b, ...a].reverse()))).toBe(whole);
        expect(finish(gather(tallyOf(measure), [...b, ...a, ...c]))).toBe(whole);
        expect(finish(measure.merge(measure.merge(x, y), z))).toBe(whole);
        expect(finish(measure.merge(x, measure.merge(z, y)))).toBe(whole);
        expect(finish(measure.merge(measure.empty(), x))).toBe(finish(x));
        expect(finish(JSON.parse(JSON.stringify(measure.merge(measure.merge(z, x), y))))).toBe(whole);
      }),
    );
  });

  test(`${name} leaves a state that it is given as it is`, () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const state = gather(tallyOf(measure), a);
        const before = JSON.stringify(state);
        for (const row of b) measure.add(state, row);
        measure.merge(state, gather(tallyOf(measure), b));
        expect(JSON.stringify(state)).toBe(before);
      }),
    );
  });
}

const finished = (measure: Measure<Row, unknown>, some: readonly Row[]) =>
  measure.finish(gather(tallyOf(measure), some), { level: 0.95 });

test("what is not known is missing, never zero", () => {
  expect(
    finished(
      count((row) => row.is),
      [{ unit: "a" }],
    ),
  ).toEqual({ status: "estimated", value: 0, n: 0, missing: 1 });
  expect(
    finished(
      total((row) => row.hours),
      [{ unit: "a" }],
    ),
  ).toEqual({ status: "no-data", reason: "all-missing", missing: 1 });
  expect(finished(share({ where: (row) => row.is }), [{ unit: "a" }])).toEqual({
    status: "no-data",
    reason: "all-missing",
    missing: 1,
  });
});

test("sums are those of exact arithmetic", () => {
  const hours = [0.1, 0.2, 0.3, 1e15, 0.1].map((one) => ({ unit: "a", hours: one }));
  expect(
    finished(
      total((row) => row.hours),
      hours,
    ),
  ).toMatchObject({ value: 1000000000000000.7 }); // 1e15 + 0.7 to the nearest number
});

// golden proportion.json, binom 1.1.1.1 in R 4.2.2: 81 of 263 by Wilson, printed in Newcombe (1998) as 0.2553 to 0.3662.
test("a share of independent rows has Wilson's interval", () => {
  const outcome = finished(
    share({ where: (row) => row.is }),
    Array.from({ length: 263 }, (_, i) => ({ unit: "a", is: i < 81 })),
  );
  expect(outcome).toMatchObject({
    numerator: 81,
    denominator: 263,
    n: 263,
    interval: { method: "wilson", level: 0.95, basis: "process" },
  });
  if (outcome.status !== "estimated") return;
  expect(outcome.interval?.lower).toBeCloseTo(0.2553, 4);
  expect(outcome.interval?.upper).toBeCloseTo(0.3662, 4);
});

test("a ratio of one unit has a value without interval", () => {
  const measure = ratio({ of: (row: Row) => row.hours, per: () => 1, by: (row) => row.unit });
  expect(
    finished(measure, [
      { unit: "a", hours: 3 },
      { unit: "a", hours: 4 },
    ]),
  ).toEqual({ status: "estimated", value: 3.5, n: 2, numerator: 7, denominator: 2, missing: 0 });
});

// golden quantile.json, "skewed hours": order statistics 2 and 9 of ten values, by qbinom of R 4.2.2.
test("a median has the interval of order statistics, and under six rows none", () => {
  const hours = [16, 2, 4, 1.5, 40, 2.5, 3, 2, 7.5, 4].map((one) => ({ unit: "a", hours: one }));
  const measure = median((row: Row) => row.hours);
  expect(finished(measure, [...hours, { unit: "a" }])).toEqual({
    status: "estimated",
    value: 3.5,
    n: 10,
    missing: 1,
    interval: { lower: 2, upper: 16, level: 0.95, method: "order-statistics", basis: "process" },
  });
  expect(finished(measure, hours.slice(0, 5))).toEqual({ status: "estimated", value: 4, n: 5, missing: 0 });
});

interface Dates {
  readonly from?: string;
  readonly to?: string;
  readonly gone?: string;
}

const time = timeTo<Dates>({
  from: ({ from }) => from,
  to: ({ to }) => to,
  instead: ({ gone }) => gone,
  asOf: "2023-12-31",
});
const timeOf = (...rows: readonly Dates[]) => time.finish(gather(tallyOf(time), rows), { level: 0.95 });

// survival::aml of R (survival 3.5.3), the maintained group: days 9, 13, 13+, 18, 23, 28+, 31, 34, 45+, 48, 161+; printed by
// survfit with conf.type "log-log": median 31, interval 13 to NA; golden kaplan-meier.json.
test("the days until half have come there are those of R's survfit, whoever is open counted as long as followed", () => {
  const day = (days: number): string => new Date(Date.UTC(2023, 11, 31) - days * 86_400_000).toISOString().slice(0, 10);
  const came = [9, 13, 18, 23, 31, 34, 48].map((days) => ({ from: day(200), to: day(200 - days) }));
  const open = [13, 28, 45, 161].map((days) => ({ from: day(days) }));
  const outcome = timeOf(...came, ...open);
  expect(outcome).toMatchObject({
    value: 31,
    n: 11,
    interval: { lower: 13, level: 0.95, method: "kaplan-meier-log-log", basis: "process" },
  });
  expect(outcome.status === "estimated" && outcome.interval).not.toHaveProperty("upper");
});

test("a row that ends before it starts, or never starts, is missing, and a date after asOf has not happened", () => {
  expect(timeOf({ from: "2023-02-01", to: "2023-01-01" }, {}, { from: "2023-12-31", to: "2024-01-01" })).toEqual({
    status: "estimated",
    n: 1,
    missing: 2,
    details: { steps: [] },
  });
  expect(timeOf({ from: "2023-02-01", gone: "2023-01-01" })).toMatchObject({
    status: "no-data",
    reason: "all-missing",
  });
  expect(timeOf()).toEqual({ status: "no-data", reason: "empty-denominator", missing: 0 });
});

test("who comes there on the first day waited no day", () => {
  expect(timeOf({ from: "2023-02-01", to: "2023-02-01" })).toMatchObject({
    value: 0,
    details: { share90: 1, share180: 1, share365: 1, steps: [{ time: 0, estimate: 1, atRisk: 1 }] },
  });
});

test("of two dates the earlier counts, on one day the one asked for", () => {
  const from = "2023-01-01";
  const reached = (to: string, gone: string) => {
    const outcome = timeOf({ from, to, gone });
    return outcome.status === "estimated" && outcome.value;
  };
  expect([reached("2023-01-11", "2023-01-11"), reached("2023-01-11", "2023-01-10")]).toEqual([10, undefined]);
});

test("who has left no longer waits: the share stays below that without them", () => {
  const from = "2023-01-01";
  const rows = [{ from, to: "2023-01-31" }, { from, gone: "2023-01-21" }, { from }, { from }];
  const outcome = timeOf(...rows);
  // Aalen and Johansen by hand: one of three still waiting comes, of the three quarters that had not left: 1/4. As if the one that
  // left were open it would be 1/3.
  expect(outcome).toMatchObject({ n: 4, details: { share90: 0.25, share180: 0.25 } });
});
