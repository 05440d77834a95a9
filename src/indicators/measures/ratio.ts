import { numbersOf } from "../columns.ts";
import { byCodeUnit } from "../../core/order.ts";
import { ratioOfSums } from "../../statistics/ratio.ts";
import { addExactly, type ExactSum, exactSum, roundSum } from "../../statistics/sum.ts";
import type { TalliedMeasure } from "../plan.ts";
import { noData } from "../noData.ts";

/** The two sums of one unit. */
export type RatioUnit = readonly [key: string, of: ExactSum, per: ExactSum];

export interface RatioState {
  /** Sorted by key by `add` and `merge`, while `over` leaves them as they came. */
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

/**
 * The sum of `of` over the sum of `per` (hours per need), with the linearised interval over independent units, which
 * `by` names. A row that lacks one of the two is missing. Under two units there is a value without interval.
 */
export function ratio<Row>(question: {
  readonly of: (row: Row) => number | undefined;
  readonly per: (row: Row) => number | undefined;
  readonly by: (row: Row) => string;
}): TalliedMeasure<Row, RatioState> {
  function over(rows: readonly Row[]): (places: ArrayLike<number>) => RatioState {
    const keys = rows.map(question.by);
    const tops = numbersOf(rows, question.of);
    const bottoms = numbersOf(rows, question.per);
    return (places) => {
      const units = new Map<string, { readonly of: number[]; readonly per: number[] }>();
      let n = 0;
      let missing = 0;
      for (let i = 0; i < places.length; i++) {
        const place = places[i] ?? 0;
        const top = tops[place] ?? NaN;
        const bottom = bottoms[place] ?? NaN;
        if (Number.isNaN(top) || Number.isNaN(bottom)) {
          missing++;
          continue;
        }
        n++;
        const key = keys[place] ?? "";
        const unit = units.get(key) ?? { of: [], per: [] };
        units.set(key, unit);
        unit.of.push(top);
        unit.per.push(bottom);
      }
      return {
        units: Array.from(units, ([key, { of, per }]): RatioUnit => [key, addExactly(of), addExactly(per)]),
        n,
        missing,
      };
    };
  }

  const measure: TalliedMeasure<Row, RatioState> = {
    empty: () => over([])([]),
    add: (state, row) => measure.merge(state, over([row])([0])),
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
    over,
  };
  return measure;
}
