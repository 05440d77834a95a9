import type { ListName } from "../model/programme.ts";
import { type Axis, hasBit, type Mask, yearAxis } from "./axes.ts";
import type { Context } from "./context.ts";
import { type Grouping, isOfDivision } from "./groups.ts";
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
  const digits = axes.map(({ dimension, digits: of, unknown: none, stride }, i): Numbers => {
    if (dimension === "year") return [];
    const column = grouping.column(list, dimension);
    const numbers = rows.map((_, row) => {
      const value = column[row];
      if (value === undefined) unknown |= 1 << i;
      const digit = (one: string): number => (of.get(one) ?? none) * stride;
      return value === undefined ? none * stride : typeof value === "string" ? digit(value) : value.map(digit);
    });
    return asNumbers(numbers);
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
    grouping.column(list, "heir").forEach((heir, row) => {
      marks[row] = heir === "whole" ? isWhole : heir === "part" ? isPart : 0;
    });
  }
  if (by.includes("centralityClass") || by.includes("region")) {
    grouping.column(list, "carried").forEach((carried, row) => {
      if (carried !== undefined) marks[row] = (marks[row] ?? 0) | isCarried;
    });
  }
  return { rows, numbers, takesPart, unknown, marks };
}

function asNumbers(numbers: readonly (number | readonly number[])[]): Numbers {
  return numbers.every((number) => typeof number === "number") ? Float64Array.from(numbers) : numbers;
}

function addNumbers(a: Numbers, b: Numbers): Numbers {
  if (a instanceof Float64Array && b instanceof Float64Array) return a.map((number, i) => number + (b[i] ?? 0));
  return Array.from(a, (number, i) => {
    const other = b[i] ?? 0;
    if (typeof number === "number" && typeof other === "number") return number + other;
    return [number].flat().flatMap((x) => [other].flat().map((y) => x + y));
  });
}
