import { byCodeUnit } from "../../core/order.ts";
import { ratioOfSums } from "../../statistics/ratio.ts";
import { addExactly, type ExactSum, exactSum, roundSum } from "../../statistics/sum.ts";
import type { Measure } from "../indicator.ts";
import { noData } from "../noData.ts";

/** The two sums of one unit. */
export type RatioUnit = readonly [key: string, of: ExactSum, per: ExactSum];

export interface RatioState {
  /** Sorted by key by `add` and `merge`, while `gather` leaves them as they came. */
  readonly units: readonly RatioUnit[];
  readonly n: number;
  readonly missing: number;
}

function addUnits(...lists: readonly (readonly RatioUnit[])[]): readonly RatioUnit[] {
  const sums = new Map<string, RatioUnit>();
  for (const list of lists) {
    for (const unit of list) {
      const [key, of, per] = unit;
      const before = sums.get(key);
      sums.set(key, before === undefined ? unit : [key, addExactly(of, before[1]), addExactly(per, before[2])]);
    }
  }
  return [...sums.values()].sort(([a], [b]) => byCodeUnit(a, b));
}

/** A sum in the making: whole numbers are added as they come, the rest waits to be added exactly. */
interface Tally {
  whole: number;
  readonly rest: number[];
}

function addTo(tally: Tally, value: number): void {
  const sum = tally.whole + value;
  if (Number.isSafeInteger(value) && Number.isSafeInteger(sum)) tally.whole = sum;
  else tally.rest.push(value);
}

const sumOf = ({ whole, rest }: Tally): ExactSum =>
  rest.length > 0 ? addExactly([whole, ...rest]) : whole === 0 ? [] : [whole];

/**
 * The sum of `of` over the sum of `per` (hours per need), with the linearised interval over independent units, which
 * `by` names. A row that lacks one of the two is missing. Under two units there is a value without interval.
 */
export function ratio<Row>(question: {
  readonly of: (row: Row) => number | undefined;
  readonly per: (row: Row) => number | undefined;
  readonly by: (row: Row) => string;
}): Measure<Row, RatioState> {
  function gather(rows: Iterable<Row>): RatioState {
    const units = new Map<string, { readonly of: Tally; readonly per: Tally }>();
    let n = 0;
    let missing = 0;
    for (const row of rows) {
      const of = question.of(row);
      const per = question.per(row);
      if (of === undefined || per === undefined) {
        missing++;
        continue;
      }
      n++;
      const key = question.by(row);
      let unit = units.get(key);
      if (unit === undefined) units.set(key, (unit = { of: { whole: 0, rest: [] }, per: { whole: 0, rest: [] } }));
      addTo(unit.of, of);
      addTo(unit.per, per);
    }
    return { units: Array.from(units, ([key, { of, per }]): RatioUnit => [key, sumOf(of), sumOf(per)]), n, missing };
  }

  const measure: Measure<Row, RatioState> = {
    empty: () => gather([]),
    add: (state, row) => measure.merge(state, gather([row])),
    merge: (a, b) => ({ units: addUnits(a.units, b.units), n: a.n + b.n, missing: a.missing + b.missing }),
    finish({ units, n, missing }, { level }) {
      const numerators = units.map(([, of]) => roundSum(of));
      const denominators = units.map(([, , per]) => roundSum(per));
      const estimate = ratioOfSums(numerators, denominators, level);
      if (estimate === undefined) return noData(n === 0 && missing > 0 ? "all-missing" : "empty-denominator", missing);
      const { value, lower, upper, method } = estimate;
      return {
        status: "estimated",
        value,
        n,
        numerator: exactSum(numerators),
        denominator: exactSum(denominators),
        missing,
        ...(lower === undefined || upper === undefined
          ? {}
          : { interval: { lower, upper, level, method, basis: "process" } as const }),
      };
    },
    gather,
  };
  return measure;
}
