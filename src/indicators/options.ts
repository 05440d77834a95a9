import { type IsoDate, isIsoDate, type Period } from "../core/date.ts";
import type { Geography } from "../geography/geography.ts";
import { requireKnownDate } from "../geography/checkDate.ts";
import type { ProgrammeHead } from "../model/programme.ts";
import type { Dimension, EvaluateOptions, Parameters } from "./indicator.ts";

const dimensions: Readonly<Record<Dimension, true>> = {
  county: true,
  municipality: true,
  region: true,
  centralityClass: true,
  sizeClass: true,
  industry: true,
  model: true,
  pilot: true,
  field: true,
  year: true,
};

const whole = (value: unknown, from: number): boolean => Number.isSafeInteger(value) && Number(value) >= from;

const parameterRules: Readonly<Record<keyof Parameters, (value: unknown) => boolean>> = {
  smallBelow: (value) => whole(value, 1),
  hoursPerYear: (value) => typeof value === "number" && value > 0 && value < Infinity,
  horizonDays: (value) => whole(value, 1),
  retainedFrom: (value) => typeof value === "string" && isIsoDate(value),
  surveyPopulation: (value) => whole(value, 0),
};

/** Options with everything decided. */
export interface Question {
  readonly geography: Geography;
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly by: readonly Dimension[];
  readonly division: IsoDate;
  readonly totals: boolean;
  readonly level: number;
  readonly parameters: Parameters & {
    readonly smallBelow: number;
    readonly hoursPerYear: number;
    readonly horizonDays: number;
  };
  readonly distanceKm?: (a: string, b: string) => number | undefined;
}

function requireDate(name: string, date: IsoDate | undefined): IsoDate {
  if (date === undefined) throw new RangeError(`${name} is missing: neither the options nor the programme give it`);
  if (!isIsoDate(date)) throw new RangeError(`${name} is not a date: ${JSON.stringify(date)}`);
  return date;
}

/** @throws RangeError for a question that has no answer: a date that is none, an unknown dimension or parameter */
export function questionOf(options: EvaluateOptions, head: ProgrammeHead = {}): Question {
  const asOf = requireDate("asOf", options.asOf ?? head.asOf);
  const asked = options.period ?? head.period;
  const period = { from: requireDate("period.from", asked?.from), to: requireDate("period.to", asked?.to) };
  if (period.to < period.from) throw new RangeError(`the period ends before it begins: ${period.from}, ${period.to}`);
  const division = requireDate("division", options.division ?? asOf);
  requireKnownDate(options.geography, division);
  const by = options.by ?? [];
  for (const dimension of by) {
    if (!Object.hasOwn(dimensions, dimension)) throw new RangeError(`no dimension: ${JSON.stringify(dimension)}`);
  }
  if (new Set(by).size !== by.length) throw new RangeError("a dimension is named twice");
  const { level = 0.95, totals = false, distanceKm } = options;
  if (!(typeof level === "number" && level > 0 && level < 1)) {
    throw new RangeError(`level must be a number above 0 and below 1, was ${JSON.stringify(level)}`);
  }
  const given = Object.fromEntries(Object.entries(options.parameters ?? {}).filter(([, value]) => value !== undefined));
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(parameterRules, name) ? parameterRules[name as keyof Parameters] : undefined; // just asked
    if (!rule?.(value)) throw new RangeError(`no such parameter: ${name} = ${JSON.stringify(value)}`);
  }
  return {
    geography: options.geography,
    asOf,
    period,
    by,
    division,
    totals,
    level,
    parameters: { smallBelow: 10, hoursPerYear: 1750, horizonDays: 180, ...given },
    ...(distanceKm === undefined ? {} : { distanceKm }),
  };
}
