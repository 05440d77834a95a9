import { byCodeUnit, byText, inOrderOf } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Geography } from "../geography/geography.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { Establishment } from "../model/establishment.ts";
import type { NeedId } from "../model/id.ts";
import type { Pool } from "../programme/accept.ts";
import { checkNeeds } from "./checkMarket.ts";
import { contextOf, type Measured } from "./context.ts";
import { Cover, coverGreedily } from "./cover.ts";
import { coverBound } from "./coverBound.ts";
import { coverExactly } from "./exactCover.ts";
import { type MatchingIssue, wrongOption } from "./issue.ts";
import { headsIn, hindranceOf, type PoolMembers, poolMembers } from "./poolMembers.ts";
import { type Part, partsOf } from "./parts.ts";
import { PoolTally } from "./poolTally.ts";
import type { Reason } from "./reasons.ts";
import { settle } from "./settle.ts";
import { type GroupSize, shapePools } from "./shapePools.ts";
import { type Venue, venuesOf } from "./venues.ts";
import { leftover, whyLeftOver } from "./whyLeftOver.ts";

export interface PoolOptions {
  readonly geography: Geography;
  /** Heads that a pool has at least: 5, as the Kompetansepluss scheme asks for. */
  readonly minGroup?: number;
  /** Heads that a pool should have: 10 to 12, as Kompetansepluss advises. */
  readonly targetGroup?: readonly [from: number, to: number];
  /** How far from the pool's place a need may be, in kilometres; a need's own `maxTravelKm` holds where it is shorter. */
  readonly maxKm: number;
  /** How many days the latest earliest start may lie after the earliest latest start. */
  readonly windowDays: number;
  /** The place of a need that names none, by its establishment. */
  readonly establishments?: readonly Establishment[];
  /** Great circles between the centres of municipalities where absent. */
  readonly distanceKm?: Measured | undefined;
}

export interface Pooling {
  /** By field, place and first need; ids are "pool-1" and so on in this order, but for those that needs bear already. */
  readonly pools: readonly Pool[];
  /** By id of the need. */
  readonly leftovers: readonly { readonly need: NeedId; readonly reason: Reason }[];
  /** Heads in pools. */
  readonly value: number;
  /** At most how many heads could be. Equal to `value`: nobody can do better. */
  readonly bound: number;
}

/**
 * Brings needs of different establishments together until a course is worth its while: a firm with three people fills no
 * group, four such firms do.
 *
 * A pool is about the field of one of its needs, which all others are the same as or similar to (as in `explain`), and in the
 * municipality of one of them, which all others can come to. It has `minGroup` heads and two establishments at least; an
 * establishment that is not known is never counted as another one. A need goes into one pool, whole; an unknown headcount is
 * one. Dates that are not known are no hindrance, a place that is not known is.
 *
 * As many heads as possible are in pools: `value` of at most `bound`. Among these come the sizes nearest to `targetGroup`,
 * which is an aim and no limit (seven heads and seven make a pool of fourteen, since neither half would be one), then short
 * ways; these are sought, not proven. Needs that are pooled, matched or withdrawn already are left over, and say so.
 *
 * To find the most is NP-hard. What cannot be decided exactly within a fixed amount of work comes with a bound above the value.
 * Ten thousand needs take a few seconds.
 *
 * @returns the pools, or every issue: two needs of one id, amounts below 0, dates that are none, wrong options
 *
 * @example
 * ```ts
 * import { poolNeeds } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const needs = [
 *   { id: "n1", registeredOn: "2024-02-01", field: "sveising", establishment: "e1", municipality: "5544", headcount: 3 },
 *   { id: "n2", registeredOn: "2024-02-03", field: "Sveisekurs", establishment: "e2", municipality: "5540", headcount: 3 },
 *   { id: "n3", registeredOn: "2024-02-09", field: "regnskap", establishment: "e2", municipality: "5540" },
 * ];
 * const { pools, leftovers } = poolNeeds(needs, { geography: norway, maxKm: 50, windowDays: 90 })._unsafeUnwrap();
 *
 * pools; // => [{ id: "pool-1", field: "Sveisekurs", needs: ["n1", "n2"], municipality: "5540", heads: 6, window: {} }]
 * leftovers.map(({ need, reason }) => [need, reason.code]); // => [["n3", "too-few-in-field"]]
 * ```
 */
export function poolNeeds(
  needs: readonly CompetenceNeed[],
  options: PoolOptions,
): Result<Pooling, readonly MatchingIssue[]> {
  const { geography, minGroup = 5, targetGroup = [10, 12], maxKm, windowDays, establishments, distanceKm } = options;
  const market = { asOf: anyDay, geography, ...(establishments && { establishments }), distanceKm };
  const issues = [...checkPoolOptions({ minGroup, targetGroup, maxKm, windowDays }), ...checkNeeds(needs)];
  if (issues.length > 0) return err(issues);

  const context = contextOf(market);
  const leftovers: { readonly need: NeedId; readonly reason: Reason }[] = [];
  const poolable = [...needs].sort(byText(({ id }) => id)).filter((need) => {
    const place = need.municipality ?? (need.establishment && context.placeOf(need.establishment));
    const hindrance = hindranceOf(need, place, windowDays);
    if (hindrance === undefined) return true;
    const { pool } = need;
    const values = hindrance === "already-pooled" && pool !== undefined ? { pool } : {};
    leftovers.push({ need: need.id, reason: leftover(hindrance, values) });
    return false;
  });

  const members = poolMembers(poolable, { maxKm, windowDays }, context);
  const size = { minGroup, target: aimOf(targetGroup, minGroup) };
  const parts = partsOf(venuesOf(members, minGroup), poolable.length);
  const covered = parts.map((part) => coverPart(members, part, size));
  const groups = covered.flatMap((part) => part.groups);

  const pooled = new Set(groups.flat());
  const couldBePooled = new Set(parts.flatMap((part) => part.members));
  const rules = { minGroup, maxKm, windowDays };
  poolable.forEach(({ id }, member) => {
    if (pooled.has(member)) return;
    leftovers.push({ need: id, reason: whyLeftOver(members, member, rules, couldBePooled.has(member)) });
  });
  return ok({
    pools: named(
      groups.map((group) => poolOf(members, group, minGroup)),
      needs,
    ),
    leftovers: leftovers.sort(byText(({ need }) => need)),
    value: covered.reduce((sum, { value }) => sum + value, 0),
    bound: covered.reduce((sum, { bound }) => sum + bound, 0),
  });
}

const anyDay = "2000-01-01"; // pools are judged by the days of needs among each other

// How much work is done for one part, in steps of the searches: the same on every machine.
const exactBudget = 400_000;
const boundWork = 400;
/** Beyond this branching gets nowhere within its budget. */
const exactMembers = 150;

/** The pools of one part, and at most how many heads they could have. */
function coverPart(
  members: PoolMembers,
  part: Part<Venue>,
  size: GroupSize,
): { readonly groups: readonly (readonly number[])[]; readonly value: number; readonly bound: number } {
  const cover = new Cover(members.heads, part, (s) => new PoolTally(members, part.sites[s]!, size.minGroup));
  coverGreedily(cover);
  let bound = headsIn(members, part.members);
  if (cover.heads < bound) {
    const isExact = part.members.length <= exactMembers && coverExactly(cover, exactBudget);
    bound = isExact ? cover.heads : coverBound(members.heads, part, size.minGroup, boundWork);
  }
  const groups = part.sites.flatMap(({ members: could }, s) => {
    const group = could.filter((member) => cover.at[member] === s);
    return group.length > 0 ? [group] : [];
  });
  return { groups: shapePools(members, groups, size), value: cover.heads, bound };
}

/** A group has to be one before it can be a good one. */
const aimOf = ([from, to]: readonly [number, number], minGroup: number): readonly [number, number] => [
  Math.max(from, minGroup),
  Math.max(to, minGroup),
];

function poolOf(members: PoolMembers, group: readonly number[], minGroup: number): Omit<Pool, "id"> {
  const { field, municipality, heads } = settle(members, group, minGroup)!; // a group is a pool
  const needs = group.map((member) => members.needs[member]!);
  const from = needs
    .flatMap(({ earliestStart }) => earliestStart ?? [])
    .sort()
    .at(-1);
  const to = needs
    .flatMap(({ latestStart }) => latestStart ?? [])
    .sort()
    .at(0);
  return {
    field,
    needs: needs.map(({ id }) => id),
    municipality,
    heads,
    window: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
  };
}

/** Pools in their order with ids that no need bears already. */
function named(pools: readonly Omit<Pool, "id">[], needs: readonly CompetenceNeed[]): readonly Pool[] {
  const taken = new Set(needs.flatMap(({ pool }) => pool ?? []));
  let number = 0;
  const nextId = (): string => {
    do number += 1;
    while (taken.has(`pool-${number}`));
    return `pool-${number}`;
  };
  const order = inOrderOf<Omit<Pool, "id">>(
    byText(({ field }) => field),
    byText(({ municipality }) => municipality),
    (a, b) => byCodeUnit(a.needs[0]!, b.needs[0]!),
  );
  return [...pools].sort(order).map((pool) => ({ id: nextId(), ...pool }));
}

function checkPoolOptions({
  minGroup,
  targetGroup,
  maxKm,
  windowDays,
}: Required<Pick<PoolOptions, "minGroup" | "targetGroup" | "maxKm" | "windowDays">>): readonly MatchingIssue[] {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= 1_000_000;
  const issues: MatchingIssue[] = [];
  if (!isCount(minGroup)) issues.push(wrongOption("minGroup", minGroup));
  const [from, to] = targetGroup;
  if (!isCount(from)) issues.push(wrongOption("targetGroup", from));
  if (!isCount(to) || to < from) issues.push(wrongOption("targetGroup", to));
  if (!(maxKm >= 0)) issues.push(wrongOption("maxKm", maxKm));
  if (!(windowDays >= 0)) issues.push(wrongOption("windowDays", windowDays));
  return issues;
}
