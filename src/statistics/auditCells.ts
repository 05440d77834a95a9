import { type CellTable, type CountSystem, type LinearCount, partAlone, systemOf } from "./linearCount.ts";
import { connected, unknowns, within, without } from "./outsider.ts";
import { polyhedron } from "./polyhedron.ts";

/** Whether a cell is published, hidden for its own sake, or hidden so that another cannot be worked out. */
export type CellStatus = "shown" | "primary" | "secondary";

/** What an outsider can work out about a hidden cell. Length 0 is a leak; without `upper` the cell may be any size. */
export interface CellBounds {
  readonly cell: number;
  readonly lower: number;
  readonly upper?: number;
}

/** A corner of a counting table is whole but for dust; what is not stays as it is. */
function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-7 * Math.max(1, Math.abs(whole)) ? whole + 0 : value;
}

/** The least and the largest value of each count in `asked`, given the known rows and that no part is negative. */
export function boundsOf(
  parts: number,
  known: readonly LinearCount[],
  asked: readonly LinearCount[],
): readonly { readonly lower: number; readonly upper?: number }[] {
  const { fixed, rows } = unknowns(parts, known);
  const open = asked.map((row) => without(row, fixed));
  // What is asked for of fixed parts is certain: without them the row's value would be what remains, so the rest is the difference.
  const lower = asked.map((row, i) => row.value - (open[i]?.value ?? row.value));
  const upper: (number | undefined)[] = [...lower];
  const groups = connected(parts, rows);
  const groupOf = new Map<number, number>();
  groups.forEach((group, g) => group.parts.forEach((part) => groupOf.set(part, g)));
  const askedOf = groups.map((): number[] => []);
  open.forEach((row, i) => {
    for (const g of new Set(row.parts.map((part) => groupOf.get(part) ?? 0))) askedOf[g]?.push(i);
  });
  groups.forEach((group, g) => {
    const asking = askedOf[g] ?? [];
    if (asking.length === 0) return;
    const place = new Map(group.parts.map((part, i) => [part, i]));
    const space = polyhedron(
      group.rows.map((i) => within(rows[i] ?? partAlone(0, 0), place)),
      group.parts.length,
    );
    if (space === undefined) throw new RangeError("the counts shown contradict one another");
    for (const i of asking) {
      const row = within(open[i] ?? partAlone(0, 0), place);
      const most = space.maximise(row);
      const least = space.maximise({ ...row, coefficients: row.coefficients.map((c) => -c) });
      const before = upper[i];
      upper[i] = before === undefined || most === undefined ? undefined : before + most;
      lower[i] = (lower[i] ?? 0) - (least ?? 0);
    }
  });
  return asked.map((_, i) => {
    const most = upper[i];
    const least = tidy(lower[i] ?? 0);
    return most === undefined ? { lower: least } : { lower: least, upper: Math.max(least, tidy(most)) };
  });
}

/** The rows that everyone knows. */
export function shownRows(system: CountSystem, isShown: (cell: number) => boolean): readonly LinearCount[] {
  return [...system.equations, ...system.cells.filter((_, cell) => isShown(cell))];
}

/**
 * What an outsider who knows every shown cell, and that counts are not negative, can work out about each hidden one:
 * its least and largest value over real counts, by linear programming over the unpublished inner counts.
 *
 * The values of hidden cells serve to know what is shown; they do not move the bounds.
 *
 * @param table published cells, and the finest counts with the cells that each adds to
 * @param status one a cell, as `suppressCells` gives it
 * @returns the hidden cells, in their order
 * @throws RangeError when the table does not add up or `status` is not one a cell
 *
 * @example
 * ```ts
 * import { auditCells } from "kompetansepilot/statistics";
 *
 * const table = {
 *   cells: [{ value: 9 }, { value: 2 }, { value: 4 }, { value: 3 }],
 *   inner: [
 *     { value: 2, cells: [0, 1] },
 *     { value: 4, cells: [0, 2] },
 *     { value: 3, cells: [0, 3] },
 *   ],
 * };
 * auditCells(table, ["shown", "primary", "shown", "shown"]); // => [{ cell: 1, lower: 2, upper: 2 }]
 * auditCells(table, ["shown", "primary", "shown", "secondary"])[0]; // => { cell: 1, lower: 0, upper: 5 }
 * ```
 *
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function auditCells(table: CellTable, status: readonly CellStatus[]): readonly CellBounds[] {
  if (status.length !== table.cells.length) throw new RangeError("status must hold one word a cell");
  const system = systemOf(table);
  const hidden = status.flatMap((word, cell) => (word === "shown" ? [] : [cell]));
  const bounds = boundsOf(
    system.parts,
    shownRows(system, (cell) => status[cell] === "shown"),
    hidden.map((cell) => system.cells[cell] ?? partAlone(0, 0)),
  );
  return hidden.map((cell, i) => ({ cell, lower: 0, ...bounds[i] }));
}
