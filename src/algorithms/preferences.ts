import { byColumn, rowOfEntry, type SparseRows } from "./sparseRows.ts";

/**
 * Rows that each want one column, columns with seats for `capacity` of them, and how each ranks the other on every entry: lower
 * is better, equal is a tie, and no entry means that the two do not want each other. Ranks are whole numbers of 32 bits and
 * either sign, and mean nothing across rows or columns.
 *
 * A row that wants several seats is several rows with the same entries.
 *
 * Each array may be a typed array or plain numbers.
 */
export interface PreferenceProblem extends SparseRows {
  /** By entry: how the row ranks the column. */
  readonly rowRank: Int32Array;
  /** By entry: how the column ranks the row. */
  readonly columnRank: Int32Array;
  readonly capacity: Int32Array;
}

/** The same problem as the side that proposes sees it. */
export interface Market {
  readonly proposers: number;
  readonly acceptors: number;
  /** How many each may have at most. */
  readonly quota: Int32Array;
  readonly capacity: Int32Array;
  /** Entries by proposer from listStart[p] up to listStart[p + 1], best first; ties as they stand in the problem. */
  readonly listStart: Int32Array;
  readonly list: Int32Array;
  /** By entry. */
  readonly proposer: Int32Array;
  readonly acceptor: Int32Array;
  readonly proposerRank: Int32Array;
  readonly acceptorRank: Int32Array;
}

/** The problem with the rows, or the columns, in the place of those who propose. Linear time. */
export function marketOf(given: PreferenceProblem, proposing: "rows" | "columns"): Market {
  const problem: PreferenceProblem = {
    rows: given.rows,
    columns: given.columns,
    rowStart: typed(given.rowStart),
    column: typed(given.column),
    rowRank: typed(given.rowRank),
    columnRank: typed(given.columnRank),
    capacity: typed(given.capacity),
  };
  const { rows, columns, rowStart, column, rowRank, columnRank, capacity } = problem;
  const row = rowOfEntry(problem);
  const one = new Int32Array(rows).fill(1);
  if (proposing === "rows")
    return {
      proposers: rows,
      acceptors: columns,
      quota: one,
      capacity,
      listStart: rowStart,
      list: inOrderOfRank(rowRank, row, rowStart),
      proposer: row,
      acceptor: column,
      proposerRank: rowRank,
      acceptorRank: columnRank,
    };
  const { columnStart } = byColumn(problem);
  return {
    proposers: columns,
    acceptors: rows,
    quota: capacity,
    capacity: one,
    listStart: columnStart,
    list: inOrderOfRank(columnRank, column, columnStart),
    proposer: column,
    acceptor: row,
    proposerRank: columnRank,
    acceptorRank: rowRank,
  };
}

/** Each owner's entries by rank, then as they stand: all entries by rank in one or two counting passes, then dealt to their owners. */
function inOrderOfRank(rank: Int32Array, owner: Int32Array, start: Int32Array): Int32Array {
  let least = Infinity;
  let most = -Infinity;
  for (const value of rank) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  let order: Int32Array | undefined; // as they stand
  if (most > least) order = countingPass(rank, least, 0, order);
  if (most - least > 0xffff) order = countingPass(rank, least, 16, order);

  const next = start.slice();
  const list = new Int32Array(rank.length);
  for (let k = 0; k < list.length; k++) {
    const e = order === undefined ? k : order[k]!;
    list[next[owner[e]!]!++] = e;
  }
  return list;
}

/** The entries by 16 bits of their rank, those with the same bits as they were. */
function countingPass(rank: Int32Array, least: number, shift: 0 | 16, order: Int32Array | undefined): Int32Array {
  const begin = new Int32Array(0x10001);
  for (const value of rank) begin[(((value - least) >>> shift) & 0xffff) + 1]! += 1;
  for (let bits = 0; bits < 0x10000; bits++) begin[bits + 1]! += begin[bits]!;
  const sorted = new Int32Array(rank.length);
  for (let k = 0; k < sorted.length; k++) {
    const e = order === undefined ? k : order[k]!;
    sorted[begin[((rank[e]! - least) >>> shift) & 0xffff]!++] = e;
  }
  return sorted;
}

const typed = (numbers: Int32Array): Int32Array => (numbers instanceof Int32Array ? numbers : Int32Array.from(numbers)); // plain numbers are welcome
