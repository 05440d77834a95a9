import { byCodeUnit } from "../core/order.ts";
import type { Grouping } from "./grouping.ts";
import { unknownValue } from "./groups.ts";
import type { Dimension } from "./indicator.ts";
import type { Question } from "./options.ts";

// A group is a number: each dimension has a digit, 0 for "all" (a margin), 1 and up for its values in order. So groups in
// order of their numbers are margins before values, values by code unit, the total first of all.

/** The digits of a dimension. */
export interface Axis {
  readonly dimension: Dimension;
  /** By digit less 1; `unknown` stands among them in its order. */
  readonly values: readonly string[];
  readonly digits: ReadonlyMap<string, number>;
  readonly unknown: number;
  readonly stride: number;
  /** Digits of the values that occur in the programme. */
  readonly found: ReadonlySet<number>;
}

/** A set of dimensions, as bits by their place in `by`; the others are added up. */
export type Mask = number;

export const hasBit = (mask: Mask, i: number): boolean => (mask & (1 << i)) !== 0;

/** The place of the year among the dimensions, -1 where it is not asked for. */
export const yearAxis = (axes: readonly Axis[]): number => axes.findIndex((axis) => axis.dimension === "year");

export function withoutYear(mask: Mask, axes: readonly Axis[]): Mask {
  const year = yearAxis(axes);
  return year < 0 ? mask : mask & ~(1 << year);
}

/** The digits of each dimension asked for. */
export function axesOf(question: Question, grouping: Grouping): readonly Axis[] {
  const { by, period, asOf } = question;
  const axes: Axis[] = [];
  let stride = 1;
  // The last dimension varies fastest.
  for (const dimension of [...by].reverse()) {
    let found = grouping.valuesOf(dimension);
    let values = found;
    if (dimension === "year") {
      const first = Number(period.from.slice(0, 4));
      const last = Number((period.to < asOf ? period.to : asOf).slice(0, 4));
      values = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i).padStart(4, "0"));
      found = found.filter((year) => values.includes(year));
    }
    const all = [...new Set([...values, unknownValue])].sort(byCodeUnit);
    const digits = new Map(all.map((value, i) => [value, i + 1]));
    axes.unshift({
      dimension,
      values: all,
      digits,
      unknown: digits.get(unknownValue) ?? 0,
      stride,
      found: new Set(found.map((value) => digits.get(value) ?? 0)),
    });
    stride *= all.length + 1;
  }
  return axes;
}

/** Every group of an indicator as its digits, in order. */
export function* groupsOf(
  axes: readonly Axis[],
  masks: readonly Mask[],
  allowed: readonly (readonly number[])[],
): Generator<readonly number[]> {
  const wanted = new Set(masks);
  function* from(axis: number, mask: Mask, digits: readonly number[]): Generator<readonly number[]> {
    if (axis === axes.length) {
      if (wanted.has(mask)) yield digits;
      return;
    }
    yield* from(axis + 1, mask, [...digits, 0]);
    for (const digit of allowed[axis] ?? []) yield* from(axis + 1, mask | (1 << axis), [...digits, digit]);
  }
  yield* from(0, 0, []);
}
