import fc from "fast-check";
import { expect, test } from "vitest";
import { logRank } from "../../src/statistics/logRank.ts";
import { expectNear, golden } from "./golden.ts";

interface Case {
  readonly label: string;
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly group: readonly (string | number)[];
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  readonly df: number;
  readonly pValue: number;
}
const known = golden<{ readonly tolerance: number; readonly logRank: readonly Case[] }>("kaplan-meier");
const edges = golden<{ readonly logRank: readonly Case[] }>("survival-edges");

test.each([...known.logRank, ...edges.logRank])("$label as R's survdiff has it", (one) => {
  const test = logRank(one.time, one.event, one.group);
  expect(test?.observed).toEqual(one.observed);
  for (const [i, expected] of one.expected.entries()) expectNear(test?.expected[i], expected, known.tolerance);
  expectNear(test?.chiSquare, one.chiSquare, known.tolerance);
  expect(test?.df).toBe(one.df);
  expectNear(test?.pValue, one.pValue, known.tolerance);
});

test("groups stand in order: numbers by size, texts by code unit", () => {
  const groupsOf = (...groups: (string | number)[]) =>
    logRank(
      groups.map((_, i) => i),
      groups.map(() => 1),
      groups,
    )?.groups;
  expect(groupsOf(10, 9, 2)).toEqual([2, 9, 10]);
  expect(groupsOf("motor", "broker", "Motor")).toEqual(["Motor", "broker", "motor"]);
  expect(groupsOf("1", 1, "0")).toEqual([1, "0", "1"]);
});

test("where there is nothing to compare there is no test", () => {
  expect(logRank([], [], [])).toBeUndefined();
  expect(logRank([1, 2, 3], [1, 1, 0], ["a", "a", "a"])).toBeUndefined();
  expect(logRank([1, 2], [0, 0], ["a", "b"])).toBeUndefined(); // nobody reached the stage
  expect(logRank([4, 4, 4], [1, 1, 1], ["a", "b", "b"])).toBeUndefined(); // all of them at once
  expect(logRank([1, 2, 3], [0, 1, 1], ["a", "b", "b"])).toBeUndefined(); // one group left before the first event
});

test("what cannot be is refused", () => {
  expect(() => logRank([1, 2], [1, 1], ["a"])).toThrow(RangeError);
  expect(() => logRank([1, 2], [1], ["a", "b"])).toThrow(RangeError);
  expect(() => logRank([1, -2], [1, 1], ["a", "b"])).toThrow(RangeError);
  expect(() => logRank([1, 2], [1, 3], ["a", "b"])).toThrow(RangeError);
  for (const group of [1, NaN]) expect(() => logRank([1, 2], [1, 1], [group, NaN])).toThrow(RangeError);
});

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean(), fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 40,
});
const testOf = (
  of: readonly (readonly [number, boolean, number])[],
  name: (group: number) => string | number = (group) => group,
) =>
  logRank(
    of.map(([time]) => time),
    of.map(([, event]) => event),
    of.map(([, , group]) => name(group)),
  );

test("the order of the rows never shows", () => {
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(testOf(shuffled)).toEqual(testOf(all));
      },
    ),
  );
});

test("names and the unit of time do not matter, and as many events are expected as were seen", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const test = testOf(all);
      const renamed = testOf(
        all.map(([time, event, group]) => [time * 7, event, group]),
        (group) => "dbca".charAt(group - 1),
      );
      expect(renamed?.df).toBe(test?.df);
      if (test === undefined) return;
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      expectNear(renamed?.chiSquare, test.chiSquare, 1e-9);
      expectNear(sum(test.expected), sum(test.observed), 1e-12);
      expect(0 <= test.pValue && test.pValue <= 1 && test.chiSquare >= 0).toBe(true);
    }),
  );
});
