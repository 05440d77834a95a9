import type { RecordOf } from "../model/programme.ts";
import { kompetansepiloter2020 } from "../programme/kompetansepiloter2020.ts";
import type { AmountKind } from "../vocabulary/pilot.ts";
import type { Context } from "./context.ts";
import { type Entry, type Feed, noYear, outsidePeriod, superseded, undated } from "./plan.ts";

type Grant = RecordOf<"grants">;

/** How final an amount is: of several kinds for a pilot and year the most final counts, and kinds are never added. */
const finality: Readonly<Record<AmountKind, number>> = {
  paid: 5,
  awarded: 4,
  allocated: 3,
  announced: 2,
  total: 1,
  unknown: 0,
};

const finalityOf = ({ amountKind = "unknown" }: Grant): number => finality[amountKind];

const keyOf = ({ pilot, year }: Grant): string => JSON.stringify([pilot, year ?? null]);

interface Choice {
  /** The most final kind of each pilot and year. */
  readonly finality: ReadonlyMap<string, number>;
  /** Pilots that have rows of single years in the period: a row for the whole project would count them twice. */
  readonly byYear: ReadonlySet<string>;
  /** First and last year of the scheme, where one is known. */
  readonly years: readonly [number, number] | undefined;
}

function yearsOf({ scheme }: Context): readonly [number, number] | undefined {
  if (scheme === undefined) return undefined;
  const { caps, period } = scheme === "kompetansepiloter2020" ? kompetansepiloter2020 : scheme;
  if (caps.length === 0) return period && [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  const years = caps.map(({ year }) => year).sort((a, b) => a - b);
  return [years[0] ?? 0, years.at(-1) ?? 0];
}

const isInYears = (year: number, { period }: Context): boolean =>
  Number(period.from.slice(0, 4)) <= year && year <= Number(period.to.slice(0, 4));

function choiceOf(context: Context): Choice {
  const most = new Map<string, number>();
  const byYear = new Set<string>();
  for (const row of context.rows("grants")) {
    const key = keyOf(row);
    most.set(key, Math.max(most.get(key) ?? 0, finalityOf(row)));
    if (row.year !== undefined && isInYears(row.year, context)) byYear.add(row.pilot);
  }
  return { finality: most, byYear, years: yearsOf(context) };
}

function enters(row: Grant, context: Context): Entry {
  const choice = context.once(choiceOf);
  if (finalityOf(row) < (choice.finality.get(keyOf(row)) ?? 0)) return superseded;
  if (row.year !== undefined) return isInYears(row.year, context) ? row.year : outsidePeriod;
  if (choice.byYear.has(row.pilot)) return superseded;
  if (choice.years === undefined) return undated;
  return choice.years.every((year) => isInYears(year, context)) ? noYear : outsidePeriod;
}

/**
 * Money by year: the years of the period, whole. A row without a year is the whole project's, and counts where all years
 * of the programme's scheme lie in the period and the pilot has no rows of single years there. Of several kinds of amount
 * for a pilot and year the most final counts: paid, awarded, allocated, announced.
 */
export const granted: Feed<"grants"> = { of: "grants", fields: ["pilot", "year", "amountKind"], enters };

const oere = (nok: number | undefined): number | undefined => (nok === undefined ? undefined : Math.round(nok * 100));

/** A project's money in whole øre, so that sums are exact: its own part, and all of it. */
export interface Cost {
  readonly own: number;
  readonly total: number;
}

/** Fields behind `costOf`. */
export const readsCost = ["grantNok", "coFundingNok", "inKindNok", "totalNok"] as const;

/**
 * What a row says of the cost: the sum of grant, co-funding and in-kind where all are known. Where one is missing the stated
 * total stands for it, as far as it can; a missing part is never zero.
 */
export function costOf({ grantNok, coFundingNok, inKindNok, totalNok }: Grant): Partial<Cost> {
  const grant = oere(grantNok);
  const parts = [oere(coFundingNok), oere(inKindNok)];
  const stated = oere(totalNok);
  const ownStated = sumOf(parts);
  const total = sumOf([grant, ownStated]) ?? stated;
  const own = ownStated ?? (grant === undefined || stated === undefined || stated < grant ? undefined : stated - grant);
  return { ...(own === undefined ? {} : { own }), ...(total === undefined ? {} : { total }) };
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
