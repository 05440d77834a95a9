import type { BranchProof, TransportPlan } from "../algorithms/transportPlan.ts";
import { verifyTransport } from "../algorithms/verifyTransport.ts";
import { placeOf } from "../core/order.ts";
import type { NeedId, OfferId } from "../model/id.ts";
import type { Placement } from "../programme/accept.ts";
import type { Allocation, Certificate, UnplacedReason } from "./allocation.ts";
import { wrongOption } from "./checkMarket.ts";
import { explainFacts } from "./explain.ts";
import type { MatchingIssue } from "./issue.ts";
import { type JudgedPairs, judgedPairs, pointsIn } from "./judgedPairs.ts";
import type { Market } from "./market.ts";
import type { NearMiss } from "./nearMisses.ts";
import { type Room, roomIn, seatsAsked } from "./seats.ts";

/** Whether every claim of an answer is true, and which are not. */
export interface Verdict {
  readonly ok: boolean;
  readonly violations: readonly MatchingIssue[];
}

/** A stable matching, as far as it is checked. */
export interface CheckedMatching {
  readonly placements: readonly Placement[];
  readonly unplaced: readonly { readonly need: NeedId; readonly seats: number }[];
  readonly size: number;
  readonly value?: number;
}

/**
 * Checks every claim of an allocation: that each placement is eligible and has its points, that no need, offer or group gets more
 * or fewer seats than it can, that each seat not given is listed with a reason that is true, and that value, bound, gap and
 * seat prices hold, the bound over every eligible pair.
 *
 * Everything is worked out anew from the market's records by judging the pairs one by one. No solver and no index is used, so
 * that a fault there cannot hide here. It takes longer than the allocation: all related pairs are judged.
 *
 * @example
 * ```ts
 * import { allocate, prepareMarket, verifyAllocation } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542", headcount: 2 };
 * const offer = { id: "o1", field: "sveising", municipality: "5542", capacity: 8 };
 * const market = prepareMarket([need], [offer], { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 * const allocation = allocate(market)._unsafeUnwrap();
 *
 * verifyAllocation(market, allocation); // => { ok: true, violations: [] }
 * verifyAllocation(market, { ...allocation, placements: [] }).violations[0]?.code; // => "matching.wrong-seats"
 * ```
 */
export function verifyAllocation(market: Market, said: Allocation): Verdict {
  const pairs = judgedPairs(market);
  const room = roomIn(market.offers, market.needs, market.asOf);
  const violations: MatchingIssue[] = [];
  const allocation = { ...said, ...listsOf(said, ["placements", "unplaced", "cancelled", "seatPrices"], violations) };
  const cohorts: unknown = allocation.cohorts; // respected where absent
  if (cohorts !== undefined && cohorts !== "respect" && cohorts !== "ignore")
    violations.push(wrongOption("cohorts", cohorts));
  const seats = checkSeats(market, pairs, room, allocation, violations);
  const prices = checkPrices(market, allocation, seats, room, violations);
  checkGroups(market, allocation, seats, room, violations);
  checkReasons(market, pairs, allocation, seats, room, prices, violations);
  checkFigures(market, pairs, allocation, room, prices, violations);
  return { ok: violations.length === 0, violations };
}

/**
 * Checks that a matching is stable: every placement eligible, no need and no offer with more seats than it has, and no pair that
 * would both rather have each other. A need would rather have an offer with more points than one of its seats has, or than
 * none; an offer a need with more points, of equal points one registered earlier.
 *
 * What the other question would have given is not checked. Everything else is worked out anew, pair by pair.
 *
 * @example
 * ```ts
 * import { prepareMarket, verifyStable } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542" };
 * const offer = { id: "o1", field: "sveising", municipality: "5542", capacity: 8 };
 * const market = prepareMarket([need], [offer], { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 *
 * const nobody = { placements: [], unplaced: [{ need: "n1", seats: 1 }], size: 0 };
 * verifyStable(market, nobody).violations[0]?.code; // => "matching.blocking-pair"
 * ```
 */
export function verifyStable(market: Market, said: CheckedMatching): Verdict {
  const pairs = judgedPairs(market);
  // A stable matching knows no minimum group.
  const room = roomIn(market.offers, market.needs, market.asOf).map((one) => ({
    ...one,
    minimum: 0,
    neverRuns: false,
  }));
  const violations: MatchingIssue[] = [];
  const matching = { ...said, ...listsOf(said, ["placements", "unplaced"], violations) };
  const seats = checkSeats(market, pairs, room, matching, violations);
  const size = sumOver(matching.placements, ({ seats }) => seats);
  if (matching.size !== size) violations.push(wrongSum("size", matching.size, size));
  const value = valueOf(matching.placements);
  if (matching.value !== undefined && matching.value !== value)
    violations.push(wrongSum("value", matching.value, value));
  checkStability(market, pairs, seats, room, violations);
  return { ok: violations.length === 0, violations };
}

/** The lists of an answer, empty where they are none, without entries that are none: either is a fault, and none a crash. */
function listsOf<Answer extends object, Name extends keyof Answer & string>(
  answer: Answer,
  names: readonly Name[],
  violations: MatchingIssue[],
): Pick<Answer, Name> {
  const lists: Record<string, readonly unknown[]> = {};
  for (const name of names) {
    const list: unknown = (answer as Partial<Answer> | null | undefined)?.[name]; // who wrote it may not know the type
    const entries: readonly unknown[] = Array.isArray(list) ? list : [];
    lists[name] = entries.filter((entry) => typeof entry === "object" && entry !== null);
    if (!Array.isArray(list) || lists[name].length < list.length) violations.push(wrongOption(name, undefined));
  }
  return lists as unknown as Pick<Answer, Name>; // an entry of other fields than its type has is found by what is checked
}

const sumOver = (placements: readonly Placement[], of: (placement: Placement) => number): number =>
  placements.reduce((sum, placement) => sum + numberOr0(of(placement)), 0);

const valueOf = (placements: readonly Placement[]): number =>
  sumOver(placements, ({ seats, points }) => seats * points);

/** What an answer gives, by place of need and offer. */
interface Given {
  /** For each offer the needs in it, with their seats. */
  readonly inOffer: readonly ReadonlyMap<number, number>[];
  readonly load: readonly number[];
  readonly asked: readonly number[];
  /** Seats asked for and not given. */
  readonly left: readonly number[];
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

const known = (value: unknown): { readonly said?: number } =>
  typeof value === "number" && Number.isFinite(value) ? { said: value } : {};

const wrongSum = (sum: "value" | "gap" | "size", said: unknown, found: number): MatchingIssue => ({
  code: "matching.wrong-sum",
  path: [sum],
  severity: "error",
  sum,
  ...known(said),
  found,
});

/** Placements and unplaced seats against what is asked for, what there is, and who is eligible. */
function checkSeats(
  market: Market,
  pairs: JudgedPairs,
  room: readonly Room[],
  { placements, unplaced }: Pick<CheckedMatching, "placements" | "unplaced">,
  violations: MatchingIssue[],
): Given {
  const asked = market.needs.map((need) => seatsAsked(need, market.asOf));
  const placed = asked.map(() => 0);
  const inOffer = room.map(() => new Map<number, number>());
  const load = room.map(() => 0);
  placements.forEach(({ need, offer, seats, points }, k) => {
    const path = ["placements", k];
    const i = placeOf(market.needIds, need);
    const j = placeOf(market.offerIds, offer);
    if (i === -1) violations.push(notInMarket("needs", need, path));
    if (j === -1) violations.push(notInMarket("offers", offer, path));
    if (i === -1 || j === -1) return;
    if (!isCount(seats)) {
      violations.push({
        code: "matching.wrong-seats",
        path,
        severity: "error",
        need,
        said: numberOr0(seats),
        found: 1,
      });
      return;
    }
    if (inOffer[j]!.has(i)) violations.push({ code: "matching.said-twice", path, severity: "error", value: need });
    const found = pointsIn(pairs, i, j);
    if (found === 0) violations.push({ code: "matching.not-eligible", path, severity: "error", need, offer });
    else if (points !== found)
      violations.push({
        code: "matching.wrong-points",
        path,
        severity: "error",
        need,
        offer,
        said: numberOr0(points),
        found,
      });
    placed[i]! += seats;
    load[j]! += seats;
    inOffer[j]!.set(i, (inOffer[j]!.get(i) ?? 0) + seats);
  });

  const said = placed.slice();
  const listed = new Set<number>();
  unplaced.forEach(({ need, seats }, k) => {
    const path = ["unplaced", k];
    const i = placeOf(market.needIds, need);
    if (i === -1) violations.push(notInMarket("needs", need, path));
    else if (listed.has(i)) violations.push({ code: "matching.said-twice", path, severity: "error", value: need });
    else {
      listed.add(i);
      if (isCount(seats)) said[i]! += seats;
      else
        violations.push({
          code: "matching.wrong-seats",
          path,
          severity: "error",
          need,
          said: numberOr0(seats),
          found: 1,
        });
    }
  });
  market.needIds.forEach((need, i) => {
    if (said[i] !== asked[i])
      violations.push({
        code: "matching.wrong-seats",
        path: ["unplaced"],
        severity: "error",
        need,
        said: said[i]!,
        found: asked[i]!,
      });
  });
  market.offerIds.forEach((offer, j) => {
    const [used, capacity] = [load[j]!, room[j]!.capacity];
    // Of an offer without a limit this is what is asked for in all, which cannot be exceeded otherwise.
    if (used > capacity)
      violations.push({
        code: "matching.over-capacity",
        path: ["placements"],
        severity: "error",
        offer,
        used,
        capacity,
      });
  });
  return { inOffer, load, asked, left: asked.map((seats, i) => Math.max(0, seats - placed[i]!)) };
}

const numberOr0 = (value: number): number => (Number.isFinite(value) ? value : 0);

const notInMarket = (list: "needs" | "offers", value: string, path: readonly (string | number)[]): MatchingIssue => ({
  code: "matching.not-in-market",
  path,
  severity: "error",
  list,
  value,
});

/** Seats that can be given: none in an offer that can never run, where groups are respected. */
const seatsIn = ({ cohorts }: Allocation, { capacity, neverRuns }: Room): number =>
  neverRuns && cohorts !== "ignore" ? 0 : capacity;

const staysClosed = (allocation: Allocation, seats: Given, room: readonly Room[], j: number): boolean =>
  allocation.cohorts !== "ignore" && seats.load[j]! < room[j]!.minimum;

/** The price of a seat in each offer: said of all, none below 0, none above it where a seat is free. */
function checkPrices(
  market: Market,
  allocation: Allocation,
  { load }: Given,
  room: readonly Room[],
  violations: MatchingIssue[],
): Float64Array {
  const prices = new Float64Array(room.length).fill(-1);
  allocation.seatPrices.forEach(({ offer, price }, k) => {
    const path = ["seatPrices", k];
    const j = placeOf(market.offerIds, offer);
    const isPrice = typeof price === "number" && price >= 0 && price < Infinity;
    if (j === -1) violations.push(notInMarket("offers", offer, path));
    else if (prices[j] !== -1) violations.push({ code: "matching.said-twice", path, severity: "error", value: offer });
    else if (isPrice && (price === 0 || load[j]! >= seatsIn(allocation, room[j]!))) prices[j] = price;
    else
      violations.push({
        code: "matching.wrong-price",
        path,
        severity: "error",
        offer,
        ...(Number.isFinite(price) && { value: price }),
      });
    if (j !== -1 && prices[j] === -1) prices[j] = 0;
  });
  market.offerIds.forEach((offer, j) => {
    if (prices[j] !== -1) return;
    violations.push({ code: "matching.wrong-price", path: ["seatPrices"], severity: "error", offer });
    prices[j] = 0;
  });
  return prices;
}

/** No offer runs below its minimum group, unless minimum groups are not looked at. */
function checkGroups(
  market: Market,
  allocation: Allocation,
  seats: Given,
  room: readonly Room[],
  violations: MatchingIssue[],
): void {
  market.offerIds.forEach((offer, j) => {
    const used = seats.load[j]!;
    if (used > 0 && staysClosed(allocation, seats, room, j))
      violations.push({
        code: "matching.below-minimum",
        path: ["placements"],
        severity: "error",
        offer,
        used,
        minimum: room[j]!.minimum,
      });
  });
}

/** Why seats were not given, and which offers are cancelled for want of a group. */
function checkReasons(
  market: Market,
  pairs: JudgedPairs,
  allocation: Allocation,
  seats: Given,
  room: readonly Room[],
  prices: Float64Array,
  violations: MatchingIssue[],
): void {
  const { rowStart, column } = pairs;
  const isDemanded = room.map(() => false);
  const wanting = room.map(() => 0); // unplaced seats that are eligible for the offer
  seats.asked.forEach((asked, i) => {
    if (asked === 0) return;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      isDemanded[column[e]!] = true;
      wanting[column[e]!]! += seats.left[i]!;
    }
  });
  const missing = (j: number): number => Math.max(1, room[j]!.minimum - wanting[j]!);
  const stays = (j: number): boolean => staysClosed(allocation, seats, room, j);

  allocation.unplaced.forEach(({ need, reason }, k) => {
    const i = placeOf(market.needIds, need);
    if (i === -1 || seats.left[i] === 0) return;
    const eligible = [...column.subarray(rowStart[i], rowStart[i + 1])];
    const running = eligible.filter((j) => !stays(j));
    const wrong = (found: string): void => {
      violations.push({
        code: "matching.wrong-reason",
        path: ["unplaced", k, "reason"],
        severity: "error",
        need,
        said: String(reason?.code),
        found,
      });
    };
    if (running.some((j) => seats.load[j]! < room[j]!.capacity)) wrong("free-seat");
    else if (eligible.length === 0) {
      if (reason?.code !== "no-eligible-offer" || !areNearMisses(market, pairs, i, reason)) wrong("no-eligible-offer");
    } else if (running.length > 0) {
      if (reason?.code !== "outbid" || reason.price !== Math.min(...running.map((j) => prices[j]!))) wrong("outbid");
    } else {
      const j = reason?.code === "cohort-too-small" ? placeOf(market.offerIds, reason.offer) : -1;
      const isTrue = reason?.code === "cohort-too-small" && eligible.includes(j) && reason.missingSeats === missing(j);
      if (!isTrue) wrong("cohort-too-small");
    }
  });

  const said = new Map<string, number>();
  allocation.cancelled.forEach(({ offer, missingSeats }, k) => {
    const path = ["cancelled", k];
    if (placeOf(market.offerIds, offer) === -1) violations.push(notInMarket("offers", offer, path));
    else if (said.has(offer)) violations.push({ code: "matching.said-twice", path, severity: "error", value: offer });
    else said.set(offer, missingSeats);
  });
  market.offerIds.forEach((offer, j) => {
    const found = stays(j) && isDemanded[j] === true ? missing(j) : undefined;
    if (said.get(offer) !== found)
      violations.push({
        code: "matching.wrong-cancelled",
        path: ["cancelled"],
        severity: "error",
        offer,
        ...known(said.get(offer)),
        ...(found !== undefined && { found }),
      });
  });
}

/** Whether near misses are offers of the market, each once, with exactly what excludes them. */
function areNearMisses(
  market: Market,
  { context, needs, offers }: JudgedPairs,
  i: number,
  { nearMisses }: Extract<UnplacedReason, { readonly code: "no-eligible-offer" }>,
): boolean {
  if (!Array.isArray(nearMisses) || (nearMisses.length === 0 && offers.length > 0)) return false;
  const seen = new Set<OfferId>();
  return nearMisses.every((near: Partial<NearMiss> | null) => {
    const { offer = "", exclusions } = near ?? {};
    const j = placeOf(market.offerIds, offer);
    if (j === -1 || seen.has(offer)) return false;
    seen.add(offer);
    const found = explainFacts(needs[i]!, offers[j]!, context).exclusions;
    return found.length > 0 && isSame(found, exclusions);
  });
}

/** Whether two values would be the same text of JSON, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const own = Object.entries(a);
  return own.length === Object.keys(b).length && own.every(([name, value]) => isSame(value, Reflect.get(b, name)));
}

/** What a bound summed in floating point may lack of the same sum in whole numbers. */
const rounding = 1e-9;

/** Value, bound and gap. */
function checkFigures(
  market: Market,
  pairs: JudgedPairs,
  allocation: Allocation,
  room: readonly Room[],
  prices: Float64Array,
  violations: MatchingIssue[],
): void {
  const value = valueOf(allocation.placements);
  if (allocation.value !== value) violations.push(wrongSum("value", allocation.value, value));
  const { bound } = allocation;
  const proven = provenBound(market, pairs, allocation, room, prices);
  const isBound = typeof bound === "number" && Number.isFinite(bound);
  if (!isBound || (bound !== Math.floor(proven) && bound < Math.max(Math.floor(proven), proven - rounding * proven)))
    violations.push({ code: "matching.unproven-bound", path: ["bound"], severity: "error", ...known(bound), proven });
  const gap = isBound && bound !== 0 ? (bound - value) / bound : 0;
  if (typeof allocation.gap !== "number" || !(Math.abs(allocation.gap - gap) <= 1e-12))
    violations.push(wrongSum("gap", allocation.gap, gap));
}

/** What the allocation's prices prove over every eligible pair: no allocation has a higher value. */
function provenBound(
  market: Market,
  { rowStart, column, score }: JudgedPairs,
  allocation: Allocation,
  room: readonly Room[],
  prices: Float64Array,
): number {
  const supply = Int32Array.from(market.needs, (need) => seatsAsked(need, market.asOf));
  const seats = Int32Array.from(room, (one) => seatsIn(allocation, one));
  // Seat prices: with every need paid what the best of its offers leaves it above its price, no pair is worth more than both.
  let bySeatPrices = 0;
  for (let i = 0; i < supply.length; i++) {
    let best = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      if (seats[j]! > 0) best = Math.max(best, score[e]! - prices[j]!);
    }
    bySeatPrices += supply[i]! * best;
  }
  seats.forEach((capacity, j) => (bySeatPrices += capacity * prices[j]!));
  const { certificate } = allocation;
  if (certificate === undefined || allocation.cohorts === "ignore") return bySeatPrices;

  const problem = {
    rows: supply.length,
    columns: room.length,
    rowStart,
    column,
    score,
    supply,
    capacity: seats,
    minimum: Int32Array.from(room, ({ minimum, neverRuns }) => (neverRuns ? 0 : minimum)),
  };
  const proof = proofOf(certificate);
  const plan: TransportPlan & { readonly proof?: BranchProof } = {
    flow: new Int32Array(column.length),
    value: 0,
    bound: 0,
    rowPrice: Float64Array.from(certificate.needPrices),
    columnPrice: new Float64Array(room.length),
    ended: "gap",
    ...(proof && { proof }),
  };
  return verifyTransport(problem, plan).bound; // of prices that are none it takes 0, which proves less and never more
}

/** The proof of a certificate in the arrays of the algorithms. */
function proofOf({ proof }: Certificate): BranchProof | undefined {
  return (
    proof && {
      cuts: proof.cuts.map(({ columns, rows, delta, flipped }) => ({
        columns: Int32Array.from(columns),
        rows: Int32Array.from(rows),
        delta,
        flipped: Int32Array.from(flipped),
      })),
      nodes: proof.nodes.map(({ parent, column, open, rowPrice, cutPrice }) => ({
        parent,
        column,
        open,
        ...(rowPrice && { rowPrice: Float64Array.from(rowPrice) }),
        ...(cutPrice && { cutPrice: Float64Array.from(cutPrice) }),
      })),
    }
  );
}

/** No need and offer would both rather have each other. */
function checkStability(
  market: Market,
  { rowStart, column, score, needs, ...pairs }: JudgedPairs,
  { inOffer, load, left }: Given,
  room: readonly Room[],
  violations: MatchingIssue[],
): void {
  const all = { rowStart, column, score, needs, ...pairs };
  // The fewest points that a need has in a seat of its own; 0 where it lacks one.
  const worstSeat = left.map((seats) => (seats > 0 ? 0 : Infinity));
  inOffer.forEach((held, j) => {
    for (const i of held.keys()) worstSeat[i] = Math.min(worstSeat[i]!, pointsIn(all, i, j));
  });
  const registeredOn = (i: number): string => needs[i]!.record.registeredOn;
  // The need that an offer would give up first.
  const lastIn = inOffer.map((held, j) => {
    let last: { readonly points: number; readonly registeredOn: string } | undefined;
    for (const i of held.keys()) {
      const one = { points: pointsIn(all, i, j), registeredOn: registeredOn(i) };
      if (
        last === undefined ||
        one.points < last.points ||
        (one.points === last.points && one.registeredOn > last.registeredOn)
      )
        last = one;
    }
    return last;
  });
  market.needIds.forEach((need, i) => {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      const points = score[e]!;
      if (points <= worstSeat[i]!) continue;
      const last = lastIn[j];
      const isFree = load[j]! < room[j]!.capacity;
      const isPreferred =
        last !== undefined && (points > last.points || (points === last.points && registeredOn(i) < last.registeredOn));
      if (isFree || isPreferred)
        violations.push({
          code: "matching.blocking-pair",
          path: ["placements"],
          severity: "error",
          need,
          offer: market.offerIds[j]!,
        });
    }
  });
}
