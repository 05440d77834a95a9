import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** A table of known answers: what it is, and where its numbers come from, stands inside it. */
export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8")) as T; // the caller names the shape
}

/** Near as the table means it: relative to the larger of 1 and what is expected. */
export function expectNear(actual: number | undefined, expected: number, tolerance: number): void {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? Infinity) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

/** Near in relative terms, however small the number. */
export function expectRelativelyNear(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}
