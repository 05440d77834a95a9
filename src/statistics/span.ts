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

/**
 * The fraction with small terms that a residue stands for, as `[numerator, denominator]`; `undefined` where there is none.
 * Euclid's algorithm, stopped half way.
 */
export function asFraction(residueOf: number): readonly [number, number] | undefined {
  let [r0, r1, s0, s1] = [prime, residueOf, 0, 1];
  const half = Math.floor(Math.sqrt(prime / 2));
  while (r1 > half) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  if (s1 === 0 || Math.abs(s1) > half) return undefined;
  return s1 < 0 ? [-r1, -s1] : [r1, s1];
}

export interface Span {
  /** What is left of a row once the rows added so far are taken out: unique, whatever their order. */
  reduce(row: LinearCount | Remainder): Remainder;
  /** Whether a remainder is a sum of multiples of others. */
  follows(target: Remainder, others: readonly Remainder[]): boolean;
  /** A remainder without the first part of another, of which so much is taken out. */
  less(row: Remainder, other: Remainder): Remainder;
  /** Adds a remainder that is not empty; gives the rows that now say something else, its own first. */
  add(remainder: Remainder): readonly Remainder[];
  /** The rows that all others follow from, by growing first part; no first part stands in another row. */
  rows(): readonly Remainder[];
  /** How much has been added, to come back to. */
  mark(): number;
  /** Forgets what was added after the mark. */
  backTo(mark: number): void;
}

/**
 * What follows from known rows, by elimination modulo a prime: exact for all but a vanishing share of tables, and there the
 * audit by linear programming finds what it missed. The rows are kept fully reduced, so a row costs the lengths of the
 * rows that it meets, and adding one those of the rows that meet it.
 *
 * @see Langsrud (2024), Secondary cell suppression by Gaussian elimination, https://doi.org/10.1007/978-3-031-69651-0_6
 */
export function span(parts: number): Span {
  const rowAt: (Remainder | undefined)[] = new Array<Remainder | undefined>(parts).fill(undefined);
  // The rows in which a part stands, or once stood: what is forgotten and comes back is still listed.
  const meeting: Set<number>[] = Array.from({ length: parts }, () => new Set());
  const trail: { readonly at: number; readonly before: Remainder | undefined }[] = [];
  const work = new Float64Array(parts);
  const isTouched = new Uint8Array(parts);

  function put(at: number, row: Remainder): void {
    trail.push({ at, before: rowAt[at] });
    rowAt[at] = row;
    for (const part of row.parts) meeting[part]?.add(at);
  }

  /** Sums `factor` times each row, modulo the prime; parts ascending. */
  function combine(terms: readonly (readonly [number, LinearCount | Remainder])[]): Remainder {
    const touched: number[] = [];
    let value = 0;
    for (const [factor, row] of terms) {
      for (let i = 0; i < row.parts.length; i++) {
        const part = row.parts[i] ?? 0;
        if (isTouched[part] === 0) {
          isTouched[part] = 1;
          touched.push(part);
        }
        const sum = (work[part] ?? 0) + times(factor, residue(row.coefficients[i] ?? 0));
        work[part] = sum >= prime ? sum - prime : sum;
      }
      value = residue(value + times(factor, residue(row.value)));
    }
    touched.sort((a, b) => a - b);
    const left = touched.filter((part) => work[part] !== 0);
    const coefficients = left.map((part) => work[part] ?? 0);
    for (const part of touched) {
      work[part] = 0;
      isTouched[part] = 0;
    }
    return { parts: left, coefficients, value };
  }

  function reduce(row: LinearCount | Remainder): Remainder {
    const terms: (readonly [number, LinearCount | Remainder])[] = [[1, row]];
    row.parts.forEach((part, i) => {
      const known = rowAt[part];
      if (known !== undefined) terms.push([residue(-(row.coefficients[i] ?? 0)), known]);
    });
    if (terms.length === 1 && row.coefficients.every((coefficient) => coefficient === 1)) {
      return row.value < 0 ? { ...row, value: residue(row.value) } : row;
    }
    return fromOne(combine(terms));
  }

  /** A multiple whose first coefficient is 1. */
  function fromOne(row: Remainder): Remainder {
    const first = row.coefficients[0];
    return first === undefined || first === 1 ? row : combine([[inverse(first), row]]);
  }

  function less(row: Remainder, other: Remainder): Remainder {
    const place = row.parts.indexOf(other.parts[0] ?? -1);
    if (place < 0) return row;
    return fromOne(
      combine([
        [1, row],
        [prime - (row.coefficients[place] ?? 0), other],
      ]),
    );
  }

  function follows(target: Remainder, others: readonly Remainder[]): boolean {
    let left = target;
    const taken: Remainder[] = [];
    for (const other of others) {
      if (left.parts.length === 0) break;
      const fresh = taken.reduce(less, other);
      if (fresh.parts.length === 0) continue;
      left = less(left, fresh);
      taken.push(fresh);
    }
    return left.parts.length === 0;
  }

  function add(remainder: Remainder): readonly Remainder[] {
    const [pivot] = remainder.parts;
    if (pivot === undefined) return [];
    const changed = [remainder];
    for (const at of meeting[pivot] ?? []) {
      const row = rowAt[at];
      const place = row?.parts.indexOf(pivot) ?? -1;
      if (row === undefined || place < 0) continue;
      const less = combine([
        [1, row],
        [prime - (row.coefficients[place] ?? 0), remainder],
      ]);
      put(at, less);
      changed.push(less);
    }
    put(pivot, remainder);
    return changed;
  }

  function backTo(mark: number): void {
    while (trail.length > mark) {
      const last = trail.pop();
      if (last !== undefined) rowAt[last.at] = last.before;
    }
  }
  return {
    reduce,
    follows,
    less,
    add,
    rows: () => rowAt.filter((row) => row !== undefined),
    mark: () => trail.length,
    backTo,
  };
}
