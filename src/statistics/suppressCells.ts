import type { CellStatus } from "./auditCells.ts";
import { hideTogether } from "./hideTogether.ts";
import { type CellTable, systemOf } from "./linearCount.ts";

export interface SuppressionRule {
  /** Counts from 1 to one less are hidden. Statistics Norway uses 3. */
  readonly below: number;
  /** Zeros are hidden too: where "none" itself tells something about someone. */
  readonly protectZeros?: boolean;
  /**
   * Hidden also from the only one in an inner count of 1, who knows that much more, and from two of them who tell one another.
   * What they are themselves is theirs to know. Hides considerably more where there are many of them, and takes longer.
   */
  readonly insiders?: boolean;
}

/**
 * Which cells of a table not to publish: the small ones, and others so that no small one can be worked out from what is
 * shown, by someone who knows that counts are not negative.
 *
 * The whole additive structure is protected together: totals, several groupings, linked tables, a share's numerator with
 * its complement. The fewest cells are hidden besides the small ones, and of those the smallest, where that can be settled
 * with little work (tables up to some tens of cells); few and small ones in larger tables. A cell that nothing can hide (it
 * holds no inner count) counts as hidden all the same.
 *
 * Cost: grows with cells times inner counts; three thousand cells take about a second. With `insiders`, counts not being
 * negative is taken into account for them up to 400 connected inner counts, in larger tables only what adds up.
 *
 * @param table published cells, and the finest counts with the cells that each adds to; `primary` cells are hidden whatever their value
 * @param rule which counts are small, and from whom to hide them
 * @returns one word a cell, in their order; the same for the same table
 * @throws RangeError when `below` is not a whole number from 0, counts are not whole, or a cell is not the sum of its inner counts
 *
 * @example
 * ```ts
 * import { suppressCells } from "kompetansepilot/statistics";
 *
 * // 9 firms in three municipalities: 2, 4 and 3.
 * const table = {
 *   cells: [{ value: 9 }, { value: 2 }, { value: 4 }, { value: 3 }],
 *   inner: [
 *     { value: 2, cells: [0, 1] },
 *     { value: 4, cells: [0, 2] },
 *     { value: 3, cells: [0, 3] },
 *   ],
 * };
 * suppressCells(table, { below: 3 }).status; // => ["shown", "primary", "shown", "secondary"]
 * ```
 *
 * @see Langsrud (2024), https://doi.org/10.1007/978-3-031-69651-0_6; Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function suppressCells(table: CellTable, rule: SuppressionRule): { readonly status: readonly CellStatus[] } {
  const { below, protectZeros = false, insiders = false } = rule;
  if (!(Number.isSafeInteger(below) && below >= 0))
    throw new RangeError(`below must be a whole number from 0, was ${below}`);
  const system = systemOf(table, insiders);
  const primary = table.cells.map(
    (cell) => cell.primary === true || (cell.value < below && (cell.value > 0 || protectZeros)),
  );
  const targets = primary.flatMap((isPrimary, cell) => (isPrimary && system.cells[cell]?.parts.length ? [cell] : []));
  const hidden = hideTogether({
    system,
    bundles: table.cells.map(({ value }, cell) => ({
      cells: [cell],
      mustHide: primary[cell] ?? false,
      cost: 1,
      weight: value,
    })),
    targets,
    partValues: system.partValues,
    insiders: insiders ? system.partValues.flatMap((value, part) => (value === 1 ? [part] : [])) : [],
  });
  return { status: hidden.map((isHidden, cell) => (primary[cell] ? "primary" : isHidden ? "secondary" : "shown")) };
}
