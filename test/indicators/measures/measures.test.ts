import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure } from "../../../src/indicators/indicator.ts";
import { count } from "../../../src/indicators/measures/count.ts";
import { distinct } from "../../../src/indicators/measures/distinct.ts";
import { ratio } from "../../../src/indicators/measures/ratio.ts";
import { share } from "../../../src/indicators/measures/share.ts";
import { total } from "../../../src/indicators/measures/total.ts";
import { gather } from "../../../src/indicators/plan.ts";

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
        expect(finish(gather(measure, [...b, ...a, ...c]))).toBe(whole);
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
        const state = gather(measure, a);
        const before = JSON.stringify(state);
        for (const row of b) measure.add(state, row);
        measure.merge(state, gather(measure, b));
        expect(JSON.stringify(state)).toBe(before);
      }),
    );
  });
}

const finished = (measure: Measure<Row, unknown>, some: readonly Row[]) =>
  measure.finish(gather(measure, some), { level: 0.95 });

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
