import type { BranchProof, TransportPlan } from "../algorithms/transportPlan.ts";
import { verifyTransport } from "../algorithms/verifyTransport.ts";
import type { Allocation, Certificate } from "./allocation.ts";
import type { Evidence } from "./evidence.ts";
import type { MatchingIssue } from "./issue.ts";
import { seatsAsked } from "./seats.ts";
import { saying, valueOf, wrongSum } from "./verdict.ts";
import { seatsToGive } from "./verifyGroups.ts";

/** What a bound summed in floating point may lack of the same sum in whole numbers. */
const rounding = 1e-9;

/** The value is the sum of the placements, the prices prove the bound, and the gap lies between the two. */
export function verifyFigures(
  evidence: Evidence,
  allocation: Allocation,
  prices: Float64Array,
  violations: MatchingIssue[],
): void {
  const value = valueOf(allocation.placements);
  if (allocation.value !== value) violations.push(wrongSum("value", allocation.value, value));
  const { bound } = allocation;
  const proven = provenBound(evidence, allocation, prices);
  const isBound = typeof bound === "number" && Number.isFinite(bound);
  if (!isBound || (bound !== Math.floor(proven) && bound < Math.max(Math.floor(proven), proven - rounding * proven)))
    violations.push({ code: "matching.unproven-bound", path: ["bound"], severity: "error", ...saying(bound), proven });
  const gap = isBound && bound !== 0 ? (bound - value) / bound : 0;
  if (typeof allocation.gap !== "number" || !(Math.abs(allocation.gap - gap) <= 1e-12))
    violations.push(wrongSum("gap", allocation.gap, gap));
}

/** What the allocation's prices prove over every eligible pair: no allocation has a higher value. */
function provenBound(
  { market, pairs: { rowStart, column, score }, room }: Evidence,
  allocation: Allocation,
  prices: Float64Array,
): number {
  const supply = Int32Array.from(market.needs, (need) => seatsAsked(need, market.asOf));
  const seats = Int32Array.from(room, (one) => seatsToGive(allocation, one));
  // Seat prices: with every need paid what the best of its offers leaves it above its price, no pair is worth more than both.
  let bySeatPrices = 0;
  for (let i = 0; i < supply.length; i++) {
    let best = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      if (seats[j]! > 0) best = Math.max(best, score[e]! - prices[j]!);
    }
    bySeatPrices += supply[i]! * best;
  }
  seats.forEach((capacity, j) => (bySeatPrices += capacity * prices[j]!));
  const { certificate } = allocation;
  if (certificate === undefined || allocation.cohorts === "ignore") return bySeatPrices;

  const problem = {
    rows: supply.length,
    columns: room.length,
    rowStart,
    column,
    score,
    supply,
    capacity: seats,
    minimum: Int32Array.from(room, ({ minimum, neverRuns }) => (neverRuns ? 0 : minimum)),
  };
  const proof = proofOf(certificate);
  const plan: TransportPlan & { readonly proof?: BranchProof } = {
    flow: new Int32Array(column.length),
    value: 0,
    bound: 0,
    rowPrice: Float64Array.from(certificate.needPrices),
    columnPrice: new Float64Array(room.length),
    ended: "gap",
    ...(proof && { proof }),
  };
  return verifyTransport(problem, plan).bound; // of prices that are none it takes 0, which proves less and never more
}

/** The proof of a certificate in the arrays of the algorithms. */
function proofOf({ proof }: Certificate): BranchProof | undefined {
  return (
    proof && {
      cuts: proof.cuts.map(({ columns, rows, delta, flipped }) => ({
        columns: Int32Array.from(columns),
        rows: Int32Array.from(rows),
        delta,
        flipped: Int32Array.from(flipped),
      })),
      nodes: proof.nodes.map(({ parent, column, open, rowPrice, cutPrice }) => ({
        parent,
        column,
        open,
        ...(rowPrice && { rowPrice: Float64Array.from(rowPrice) }),
        ...(cutPrice && { cutPrice: Float64Array.from(cutPrice) }),
      })),
    }
  );
}
