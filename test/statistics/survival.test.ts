import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, restrictedMean, survivalQuantile } from "../../src/statistics/survival.ts";
import { expectNear, golden } from "./golden.ts";

type Bounds = readonly [number | null, number | null];
interface RestrictedMean {
  readonly horizon: number;
  readonly value: number;
  readonly se: number;
}
const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly time: readonly number[];
    readonly event: readonly number[];
    readonly level: number;
    readonly steps: readonly {
      readonly time: number;
      readonly atRisk: number;
      readonly events: number;
      readonly survival: number;
      readonly se: number | null;
      readonly logLog: Bounds;
    }[];
    readonly quantiles: readonly {
      readonly probability: number;
      readonly value: number | null;
      readonly valueR: number | null;
      readonly logLog: Bounds;
    }[];
    readonly restrictedMean?: RestrictedMean;
  }[];
  readonly published: { readonly cases: readonly { readonly time: number[]; readonly survival: number[] }[] };
}>("kaplan-meier");

/** Bounds that the table has no number for are absent. */
function expectBounds(actual: { readonly lower?: number; readonly upper?: number }, [lower, upper]: Bounds): void {
  for (const [bound, expected] of [
    [actual.lower, lower],
    [actual.upper, upper],
  ] as const) {
    if (expected === null) expect(bound).toBeUndefined();
    else expectNear(bound, expected, known.tolerance);
  }
}

test.each(known.cases)("$label: the steps as R's survfit has them", ({ time, event, level, steps }) => {
  const curve = kaplanMeier(time, event, level);
  expect(curve.level).toBe(level);
  expect(curve.steps.map((step) => [step.time, step.atRisk, step.events])).toEqual(
    steps.map((step) => [step.time, step.atRisk, step.events]),
  );
  for (const [i, step] of steps.entries()) {
    const ours = curve.steps[i];
    expectNear(ours?.survival, step.survival, known.tolerance);
    if (step.se !== null) expectNear(ours?.se, step.se, known.tolerance);
    expectBounds(ours ?? {}, step.logLog);
  }
});

// R takes the middle where the curve is flat at exactly the level (valueR); ours is the first time at which the share left
// is at most 1 - p, so that a quantile is a time that was seen, and the same rule serves incidence curves.
test.each(known.cases)(
  "$label: quantiles are the first time the curve is so low",
  ({ time, event, level, quantiles }) => {
    const curve = kaplanMeier(time, event, level);
    for (const { probability, value, logLog } of quantiles) {
      const ours = survivalQuantile(curve, probability);
      expect(ours?.value).toBe(value ?? undefined);
      if (ours !== undefined) expect([ours.lower, ours.upper]).toEqual(logLog.map((bound) => bound ?? undefined));
    }
  },
);

test("on a flat stretch at one half ours is its start and R's its middle", () => {
  const half = known.cases
    .find(({ label }) => label === "half exactly")
    ?.quantiles.find((one) => one.probability === 0.5);
  expect([half?.value, half?.valueR]).toEqual([2, 3]);
  expect(survivalQuantile(kaplanMeier([1, 2, 3, 4], [1, 1, 0, 0]), 0.5)?.value).toBe(2);
  expect(survivalQuantile(kaplanMeier([1, 2, 4, 4], [1, 1, 1, 1]), 0.5)?.value).toBe(2);
});

test.each(known.cases.filter((one) => one.restrictedMean !== undefined))(
  "$label: the restricted mean as R's survmean has it",
  ({ time, event, level, restrictedMean: expected }) => {
    const mean = restrictedMean(kaplanMeier(time, event, level), expected?.horizon ?? NaN);
    expectNear(mean.value, expected?.value ?? NaN, known.tolerance);
    expectNear(mean.se, expected?.se ?? NaN, known.tolerance);
  },
);

// Freireich et al. (1963), as printed to three decimals in Cox and Oakes (1984), Analysis of Survival Data.
test("the 6-MP group as printed", () => {
  const gehan = known.cases.find(({ label }) => label === "gehan 6-MP");
  const { steps } = kaplanMeier(gehan?.time ?? [], gehan?.event ?? []);
  const [printed] = known.published.cases;
  expect(steps.map(({ time }) => time)).toEqual(printed?.time);
  for (const [i, survival] of (printed?.survival ?? []).entries()) {
    expect(Math.abs((steps[i]?.survival ?? 2) - survival)).toBeLessThanOrEqual(0.0005 + 1e-12);
  }
});

const edges = golden<{
  readonly kaplanMeier: readonly {
    readonly label: string;
    readonly time: readonly number[];
    readonly event: readonly number[];
    readonly level: number;
    readonly steps: readonly (readonly [number, number, number, number, number | null, number | null, number | null])[];
    readonly restrictedMean: RestrictedMean;
  }[];
}>("survival-edges");

test.each(edges.kaplanMeier)("$label as R's survfit and survmean have it", (one) => {
  const curve = kaplanMeier(one.time, one.event, one.level);
  expect(curve.steps.map((step) => [step.time, step.atRisk, step.events])).toEqual(
    one.steps.map(([time, atRisk, events]) => [time, atRisk, events]),
  );
  for (const [i, [, , , survival, se, lower, upper]] of one.steps.entries()) {
    const step = curve.steps[i];
    expectNear(step?.survival, survival, known.tolerance);
    expectNear(step?.se, se ?? 0, known.tolerance); // R divides by 0 where nobody is left; the limit is 0
    expectBounds(step ?? {}, [lower, upper]);
  }
  const mean = restrictedMean(curve, one.restrictedMean.horizon);
  expectNear(mean.value, one.restrictedMean.value, known.tolerance);
  expectNear(mean.se, one.restrictedMean.se, known.tolerance);
});

test("a firm censored on the day of an event was at risk on it", () => {
  expect(kaplanMeier([3, 3], [0, 1]).steps.map(({ atRisk }) => atRisk)).toEqual([2]);
});

test("nobody, and nobody who reached the stage, is a curve without steps", () => {
  expect(kaplanMeier([], [])).toEqual({ level: 0.95, steps: [] });
  const open = kaplanMeier([10, 20, 30], [0, false, 0]);
  expect(open).toEqual({ level: 0.95, steps: [] });
  expect(survivalQuantile(open, 0.01)).toBeUndefined();
  expect(restrictedMean(open, 25)).toEqual({ value: 25, level: 0.95, method: "greenwood", se: 0 });
});

test("all at one time leave no spread to judge, and no bounds", () => {
  const curve = kaplanMeier([4, 4, 4], [true, true, true]);
  expect(curve.steps).toEqual([{ time: 4, atRisk: 3, events: 3, survival: 0, se: 0 }]);
  expect(survivalQuantile(curve, 0.5)).toEqual({ value: 4, level: 0.95, method: "log-log" });
  expect(restrictedMean(curve, 10)).toEqual({ value: 4, level: 0.95, method: "greenwood", se: 0 });
});

test("the interval of a restricted mean stays between 0 and the horizon", () => {
  const mean = restrictedMean(kaplanMeier([1, 9, 9], [1, 0, 0]), 9);
  expect(mean.upper).toBe(9);
  expect(mean.lower).toBeLessThan(mean.value);
  const huge = restrictedMean(kaplanMeier([1e300, 1.5e308, 1.6e308], [1, 1, 1]), 1.7e308);
  expect([huge.value, huge.se, huge.lower, huge.upper].every(Number.isFinite)).toBe(true);
});

test("what cannot be is refused", () => {
  for (const time of [-1, NaN, Infinity]) expect(() => kaplanMeier([1, time], [1, 0])).toThrow(RangeError);
  expect(() => kaplanMeier([1, 2], [1])).toThrow(RangeError);
  expect(() => kaplanMeier([1], [2])).toThrow(RangeError);
  expect(() => kaplanMeier([1], [NaN])).toThrow(RangeError);
  for (const level of [0, 1, NaN]) expect(() => kaplanMeier([1], [1], level)).toThrow(RangeError);
  const curve = kaplanMeier([1], [1]);
  for (const probability of [0, -0.1, 1.1, NaN]) expect(() => survivalQuantile(curve, probability)).toThrow(RangeError);
  for (const horizon of [-1, NaN, Infinity]) expect(() => restrictedMean(curve, horizon)).toThrow(RangeError);
});

const rows = fc.array(
  fc.tuple(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 1e6, noNaN: true })), fc.boolean()),
  { maxLength: 40 },
);
const curveOf = (of: readonly (readonly [number, boolean])[]) =>
  kaplanMeier(
    of.map(([time]) => time),
    of.map(([, event]) => event),
  );

test("the order of the rows never shows", () => {
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(curveOf(shuffled)).toEqual(curveOf(all));
      },
    ),
  );
});

test("without censoring the curve is exactly the share of times that come later", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const times = all.map(([time]) => time);
      for (const step of kaplanMeier(times, Array<number>(times.length).fill(1)).steps) {
        expect(step.survival).toBe(times.filter((time) => time > step.time).length / times.length);
      }
    }),
  );
});

test("another unit of time moves the steps and nothing else", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const inDays = curveOf(all);
      const inHalfDays = curveOf(all.map(([time, event]) => [time * 2, event]));
      expect(inHalfDays.steps).toEqual(inDays.steps.map((step) => ({ ...step, time: step.time * 2 })));
      const mean = restrictedMean(inDays, 1000).value;
      expect(restrictedMean(inHalfDays, 2000).value).toBeCloseTo(mean * 2, 6);
    }),
  );
});

test("the curve falls, its limits hold it, and no number is beyond all numbers", () => {
  fc.assert(
    fc.property(rows, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, probability) => {
      const curve = curveOf(all);
      let before = 1;
      for (const { survival, se, lower = 0, upper = 1 } of curve.steps) {
        expect(survival).toBeLessThan(before);
        expect(0 <= lower && lower <= survival && survival <= upper && upper <= 1 && se >= 0 && se < 1).toBe(true);
        before = survival;
      }
      const quantile = survivalQuantile(curve, probability);
      if (quantile === undefined) return;
      expect(quantile.lower ?? quantile.value).toBeLessThanOrEqual(quantile.value);
      expect(quantile.upper ?? quantile.value).toBeGreaterThanOrEqual(quantile.value);
    }),
  );
});

test("the restricted mean is the mean of the times cut at the horizon where nobody is censored", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
      fc.integer({ min: 0, max: 120 }),
      (times, horizon) => {
        const curve = kaplanMeier(times, Array<number>(times.length).fill(1));
        const mean = times.reduce((sum, time) => sum + Math.min(time, horizon), 0) / times.length;
        expect(restrictedMean(curve, horizon).value).toBeCloseTo(mean, 9);
      },
    ),
  );
});
