import { type LeftoverCode, leftoverReason } from "../vocabulary/leftover.ts";
import { headsIn, isInReach, type PoolMembers } from "./poolMembers.ts";
import type { Reason } from "./reasons.ts";

/** A reason why a need is in no pool, with what it was made from. */
export const leftover = (code: LeftoverCode, values: Readonly<Record<string, unknown>> = {}): Reason => ({
  code,
  label: leftoverReason[code],
  ...values,
});

/**
 * Why a member is in no pool: too few in its field, of those too few in reach of one place, of those too few at one time,
 * only one establishment, or enough, who are in other pools. `heads` says how many there are, its own included.
 */
export function whyLeftOver(
  members: PoolMembers,
  member: number,
  rules: { readonly minGroup: number; readonly maxKm: number; readonly windowDays: number },
  couldBePooled: boolean,
): Reason {
  const { minGroup, maxKm, windowDays } = rules;
  if (couldBePooled) return leftover("others-pooled", { minGroup });
  const { subjects, places } = members;
  const own = subjects.of[member]!;
  const all = members.needs.map((_, other) => other);

  // By the field that the most could meet in, then the place, then the day: each as good as it can be for itself.
  let inField = 0;
  let inReach = 0;
  let inWindow = 0;
  for (let subject = 0; subject < subjects.count; subject++) {
    const met = subjects.metBy[subject]!;
    if (!met.includes(own)) continue;
    const alike = all.filter((other) => met.includes(subjects.of[other]!));
    inField = Math.max(inField, headsIn(members, alike));
    const hosts = new Set(alike.map((other) => places.of[other]!));
    for (const place of [...hosts].filter((at) => isInReach(members, member, at))) {
      const near = alike.filter((other) => isInReach(members, other, place));
      if (!isHeld(members, near, place, subject)) continue;
      inReach = Math.max(inReach, headsIn(members, near));
      for (const day of daysOf(members, member, near)) {
        const present = near.filter((other) => members.from[other]! <= day && day <= members.to[other]!);
        if (isHeld(members, present, place, subject)) inWindow = Math.max(inWindow, headsIn(members, present));
      }
    }
  }
  if (inField < minGroup) return leftover("too-few-in-field", { heads: inField, minGroup });
  if (inReach < minGroup)
    return leftover("too-few-in-reach", { heads: inReach, minGroup, ...(maxKm < Infinity && { maxKm }) });
  if (inWindow < minGroup)
    return leftover("too-few-in-window", { heads: inWindow, minGroup, ...(windowDays < Infinity && { windowDays }) });
  return leftover("one-firm-only", { heads: inWindow, minGroup });
}

/** Whether one of them is at home at the place, and the field is that of one of them. */
const isHeld = ({ places, subjects }: PoolMembers, list: readonly number[], place: number, subject: number): boolean =>
  list.some((member) => places.of[member] === place) && list.some((member) => subjects.of[member] === subject);

/** The days on which the most can be together with a member: someone's first, or its own. */
function daysOf({ from, to }: PoolMembers, member: number, near: readonly number[]): readonly number[] {
  const days = new Set([from[member]!]);
  for (const other of near) if (from[member]! <= from[other]! && from[other]! <= to[member]!) days.add(from[other]!);
  return [...days];
}
