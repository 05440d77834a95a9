import type { LinearCount } from "./linearCount.ts";

// Coefficients are small whole numbers and most stay so through the pivots of counting tables. What is nearer than this to a
// whole number is that number but for dust, so that errors do not add up.
const dust = 1e-9;

function clean(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < dust ? whole : value;
}

export interface Polyhedron {
  /** The largest value of the sum of coefficient times part, starting from where the last call ended; `undefined` without an upper end. */
  maximise(row: { readonly parts: readonly number[]; readonly coefficients: readonly number[] }): number | undefined;
  /** The corner where the last call ended. */
  corner(): Float64Array;
  /** The parts that grow without end in the direction in which the last call found none. */
  growing(): readonly number[];
}

/**
 * All parts >= 0 that give every row its value; `undefined` where there are none. A dense simplex tableau: rows times
 * parts a pivot, so meant for the small systems that are left around hidden cells.
 */
export function polyhedron(rows: readonly LinearCount[], parts: number): Polyhedron | undefined {
  return tableauOf(rows, parts, false);
}

/**
 * The directions in which parts >= 0 may grow when every row keeps its value: where `maximise` has no upper end. The corner
 * of a cone is one point to which all rows tie, and a simplex would turn around in it for long; which way is open does not
 * depend on the right-hand sides, so they are moved apart.
 */
export function cone(rows: readonly LinearCount[], parts: number): Pick<Polyhedron, "maximise" | "growing"> {
  return tableauOf(rows, parts, true) ?? { maximise: () => undefined, growing: () => [] };
}

function tableauOf(rows: readonly LinearCount[], parts: number, isCone: boolean): Polyhedron | undefined {
  const width = parts + 1; // the last column is the right-hand side
  let tableau: Float64Array[] = [];
  let basis: number[] = [];
  for (const row of rows) {
    const line = new Float64Array(width);
    const sign = row.value < 0 ? -1 : 1;
    row.parts.forEach((part, i) => {
      line[part] = sign * (row.coefficients[i] ?? 0);
    });
    line[parts] = sign * row.value;
    tableau.push(line);
    basis.push(-1); // an artificial part, to be driven out
  }
  let ray: readonly number[] = [];

  function pivot(at: number, entering: number, objective: Float64Array): void {
    const row = tableau[at];
    if (row === undefined) return;
    const scale = 1 / (row[entering] ?? 1);
    const filled: number[] = [];
    for (let j = 0; j < width; j++) {
      row[j] = clean((row[j] ?? 0) * scale);
      if (row[j] !== 0) filled.push(j);
    }
    const clear = (line: Float64Array): void => {
      const factor = line[entering] ?? 0;
      if (factor === 0) return;
      for (const j of filled) {
        line[j] = clean((line[j] ?? 0) - factor * (row[j] ?? 0));
      }
      line[entering] = 0;
    };
    tableau.forEach((line, i) => {
      if (i !== at) clear(line);
    });
    clear(objective);
    basis[at] = entering;
  }

  /** Pivots until `objective` (costs to go below 0) has no negative entry; false where it falls without end. */
  function descend(objective: Float64Array): boolean {
    const patience = 50 + tableau.length;
    let still = 0;
    for (;;) {
      // The steepest column, until nothing has moved for long: then Bland's rule, which cannot cycle.
      let entering = -1;
      let steepest = -dust;
      for (let j = 0; j < parts; j++) {
        const cost = objective[j] ?? 0;
        if (cost < steepest) {
          entering = j;
          if (still > patience) break;
          steepest = cost;
        }
      }
      if (entering < 0) return true;
      let leaving = -1;
      let least = Infinity;
      tableau.forEach((row, i) => {
        const slope = row[entering] ?? 0;
        if (slope <= dust) return;
        const ratio = (row[parts] ?? 0) / slope;
        const tie = ratio <= least + dust && (basis[i] ?? 0) < (basis[leaving] ?? 0);
        if (ratio < least - dust || tie) {
          leaving = i;
          least = Math.min(least, ratio);
        }
      });
      if (leaving < 0) {
        ray = [entering];
        tableau.forEach((row, i) => {
          if ((row[entering] ?? 0) < -dust) ray = [...ray, basis[i] ?? 0];
        });
        return false;
      }
      still = least > dust ? 0 : still + 1;
      pivot(leaving, entering, objective);
    }
  }

  const infeasibility = new Float64Array(width);
  if (!isCone) {
    for (const line of tableau)
      for (let j = 0; j < width; j++) infeasibility[j] = (infeasibility[j] ?? 0) - (line[j] ?? 0);
    const scale = 1 + tableau.reduce((most, line) => Math.max(most, line[parts] ?? 0), 0);
    descend(infeasibility);
    if ((infeasibility[parts] ?? 0) < -1e-7 * scale) return undefined;
  }
  for (let i = 0; i < tableau.length; i++) {
    if ((basis[i] ?? 0) >= 0) continue;
    const entering = tableau[i]?.findIndex((value, j) => j < parts && Math.abs(value) > 1e-7) ?? -1;
    if (entering >= 0) pivot(i, entering, infeasibility);
  }
  // A row whose artificial part nothing can replace says nothing that the others do not.
  const kept = basis.map((part) => part >= 0);
  tableau = tableau.filter((_, i) => kept[i]);
  basis = basis.filter((_, i) => kept[i]);
  if (isCone) tableau.forEach((line, i) => (line[parts] = 1 + ((i * 7919) % 997) / 997));

  function maximise(row: {
    readonly parts: readonly number[];
    readonly coefficients: readonly number[];
  }): number | undefined {
    const objective = new Float64Array(width);
    row.parts.forEach((part, i) => {
      objective[part] = -(row.coefficients[i] ?? 0);
    });
    basis.forEach((part, i) => {
      const cost = objective[part] ?? 0;
      if (cost === 0) return;
      const line = tableau[i];
      for (let j = 0; j < width; j++) objective[j] = (objective[j] ?? 0) - cost * (line?.[j] ?? 0);
    });
    return descend(objective) ? (objective[parts] ?? 0) : undefined;
  }

  function corner(): Float64Array {
    const point = new Float64Array(parts);
    basis.forEach((part, i) => {
      point[part] = tableau[i]?.[parts] ?? 0;
    });
    return point;
  }
  return { maximise, corner, growing: () => ray };
}
