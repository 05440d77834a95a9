import { byColumn } from "../algorithms/sparseRows.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";

/** What each column would take if the rows were paid their prices for every unit, and what a further unit would have to be worth. */
export interface Filled {
  /** By column, at least what the best that it can take is worth; 0 where it is best closed. */
  readonly worth: Float64Array;
  /** By column: a further pair changes its worth only if it is worth more than this, price of the row taken off. */
  readonly threshold: Float64Array;
  /**
   * 1 where the minimum is not looked at: it is out of reach with the entries there are, or nothing is worth anything and the
   * column closed. Further pairs then matter only where they are worth something, though with others it might be filled.
   */
  readonly isLoose: Uint8Array;
}

/**
 * The columns' side of the Lagrangian bound of `rowPrice`: sum(supply * rowPrice) + sum(worth) is at least the value of every
 * plan of the problem.
 *
 * @param looseBefore the columns whose minimum is not to be looked at, as not all pairs that could fill them are there
 */
export function fillColumns(problem: TransportProblem, rowPrice: Float64Array, looseBefore?: Uint8Array): Filled {
  const { columns, score, supply, capacity, minimum } = problem;
  const { columnStart, row, entry } = byColumn(problem);
  const worth = new Float64Array(columns);
  const threshold = new Float64Array(columns);
  const isLoose = new Uint8Array(columns);
  let gains = new Float64Array(64);
  for (let j = 0; j < columns; j++) {
    const first = columnStart[j]!;
    const length = columnStart[j + 1]! - first;
    if (length > gains.length) gains = new Float64Array(2 * length);
    let all = 0;
    let best = 0;
    for (let k = 0; k < length; k++) {
      const i = row[first + k]!;
      const gain = score[entry[first + k]!]! - rowPrice[i]!;
      gains[k] = gain;
      all += supply[i]!;
      if (supply[i]! > 0 && gain > best) best = gain;
    }
    const least = minimum?.[j] ?? 0;
    isLoose[j] = looseBefore?.[j] === 1 || all < least || best === 0 ? 1 : 0;
    if (best === 0) continue;

    const mostTaken = capacity[j]!;
    const leastTaken = isLoose[j] === 1 ? 0 : least;
    const order: number[] = [];
    for (let k = 0; k < length; k++) if (leastTaken > 0 || gains[k]! > 0) order.push(k);
    order.sort((a, b) => gains[b]! - gains[a]!);
    let taken = 0;
    let last = 0;
    let value = 0;
    for (const k of order) {
      const gain = gains[k]!;
      if (taken >= mostTaken || (gain <= 0 && taken >= leastTaken)) break;
      const units = Math.min(supply[row[first + k]!]!, (gain > 0 ? mostTaken : leastTaken) - taken);
      if (units === 0) continue;
      value += gain * units;
      taken += units;
      last = gain;
    }
    if (value > 0) worth[j] = value;
    // Full, or filled up with entries at a loss: a better one would take the place of the last. Else any gain is one.
    if (taken >= mostTaken || last < 0) threshold[j] = last;
  }
  return { worth, threshold, isLoose };
}
