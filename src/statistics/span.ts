import type { LinearCount } from "./linearCount.ts";

// The largest prime below 2^26: a product of two residues is below 2^52 and so exact in a double.
const prime = 67_108_859;
const overPrime = 1 / prime;

function times(a: number, b: number): number {
  const product = a * b;
  const rest = product - Math.floor(product * overPrime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

function residue(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

/** The inverse by Euclid's algorithm. */
function inverse(value: number): number {
  let [r0, r1, s0, s1] = [prime, value, 0, 1];
  while (r1 !== 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return residue(s0);
}

/** A row less all that known rows say of it: empty where they say everything. The first coefficient is 1. */
export interface Remainder {
  readonly parts: readonly number[];
  readonly coefficients: readonly number[];
  readonly value: number;
}

/** A sum of parts that is 0, and so, as no part is negative, each of them is. */
export function forcesZeros(row: Remainder): boolean {
  return row.value === 0 && row.coefficients.every((coefficient) => coefficient < prime / 2);
}

export interface Span {
  /** What is left of a row once the rows added so far are taken out: unique, whatever their order. */
  reduce(row: LinearCount | Remainder): Remainder;
  /** A remainder that is not empty. */
  add(remainder: Remainder): void;
  /** Forgets the remainder whose first part this is; only the last one added may go. */
  remove(part: number): void;
}

/**
 * What follows from known rows, by elimination modulo a prime: exact for all but a vanishing share of tables, and there the
 * audit by linear programming finds what it missed. Cost per row: the parts, and the lengths of the rows used.
 *
 * @see Langsrud (2024), Secondary cell suppression by Gaussian elimination, https://doi.org/10.1007/978-3-031-69651-0_6
 */
export function span(parts: number): Span {
  const rowAt: (Remainder | undefined)[] = new Array<Remainder | undefined>(parts).fill(undefined);
  const work = new Float64Array(parts);

  function reduce(row: LinearCount | Remainder): Remainder {
    let value = residue(row.value);
    row.parts.forEach((part, i) => {
      work[part] = residue(row.coefficients[i] ?? 0);
    });
    const left: number[] = [];
    const coefficients: number[] = [];
    for (let part = row.parts[0] ?? parts; part < parts; part++) {
      const coefficient = work[part] ?? 0;
      if (coefficient === 0) continue;
      work[part] = 0;
      const known = rowAt[part];
      if (known === undefined) {
        left.push(part);
        coefficients.push(coefficient);
        continue;
      }
      const factor = prime - coefficient;
      for (let i = 1; i < known.parts.length; i++) {
        const at = known.parts[i] ?? 0;
        const sum = (work[at] ?? 0) + times(factor, known.coefficients[i] ?? 0);
        work[at] = sum >= prime ? sum - prime : sum;
      }
      value = residue(value + times(factor, known.value));
    }
    const first = coefficients[0];
    if (first === undefined || first === 1) return { parts: left, coefficients, value };
    const scale = inverse(first);
    return { parts: left, coefficients: coefficients.map((c) => times(c, scale)), value: times(value, scale) };
  }

  function add(remainder: Remainder): void {
    const [pivot] = remainder.parts;
    if (pivot !== undefined) rowAt[pivot] = remainder;
  }
  function remove(part: number): void {
    rowAt[part] = undefined;
  }
  return { reduce, add, remove };
}
