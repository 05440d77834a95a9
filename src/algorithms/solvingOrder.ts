import type { TransportProblem } from "./transportProblem.ts";

/** A problem as a solver takes it: checked, in 32-bit arrays, rows and columns in the order in which they are solved. */
export interface Instance {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  readonly supply: Int32Array;
  readonly capacity: Int32Array;
}

/** An instance whose columns carry nothing, or at least their minimum. */
export interface MinimumInstance extends Instance {
  readonly minimum: Int32Array;
}

/** The way from a problem to the order of its keys and back. */
export interface SolvingOrder {
  readonly instance: Instance;
  /** Where the solver's row, column or entry stands in the problem; absent where the two are the same. */
  readonly rowOf?: Int32Array;
  readonly columnOf?: Int32Array;
  readonly entryOf?: Int32Array;
}

/**
 * The checked problem in the order of its keys, so that its answer does not depend on the order of input. Linear in the
 * entries but for the sort of the keys; without keys, and with 32-bit arrays, nothing is copied.
 */
export function inSolvingOrder(problem: TransportProblem): SolvingOrder {
  const { rows, columns } = problem;
  const plain: Instance = {
    rows,
    columns,
    rowStart: asInt32(problem.rowStart),
    column: asInt32(problem.column),
    score: asInt32(problem.score),
    supply: asInt32(problem.supply),
    capacity: asInt32(problem.capacity),
  };
  const rowOf = orderOf(problem.rowKey);
  const columnOf = orderOf(problem.columnKey);
  if (rowOf === undefined && columnOf === undefined) return { instance: plain };

  // Column by column in the columns' order, each entry is put at the end of its row: the rows come out ascending.
  const placeOfRow = inverse(rowOf, rows);
  const placeOfColumn = inverse(columnOf, columns);
  const entries = plain.column.length;
  const rowStart = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) rowStart[placeOfRow[i]! + 1] = plain.rowStart[i + 1]! - plain.rowStart[i]!;
  for (let i = 0; i < rows; i++) rowStart[i + 1]! += rowStart[i]!;

  const columnStart = new Int32Array(columns + 1);
  for (let e = 0; e < entries; e++) columnStart[placeOfColumn[plain.column[e]!]! + 1]! += 1;
  for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!;
  const entryByColumn = new Int32Array(entries);
  const rowByColumn = new Int32Array(entries);
  for (let i = 0; i < rows; i++) {
    for (let e = plain.rowStart[i]!; e < plain.rowStart[i + 1]!; e++) {
      const place = columnStart[placeOfColumn[plain.column[e]!]!]!++;
      entryByColumn[place] = e;
      rowByColumn[place] = placeOfRow[i]!;
    }
  }
  const next = rowStart.slice();
  const column = new Int32Array(entries);
  const score = new Int32Array(entries);
  const entryOf = new Int32Array(entries);
  for (let place = 0; place < entries; place++) {
    const e = entryByColumn[place]!;
    const at = next[rowByColumn[place]!]!++;
    entryOf[at] = e;
    column[at] = placeOfColumn[plain.column[e]!]!;
    score[at] = plain.score[e]!;
  }
  return {
    instance: {
      rows,
      columns,
      rowStart,
      column,
      score,
      supply: gather(plain.supply, rowOf),
      capacity: gather(plain.capacity, columnOf),
    },
    entryOf,
    ...(rowOf && { rowOf }),
    ...(columnOf && { columnOf }),
  };
}

/** `minimum` in the order of the solver's columns. */
export function minimumInOrder(
  problem: TransportProblem & { readonly minimum: Int32Array },
  order: SolvingOrder,
): Int32Array {
  return gather(asInt32(problem.minimum), order.columnOf);
}

/** An answer by the solver's rows, columns or entries, as the problem has them. */
export function asGiven<A extends Int32Array | Float64Array | Uint8Array>(answer: A, of: Int32Array | undefined): A {
  if (of === undefined) return answer;
  const given = answer.slice() as A; // the same kind of array, which slice forgets
  for (let k = 0; k < of.length; k++) given[of[k]!] = answer[k]!;
  return given;
}

const asInt32 = (numbers: Int32Array): Int32Array =>
  numbers instanceof Int32Array ? numbers : Int32Array.from(numbers); // plain numbers are welcome

/** The places in order of their keys; `undefined` where that is the order in which they stand. */
function orderOf(keys: Int32Array | undefined): Int32Array | undefined {
  if (keys === undefined) return undefined;
  const order = Int32Array.from(keys, (_, place) => place).sort((a, b) => keys[a]! - keys[b]!);
  return order.every((place, k) => place === k) ? undefined : order;
}

function inverse(order: Int32Array | undefined, length: number): Int32Array {
  const place = new Int32Array(length);
  for (let k = 0; k < length; k++) place[order?.[k] ?? k] = k;
  return place;
}

const gather = (values: Int32Array, order: Int32Array | undefined): Int32Array =>
  order === undefined ? values : order.map((place) => values[place]!);
