import fc from "fast-check";
import { expect, test } from "vitest";
import { children, isWithin, parent, type HierarchyRow } from "../../src/core/hierarchy.ts";

// Music as the library of Dewey files it: 780, with 784 instruments and 787 strings among them.
const shelf: readonly HierarchyRow[] = [
  { code: "7" },
  { code: "78", parentCode: "7" },
  { code: "784", parentCode: "78" },
  { code: "787", parentCode: "78" },
  { code: "9" },
];

test("a code has one above it, and those below it in the order of the table", () => {
  expect(parent(shelf, "784")).toBe(shelf[1]);
  expect(children(shelf, "78")).toEqual([shelf[2], shelf[3]]);
});

test("nothing is above the top, and nothing below the bottom", () => {
  expect(parent(shelf, "7")).toBeUndefined();
  expect(children(shelf, "787")).toEqual([]);
});

test("a code is within itself and all above it, not within its neighbours or what lies below", () => {
  expect(["7", "78", "784"].map((ancestor) => isWithin(shelf, "784", ancestor))).toEqual([true, true, true]);
  expect(["787", "9"].map((ancestor) => isWithin(shelf, "784", ancestor))).toEqual([false, false]);
  expect(isWithin(shelf, "7", "784")).toBe(false);
});

test("what the table does not have lies nowhere", () => {
  expect(parent(shelf, "1")).toBeUndefined();
  expect(children(shelf, "1")).toEqual([]);
  expect(isWithin(shelf, "1", "1")).toBe(false);
  expect(isWithin(shelf, "784", "1")).toBe(false);
  expect(isWithin([], "1", "1")).toBe(false);
});

test("a parent that is not in the table is the end of the way up", () => {
  const torn: readonly HierarchyRow[] = [{ code: "784", parentCode: "78" }];
  expect(parent(torn, "784")).toBeUndefined();
  expect(children(torn, "78")).toEqual([]);
  expect(isWithin(torn, "784", "78")).toBe(false);
});

test("two rows of one code are refused, not answered from the first", () => {
  const mixed: readonly HierarchyRow[] = [...shelf, { code: "78", parentCode: "9" }];
  expect(() => parent(mixed, "784")).toThrow(RangeError);
  expect(() => children(mixed, "78")).toThrow(RangeError);
  expect(() => isWithin(mixed, "784", "7")).toThrow(RangeError);
  expect(parent(mixed, "9")).toBeUndefined();
});

test("rows that go round in a circle end in an answer", () => {
  const circle: readonly HierarchyRow[] = [
    { code: "a", parentCode: "b" },
    { code: "b", parentCode: "a" },
  ];
  expect(isWithin(circle, "a", "c")).toBe(false);
  expect(isWithin(circle, "a", "b")).toBe(true);
});

test("in any forest a code is within another exactly where the way up by parents meets it", () => {
  const forests = fc
    .array(fc.nat(), { minLength: 1, maxLength: 30 })
    .map((numbers): readonly HierarchyRow[] =>
      numbers.map((number, i) =>
        i === 0 || number % 4 === 0 ? { code: `${i}` } : { code: `${i}`, parentCode: `${number % i}` },
      ),
    );
  fc.assert(
    fc.property(forests, (table) => {
      for (const { code } of table) {
        const wayUp: string[] = [];
        for (let row = table.find((other) => other.code === code); row; row = parent(table, row.code))
          wayUp.push(row.code);
        const within = table.map((other) => other.code).filter((other) => isWithin(table, code, other));
        expect(within.sort()).toEqual(wayUp.sort());
        expect(children(table, code).every((child) => parent(table, child.code)?.code === code)).toBe(true);
      }
    }),
  );
});
