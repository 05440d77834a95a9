import { byText } from "../core/order.ts";
import { addExactly, type ExactSum, roundSum } from "../statistics/sum.ts";
import type { CodedRow, RowPlace } from "./codedRow.ts";

/** What the rows of a code add up to, and where the first of them stands. */
export interface CodedSum {
  readonly code: string;
  readonly value: number;
  readonly place: RowPlace;
}

/**
 * The sums of counts, apart for each code and each combination of further columns: memory grows with these, not with rows.
 * Nothing is rounded before the end, so that the order of the rows does not matter.
 */
export class CodedSums {
  readonly #groups = new Map<string, Map<string, { sum: ExactSum; readonly place: RowPlace }>>();

  add({ code, value, group, at, index }: CodedRow): void {
    let sums = this.#groups.get(group);
    if (sums === undefined) this.#groups.set(group, (sums = new Map()));
    const known = sums.get(code);
    if (known !== undefined) known.sum = addExactly([value], known.sum);
    else sums.set(code, { sum: addExactly([value]), place: index === undefined ? { at } : { at, index } });
  }

  /** The sums of each group, in order of the groups' texts. */
  groups(): readonly { readonly group: string; readonly sums: readonly CodedSum[] }[] {
    return [...this.#groups].sort(byText(([group]) => group)).map(([group, sums]) => ({
      group,
      sums: [...sums].map(([code, { sum, place }]) => ({ code, value: roundSum(sum), place })),
    }));
  }
}
