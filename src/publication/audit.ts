import type { Geography } from "../geography/geography.ts";
import type { Reading } from "../indicators/indicator.ts";
import { partAlone } from "../statistics/linearCount.ts";
import { whatFollows } from "../statistics/outsider.ts";
import { type CountRelations, countRelations } from "./countRelations.ts";
import { checkProtection, readingsOf, type Tables } from "./protectedTables.ts";

export interface ProtectionOptions {
  /** Counts from 1 to one less are hidden; 3 where absent. */
  readonly below?: number;
  /** Whose municipalities, counties and divisions the groups name; without it two divisions are not linked. */
  readonly geography?: Geography;
}

/**
 * The hidden readings that an outsider can work out from what is shown, over all tables at once: those of which a count
 * from 1 to below the limit follows, or every count. [] is what `suppress` leaves.
 *
 * By elimination over everything that adds up, once linear programming has found what must be 0 because no count is negative.
 * Hidden values are not looked at, as there are none.
 *
 * @throws RangeError when groups overlap (by model) or `below` is not a whole number from 1
 *
 * @example
 * ```ts
 * import { audit } from "kompetansepilot";
 *
 * audit([]); // => []
 * ```
 */
export function audit(tables: Tables, options: ProtectionOptions = {}): readonly Reading[] {
  const readings = readingsOf(tables);
  const { below = 3, geography } = options;
  checkProtection(readings, below);
  return leaks(readings, countRelations(readings, geography), below).map(({ reading }) => reading);
}

/** A hidden reading that follows, by its place, and which of its counts do. */
export interface Leak {
  readonly reading: Reading;
  readonly parts: readonly number[];
}

/** What follows about the hidden readings among `readings`. */
export function leaks(readings: readonly Reading[], relations: CountRelations, below: number): readonly Leak[] {
  const { parts, equations, ofReading, point } = relations;
  const hidden = readings.flatMap((reading, i) =>
    reading.outcome.status === "suppressed"
      ? [{ reading, counts: (ofReading[i] ?? []).filter(({ isProtected }) => isProtected) }]
      : [],
  );
  if (hidden.length === 0) return [];
  const shown = new Map(
    ofReading.flat().flatMap(({ part, value }) => (value === undefined ? [] : [[part, value] as const])),
  );
  const known = [...equations, ...[...shown].map(([part, value]) => partAlone(part, value))];
  const asked = [...new Set(hidden.flatMap(({ counts }) => counts.map(({ part }) => part)))];
  const follows = new Map(whatFollows(parts, known, asked, point).map((part) => [part, Math.round(point[part] ?? 0)]));
  return hidden.flatMap(({ reading, counts }) => {
    const all = counts.map(({ part }) => part).filter((part) => follows.has(part));
    const small = all.filter((part) => (follows.get(part) ?? 0) > 0 && (follows.get(part) ?? 0) < below);
    if (small.length > 0) return [{ reading, parts: small }];
    return all.length > 0 && all.length === counts.length ? [{ reading, parts: all }] : [];
  });
}
