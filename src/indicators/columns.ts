/**
 * A typed array with an answer for each row. A loop, since `from` goes through an iterator and a list on the way, which a
 * million rows feel.
 */
export function filled<Row, A extends Float64Array | Int32Array | Uint8Array>(
  array: A,
  rows: readonly Row[],
  value: (row: Row, place: number) => number,
): A {
  for (let place = 0; place < rows.length; place++) array[place] = value(rows[place] as Row, place); // inside the list
  return array;
}

/** A number of each row; NaN where it has none. */
export function numbersOf<Row>(
  rows: readonly Row[],
  value: (row: Row, place: number) => number | undefined,
): Float64Array {
  return filled(new Float64Array(rows.length), rows, (row, place) => value(row, place) ?? NaN);
}
