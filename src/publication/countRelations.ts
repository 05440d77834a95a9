import type { Reading } from "../indicators/indicator.ts";
import type { Geography } from "../geography/geography.ts";
import { type LinearCount, partAlone } from "../statistics/linearCount.ts";
import { connected, somePoint } from "../statistics/outsider.ts";
import { type Count, type CountPlace, type Equals, groupOf, isPlace, knownOf, textOfGroup } from "./count.ts";
import { linkDivisions } from "./linkDivisions.ts";
import { linkMissing } from "./linkMissing.ts";
import { addMargins, addSums, spreadUnknown } from "./margins.ts";
import { meanings } from "./meanings.ts";
import { type PublishedCount, publishedCounts } from "./publishedCounts.ts";

/** The counts of all readings, and how they add up. */
export interface CountRelations {
  readonly parts: number;
  readonly equations: readonly LinearCount[];
  /** For each reading its counts, by part. */
  readonly ofReading: readonly (readonly {
    readonly part: number;
    readonly value: number | undefined;
    readonly isProtected: boolean;
  }[])[];
  /** One way in which every count may be, with those shown as they are. */
  readonly point: readonly number[];
}

/** What is taken to hold of a set besides that a part and its complement are the whole. */
interface Belief {
  /** Margins are sums. */
  readonly sums: boolean;
  /** Places of two divisions share their units: all of them, or also with places that are not published. */
  readonly divisions: "all" | "published" | "none";
  /** n and missing of one indicator are the set of another. */
  readonly missing: boolean;
}

// Less and less, as far as the readings of a set contradict it.
const beliefs: readonly Belief[] = [
  { sums: true, divisions: "all", missing: true },
  { sums: true, divisions: "published", missing: false },
  { sums: true, divisions: "none", missing: false },
  { sums: false, divisions: "none", missing: false },
];
const weakest = beliefs.length - 1;

// Where even so there is no way for it to be, a name that indicators share is taken to mean something else in each.
const isShared = (doubts: ReadonlyMap<string, number>, set: string): boolean => (doubts.get(set) ?? 0) <= weakest;
const apart = (set: string, indicator: string): string => `${set} of ${indicator}`;

/**
 * The linear system behind readings: each count in each group is at least 0; a set is its part and the complement; a margin
 * is the sum over a dimension; counties, regions and classes are sums of municipalities; places of two divisions are sums of
 * what they share. A set "X-of-known-Y" and what is missing for it are X. In groups by year a set also belongs to the set whose
 * date decides: mapped in the year of contact is not mapped in that year.
 *
 * What the readings themselves contradict (persons that are counted in two years) is left out, so that the system always
 * has a solution.
 */
export function countRelations(readings: readonly Reading[], geography: Geography | undefined): CountRelations {
  const doubts = new Map<string, number>();
  for (;;) {
    const built = build(readings, geography, doubts);
    const contradicting = contradictions(built);
    if (contradicting.point !== undefined) return { ...built, point: contradicting.point };
    let changed = false;
    for (const set of new Set(contradicting.parts.flatMap((part) => built.setOf.get(part) ?? []))) {
      const doubt = doubts.get(set) ?? 0;
      if (doubt > weakest) continue;
      changed = true;
      doubts.set(set, doubt + 1);
    }
    if (!changed)
      throw new RangeError(
        "the readings contradict one another: a numerator and its complement are not the denominator",
      );
  }
}

interface Built extends Omit<CountRelations, "point"> {
  readonly setOf: ReadonlyMap<number, string>;
}

function contradictions({ parts, equations, ofReading }: Built): {
  readonly point?: readonly number[];
  readonly parts: readonly number[];
} {
  const known = new Map(
    ofReading.flat().flatMap(({ part, value }) => (value === undefined ? [] : [[part, value] as const])),
  );
  const rows = [...equations, ...[...known].map(([part, value]) => partAlone(part, value))];
  const point: number[] = new Array<number>(parts).fill(0);
  const faulty: number[] = [];
  for (const group of connected(parts, rows)) {
    const place = new Map(group.parts.map((part, i) => [part, i]));
    const local = group.rows.map((i) => rows[i] ?? partAlone(0, 0));
    const here = somePoint(
      group.parts.length,
      local.map((row) => ({ ...row, parts: row.parts.map((part) => place.get(part) ?? 0) })),
    );
    const holds = (row: LinearCount): boolean => {
      const sum = row.parts.reduce(
        (all, part, i) => all + (row.coefficients[i] ?? 0) * (here?.[place.get(part) ?? 0] ?? 0),
        0,
      );
      return Math.abs(sum - row.value) <= 1e-6 * Math.max(1, Math.abs(row.value));
    };
    if (here === undefined || here.some((value) => value < -1e-6) || !local.every(holds)) faulty.push(...group.parts);
    else group.parts.forEach((part, i) => (point[part] = here[i] ?? 0));
  }
  return faulty.length === 0 ? { point, parts: [] } : { parts: faulty };
}

function build(
  readings: readonly Reading[],
  geography: Geography | undefined,
  doubts: ReadonlyMap<string, number>,
): Built {
  const counts = new Map<string, Count>();
  const families = new Map<string, Count[]>();
  const equations: LinearCount[] = [];
  const setOf = new Map<number, string>();
  let parts = 0;
  const newPart = (set: string): number => {
    setOf.set(parts, set);
    return parts++;
  };
  const beliefOf = (set: string): Belief =>
    beliefs[Math.min(weakest, doubts.get(set) ?? 0)] ?? { sums: false, divisions: "none", missing: false };
  const equals: Equals = (whole, pieces) => {
    const terms = [[whole, -1] as const, ...pieces.map((part) => [part, 1] as const)].sort((a, b) => a[0] - b[0]);
    equations.push({ parts: terms.map(([part]) => part), coefficients: terms.map(([, c]) => c), value: 0 });
  };

  function countAt({ set, when, group, division, datedBy }: CountPlace): Count {
    const own = [...group.keys()].some(isPlace) ? division : "";
    const dated = group.has("year") ? datedBy : "";
    const key = `${set}\u0000${when}\u0000${own}\u0000${dated}\u0000${textOfGroup(group)}`;
    let count = counts.get(key);
    if (count === undefined) {
      count = { part: newPart(set), set, when, group, division: own, datedBy: dated, value: undefined };
      counts.set(key, count);
      const familyKey = `${set}\u0000${when}`;
      const family = families.get(familyKey) ?? [];
      family.push(count);
      families.set(familyKey, family);
    }
    return count;
  }

  const published = publishedCounts(readings);
  const meant = meanings(readings, published);
  const meaningOf = (set: string, indicator: string): string => {
    const meaning = meant(set, indicator);
    return isShared(doubts, meaning) ? meaning : apart(meaning, indicator);
  };
  const ofReading = readings.map((reading, i) => {
    const when = JSON.stringify([reading.period.from, reading.period.to, reading.asOf]);
    const group = groupOf(reading.group);
    const own = new Map<string, Count>();
    const cells = (published[i]?.counts ?? []).map(({ set, value, isProtected }: PublishedCount) => {
      const count = countAt({
        set: meaningOf(set, reading.indicator),
        when,
        group,
        division: reading.division,
        datedBy: knownOf(published[i]?.n ?? ""),
      });
      if (value !== undefined) count.value = value;
      own.set(set, count);
      return { part: count.part, value, isProtected };
    });
    for (const [whole, ...pieces] of published[i]?.wholes ?? []) {
      const all = own.get(whole ?? "");
      const each = pieces.flatMap((piece) => own.get(piece)?.part ?? []);
      if (all !== undefined && each.length === pieces.length) equals(all.part, each);
    }
    return {
      cells,
      own,
      n: own.get(published[i]?.n ?? ""),
      missing: own.get(published[i]?.missing ?? ""),
      indicator: reading.indicator,
    };
  });

  for (const family of families.values()) {
    const belief = beliefOf(family[0]?.set ?? "");
    if (!belief.sums) continue;
    const sums = addMargins(family, countAt, geography);
    spreadUnknown(family, sums, newPart, equals);
    addSums(sums, newPart, equals, equations);
    if (belief.divisions !== "none" && geography !== undefined) {
      linkDivisions(family, geography, belief.divisions === "all", newPart, equals);
    }
  }
  linkMissing(ofReading, [...families.values()], (set) => beliefOf(set).missing, equals);
  return { parts, equations, ofReading: ofReading.map(({ cells }) => cells), setOf };
}
