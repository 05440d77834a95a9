import type { SolvingOrder } from "./solvingOrder.ts";

// A basis says of each column the row it hangs on, then of each row its column; below 0 there is none. A plan carries it by the
// rows and columns of the problem, so that it outlives other keys and other entries.

/** A basis of the solver, by the rows and columns of the problem. */
export function basisAsGiven(basis: Int32Array, order: SolvingOrder): Int32Array {
  const { rowOf, columnOf } = order;
  const { rows, columns } = order.instance;
  if (rowOf === undefined && columnOf === undefined) return basis;
  const given = new Int32Array(basis.length);
  for (let j = 0; j < columns; j++) given[at(columnOf, j)] = at(rowOf, basis[j]!);
  for (let i = 0; i < rows; i++) given[columns + at(rowOf, i)] = at(columnOf, basis[columns + i]!);
  return given;
}

/** The way back. */
export function basisInOrder(given: Int32Array, order: SolvingOrder): Int32Array {
  const { rowOf, columnOf } = order;
  const { rows, columns } = order.instance;
  if (rowOf === undefined && columnOf === undefined) return given;
  const placeOfRow = inverse(rowOf);
  const placeOfColumn = inverse(columnOf);
  const basis = new Int32Array(given.length);
  for (let j = 0; j < columns; j++) basis[j] = at(placeOfRow, given[at(columnOf, j)]!);
  for (let i = 0; i < rows; i++) basis[columns + i] = at(placeOfColumn, given[columns + at(rowOf, i)]!);
  return basis;
}

/** The place of each in an order; none where it is the order in which they stand. */
export function inverse(order: Int32Array | undefined): Int32Array | undefined {
  if (order === undefined) return undefined;
  const place = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) place[order[k]!] = k;
  return place;
}

const at = (order: Int32Array | undefined, k: number): number => order?.[k] ?? k;
