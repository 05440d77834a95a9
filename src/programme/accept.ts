import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { MunicipalityNumber, NeedId, OfferId, PoolId } from "../model/id.ts";
import type { Participation } from "../model/participation.ts";
import type { Programme } from "../model/programme.ts";
import type { NotAcceptable } from "./issue.ts";
import type { LinkedProgramme } from "./link.ts";

/** Seats of a need in an offer, as an allocation proposes them. */
export interface Placement {
  readonly need: NeedId;
  readonly offer: OfferId;
  readonly seats: number;
  readonly points: number;
}

/** Needs of several establishments that one course could meet. */
export interface Pool {
  readonly id: PoolId;
  readonly field: string;
  readonly needs: readonly NeedId[];
  readonly municipality: MunicipalityNumber;
  readonly heads: number;
  /** From the latest earliest start to the earliest latest start, as far as known. */
  readonly window: { readonly from?: IsoDate; readonly to?: IsoDate };
}

const refusal = (why: NotAcceptable["why"], value: string): NotAcceptable => ({
  code: "programme.not-acceptable",
  path: [why === "unknown-offer" ? "offer" : "need"],
  severity: "error",
  value,
  why,
});

/** Why the placements of one need cannot be carried out, if so. */
function refusalOf(
  need: CompetenceNeed,
  placements: readonly Placement[],
  offers: ReadonlySet<OfferId>,
  on: IsoDate,
): NotAcceptable | undefined {
  const unknown = placements.find(({ offer }) => !offers.has(offer));
  if (unknown !== undefined) return refusal("unknown-offer", unknown.offer);
  if (placements.some(({ seats }) => !Number.isSafeInteger(seats) || seats < 1)) return refusal("no-seats", need.id);
  const seats = placements.reduce((sum, placement) => sum + placement.seats, 0);
  if (seats > (need.headcount ?? 1)) return refusal("too-many-seats", need.id);
  if (on < need.registeredOn) return refusal("before-registered", need.id);
  if (need.withdrawnOn !== undefined && need.withdrawnOn <= on) return refusal("withdrawn", need.id);
  return need.offer === undefined ? undefined : refusal("already-matched", need.id);
}

/** Why a need cannot go into a pool, if so. */
function poolRefusalOf(need: CompetenceNeed, pool: PoolId, on: IsoDate): NotAcceptable | undefined {
  if (on < need.registeredOn) return refusal("before-registered", need.id);
  if (need.withdrawnOn !== undefined && need.withdrawnOn <= on) return refusal("withdrawn", need.id);
  return need.pool === undefined || need.pool === pool ? undefined : refusal("in-two-pools", need.id);
}

/** Placements of one need, one an offer, in the order of the offers' ids. */
function byOffer(placements: readonly Placement[]): readonly Placement[] {
  const seats = new Map<OfferId, Placement>();
  for (const placement of placements) {
    const before = seats.get(placement.offer);
    seats.set(placement.offer, before === undefined ? placement : { ...before, seats: before.seats + placement.seats });
  }
  return [...seats.values()].sort(byText(({ offer }) => offer));
}

/** A need as its placements make it: one record, or one a placement and a last one for what stays unplaced. */
function placed(need: CompetenceNeed, placements: readonly Placement[], on: IsoDate): readonly CompetenceNeed[] {
  const [only, ...more] = placements;
  if (only === undefined) return [need];
  const heads = need.headcount ?? 1;
  const left = heads - placements.reduce((sum, { seats }) => sum + seats, 0);
  if (more.length === 0 && left === 0) return [{ ...need, offer: only.offer, matchedOn: on }];
  const parts = placements.map(({ offer, seats }, i) => ({
    ...need,
    id: `${need.id}.${i + 1}`,
    headcount: seats,
    offer,
    matchedOn: on,
  }));
  return left === 0 ? parts : [...parts, { ...need, id: `${need.id}.${parts.length + 1}`, headcount: left }];
}

/**
 * Writes decisions back into the records: placements set a need's offer and the day it was matched, pools its pool.
 *
 * A need placed in two offers becomes "n1.1" and "n1.2", and what stays unplaced the last of them, without an offer; its
 * participations follow the part of their offer. A need that is unknown, withdrawn, already matched or in another pool, an
 * unknown offer or more seats than heads is an issue, and that need stays as it was.
 *
 * @example
 * ```ts
 * import { accept, linkProgramme } from "kompetansepilot";
 *
 * const { programme } = linkProgramme({
 *   needs: [{ id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428", headcount: 3 }],
 *   offers: [{ id: "o1", field: "sveising" }],
 * });
 * const accepted = accept(programme, { placements: [{ need: "n1", offer: "o1", seats: 2, points: 8000 }] }, { on: "2022-04-01" });
 * accepted.programme.needs.map(({ id, headcount, offer }) => [id, headcount, offer]); // => [["n1.1", 2, "o1"], ["n1.2", 1, undefined]]
 * ```
 */
export function accept(
  programme: Programme,
  decided: { readonly placements?: readonly Placement[]; readonly pools?: readonly Pool[] },
  options: { readonly on: IsoDate },
): LinkedProgramme {
  const { on } = options;
  const issues: NotAcceptable[] = [];
  const needs = new Map(programme.needs.map((need) => [need.id, need]));
  const offers = new Set(programme.offers.map(({ id }) => id));

  const poolOf = new Map<NeedId, PoolId>();
  for (const pool of decided.pools ?? []) {
    for (const id of pool.needs) {
      const need = needs.get(id);
      const other = poolOf.get(id);
      const refused = need === undefined ? refusal("unknown-need", id) : poolRefusalOf(need, pool.id, on);
      if (refused !== undefined) issues.push(refused);
      else if (other !== undefined && other !== pool.id) issues.push(refusal("in-two-pools", id));
      else poolOf.set(id, pool.id);
    }
  }

  const placementsOf = new Map<NeedId, Placement[]>();
  for (const placement of decided.placements ?? []) {
    const known = placementsOf.get(placement.need);
    if (known === undefined) placementsOf.set(placement.need, [placement]);
    else known.push(placement);
  }
  const partsOf = new Map<NeedId, readonly CompetenceNeed[]>();
  for (const [id, placements] of placementsOf) {
    const need = needs.get(id);
    if (need === undefined) {
      issues.push(refusal("unknown-need", id));
      continue;
    }
    const sorted = byOffer(placements);
    const parts = placed(need, sorted, on);
    const refused = refusalOf(need, placements, offers, on);
    const taken = parts.find((part) => part.id !== id && needs.has(part.id));
    if (refused !== undefined) issues.push(refused);
    else if (taken !== undefined) issues.push(refusal("id-taken", taken.id));
    else partsOf.set(id, parts);
  }

  const withPool = (need: CompetenceNeed, from: NeedId): CompetenceNeed => {
    const pool = poolOf.get(from);
    return pool === undefined ? need : { ...need, pool };
  };
  const follow = (row: Participation): Participation => {
    const parts = row.need === undefined ? undefined : partsOf.get(row.need);
    const part = parts?.find(({ offer }) => offer === row.offer) ?? parts?.at(-1);
    return part === undefined ? row : { ...row, need: part.id };
  };
  return {
    programme: {
      ...programme,
      needs: programme.needs.flatMap((need) => (partsOf.get(need.id) ?? [need]).map((part) => withPool(part, need.id))),
      participations: programme.participations.map(follow),
    },
    rejected: [],
    issues,
  };
}
