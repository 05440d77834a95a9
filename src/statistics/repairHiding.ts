import { candidatesOf, type HidingGroup, leaksOf, workOf } from "./hidingGroup.ts";

// How many single bundles are tried before more than one is hidden: so many in small groups, few in large ones, where each
// audit takes long.
const mostTrials = 40;
const trialWork = 40_000_000;

/** Hides more until the audit finds nothing, or nothing that could be helped; then shows again what was not needed. */
export function repairHiding(group: HidingGroup, start: readonly number[]): readonly number[] {
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  const candidates = candidatesOf(group);
  const trials = Math.max(3, Math.min(mostTrials, Math.floor(trialWork / workOf(group))));
  let hidden = start;
  let found = leaksOf(group, hidden);
  if (found.count === 0) return hidden;
  const unavoidable = leaksOf(group, candidates).count;
  let unseen = 1;
  while (found.count > unavoidable) {
    const isHidden = new Set(hidden);
    const meetsZero = (bundle: number): boolean =>
      (group.rows[bundle] ?? []).some((row) => row.parts.some((part) => found.zeros.has(part)));
    const shown = candidates.filter((bundle) => !isHidden.has(bundle)).sort((a, b) => weight(a) - weight(b) || a - b);
    const likely = [...shown.filter(meetsZero), ...shown.filter((bundle) => !meetsZero(bundle))];
    const helping = likely.slice(0, trials).find((more) => leaksOf(group, [...hidden, more]).count < found.count);
    // Without one that helps by itself: the lightest of those that may help together, each time twice as many.
    hidden = [...hidden, ...(helping === undefined ? likely.slice(0, unseen) : [helping])];
    if (helping === undefined) unseen *= 2;
    found = leaksOf(group, hidden);
  }

  /** Shows bundles again, all or by halves, if no more is given away then. */
  function restore(bundles: readonly number[]): void {
    if (bundles.length === 0) return;
    const without = hidden.filter((bundle) => !bundles.includes(bundle));
    if (leaksOf(group, without).count <= found.count) hidden = without;
    else if (bundles.length > 1) {
      const half = Math.ceil(bundles.length / 2);
      restore(bundles.slice(0, half));
      restore(bundles.slice(half));
    }
  }
  const heaviest = (a: number, b: number): number => weight(b) - weight(a) || a - b;
  restore(hidden.slice(start.length).sort(heaviest));
  for (const bundle of [...start].sort(heaviest).slice(0, trials)) restore([bundle]);
  return hidden;
}
