import { type LinearCount, partAlone } from "./linearCount.ts";
import { cone, polyhedron } from "./polyhedron.ts";
import { asFraction, forcesZeros, type Remainder, span } from "./span.ts";

/** Someone who knows counts besides those that are shown, and what must stay unknown to them. */
export interface Secret {
  readonly knows: readonly LinearCount[];
  readonly targets: readonly LinearCount[];
}

/** What follows from counts that are shown, and from no count being negative; and who must not learn what. */
export interface Outsider {
  /** Takes rows in, unless a target would follow: then nothing is taken in and the answer is `undefined`. */
  learn(rows: readonly LinearCount[]): Undo | undefined;
  /** Targets that follow from what is known, each once for whoever learns it. */
  learnt(): readonly LinearCount[];
}

/** Takes back the last rows taken in. */
export type Undo = () => void;

/** A secret as far as it is not known: what is left of it once all that is shown is taken out. */
interface Kept {
  readonly knows: readonly Remainder[];
  readonly targets: readonly Remainder[];
  readonly isLearnt: readonly boolean[];
}

/**
 * By elimination, with the plain consequences of counts not being negative: where parts sum to 0 each is 0.
 * Consequences that only several rows together have, or what is shown together with what someone knows besides, are left to
 * `forcedZeros`.
 */
export function outsider(parts: number, known: readonly LinearCount[], secrets: readonly Secret[]): Outsider {
  const knowledge = span(parts);
  const alone: (number | undefined)[] = new Array<number | undefined>(parts).fill(undefined);
  const sumsWith: Sum[][] = Array.from({ length: parts }, () => []);
  const trail: Undo[] = [];
  let left: readonly Kept[] = [];

  /** Takes a row in with all that follows. The stack holds rows, so that no chain of consequences is too deep. */
  function take(first: LinearCount): void {
    const stack: (LinearCount | Remainder)[] = [first];
    const zero = (rows: readonly number[]): void => {
      for (const part of rows) if (alone[part] === undefined) stack.push(partAlone(part, 0));
    };
    if (first.coefficients.every((c) => c > 0)) watch(first, zero);
    for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
      const remainder = knowledge.reduce(row);
      const [pivot] = remainder.parts;
      if (pivot === undefined) continue;
      for (const changed of knowledge.add(remainder)) {
        const [part] = changed.parts;
        if (changed.parts.length > 1 && forcesZeros(changed)) zero(changed.parts);
        else if (changed.parts.length === 1 && part !== undefined) settle(part, changed.value, zero);
      }
      left = left.map((kept) => reduced(kept, pivot));
    }
  }

  /** A published sum: when its known parts make up all of it, the others are 0. */
  function watch(row: LinearCount, zero: (parts: readonly number[]) => void): void {
    const sum: Sum = { row, rest: row.value };
    row.parts.forEach((part, i) => {
      sum.rest -= (row.coefficients[i] ?? 0) * (alone[part] ?? 0);
      sumsWith[part]?.push(sum);
    });
    trail.push(() => {
      for (const part of row.parts) sumsWith[part]?.pop();
    });
    if (sum.rest === 0) zero(row.parts);
  }

  function settle(part: number, value: number, zero: (parts: readonly number[]) => void): void {
    if (alone[part] !== undefined) return;
    alone[part] = value;
    const touched = [...(sumsWith[part] ?? [])];
    for (const sum of touched) {
      sum.rest -= value * coefficientOf(sum.row, part);
      if (sum.rest === 0) zero(sum.row.parts);
    }
    trail.push(() => {
      alone[part] = undefined;
      for (const sum of touched) sum.rest += value * coefficientOf(sum.row, part);
    });
  }

  /** What is kept, with rows reduced that the pivot stands in. */
  function reduced(kept: Kept, pivot: number): Kept {
    const touches = (row: Remainder): boolean => row.parts.includes(pivot);
    const again = (row: Remainder): Remainder => (touches(row) ? knowledge.reduce(row) : row);
    const isKnowing = kept.knows.some(touches);
    if (!isKnowing && !kept.targets.some(touches)) return kept;
    const knows = isKnowing ? kept.knows.map(again) : kept.knows;
    const targets = kept.targets.map(again);
    return {
      knows,
      targets,
      isLearnt: targets.map((target, i) =>
        isKnowing || target !== kept.targets[i] ? knowledge.follows(target, knows) : (kept.isLearnt[i] ?? false),
      ),
    };
  }

  // Short rows first: they fill the others least.
  for (const row of [...known].sort((a, b) => a.parts.length - b.parts.length)) take(row);
  left = secrets.map((secret) => {
    const knows = secret.knows.map((row) => knowledge.reduce(row));
    const targets = secret.targets.map((row) => knowledge.reduce(row));
    return { knows, targets, isLearnt: targets.map((target) => knowledge.follows(target, knows)) };
  });

  return {
    learn(rows) {
      const [mark, length] = [knowledge.mark(), trail.length];
      const before = left;
      for (const row of rows) take(row);
      const undo = (): void => {
        knowledge.backTo(mark);
        while (trail.length > length) trail.pop()?.();
        left = before;
      };
      const isMore = left.some(
        (kept, i) => kept !== before[i] && kept.isLearnt.some((learnt, j) => learnt && before[i]?.isLearnt[j] !== true),
      );
      if (!isMore) return undo;
      undo();
      return undefined;
    },
    learnt: () => left.flatMap((kept, i) => (secrets[i]?.targets ?? []).filter((_, j) => kept.isLearnt[j])),
  };
}

/** A known sum of parts, and what is left of it when the parts known by themselves are taken out. */
interface Sum {
  readonly row: LinearCount;
  rest: number;
}

function coefficientOf(row: LinearCount, part: number): number {
  return row.coefficients[row.parts.indexOf(part)] ?? 0;
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
  for (let changed = true; changed;) {
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
  return {
    parts: row.parts.filter((_, i) => kept[i]),
    coefficients: row.coefficients.filter((_, i) => kept[i]),
    value,
  };
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

/** Some counts of the parts that give the known rows, corner of all there are; `undefined` where none do. */
export function somePoint(parts: number, known: readonly LinearCount[]): readonly number[] | undefined {
  const { fixed, rows } = unknowns(parts, known);
  const point = fixed.map((value) => value ?? 0);
  for (const group of connected(parts, rows)) {
    if (group.rows.length === 0) continue;
    const place = new Map(group.parts.map((part, i) => [part, i]));
    const corner = polyhedron(
      group.rows.map((i) => within(rows[i] ?? partAlone(0, 0), place)),
      group.parts.length,
    )?.corner();
    if (corner === undefined) return undefined;
    group.parts.forEach((part, i) => {
      point[part] = corner[i] ?? 0;
    });
  }
  return point;
}

/**
 * The parts that are 0 in every table of counts that gives the known rows, as is `point`, one of these tables.
 *
 * Another table differs from it by a change that adds up to nothing in each known row, and that takes nothing from a part
 * that is 0. So the parts above 0 are eliminated; what is left says how the others may grow, mostly not at all or freely,
 * and is small enough for linear programming.
 */
export function forcedZeros(parts: number, known: readonly LinearCount[], point: readonly number[]): readonly number[] {
  const { fixed, rows } = unknowns(parts, known);
  const zeros = fixed.flatMap((value, part) => (value === 0 ? [part] : []));
  const isZero = (part: number): boolean => (point[part] ?? 0) < 1e-7;
  const open = fixed.flatMap((value, part) => (value === undefined ? [part] : []));
  const order = [...open.filter((part) => !isZero(part)), ...open.filter(isZero)];
  const firstZero = open.length - open.filter(isZero).length;
  if (firstZero === order.length) return zeros;
  const place = new Map(order.map((part, i) => [part, i]));
  const changes = span(order.length);
  const bySize = [...rows].sort((a, b) => a.parts.length - b.parts.length);
  for (const row of bySize) {
    const pairs = row.parts.map((part, i) => [place.get(part) ?? 0, row.coefficients[i] ?? 0] as const);
    pairs.sort((a, b) => a[0] - b[0]);
    changes.add(changes.reduce({ parts: pairs.map(([at]) => at), coefficients: pairs.map(([, c]) => c), value: 0 }));
  }
  const between = changes.rows().filter((row) => (row.parts[0] ?? 0) >= firstZero);
  const growth = between.flatMap((row): LinearCount[] => {
    const terms = row.coefficients.map(asFraction);
    // A row that cannot be read is taken to allow no growth: that overrates what an outsider knows, never the reverse.
    if (terms.includes(undefined)) {
      zeros.push(...row.parts.map((at) => order[at] ?? 0));
      return [];
    }
    return [{ parts: row.parts, coefficients: terms.map((term) => (term?.[0] ?? 0) / (term?.[1] ?? 1)), value: 0 }];
  });
  const plain = unknowns(order.length, growth);
  plain.fixed.forEach((value, at) => {
    if (value === 0) zeros.push(order[at] ?? 0);
  });
  for (const group of connected(order.length, plain.rows)) {
    if (group.rows.length > 0) zeros.push(...withoutGrowth(group, plain.rows).map((at) => order[at] ?? 0));
  }
  return zeros;
}

/** Of parts that may only grow, and whose growths add up to 0 in each row, those that cannot: what is left once no sum of the others grows. */
function withoutGrowth(
  group: { readonly parts: readonly number[]; readonly rows: readonly number[] },
  rows: readonly LinearCount[],
): readonly number[] {
  const place = new Map(group.parts.map((part, i) => [part, i]));
  const space = cone(
    group.rows.map((i) => within(rows[i] ?? partAlone(0, 0), place)),
    group.parts.length,
  );
  let left = group.parts.map((_, i) => i);
  while (left.length > 0 && space.maximise({ parts: left, coefficients: left.map(() => 1) }) === undefined) {
    const grows = new Set(space.growing());
    const still = left.filter((part) => !grows.has(part));
    if (still.length === left.length) break;
    left = still;
  }
  return left.map((i) => group.parts[i] ?? 0);
}

/** The parts among those asked for that are the same in every table of counts that gives the known rows, as is `point`, one of these tables. */
export function whatFollows(
  parts: number,
  known: readonly LinearCount[],
  asked: readonly number[],
  point: readonly number[],
): readonly number[] {
  const zeros = forcedZeros(parts, known, point).map((part) => partAlone(part, 0));
  const targets = asked.map((part) => partAlone(part, 0));
  const seen = outsider(parts, [...zeros, ...known], [{ knows: [], targets }]);
  return seen.learnt().flatMap((row) => row.parts);
}
