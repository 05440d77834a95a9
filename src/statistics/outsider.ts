import { type LinearCount, partAlone } from "./linearCount.ts";
import { polyhedron } from "./polyhedron.ts";
import { forcesZeros, type Remainder, span } from "./span.ts";

/** Someone who knows counts that are shown, and that no count is negative; and the counts that must stay unknown to them. */
export interface Outsider {
  /** Takes rows in, unless a target would follow: then nothing is taken in and the answer is `undefined`. */
  learn(rows: readonly LinearCount[]): Undo | undefined;
  /** Targets, by their place, that follow from what is known. */
  learnt(): readonly number[];
}

/** Takes back the last rows taken in. */
export type Undo = () => void;

/**
 * By elimination, with the plain consequences of counts not being negative: where parts sum to 0 each is 0.
 * Consequences that only several rows together have are left to `forcedZeros`.
 */
export function outsider(parts: number, known: readonly LinearCount[], targets: readonly LinearCount[]): Outsider {
  const knowledge = span(parts);
  let left: readonly Remainder[] = [];

  /** Adds a row, and gives the parts that it settled. */
  function take(row: LinearCount | Remainder): readonly number[] {
    const remainder = knowledge.reduce(row);
    const [pivot] = remainder.parts;
    if (pivot === undefined) return [];
    if (remainder.parts.length > 1 && forcesZeros(remainder)) {
      return remainder.parts.flatMap((part) => take(partAlone(part, 0)));
    }
    knowledge.add(remainder);
    left = left.map((target) => (target.parts.includes(pivot) ? knowledge.reduce(target) : target));
    return [pivot];
  }

  // Short rows first: they fill the others least.
  for (const row of [...known].sort((a, b) => a.parts.length - b.parts.length)) take(row);
  left = targets.map((target) => knowledge.reduce(target));

  return {
    learn(rows) {
      const before = left;
      const settled = rows.flatMap(take);
      const undo = (): void => {
        for (const part of settled) knowledge.remove(part);
        left = before;
      };
      if (!left.some((target, i) => target.parts.length === 0 && before[i]?.parts.length !== 0)) return undo;
      undo();
      return undefined;
    },
    learnt: () => left.flatMap((target, i) => (target.parts.length === 0 ? [i] : [])),
  };
}

/** The parts that touch one another through rows, as lists of rows and of parts; rows without parts are nowhere. */
export function connected<Row extends { readonly parts: readonly number[] }>(
  parts: number,
  rows: readonly Row[],
): readonly { readonly parts: readonly number[]; readonly rows: readonly number[] }[] {
  const parent = Array.from({ length: parts }, (_, part) => part);
  const find = (part: number): number => {
    let root = part;
    while (parent[root] !== root) root = parent[root] ?? root;
    while (parent[part] !== root) [part, parent[part]] = [parent[part] ?? root, root];
    return root;
  };
  for (const row of rows) {
    const first = find(row.parts[0] ?? 0);
    for (const part of row.parts) parent[find(part)] = first;
  }
  const groups = new Map<number, { parts: number[]; rows: number[] }>();
  for (let part = 0; part < parts; part++) {
    const root = find(part);
    const group = groups.get(root) ?? { parts: [], rows: [] };
    group.parts.push(part);
    groups.set(root, group);
  }
  rows.forEach((row, i) => {
    if (row.parts[0] !== undefined) groups.get(find(row.parts[0]))?.rows.push(i);
  });
  return [...groups.values()];
}

/** Parts whose value is plain to see, and what the other rows say of the rest. */
export interface Unknowns {
  /** The value of each part that is fixed. */
  readonly fixed: readonly (number | undefined)[];
  /** Rows over the parts that are not, without those that say nothing. */
  readonly rows: readonly LinearCount[];
}

/** Takes out parts that stand alone in a row, and those of rows that sum to 0, until nothing more follows so. */
export function unknowns(parts: number, known: readonly LinearCount[]): Unknowns {
  const fixed: (number | undefined)[] = new Array<number | undefined>(parts).fill(undefined);
  let rows = known;
  for (let changed = true; changed; ) {
    changed = false;
    const rest: LinearCount[] = [];
    for (const row of rows) {
      const left = without(row, fixed);
      const [part] = left.parts;
      if (part === undefined) continue;
      if (left.parts.length === 1) {
        fixed[part] = left.value / (left.coefficients[0] ?? 1);
        changed = true;
      } else if (left.value === 0 && left.coefficients.every((c) => c > 0)) {
        for (const zero of left.parts) fixed[zero] = 0;
        changed = true;
      } else rest.push(left);
    }
    rows = rest;
  }
  return { fixed, rows };
}

/** A row less the parts that are fixed. */
export function without(row: LinearCount, fixed: readonly (number | undefined)[]): LinearCount {
  if (!row.parts.some((part) => fixed[part] !== undefined)) return row;
  const kept = row.parts.map((part) => fixed[part] === undefined);
  const value = row.parts.reduce((rest, part, i) => rest - (row.coefficients[i] ?? 0) * (fixed[part] ?? 0), row.value);
  return { parts: row.parts.filter((_, i) => kept[i]), coefficients: row.coefficients.filter((_, i) => kept[i]), value };
}

/** A row over the parts of a group, by their place in it. */
export function within(row: LinearCount, place: ReadonlyMap<number, number>): LinearCount {
  const here = row.parts.map((part) => place.get(part));
  return {
    parts: here.filter((part) => part !== undefined),
    coefficients: row.coefficients.filter((_, i) => here[i] !== undefined),
    value: row.value,
  };
}

/**
 * The parts that are 0 in every table of counts that gives the known rows, by linear programming: the largest sum of
 * those that might be, and again for those left, until it is 0. `positive` are parts known not to be.
 */
export function forcedZeros(
  parts: number,
  known: readonly LinearCount[],
  positive: (part: number) => boolean,
): readonly number[] {
  const { fixed, rows } = unknowns(parts, known);
  const zeros = fixed.flatMap((value, part) => (value === 0 ? [part] : []));
  for (const group of connected(parts, rows)) {
    let open = group.parts.filter((part) => fixed[part] === undefined && !positive(part));
    if (open.length === 0 || group.rows.length === 0) continue;
    const place = new Map(group.parts.map((part, i) => [part, i]));
    const space = polyhedron(
      group.rows.map((i) => within(rows[i] ?? partAlone(0, 0), place)),
      group.parts.length,
    );
    while (space !== undefined && open.length > 0) {
      const most = space.maximise({ parts: open.map((part) => place.get(part) ?? 0), coefficients: open.map(() => 1) });
      const corner = space.corner();
      const grows = new Set(most === undefined ? space.growing() : []);
      const still = open.filter((part) => {
        const at = place.get(part) ?? 0;
        return (corner[at] ?? 0) < 1e-7 && !grows.has(at);
      });
      if (still.length === open.length) {
        zeros.push(...open);
        break;
      }
      open = still;
    }
  }
  return zeros;
}
