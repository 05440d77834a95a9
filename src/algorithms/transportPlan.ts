/**
 * An answer to a `TransportProblem`, with what proves it: prices of rows and columns (the dual of the linear program).
 *
 * `bound` is at least the value of every plan there is, so that `bound` equal to `value` proves that none is better.
 * `verifyTransport` checks all of it.
 */
export interface TransportPlan {
  /** Units by entry. */
  readonly flow: Int32Array;
  /** The sum of score * flow. */
  readonly value: number;
  readonly bound: number;
  /** The price of a unit of each row's supply, 0 or more: in a plan of `transport` at most what one more is worth. */
  readonly rowPrice: Float64Array;
  /** That of a unit of each column's capacity: at most what one more is worth in `transport`, exactly that while the same columns are open in `transportWithMinimum`. */
  readonly columnPrice: Float64Array;
  /** Why the solve ended: proven optimal, within the gap asked for, out of steps, or told to. */
  readonly ended: "proven" | "gap" | "work" | "aborted";
  /** What a warm restart needs; opaque. */
  readonly basis?: Int32Array;
}

/** A plan in which each column carries nothing, or at least its minimum. */
export type MinimumPlan = TransportPlan & {
  /** 1 where the column carries something. */
  readonly open: Uint8Array;
  /** (bound - value) / bound; 0 at bound 0. */
  readonly gap: number;
  readonly proof?: BranchProof;
};

/**
 * What proves more than `rowPrice` alone: cuts, and a tree of columns held open or closed.
 *
 * Its bound is the largest of its leaves', each by its prices with its columns fixed.
 */
export interface BranchProof {
  readonly cuts: readonly Cut[];
  /** The root has parent -1; a branch is two nodes of one column under one parent, open 0 and 1. */
  readonly nodes: readonly BranchNode[];
}

/**
 * The recipe of a mixed-integer rounding cut. It starts from
 *
 *   sum of minimum_j * y_j over `columns`  <=  sum of supply over `rows`  +  the flow into `columns` from other rows,
 *
 * where y_j is 1 for an open column; y_j of the columns in `flipped` is replaced by 1 - y_j, all is divided by `delta`, rounded,
 * and scaled so that the flow from other rows has the coefficient 1.
 */
export interface Cut {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  readonly delta: number;
  /** Column numbers, each of them in `columns`. */
  readonly flipped: Int32Array;
}

/** One column held open or closed, below its parent's. A leaf without prices takes its nearest ancestor's. */
export interface BranchNode {
  readonly parent: number;
  readonly column: number;
  readonly open: 0 | 1;
  readonly rowPrice?: Float64Array;
  /** The price of each cut, 0 or more; all 0 where absent. */
  readonly cutPrice?: Float64Array;
}
