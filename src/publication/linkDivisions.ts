import type { Geography } from "../geography/geography.ts";
import { byCodeUnit } from "../core/order.ts";
import { type Count, type Equals, restOf } from "./count.ts";
import { sharedPlaces } from "./placesBetween.ts";

/** A place of one division is the sum of what it shares with places of another, and so is each of those. */
export function linkDivisions(
  family: readonly Count[],
  geography: Geography,
  isAllPublished: boolean,
  newPart: (set: string) => number,
  equals: Equals,
): void {
  for (const dimension of ["county", "municipality"] as const) {
    const located = family.filter(({ group }) => group.has(dimension));
    const divisions = [...new Set(located.map(({ division }) => division))].sort(byCodeUnit);
    for (let i = 0; i + 1 < divisions.length; i++) {
      const [from = "", to = ""] = [divisions[i], divisions[i + 1]];
      const shared = sharedPlaces(geography, dimension, from, to);
      const rests = new Map<string, { readonly before: Count[]; readonly after: Count[] }>();
      for (const count of located) {
        if (count.division !== from && count.division !== to) continue;
        const key = restOf(count, dimension);
        const sides = rests.get(key) ?? { before: [], after: [] };
        (count.division === from ? sides.before : sides.after).push(count);
        rests.set(key, sides);
      }
      for (const { before, after } of rests.values()) {
        if (before.length === 0 || after.length === 0) continue;
        const pieces = new Map<Count, number[]>([...before, ...after].map((count) => [count, []]));
        for (const a of before) {
          for (const b of after) {
            const [placeA = "", placeB = ""] = [a.group.get(dimension), b.group.get(dimension)];
            if (placeA !== "unknown" && placeB !== "unknown" && shared.get(placeA)?.has(placeB) !== true) continue;
            const part = newPart(a.set);
            pieces.get(a)?.push(part);
            pieces.get(b)?.push(part);
          }
        }
        const sum = (count: Count, others: readonly Count[], reach: Iterable<string>): void => {
          const shares = pieces.get(count) ?? [];
          const isCovered = [...reach].every((place) => others.some(({ group }) => group.get(dimension) === place));
          if (shares.length === 0) return;
          equals(count.part, isAllPublished || isCovered ? shares : [...shares, newPart(count.set)]);
        };
        for (const a of before) sum(a, after, shared.get(a.group.get(dimension) ?? "") ?? []);
        for (const b of after) {
          const place = b.group.get(dimension) ?? "";
          sum(
            b,
            before,
            [...shared].flatMap(([code, places]) => (places.has(place) ? [code] : [])),
          );
        }
      }
    }
  }
}
