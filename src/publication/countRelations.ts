import type { Group, Reading } from "../indicators/indicator.ts";
import type { Geography } from "../geography/geography.ts";
import { byCodeUnit } from "../core/order.ts";
import { type LinearCount, partAlone } from "../statistics/linearCount.ts";
import { connected, somePoint } from "../statistics/outsider.ts";
import { coarser, coarserOf, sharedPlaces } from "./placesBetween.ts";
import { type PublishedCount, publishedCounts } from "./publishedCounts.ts";

/** A count of one set in one group, published by one reading or more, or only thought of. */
interface Count {
  readonly part: number;
  readonly set: string;
  readonly when: string;
  readonly group: ReadonlyMap<string, string>;
  /** The division whose places the group names, else "". */
  readonly division: string;
  /** What it is, as far as the readings show or their sums say. */
  value: number | undefined;
}

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
  { sums: true, divisions: "all", missing: false },
  { sums: true, divisions: "published", missing: true },
  { sums: true, divisions: "published", missing: false },
  { sums: true, divisions: "none", missing: true },
  { sums: true, divisions: "none", missing: false },
  { sums: false, divisions: "none", missing: false },
];
const weakest = beliefs.length - 1;

/** Dimensions whose values name places of a division. */
const isPlace = (dimension: string): boolean => dimension === "county" || dimension === "municipality";

/**
 * The linear system behind readings: each count in each group is at least 0; a set is its part and the complement; a margin
 * is the sum over a dimension; counties, regions and classes are sums of municipalities; places of two divisions are sums of
 * what they share. A set "X-of-known-Y" and what is missing for it are X.
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
      if (doubt < weakest) changed = true;
      doubts.set(set, Math.min(weakest, doubt + 1));
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
    beliefs[doubts.get(set) ?? 0] ?? { sums: false, divisions: "none", missing: false };
  const equals = (whole: number, pieces: readonly number[]): void => {
    const terms = [[whole, -1] as const, ...pieces.map((part) => [part, 1] as const)].sort((a, b) => a[0] - b[0]);
    equations.push({ parts: terms.map(([part]) => part), coefficients: terms.map(([, c]) => c), value: 0 });
  };

  function countAt(set: string, when: string, group: ReadonlyMap<string, string>, division: string): Count {
    const own = [...group.keys()].some(isPlace) ? division : "";
    const key = JSON.stringify([set, when, own, [...group]]);
    let count = counts.get(key);
    if (count === undefined) {
      count = { part: newPart(set), set, when, group, division: own, value: undefined };
      counts.set(key, count);
      const family = families.get(JSON.stringify([set, when])) ?? [];
      family.push(count);
      families.set(JSON.stringify([set, when]), family);
    }
    return count;
  }

  const published = publishedCounts(readings);
  const meaningOf = meanings(readings, published);
  const ofReading = readings.map((reading, i) => {
    const when = JSON.stringify([reading.period.from, reading.period.to, reading.asOf]);
    const group = groupOf(reading.group);
    const own = new Map<string, Count>();
    const cells = (published[i]?.counts ?? []).map(({ set, value, isProtected }: PublishedCount) => {
      const count = countAt(meaningOf(set, reading.indicator), when, group, reading.division);
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
  linkMissing(ofReading, [...families.values()], beliefOf, equals);
  return { parts, equations, ofReading: ofReading.map(({ cells }) => cells), setOf };
}

/**
 * What a name of a set means to an indicator. Where two indicators show different numbers for one name in one group it is
 * not the same set after all: each goes with the first that it never disagrees with.
 */
function meanings(
  readings: readonly Reading[],
  published: readonly { readonly counts: readonly PublishedCount[] }[],
): (set: string, indicator: string) => string {
  const seen = new Map<string, Map<string, Map<string, number>>>();
  readings.forEach((reading, i) => {
    for (const { set, value } of published[i]?.counts ?? []) {
      const byIndicator = seen.get(set) ?? new Map<string, Map<string, number>>();
      seen.set(set, byIndicator);
      const values = byIndicator.get(reading.indicator) ?? new Map<string, number>();
      byIndicator.set(reading.indicator, values);
      const { period, asOf, group, division } = reading;
      const where = Object.keys(group).some(isPlace) ? division : "";
      if (value !== undefined)
        values.set(JSON.stringify([period.from, period.to, asOf, where, [...groupOf(group)]]), value);
    }
  });
  const names = new Map<string, string>();
  for (const [set, byIndicator] of seen) {
    const meant: Map<string, number>[] = [];
    for (const [indicator, values] of byIndicator) {
      let meaning = meant.findIndex((others) =>
        [...values].every(([place, value]) => (others.get(place) ?? value) === value),
      );
      if (meaning < 0) meaning = meant.push(new Map()) - 1;
      for (const [place, value] of values) meant[meaning]?.set(place, value);
      names.set(JSON.stringify([set, indicator]), meaning === 0 ? set : `${set} (${meaning})`);
    }
  }
  return (set, indicator) => names.get(JSON.stringify([set, indicator])) ?? set;
}

function groupOf(group: Group): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(group)
      .flatMap(([dimension, value]) => (value === undefined ? [] : [[dimension, value] as const]))
      .sort(([a], [b]) => byCodeUnit(a, b)),
  );
}

/** A count, and counts that make it up, over one dimension of one division. */
interface SumOver {
  readonly whole: Count;
  readonly pieces: Count[];
  readonly over: string;
  /** Shares of it in counts that may be spread over several. */
  readonly shares: number[];
}

/** Each count as a sum over each dimension that others of its set have besides. Totals that nobody publishes are thought of. */
function addMargins(
  family: Count[],
  countAt: (set: string, when: string, group: ReadonlyMap<string, string>, division: string) => Count,
  geography: Geography | undefined,
): readonly SumOver[] {
  const sums = new Map<string, SumOver>();
  const add = (whole: Count, piece: Count, over: string): void => {
    const key = `${whole.part} ${over}`;
    const sum = sums.get(key) ?? { whole, pieces: [], over, shares: [] };
    sum.pieces.push(piece);
    sums.set(key, sum);
  };
  const divisions = [...new Set(family.map(({ division }) => division))].filter((division) => division !== "");
  const has = (dimension: string): boolean => family.some(({ group }) => group.has(dimension));
  const wanted = coarser.filter(has);
  // The list grows by the margins that are thought of, and they have margins in turn.
  for (let i = 0; i < family.length; i++) {
    const piece = family[i];
    if (piece === undefined) continue;
    for (const dimension of piece.group.keys()) {
      const rest = new Map([...piece.group].filter(([other]) => other !== dimension));
      add(countAt(piece.set, piece.when, rest, piece.division), piece, `${dimension} ${piece.division}`);
      if (dimension !== "municipality") continue;
      for (const target of wanted) {
        if (piece.group.has(target)) continue;
        for (const division of target === "county" ? divisions : [piece.division]) {
          const value = coarserOf(geography, piece.group.get(dimension) ?? "", target, division);
          if (value === undefined || value === "unknown") continue;
          const group = new Map([...rest, [target, value] as const].sort(([a], [b]) => byCodeUnit(a, b)));
          add(countAt(piece.set, piece.when, group, division), piece, `${target} of ${piece.division}`);
        }
      }
    }
  }
  return [...sums.values()].sort((a, b) => b.whole.group.size - a.whole.group.size);
}

/** What is in no known municipality may be in any county, region or class (a pilot has a county and no municipality). */
function spreadUnknown(
  family: readonly Count[],
  sums: readonly SumOver[],
  newPart: (set: string) => number,
  equals: (whole: number, pieces: readonly number[]) => void,
): void {
  for (const unknown of family.filter(({ group }) => group.get("municipality") === "unknown")) {
    for (const target of coarser) {
      const key = restOf(unknown, "municipality");
      const reached = sums.filter(
        ({ whole, over }) => over === `${target} of ${unknown.division}` && restOf(whole, target) === key,
      );
      for (const division of new Set(reached.map(({ whole }) => whole.division))) {
        const shares = reached
          .filter(({ whole }) => whole.division === division)
          .map((sum) => {
            const share = newPart(unknown.set);
            sum.shares.push(share);
            return share;
          });
        equals(unknown.part, [...shares, newPart(unknown.set)]);
      }
    }
  }
}

function restOf({ group }: Count, dimension: string): string {
  return JSON.stringify([...group].filter(([other]) => other !== dimension));
}

/**
 * The sums as equations. Where the numbers do not add up, something not published lies between them, and the same is
 * possible wherever a number is not known and the set does not add up elsewhere.
 */
function addSums(
  sums: readonly SumOver[],
  newPart: (set: string) => number,
  equals: (whole: number, pieces: readonly number[]) => void,
  equations: LinearCount[],
): void {
  const total = ({ pieces }: SumOver): number | undefined =>
    pieces.reduce<number | undefined>(
      (sum, { value }) => (sum === undefined || value === undefined ? undefined : sum + value),
      0,
    );
  const uneven = new Set<string>();
  for (const sum of sums) {
    const pieces = total(sum);
    if (pieces !== undefined && sum.whole.value === undefined) sum.whole.value = pieces;
    if (pieces !== undefined && sum.whole.value !== pieces && sum.shares.length === 0) uneven.add(sum.over);
  }
  for (const sum of sums) {
    const { whole, pieces, over, shares } = sum;
    const parts = [...pieces.map(({ part }) => part), ...shares];
    const known = total(sum);
    if (known !== undefined && whole.value !== undefined) {
      if (known === whole.value || (known < whole.value && shares.length > 0)) equals(whole.part, parts);
      else if (known < whole.value) equals(whole.part, [...parts, newPart(whole.set)]);
      else overlapping(whole.part, parts);
      continue;
    }
    const shown = pieces.reduce((all, { value }) => all + (value ?? 0), 0);
    if (whole.value !== undefined && shown > whole.value) overlapping(whole.part, parts);
    else if (!uneven.has(over)) equals(whole.part, parts);
  }

  /** Pieces that hold some things twice. */
  function overlapping(whole: number, pieces: readonly number[]): void {
    const twice = newPart("");
    const terms = [[whole, -1] as const, ...pieces.map((part) => [part, 1] as const), [twice, -1] as const];
    terms.sort((a, b) => a[0] - b[0]);
    equations.push({ parts: terms.map(([part]) => part), coefficients: terms.map(([, c]) => c), value: 0 });
  }
}

/** A place of one division is the sum of what it shares with places of another, and so is each of those. */
function linkDivisions(
  family: readonly Count[],
  geography: Geography,
  isAllPublished: boolean,
  newPart: (set: string) => number,
  equals: (whole: number, pieces: readonly number[]) => void,
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

/** A set "... of known ..." and what is missing for it are the set without that, unless the numbers say otherwise. */
function linkMissing(
  readings: readonly {
    readonly n: Count | undefined;
    readonly missing: Count | undefined;
    readonly indicator: string;
  }[],
  families: readonly (readonly Count[])[],
  beliefOf: (set: string) => Belief,
  equals: (whole: number, pieces: readonly number[]) => void,
): void {
  const placeKey = ({ when, group, division }: Count): string => JSON.stringify([when, division, [...group]]);
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
      if (!own.startsWith(`${set}-of-known-`) || !beliefOf(set).missing || !beliefOf(own).missing) continue;
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
