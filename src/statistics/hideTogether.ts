import { type CountSystem, type LinearCount, partAlone } from "./linearCount.ts";
import { connected, forcedZeros, outsider, unknowns, within } from "./outsider.ts";

/** Cells that are shown or hidden together. */
export interface Bundle {
  readonly cells: readonly number[];
  readonly mustHide: boolean;
  /** What hiding it costs; the least sum is sought. */
  readonly cost: number;
  /** Of equal sums of costs that of least weight is better. */
  readonly weight: number;
}

export interface HidingTask {
  readonly system: CountSystem;
  readonly bundles: readonly Bundle[];
  /** Cells whose value must not follow; their bundles must be hidden. */
  readonly targets: readonly number[];
  /** One more viewer each: what it knows besides, and the targets that it must not learn. */
  readonly insiders?: readonly { readonly knows: LinearCount; readonly targets: readonly number[] }[];
  /** Counts of the parts that give every cell its value. */
  readonly partValues: readonly number[];
}

/** Someone to hide from. */
interface Viewer {
  readonly knows: readonly LinearCount[];
  readonly targets: readonly LinearCount[];
}

/** One group of connected cells, its parts renumbered. */
interface Group {
  readonly parts: number;
  readonly always: readonly LinearCount[];
  /** The rows of each bundle. */
  readonly rows: readonly (readonly LinearCount[])[];
  readonly cost: readonly number[];
  readonly weight: readonly number[];
  readonly mustHide: readonly boolean[];
  readonly viewers: readonly Viewer[];
  readonly point: readonly number[];
}

// Above this many bundles a group starts from the neighbourhood of its targets rather than from everything hidden.
const large = 500;

// What the exchange may cost, in bundles times parts: enough to try every cell of a small table, and bounded for large ones.
const exchangeWork = 3_000_000;

// How many single bundles a repair tries before it hides the likeliest unseen; the audit decides in any case.
const repairTrials = 40;

/**
 * Which bundles to hide so that no target follows for any viewer: those that must be, and few and light ones besides.
 *
 * Everything that may be shown is shown again, heaviest first, unless a target would then follow by elimination; in
 * several orders, of which the best result stands; small groups also try to hide one more and show two. Then linear
 * programming audits the result, and more is hidden until it finds nothing. Ties go to the first.
 */
export function hideTogether(task: HidingTask): readonly boolean[] {
  const hidden = task.bundles.map((bundle) => bundle.mustHide);
  const budget = { work: exchangeWork };
  for (const { group, bundles } of groupsOf(task)) {
    protect(group, budget).forEach((isHidden, i) => {
      hidden[bundles[i] ?? 0] = isHidden;
    });
  }
  return hidden;
}

/** The groups that hold a target; in all others nothing needs hiding. */
function groupsOf(task: HidingTask): readonly { readonly group: Group; readonly bundles: readonly number[] }[] {
  const { system, bundles } = task;
  const rowOf = (cell: number): LinearCount => system.cells[cell] ?? { parts: [], coefficients: [], value: 0 };
  const reach = bundles.map(({ cells }) => ({ parts: cells.flatMap((cell) => rowOf(cell).parts) }));
  const viewers = [{ knows: undefined, targets: task.targets }, ...(task.insiders ?? [])];
  const groups = connected(system.parts, [...reach, ...system.equations]);
  const groupOfPart = new Map(groups.flatMap((group, g) => group.parts.map((part): [number, number] => [part, g])));
  const targetGroups = new Set(task.targets.map((cell) => groupOfPart.get(rowOf(cell).parts[0] ?? -1)));
  return groups.flatMap((group, g) => {
    if (!targetGroups.has(g)) return [];
    const place = new Map(group.parts.map((part, i) => [part, i]));
    const local = (row: LinearCount): LinearCount => within(row, place);
    const isHere = (row: LinearCount): boolean => groupOfPart.get(row.parts[0] ?? -1) === g;
    const here = group.rows.filter((row) => row < bundles.length);
    return [
      {
        bundles: here,
        group: {
          parts: group.parts.length,
          always: system.equations.filter(isHere).map(local),
          rows: here.map((bundle) => (bundles[bundle]?.cells ?? []).map(rowOf).map(local)),
          cost: here.map((bundle) => bundles[bundle]?.cost ?? 1),
          weight: here.map((bundle) => bundles[bundle]?.weight ?? 0),
          mustHide: here.map((bundle) => bundles[bundle]?.mustHide ?? false),
          viewers: viewers
            .filter(({ knows }) => knows === undefined || isHere(knows))
            .map(({ knows, targets }) => ({
              knows: knows === undefined ? [] : [local(knows)],
              targets: targets.map(rowOf).filter(isHere).map(local),
            })),
          point: group.parts.map((part) => task.partValues[part] ?? 0),
        },
      },
    ];
  });
}

function protect(group: Group, budget: { work: number }): readonly boolean[] {
  const candidates = group.rows.flatMap((_, bundle) => (group.mustHide[bundle] ? [] : [bundle]));
  const open = candidates.length > large ? neighbourhood(group) : candidates;
  const size = (bundle: number): number => (group.rows[bundle] ?? []).reduce((sum, row) => sum + row.parts.length, 0);
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  const isOpen = new Set(open);
  const shown = candidates.filter((bundle) => !isOpen.has(bundle));
  const orders: readonly ((a: number, b: number) => number)[] = [
    (a, b) => weight(b) - weight(a) || a - b,
    (a, b) => weight(b) - weight(a) || b - a,
    (a, b) => size(b) - size(a) || weight(b) - weight(a) || a - b,
    (a, b) => size(b) - size(a) || weight(b) - weight(a) || b - a,
  ];
  let best: readonly number[] = open;
  for (const order of orders) {
    const hidden = showAgain(group, shown, [...open].sort(order));
    if (isBetter(group, hidden, best)) best = hidden;
  }
  // Small groups: each bundle once left for last, so that it is rather hidden than what came after it.
  for (const order of orders.slice(0, 2)) {
    const usual = [...open].sort(order);
    for (const last of usual) {
      budget.work -= workOf(group);
      if (budget.work < 0) break;
      const hidden = showAgain(group, shown, [...usual.filter((bundle) => bundle !== last), last]);
      if (isBetter(group, hidden, best)) best = hidden;
    }
  }
  best = exchange(group, candidates, best, budget);
  best = repair(group, candidates, best);
  return group.mustHide.map((must, bundle) => must || best.includes(bundle));
}

/** What one pass over a group may cost. */
const workOf = (group: Group): number => group.rows.length * group.parts * group.viewers.length;

/** Less costly, then lighter. */
function isBetter(group: Group, a: readonly number[], b: readonly number[]): boolean {
  const sum = (of: readonly number[], bundles: readonly number[]): number =>
    bundles.reduce((all, bundle) => all + (of[bundle] ?? 0), 0);
  const difference = sum(group.cost, a) - sum(group.cost, b);
  return difference < 0 || (difference === 0 && sum(group.weight, a) < sum(group.weight, b));
}

const rowsOf = (group: Group, bundles: readonly number[]): readonly LinearCount[] =>
  bundles.flatMap((bundle) => group.rows[bundle] ?? []);

/** Shows one bundle after another unless a target would follow; what stays hidden. */
function showAgain(group: Group, shown: readonly number[], order: readonly number[]): readonly number[] {
  const known = [...group.always, ...rowsOf(group, shown)];
  const viewers = group.viewers.map(({ knows, targets }) => outsider(group.parts, [...known, ...knows], targets));
  return order.filter((bundle) => {
    const rows = group.rows[bundle] ?? [];
    const undone = [];
    for (const viewer of viewers) {
      const undo = viewer.learn(rows);
      if (undo === undefined) {
        for (const back of undone) back();
        return true;
      }
      undone.push(undo);
    }
    return false;
  });
}

/** Tries to hide one bundle more so that two, or a heavier one, can be shown. */
function exchange(
  group: Group,
  candidates: readonly number[],
  start: readonly number[],
  budget: { work: number },
): readonly number[] {
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  let best = start;
  for (let improved = true; improved;) {
    improved = false;
    const isHidden = new Set(best);
    const shown = candidates.filter((bundle) => !isHidden.has(bundle)).sort((a, b) => weight(a) - weight(b) || a - b);
    for (const more of shown) {
      const others = shown.filter((bundle) => bundle !== more);
      for (const direction of [1, -1]) {
        budget.work -= workOf(group);
        if (budget.work < 0) return best;
        const order = [...best].sort((a, b) => direction * (weight(b) - weight(a)) || a - b);
        const hidden = [...showAgain(group, others, order), more];
        if (isBetter(group, hidden, best)) {
          best = hidden;
          improved = true;
          break;
        }
      }
      if (improved) break;
    }
  }
  return best;
}

/** What the audit finds with these bundles hidden. */
interface Leaks {
  /** How many targets follow, over all viewers. */
  readonly count: number;
  /** Parts that must be 0 though no single row says so: where something follows that elimination did not see, it follows from these. */
  readonly zeros: ReadonlySet<number>;
}

/** Elimination again, after linear programming has found every part that must be 0. */
function leaks(group: Group, candidates: readonly number[], hidden: readonly number[]): Leaks {
  const isHidden = new Set(hidden);
  const shown = candidates.filter((bundle) => !isHidden.has(bundle));
  const known = [...group.always, ...rowsOf(group, shown)];
  const zeros = new Set<number>();
  let count = 0;
  for (const { knows, targets } of group.viewers) {
    const all = [...known, ...knows];
    const forced = forcedZeros(group.parts, all, group.point);
    const rows = forced.map((part) => partAlone(part, 0));
    count += outsider(group.parts, [...rows, ...all], targets).learnt().length;
    const { fixed } = unknowns(group.parts, all);
    for (const part of forced) if (fixed[part] === undefined) zeros.add(part);
  }
  return { count, zeros };
}

/** Hides more until the audit finds nothing, or nothing that could be helped; then shows again what was not needed. */
function repair(group: Group, candidates: readonly number[], start: readonly number[]): readonly number[] {
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  let hidden = start;
  let found = leaks(group, candidates, hidden);
  if (found.count === 0) return hidden;
  const unavoidable = leaks(group, candidates, candidates).count;
  while (found.count > unavoidable) {
    const isHidden = new Set(hidden);
    const meetsZero = (bundle: number): boolean =>
      (group.rows[bundle] ?? []).some((row) => row.parts.some((part) => found.zeros.has(part)));
    const shown = candidates.filter((bundle) => !isHidden.has(bundle)).sort((a, b) => weight(a) - weight(b) || a - b);
    const likely = [...shown.filter(meetsZero), ...shown.filter((bundle) => !meetsZero(bundle))];
    // Without one that helps by itself: the lightest of those that may help together.
    let next = [...hidden, ...likely.slice(0, 1)];
    for (const more of likely.slice(0, repairTrials)) {
      const trial = [...hidden, more];
      if (leaks(group, candidates, trial).count < found.count) {
        next = trial;
        break;
      }
    }
    hidden = next;
    found = leaks(group, candidates, hidden);
  }
  const added = hidden.slice(start.length);
  for (const bundle of [...start, ...added].sort((a, b) => weight(b) - weight(a) || a - b).slice(0, repairTrials)) {
    const without = hidden.filter((other) => other !== bundle);
    if (leaks(group, candidates, without).count <= found.count) hidden = without;
  }
  return hidden;
}

/**
 * Bundles around the targets that are enough to hide them, and more than enough: for each hidden cell that follows, the two
 * lightest bundles of every shown row that it meets, until no target follows.
 */
function neighbourhood(group: Group): readonly number[] {
  const candidates = group.rows.flatMap((_, bundle) => (group.mustHide[bundle] ? [] : [bundle]));
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  const light = [...candidates].sort((a, b) => weight(a) - weight(b) || a - b);
  const meeting: number[][] = Array.from({ length: group.parts }, () => []);
  for (const bundle of light) {
    for (const part of new Set(rowsOf(group, [bundle]).flatMap((row) => row.parts))) meeting[part]?.push(bundle);
  }
  const hidden = new Set<number>();
  const must = group.mustHide.flatMap((isHidden, bundle) => (isHidden ? [bundle] : []));
  for (;;) {
    const known = [
      ...group.always,
      ...rowsOf(
        group,
        candidates.filter((bundle) => !hidden.has(bundle)),
      ),
    ];
    if (
      group.viewers.every(
        ({ knows, targets }) => outsider(group.parts, [...known, ...knows], targets).learnt().length === 0,
      )
    ) {
      return [...hidden];
    }
    const own = [...must, ...hidden].flatMap((bundle) => group.rows[bundle] ?? []);
    const following = new Set(
      group.viewers.flatMap(({ knows }) =>
        outsider(group.parts, [...known, ...knows], own)
          .learnt()
          .map((i) => own[i]),
      ),
    );
    const before = hidden.size;
    for (const row of following) {
      for (const part of row?.parts ?? []) {
        for (const bundle of [...(meeting[part] ?? [])].filter((each) => !hidden.has(each))) {
          const inside = new Set(rowsOf(group, [bundle]).flatMap((each) => each.parts));
          if (inside.size < 2) continue;
          let found = 0;
          for (const neighbour of new Set([...inside].flatMap((each) => meeting[each] ?? []))) {
            if (found === 2) break;
            if (neighbour === bundle || hidden.has(neighbour)) continue;
            hidden.add(neighbour);
            found++;
          }
          if (found === 0) hidden.add(bundle);
        }
      }
    }
    if (hidden.size === before) return candidates;
  }
}
