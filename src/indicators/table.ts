import type { ListName } from "../model/programme.ts";
import { type Axis, hasBit, type Mask, yearAxis } from "./axes.ts";
import { filled } from "./columns.ts";
import type { Context } from "./context.ts";
import type { Grouping } from "./grouping.ts";
import { isOfDivision } from "./groups.ts";
import type { Question } from "./options.ts";

/** What the tables of a run rest on. */
export interface TableSource {
  readonly question: Question;
  readonly context: Context;
  readonly axes: readonly Axis[];
  readonly grouping: Grouping;
}

/** The rows of a list with the groups they belong to, but for the year. */
export interface Table {
  readonly rows: readonly unknown[];
  /** For each set of dimensions the group number of a row, or its numbers where groups overlap. */
  numbers(mask: Mask): Numbers;
  /** Whether a row takes part in the groups of a set of dimensions: a divided register row does so whole or in pieces. */
  readonly takesPart: ((row: number, mask: Mask) => boolean) | undefined;
  /** Bits of the dimensions in which some row has no value. */
  readonly unknown: Mask;
  /** Bits of the dimensions in which some row has a value; the year is always told. */
  readonly known: Mask;
  /** What the provenance counts of a row: bits of `isWhole`, `isPart`, `isCarried`. */
  readonly marks: Uint8Array;
}

/** Group numbers by row, side by side in memory where no row has several. */
export type Numbers = Float64Array | readonly (number | readonly number[])[];

export const isWhole = 1;
export const isPart = 2;
export const isCarried = 4;

/** The rows of a list with the groups they belong to. */
export function makeTable({ context, grouping, axes, question: { by } }: TableSource, list: ListName): Table {
  const ofDivision = by.reduce((bits, dimension, i) => (isOfDivision(dimension) ? bits | (1 << i) : bits), 0);
  const { register } = grouping;
  const rows = list === "population" ? register.rows : context.rows(list);
  const takesPart: Table["takesPart"] =
    list !== "population" || ofDivision === 0
      ? undefined
      : (row, mask) =>
          register.roles[row] === "both" || ((mask & ofDivision) !== 0) === (register.roles[row] === "piece");

  let unknown = 0;
  let known = 0;
  const digits = axes.map(({ dimension, digits: of, unknown: none, stride }, i): Numbers => {
    if (dimension === "year") {
      known |= 1 << i;
      return [];
    }
    const { of: numbers, values } = grouping.column(list, dimension);
    const digitOf = (value: string): number => (of.get(value) ?? none) * stride;
    const own = values.map((value) => (typeof value === "string" ? digitOf(value) : value.map(digitOf)));
    // A list that has nothing to do with the dimension has an empty column.
    if (numbers.some((number) => number >= 0)) known |= 1 << i;
    if (rows.length > numbers.length || numbers.includes(-1)) unknown |= 1 << i;
    const nowhere = none * stride;
    const single = own.filter((digit) => typeof digit === "number");
    if (single.length === own.length) {
      return filled(
        new Float64Array(rows.length),
        rows as readonly unknown[],
        (_, row) => single[numbers[row] ?? -1] ?? nowhere,
      );
    }
    return rows.map((_, row) => own[numbers[row] ?? -1] ?? nowhere);
  });

  const made = new Map<Mask, Numbers>();
  function numbers(mask: Mask): Numbers {
    let sums = made.get(mask);
    if (sums === undefined) {
      sums = new Float64Array(rows.length);
      digits.forEach((column, i) => {
        if (hasBit(mask, i) && i !== yearAxis(axes)) sums = addNumbers(sums ?? [], column);
      });
      made.set(mask, sums);
    }
    return sums;
  }

  const marks = new Uint8Array(rows.length);
  if (ofDivision !== 0) {
    const { of, values } = grouping.column(list, "heir");
    const mark = values.map((heir) => (heir === "whole" ? isWhole : isPart));
    of.forEach((number, row) => (marks[row] = mark[number] ?? 0));
  }
  if (by.includes("centralityClass") || by.includes("region")) {
    grouping.column(list, "carried").of.forEach((number, row) => {
      if (number >= 0) marks[row] = (marks[row] ?? 0) | isCarried;
    });
  }
  return { rows, numbers, takesPart, unknown, known, marks };
}

function addNumbers(a: Numbers, b: Numbers): Numbers {
  if (a instanceof Float64Array && b instanceof Float64Array) return a.map((number, i) => number + (b[i] ?? 0));
  return Array.from(a, (number, i) => {
    const other = b[i] ?? 0;
    if (typeof number === "number" && typeof other === "number") return number + other;
    return [number].flat().flatMap((x) => [other].flat().map((y) => x + y));
  });
}
