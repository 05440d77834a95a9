import { numbersOf } from "../columns.ts";
import { addExactly, type ExactSum, roundSum } from "../../statistics/sum.ts";
import type { TalliedMeasure } from "../plan.ts";
import { noData } from "../noData.ts";

export interface TotalState {
  readonly sum: ExactSum;
  readonly n: number;
  readonly missing: number;
}

/**
 * The sum of a number over rows, exact in whatever order they come; rows without the number are missing, never zero.
 * Rows of which none has it give no number; no rows at all add up to 0.
 */
export function total<Row>(of: (row: Row) => number | undefined): TalliedMeasure<Row, TotalState> {
  return {
    empty: () => ({ sum: [], n: 0, missing: 0 }),
    add(state, row) {
      const value = of(row);
      if (value === undefined) return { ...state, missing: state.missing + 1 };
      return { ...state, sum: addExactly([value], state.sum), n: state.n + 1 };
    },
    merge: (a, b) => ({ sum: addExactly(b.sum, a.sum), n: a.n + b.n, missing: a.missing + b.missing }),
    finish({ sum, n, missing }) {
      if (n === 0 && missing > 0) return noData("all-missing", missing);
      return { status: "estimated", value: roundSum(sum), n, missing };
    },
    over(rows) {
      const values = numbersOf(rows, of);
      return (places) => {
        // Whole numbers are added as they come; the rest waits to be added exactly.
        let whole = 0;
        const rest: number[] = [];
        let missing = 0;
        for (let i = 0; i < places.length; i++) {
          const value = values[places[i] ?? 0] ?? NaN;
          const sum = whole + value;
          if (Number.isSafeInteger(value) && Number.isSafeInteger(sum)) whole = sum;
          else if (Number.isNaN(value)) missing++;
          else rest.push(value);
        }
        return { sum: addExactly(rest, whole === 0 ? [] : [whole]), n: places.length - missing, missing };
      };
    },
  };
}
