import { candidatesOf, type HidingGroup, knownWithout, outsidersOf } from "./hidingGroup.ts";
import type { LinearCount } from "./linearCount.ts";
import { outsider } from "./outsider.ts";

const rowsOf = (group: HidingGroup, bundles: readonly number[]): readonly LinearCount[] =>
  bundles.flatMap((bundle) => group.rows[bundle] ?? []);

/**
 * Bundles around the targets that are enough to hide them, and more than enough: for each hidden cell that follows, the two
 * lightest bundles of every shown row that it meets, until no target follows.
 */
export function hidingNeighbourhood(group: HidingGroup): readonly number[] {
  const candidates = candidatesOf(group);
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  const light = [...candidates].sort((a, b) => weight(a) - weight(b) || a - b);
  const meeting: number[][] = Array.from({ length: group.parts }, () => []);
  for (const bundle of light) {
    for (const part of new Set(rowsOf(group, [bundle]).flatMap((row) => row.parts))) meeting[part]?.push(bundle);
  }
  const hidden = new Set<number>();
  const must = group.mustHide.flatMap((isHidden, bundle) => (isHidden ? [bundle] : []));
  for (;;) {
    const known = knownWithout(group, [...hidden]);
    if (outsidersOf(group, known).every((each) => each.learnt().length === 0)) return [...hidden];
    const own = rowsOf(group, [...must, ...hidden]);
    const secrets = [{ knows: [], targets: own }, ...group.secrets, ...group.watchful];
    const following = new Set(outsider(group.parts, known, secrets).learnt());
    const before = hidden.size;
    for (const row of following) {
      for (const part of row.parts) {
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
