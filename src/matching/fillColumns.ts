import { byColumn } from "../algorithms/sparseRows.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";

/** What each column would take if the rows were paid their prices for every unit, and what a further unit would have to be worth. */
export interface Filled {
  /** By column, of the best that it can take when open. Where the minimum is out of reach: the sum of all that is worth anything. */
  readonly worth: Float64Array;
  /** By column: a further pair changes its worth only if it is worth more than this, price of the row taken off. */
  readonly threshold: Float64Array;
  /** 1 where the minimum is out of reach with the entries there are. */
  readonly outOfReach: Uint8Array;
}

/** Below what any pair can be worth with a price of its row taken off. */
const everything = -100_000;

/**
 * The columns' side of the Lagrangian bound of `rowPrice`: sum(supply * rowPrice) + sum(max(0, worth)) is at least the value
 * of every plan of the problem.
 */
export function fillColumns(problem: TransportProblem, rowPrice: Float64Array): Filled {
  const { columns, score, supply, capacity, minimum } = problem;
  const { columnStart, row, entry } = byColumn(problem);
  const worth = new Float64Array(columns);
  const threshold = new Float64Array(columns);
  const outOfReach = new Uint8Array(columns);
  for (let j = 0; j < columns; j++) {
    const gains: { readonly gain: number; readonly supply: number }[] = [];
    let all = 0;
    for (let p = columnStart[j]!; p < columnStart[j + 1]!; p++) {
      const i = row[p]!;
      if (supply[i]! === 0) continue;
      gains.push({ gain: score[entry[p]!]! - rowPrice[i]!, supply: supply[i]! });
      all += supply[i]!;
    }
    const least = minimum?.[j] ?? 0;
    if (all < least) {
      outOfReach[j] = 1;
      threshold[j] = everything;
      for (const { gain, supply: units } of gains) worth[j]! += Math.max(0, gain) * units;
      continue;
    }
    gains.sort((a, b) => b.gain - a.gain);
    let taken = 0;
    let last = 0;
    for (const { gain, supply: units } of gains) {
      if (taken >= capacity[j]! || (gain <= 0 && taken >= least)) break;
      const most = (gain > 0 ? capacity[j]! : least) - taken;
      worth[j]! += gain * Math.min(units, most);
      taken += Math.min(units, most);
      last = gain;
    }
    // Full, or filled up with pairs at a loss: a better pair would take the place of the last. Else any gain is one.
    if (taken >= capacity[j]! || last < 0) threshold[j] = last;
  }
  return { worth, threshold, outOfReach };
}
