import { expect, test } from "vitest";
import { sizeClass } from "../../src/programme/sizeClass.ts";
import type { SizeScheme } from "../../src/vocabulary/size.ts";

const schemes: readonly SizeScheme[] = ["ssb8", "eu4", "nho", "bio"];

test.each(schemes)("every number of employees has exactly one class of %s, and classes follow each other", (scheme) => {
  const classes: { readonly code: string; readonly from: number; readonly to?: number }[] = [];
  for (let employees = 0; employees <= 300; employees++) {
    const found = sizeClass(employees, scheme);
    expect(found.from <= employees && employees <= (found.to ?? Infinity)).toBe(true);
    if (classes.at(-1)?.code !== found.code) classes.push(found);
  }
  expect(new Set(classes.map(({ code }) => code)).size).toBe(classes.length);
  expect(classes[0]?.from).toBe(0);
  classes.slice(1).forEach(({ from }, i) => expect(from).toBe((classes[i]?.to ?? NaN) + 1));
  expect(classes.at(-1)?.to).toBeUndefined();
  expect(sizeClass(Number.MAX_SAFE_INTEGER, scheme)).toBe(sizeClass(300, scheme));
});

// A published scheme leaves ten employees without a class: "<10; 11-49; 50-249; >249".
test("ten employees have a class", () => {
  expect(schemes.map((scheme) => sizeClass(10, scheme).code)).toEqual(["10-19", "small", "smb", "small"]);
});

test.each([
  ["nho", 99, "smb"],
  ["nho", 100, "large"],
  ["bio", 49, "small"],
  ["bio", 50, "other"],
  ["eu4", 249, "medium"],
  ["eu4", 250, "large"],
  ["ssb8", 0, "0"],
  ["ssb8", 250, "250+"],
] as const)("by %s %i employees are %s", (scheme, employees, code) => {
  expect(sizeClass(employees, scheme).code).toBe(code);
});

// Statistics Norway, establishments by size on 1 January 2021: 606,642 in all, 201,577 with employees.
test("the eight classes are those of Statistics Norway's table, whose shares they give", () => {
  const counts = new Map([
    ["0", 405_065],
    ["1-4", 101_117],
    ["5-9", 40_632],
    ["10-19", 29_472],
    ["20-49", 20_580],
    ["50-99", 6_245],
    ["100-249", 2_714],
    ["250+", 817],
  ]);
  const sum = (holds: (employees: number) => boolean): number => {
    const codes = new Set<string>();
    for (let employees = 0; employees <= 300; employees++)
      if (holds(employees)) codes.add(sizeClass(employees, "ssb8").code);
    return [...codes].reduce((total, code) => total + (counts.get(code) ?? NaN), 0);
  };
  const withEmployees = sum((employees) => employees > 0);
  expect(sum(() => true)).toBe(606_642);
  expect(withEmployees).toBe(201_577);
  expect(sum((employees) => employees > 0 && employees < 10) / withEmployees).toBeCloseTo(0.7032, 4);
  expect(sum((employees) => employees > 0 && employees < 50) / withEmployees).toBeCloseTo(0.9515, 4);
});

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])("%d employees are the caller's mistake", (employees) => {
  expect(() => sizeClass(employees, "ssb8")).toThrow(RangeError);
});

test("so is a scheme that there is not", () => {
  expect(() => sizeClass(1, "skillnet" as SizeScheme)).toThrow(RangeError); // a caller without types
});
