import { type LinearCount, partAlone } from "./linearCount.ts";
import { forcedZeros, outsider, type Outsider, type Secret, type Undo, unknowns } from "./outsider.ts";

/** Cells that hang together, as bundles to show or hide; parts and bundles are numbered anew. */
export interface HidingGroup {
  readonly parts: number;
  /** What is shown whatever is hidden. */
  readonly always: readonly LinearCount[];
  /** The rows of each bundle. */
  readonly rows: readonly (readonly LinearCount[])[];
  readonly cost: readonly number[];
  readonly weight: readonly number[];
  readonly mustHide: readonly boolean[];
  /** What must not follow from what is shown, nor for someone who knows more. */
  readonly secrets: readonly Secret[];
  /** The same where what follows for them takes into account that counts are not negative; each is another elimination. */
  readonly watchful: readonly Secret[];
  readonly point: readonly number[];
}

/** The bundles that may be shown. */
export function candidatesOf(group: HidingGroup): readonly number[] {
  return group.rows.flatMap((_, bundle) => (group.mustHide[bundle] ? [] : [bundle]));
}

/** What one pass over a group may cost. */
export function workOf(group: HidingGroup): number {
  return group.rows.length * group.parts * (1 + group.watchful.length);
}

/** Less costly, then lighter. */
export function isBetter(group: HidingGroup, a: readonly number[], b: readonly number[]): boolean {
  const sum = (of: readonly number[], bundles: readonly number[]): number =>
    bundles.reduce((all, bundle) => all + (of[bundle] ?? 0), 0);
  const difference = sum(group.cost, a) - sum(group.cost, b);
  return difference < 0 || (difference === 0 && sum(group.weight, a) < sum(group.weight, b));
}

/** What is known with these candidates hidden. */
export function knownWithout(group: HidingGroup, hidden: readonly number[]): readonly LinearCount[] {
  const isHidden = new Set(hidden);
  const shown = candidatesOf(group).filter((bundle) => !isHidden.has(bundle));
  return [...group.always, ...shown.flatMap((bundle) => group.rows[bundle] ?? [])];
}

/** All who know these rows and must not learn something. */
export function outsidersOf(group: HidingGroup, known: readonly LinearCount[]): readonly Outsider[] {
  return [
    outsider(group.parts, known, group.secrets),
    ...group.watchful.map(({ knows, targets }) =>
      outsider(group.parts, [...known, ...knows], [{ knows: [], targets }]),
    ),
  ];
}

/** Takes rows in for all of them, unless one would learn a target: then for none. */
function learnAll(outsiders: readonly Outsider[], rows: readonly LinearCount[]): boolean {
  const undone: Undo[] = [];
  for (const each of outsiders) {
    const undo = each.learn(rows);
    if (undo === undefined) {
      for (const back of undone) back();
      return false;
    }
    undone.push(undo);
  }
  return true;
}

/** Shows one bundle of `order` after another unless a target would follow; what stays hidden. */
export function showAgain(group: HidingGroup, shown: readonly number[], order: readonly number[]): readonly number[] {
  const outsiders = outsidersOf(group, [...group.always, ...shown.flatMap((bundle) => group.rows[bundle] ?? [])]);
  return order.filter((bundle) => !learnAll(outsiders, group.rows[bundle] ?? []));
}

/** The first of `order` that gives something away when shown after those before it; `undefined` where none does. */
export function firstTelling(group: HidingGroup, order: readonly number[]): number | undefined {
  const outsiders = outsidersOf(group, group.always);
  return order.find((bundle) => !learnAll(outsiders, group.rows[bundle] ?? []));
}

/** What the audit finds with these bundles hidden. */
export interface Leaks {
  /** How many targets follow, over all who must not learn them. */
  readonly count: number;
  /** Parts that must be 0 though no single row says so: where something follows that elimination did not see, it follows from these. */
  readonly zeros: ReadonlySet<number>;
}

/** Elimination again, after linear programming has found every part that must be 0. */
export function leaksOf(group: HidingGroup, hidden: readonly number[]): Leaks {
  const known = knownWithout(group, hidden);
  const zeros = new Set<number>();
  const audit = (all: readonly LinearCount[], secrets: readonly Secret[]): number => {
    const forced = forcedZeros(group.parts, all, group.point);
    const { fixed } = unknowns(group.parts, all);
    for (const part of forced) if (fixed[part] === undefined) zeros.add(part);
    const rows = forced.map((part) => partAlone(part, 0));
    return outsider(group.parts, [...rows, ...all], secrets).learnt().length;
  };
  let count = audit(known, group.secrets);
  for (const { knows, targets } of group.watchful) count += audit([...known, ...knows], [{ knows: [], targets }]);
  return { count, zeros };
}
