import type { Count, Equals } from "./count.ts";

/** A set "... of known ..." and what is missing for it are the set without that, unless the numbers say otherwise. */
export function linkMissing(
  readings: readonly {
    readonly n: Count | undefined;
    readonly missing: Count | undefined;
    readonly indicator: string;
  }[],
  families: readonly (readonly Count[])[],
  isBelieved: (set: string) => boolean,
  equals: Equals,
): void {
  const placeKey = ({ when, group, division, datedBy }: Count): string =>
    JSON.stringify([when, division, datedBy, [...group]]);
  const indicators = new Map<string, { readonly n: Count; readonly missing: Count }[]>();
  const candidates = new Set<string>();
  for (const { n, missing, indicator } of readings) {
    if (n === undefined || missing === undefined) continue;
    candidates.add(n.set);
    const pairs = indicators.get(indicator) ?? [];
    pairs.push({ n, missing });
    indicators.set(indicator, pairs);
  }
  const bySet = new Map<string, Map<string, Count>>();
  for (const family of families) {
    for (const count of family) {
      if (!candidates.has(count.set)) continue;
      const places = bySet.get(count.set) ?? new Map<string, Count>();
      places.set(placeKey(count), count);
      bySet.set(count.set, places);
    }
  }
  const done = new Set<string>();
  for (const pairs of indicators.values()) {
    for (const [set, places] of bySet) {
      const own = pairs[0]?.n.set ?? "";
      // Without any record it says nothing of a set that may come from another list (municipalities, where none is aimed at).
      if (pairs.every(({ n, missing }) => n.value === 0 && missing.value === 0)) continue;
      if (!own.startsWith(`${set}-of-known-`) || !isBelieved(set) || !isBelieved(own)) continue;
      const common = pairs.flatMap(({ n, missing }) => {
        const whole = places.get(placeKey(n));
        return whole === undefined ? [] : [{ n, missing, whole }];
      });
      const known = common.filter(({ n, missing, whole }) =>
        [n, missing, whole].every(({ value }) => value !== undefined),
      );
      if (!known.every(({ n, missing, whole }) => (n.value ?? 0) + (missing.value ?? 0) === whole.value)) continue;
      for (const { n, missing, whole } of common) {
        const key = `${whole.part} ${n.part} ${missing.part}`;
        if (done.has(key)) continue;
        done.add(key);
        equals(whole.part, [n.part, missing.part]);
      }
    }
  }
}
