import { type Budget, exchangeHidden } from "./exchangeHidden.ts";
import { type HidingGroup, isBetter } from "./hidingGroup.ts";
import { insiderLeaks } from "./insiderLeaks.ts";
import { leastHiding } from "./leastHiding.ts";
import { lightHiding } from "./lightHiding.ts";
import type { CountSystem, LinearCount } from "./linearCount.ts";
import { connected, within } from "./outsider.ts";
import { repairHiding } from "./repairHiding.ts";

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
  /** Parts that someone knows: one, or two who put what they know together, must not learn a target either, but for what they are. */
  readonly insiders?: readonly number[];
  /** Counts of the parts that give every cell its value. */
  readonly partValues: readonly number[];
}

// What the search for the least may cost, and the exchange where it is not settled, in bundles times parts: enough to settle
// small tables, and some tenths of a second for large ones.
const improvingWork = 1_500_000;

interface Budgets {
  readonly least: Budget;
  readonly exchange: Budget;
}

/**
 * Which bundles to hide so that no target follows: those that must be, and few and light ones besides.
 *
 * First by elimination (`lightHiding`), then linear programming audits the result and more is hidden until it finds nothing
 * (`repairHiding`). Where the table is small the least that passes the audit is found (`leastHiding`), else what is found so
 * far is improved (`exchangeHidden`). Insiders who still learn something are guarded from then on, and all begins anew.
 */
export function hideTogether(task: HidingTask): readonly boolean[] {
  const hidden = task.bundles.map((bundle) => bundle.mustHide);
  const budgets = { least: { work: improvingWork }, exchange: { work: 2 * improvingWork } };
  for (const { group, bundles, insiders } of groupsOf(task)) {
    for (const isHidden of protect(group, insiders, budgets)) hidden[bundles[isHidden] ?? 0] = true;
  }
  return hidden;
}

interface LocalGroup {
  readonly group: HidingGroup;
  /** Which bundles of the task are those of the group. */
  readonly bundles: readonly number[];
  /** Parts of the group that someone knows. */
  readonly insiders: readonly number[];
}

/** The groups that hold a target; in all others nothing needs hiding. */
function groupsOf({ system, bundles, targets, insiders = [], partValues }: HidingTask): readonly LocalGroup[] {
  const rowOf = (cell: number): LinearCount => system.cells[cell] ?? { parts: [], coefficients: [], value: 0 };
  const reach = bundles.map(({ cells }) => ({ parts: cells.flatMap((cell) => rowOf(cell).parts) }));
  const groups = connected(system.parts, [...reach, ...system.equations]);
  const groupOfPart = new Map(groups.flatMap((group, g) => group.parts.map((part): [number, number] => [part, g])));
  const targetGroups = new Set(targets.map((cell) => groupOfPart.get(rowOf(cell).parts[0] ?? -1)));
  return groups.flatMap((group, g) => {
    if (!targetGroups.has(g)) return [];
    const place = new Map(group.parts.map((part, i) => [part, i]));
    const local = (row: LinearCount): LinearCount => within(row, place);
    const isHere = (row: LinearCount): boolean => groupOfPart.get(row.parts[0] ?? -1) === g;
    const here = group.rows.filter((row) => row < bundles.length);
    return [
      {
        bundles: here,
        insiders: insiders.flatMap((part) => place.get(part) ?? []),
        group: {
          parts: group.parts.length,
          always: system.equations.filter(isHere).map(local),
          rows: here.map((bundle) => (bundles[bundle]?.cells ?? []).map(rowOf).map(local)),
          cost: here.map((bundle) => bundles[bundle]?.cost ?? 1),
          weight: here.map((bundle) => bundles[bundle]?.weight ?? 0),
          mustHide: here.map((bundle) => bundles[bundle]?.mustHide ?? false),
          secrets: [{ knows: [], targets: targets.map(rowOf).filter(isHere).map(local) }],
          watchful: [],
          point: group.parts.map((part) => partValues[part] ?? 0),
        },
      },
    ];
  });
}

/** Bundles to hide besides those that must be. */
function protect(group: HidingGroup, insiders: readonly number[], budgets: Budgets): readonly number[] {
  let guarded = group;
  /** Whether someone learns something else yet; it is guarded from then on. */
  const isLearnt = (hidden: readonly number[]): boolean => {
    const found = insiderLeaks(guarded, insiders, hidden);
    guarded = {
      ...guarded,
      secrets: [...guarded.secrets, ...found.secrets],
      watchful: [...guarded.watchful, ...found.watchful],
    };
    return found.secrets.length + found.watchful.length > 0;
  };
  let light = repairHiding(guarded, lightHiding(guarded));
  while (isLearnt(light)) light = repairHiding(guarded, lightHiding(guarded));
  for (;;) {
    const least = leastHiding(guarded, light, budgets.least);
    const exchanged = least ?? repairHiding(guarded, exchangeHidden(guarded, light, budgets.exchange));
    const better = isBetter(guarded, exchanged, light) ? exchanged : light;
    if (!isLearnt(better)) return better;
    light = repairHiding(guarded, lightHiding(guarded));
  }
}
