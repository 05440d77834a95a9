import type { MinimumInstance } from "./solvingOrder.ts";
import type { Cut } from "./transportPlan.ts";

/**
 * A cut as an inequality: sum of coefficient * (open or not) over its columns <= right side + flow into them from rows
 * outside.
 */
export interface Inequality {
  readonly coefficient: Float64Array;
  readonly rightSide: number;
}

/**
 * The mixed-integer rounding of a recipe (Marchand & Wolsey 2001), scaled so that all of it is whole.
 *
 * With b the supply of the rows less the minimums of flipped columns, and rest = b mod delta, a coefficient a becomes
 * floor(a / delta) * (delta - rest) + max(0, a mod delta - rest).
 */
export function inequalityOf({ supply, minimum }: MinimumInstance, cut: Cut): Inequality {
  const { columns, rows, delta, flipped } = cut;
  let given = 0;
  for (const i of rows) given += supply[i]!;
  for (const j of flipped) given -= minimum[j]!;
  const times = Math.floor(given / delta);
  const rest = given - times * delta;
  const scale = delta - rest;
  const rounded = (a: number): number => {
    const whole = Math.floor(a / delta);
    return whole * scale + Math.max(0, a - whole * delta - rest);
  };
  let rightSide = times * scale;
  const isFlipped = new Set(flipped);
  const coefficient = Float64Array.from(columns, (j) => {
    if (!isFlipped.has(j)) return rounded(minimum[j]!);
    const turned = rounded(-minimum[j]!);
    rightSide -= turned;
    return -turned;
  });
  return { coefficient, rightSide };
}
