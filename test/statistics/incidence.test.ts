import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeIncidence, type IncidenceCurve } from "../../src/statistics/incidence.ts";
import { kaplanMeier } from "../../src/statistics/survival.ts";
import { expectNear, expectRelativelyNear, golden } from "./golden.ts";

/** The last step at or before a time; before the first of them nobody has reached it. */
function at(curve: IncidenceCurve, time: number): { readonly estimate: number; readonly variance: number } {
  return curve.steps.filter((step) => step.time <= time).at(-1) ?? { estimate: 0, variance: 0 };
}

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly time: readonly number[];
    readonly state: readonly number[];
    readonly cause: number;
    readonly at: readonly { readonly time: number; readonly estimate: number; readonly variance: number }[];
  }[];
}>("cumulative-incidence");

test.each(known.cases)("$label as R's cmprsk has it", (one) => {
  const curve = cumulativeIncidence(one.time, one.state, one.cause);
  for (const { time, estimate, variance } of one.at) {
    expectNear(at(curve, time).estimate, estimate, known.tolerance);
    expectRelativelyNear(at(curve, time).variance, variance, 1e-6);
  }
});

const edges = golden<{
  readonly cumulativeIncidence: readonly {
    readonly label: string;
    readonly time: readonly number[];
    readonly state: readonly number[];
    readonly cause: number;
    readonly at: readonly number[];
    readonly estimate: readonly number[];
    readonly variance: readonly number[];
  }[];
}>("survival-edges");

test.each(edges.cumulativeIncidence)("$label as R's cmprsk has it", (one) => {
  const curve = cumulativeIncidence(one.time, one.state, one.cause);
  expect(one.at.length).toBeGreaterThan(0);
  for (const [i, time] of one.at.entries()) {
    expectNear(at(curve, time).estimate, one.estimate[i] ?? NaN, known.tolerance);
    expectNear(at(curve, time).variance, one.variance[i] ?? NaN, known.tolerance);
  }
});

test("there is a step at each time with an event of the cause, and nowhere else", () => {
  expect(cumulativeIncidence([1, 2, 2, 3, 4], [1, 2, 0, 1, 2], 1).steps.map(({ time }) => time)).toEqual([1, 3]);
  expect(cumulativeIncidence([1, 2], [0, 2], 1)).toEqual({ steps: [] });
  expect(cumulativeIncidence([], [], 1)).toEqual({ steps: [] });
});

test("what cannot be is refused", () => {
  for (const time of [-1, NaN, Infinity]) expect(() => cumulativeIncidence([time], [1], 1)).toThrow(RangeError);
  for (const state of [-1, 0.5, NaN]) expect(() => cumulativeIncidence([1], [state], 1)).toThrow(RangeError);
  for (const cause of [0, -1, 1.5, NaN]) expect(() => cumulativeIncidence([1], [1], cause)).toThrow(RangeError);
  expect(() => cumulativeIncidence([1, 2], [1], 1)).toThrow(RangeError);
});

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 50,
});
const curveOf = (of: readonly (readonly [number, number])[], cause: number) =>
  cumulativeIncidence(
    of.map(([time]) => time),
    of.map(([, state]) => state),
    cause,
  );

test("the order of the rows never shows", () => {
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(curveOf(shuffled, 1)).toEqual(curveOf(all, 1));
      },
    ),
  );
});

test("with one cause the incidence is 1 less Kaplan-Meier", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const reached = all.map(([time, state]): [number, number] => [time, Math.min(state, 1)]);
      const { steps } = kaplanMeier(
        reached.map(([time]) => time),
        reached.map(([, state]) => state),
      );
      const curve = curveOf(reached, 1);
      expect(curve.steps.map(({ time }) => time)).toEqual(steps.map(({ time }) => time));
      for (const [i, step] of steps.entries()) expectNear(curve.steps[i]?.estimate, 1 - step.survival, 1e-12);
    }),
  );
});

test("all causes and the share still waiting make up the whole", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const { steps } = kaplanMeier(
        all.map(([time]) => time),
        all.map(([, state]) => state > 0),
      );
      for (const { time, survival } of steps) {
        const reached = [1, 2, 3].reduce((sum, cause) => sum + at(curveOf(all, cause), time).estimate, 0);
        expectNear(reached + survival, 1, 1e-12);
      }
    }),
  );
});

test("without censoring the incidence is the share that the cause has ended, with a variance between 0 and 1", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const ended = all.map(([time, state]): [number, number] => [time, Math.max(state, 1)]);
      for (const { time, estimate, variance } of curveOf(ended, 1).steps) {
        expect(estimate).toBe(ended.filter(([when, state]) => state === 1 && when <= time).length / ended.length);
        expect(variance >= 0 && variance <= 1).toBe(true);
      }
    }),
  );
});
