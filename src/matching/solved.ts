import type { BranchProof } from "../algorithms/transportPlan.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";

/** A problem solved, and what is proven of it over all pairs of the market. */
export interface Solved {
  readonly problem: TransportProblem;
  readonly flow: Int32Array;
  readonly value: number;
  readonly bound: number;
  readonly columnPrice: Float64Array;
  /** Where the prices of columns prove nothing: those of rows. */
  readonly rowPrice?: Float64Array;
  readonly proof?: BranchProof;
  readonly basis?: Int32Array;
  readonly isAborted?: boolean;
}
