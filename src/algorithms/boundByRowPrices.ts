import type { MinimumInstance } from "./solvingOrder.ts";
import { byColumn } from "./sparseRows.ts";

/**
 * The value that no plan with minimum groups can pass, by any prices of 0 and more for the rows (Lagrangian relaxation): the
 * supplies at their prices, and for each column its best fill at scores less prices where that is worth anything.
 *
 * Once, for one set of prices; who asks again and again keeps the order of each column between (`Lagrangian`). Takes a sort
 * in each column.
 */
export function boundByRowPrices(instance: MinimumInstance, rowPrice: Float64Array): number {
  const { rows, columns, score, supply, capacity, minimum } = instance;
  const { columnStart, row, entry } = byColumn(instance);
  let bound = 0;
  for (let i = 0; i < rows; i++) bound += supply[i]! * rowPrice[i]!;
  for (let j = 0; j < columns; j++) {
    const places = Array.from({ length: columnStart[j + 1]! - columnStart[j]! }, (_, k) => columnStart[j]! + k);
    const fills = places
      .map((k) => ({ worth: score[entry[k]!]! - rowPrice[row[k]!]!, most: supply[row[k]!]! }))
      .sort((a, b) => b.worth - a.worth);
    let used = 0;
    let value = 0;
    for (const { worth, most } of fills) {
      const room = (worth > 0 ? capacity[j]! : minimum[j]!) - used;
      if (room <= 0) break;
      const amount = Math.min(most, room);
      used += amount;
      value += amount * worth;
    }
    if (used >= minimum[j]! && value > 0) bound += value;
  }
  return bound;
}
