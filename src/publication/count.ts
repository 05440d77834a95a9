import { byCodeUnit } from "../core/order.ts";
import type { Group } from "../indicators/indicator.ts";

/** A count of one set in one group, published by one reading or more, or only thought of. */
export interface Count {
  readonly part: number;
  readonly set: string;
  readonly when: string;
  readonly group: ReadonlyMap<string, string>;
  /** The division whose places the group names, else "". */
  readonly division: string;
  /** The set whose date puts a row in the year that the group names, else "": a year of contact is no year of mapping. */
  readonly datedBy: string;
  /** What it is, as far as the readings show or their sums say. */
  value: number | undefined;
}

/** What a count is, but for its part and value. */
export type CountPlace = Omit<Count, "part" | "value">;

/** Dimensions whose values name places of a division. */
export const isPlace = (dimension: string): boolean => dimension === "county" || dimension === "municipality";

/** The set that a set "X-of-known-Y" is known of: X. */
export const knownOf = (set: string): string => set.split("-of-known-")[0] ?? set;

export function groupOf(group: Group): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(group)
      .flatMap(([dimension, value]) => (value === undefined ? [] : [[dimension, value] as const]))
      .sort(([a], [b]) => byCodeUnit(a, b)),
  );
}

/** A group as a text of its own; no text of a record holds a control character. */
export function textOfGroup(group: ReadonlyMap<string, string>, without?: string): string {
  let text = "";
  for (const [dimension, value] of group) if (dimension !== without) text += `${dimension}\u0000${value}\u0000`;
  return text;
}

/** Where a count stands but for one dimension. */
export function restOf({ group, datedBy }: Count, dimension: string): string {
  return `${datedBy}\u0000${textOfGroup(group, dimension)}`;
}

/** Tells that a count is the sum of others; all by part. */
export type Equals = (whole: number, pieces: readonly number[]) => void;
