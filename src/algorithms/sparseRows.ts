/** Rows of entries side by side (compressed sparse rows): those of row i stand at rowStart[i] up to rowStart[i + 1], columns ascending. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** One longer than the rows: the last is the number of entries. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
}

/** For each entry its row. */
export function rowOfEntry({ rows, rowStart, column }: SparseRows): Int32Array {
  const row = new Int32Array(column.length);
  for (let i = 0; i < rows; i++) row.fill(i, rowStart[i], rowStart[i + 1]);
  return row;
}

/**
 * The same entries column by column: those of column j stand at columnStart[j] up to columnStart[j + 1], rows ascending.
 * `entry` says where each stands in the rows. Linear time (a counting sort).
 */
export function byColumn({ rows, columns, rowStart, column }: SparseRows): {
  readonly columnStart: Int32Array;
  readonly row: Int32Array;
  readonly entry: Int32Array;
} {
  const columnStart = new Int32Array(columns + 1);
  for (const j of column) columnStart[j + 1]! += 1;
  for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!;
  const next = columnStart.slice();
  const row = new Int32Array(column.length);
  const entry = new Int32Array(column.length);
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const place = next[column[e]!]!++;
      row[place] = i;
      entry[place] = e;
    }
  }
  return { columnStart, row, entry };
}
