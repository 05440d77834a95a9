import { candidatesOf, type HidingGroup, isBetter, showAgain } from "./hidingGroup.ts";
import { hidingNeighbourhood } from "./hidingNeighbourhood.ts";

// Above this many bundles a group starts from the neighbourhood of its targets rather than from everything hidden.
const large = 500;

/**
 * Few and light bundles that hide the targets from elimination: everything else is shown again, heaviest first, unless a
 * target would then follow; in several orders, of which the best result stands. Ties go to the first.
 */
export function lightHiding(group: HidingGroup): readonly number[] {
  const candidates = candidatesOf(group);
  const open = candidates.length > large ? hidingNeighbourhood(group) : candidates;
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
  return best;
}
