import { rowOfEntry } from "../algorithms/sparseRows.ts";
import { transportWithMinimum } from "../algorithms/transportWithMinimum.ts";
import { Cover, coverGreedily } from "./cover.ts";
import type { CourseSite, Unmet } from "./courseSites.ts";
import { type Part, rowsOf } from "./parts.ts";
import { sound } from "./sound.ts";
import { isGroupWithout, type Tally } from "./tally.ts";

/** A course and the seats that it serves, by number of the need. */
export interface Course {
  readonly site: CourseSite;
  readonly serves: readonly { readonly member: number; readonly seats: number }[];
}

/** Courses for one part, and at most how many of its seats any could serve. */
export interface CoursePlan {
  readonly courses: readonly Course[];
  readonly bound: number;
}

/**
 * The most seats, and of such plans one with short ways: the better of what the transport with minimum groups finds, which
 * also proves the bound, and of a search that opens course after course.
 */
export function planCourses(unmet: Unmet, part: Part<CourseSite>, minGroup: number): CoursePlan {
  const solved = solve(unmet, part, minGroup);
  if (solved.seats === solved.bound) return solved;
  const total = part.members.reduce((sum, member) => sum + unmet.seats[member]!, 0);
  const searched = total <= mostSeats ? search(unmet, part, minGroup) : solved;
  const isBetter = searched.seats > solved.seats || (searched.seats === solved.seats && searched.way < solved.way);
  return { courses: (isBetter ? searched : solved).courses, bound: solved.bound };
}

/** Beyond this seats are too many to be moved one by one. */
const mostSeats = 20_000;

interface Found {
  readonly courses: readonly Course[];
  readonly seats: number;
  /** Kilometres of all seats. */
  readonly way: number;
}

const nothing: Found = { courses: [], seats: 0, way: 0 };

/** Kilometres to a course; none to one that is nowhere in particular. */
const wayTo = ({ places }: Unmet, member: number, { place }: CourseSite): number =>
  place === -1 ? 0 : places.km(places.of[member]!, place);

const found = (unmet: Unmet, courses: readonly Course[]): Found => {
  let seats = 0;
  let way = 0;
  for (const { site, serves } of courses) {
    for (const one of serves) {
      seats += one.seats;
      way += one.seats * wayTo(unmet, one.member, site);
    }
  }
  return { courses, seats, way };
};

/** Steps of the solver, the same on every machine: branching is for small parts. */
const stepsFor = (needs: number): number => (needs <= 60 ? 4_000 : 800);
const largestScore = 1_000_000_000;

/** A seat is worth so much that all ways together are worth less than one: so the bound of the sum is one of seats too. */
function solve(unmet: Unmet, part: Part<CourseSite>, minGroup: number): Found & { readonly bound: number } {
  const { seats } = unmet;
  const { members, sites } = part;
  const all = members.reduce((sum, member) => sum + seats[member]!, 0);
  if (all > largestScore) return { ...nothing, bound: all };
  const rows = rowsOf(part);
  const { rowStart, column } = rows;
  const way = Array.from(rowOfEntry(rows), (i, e) => wayTo(unmet, members[i]!, sites[column[e]!]!));
  const longest = way.reduce((most, km) => Math.max(most, km), 0);
  // Coarser than kilometres where there are so many seats that they would not fit.
  const unit = Math.max(1, (longest * (all + 2)) / largestScore);
  const far = Math.ceil(longest / unit);
  const worth = far * (all + 1) + 1;
  const problem = {
    ...rows,
    score: Int32Array.from(way, (km) => worth - Math.round(km / unit)),
    supply: Int32Array.from(members, (member) => seats[member]!),
    capacity: Int32Array.from(sites, (site) => site.members.reduce((sum, member) => sum + seats[member]!, 0)),
    minimum: new Int32Array(sites.length).fill(minGroup),
  };
  const options = { gap: 0, maxWork: stepsFor(members.length) };
  const { flow, bound } = sound("proposeOffers", transportWithMinimum(problem, options));
  const serves = sites.map((): { member: number; seats: number }[] => []);
  members.forEach((member, i) => {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      if (flow[e]! > 0) serves[column[e]!]!.push({ member, seats: flow[e]! });
  });
  return {
    ...found(unmet, coursesOf(sites, serves)),
    bound: Math.min(all, Math.floor((bound + 1e-6) / (worth - far))),
  };
}

const coursesOf = (sites: readonly CourseSite[], serves: readonly Course["serves"][]): readonly Course[] =>
  sites.flatMap((site, s) => (serves[s]!.length > 0 ? [{ site, serves: serves[s]! }] : []));

/** So many seats that a course can be held. */
class SeatTally implements Tally {
  heads = 0;

  constructor(private readonly minGroup: number) {}

  add(): void {
    this.heads += 1;
  }

  remove(): void {
    this.heads -= 1;
  }

  get isGroup(): boolean {
    return this.heads >= this.minGroup;
  }

  lacks(): boolean {
    return !this.isGroup;
  }

  rank(): number {
    return 0;
  }
}

/** Seat by seat, as pools are made of needs, and then each seat to a course that is nearer. */
function search(unmet: Unmet, part: Part<CourseSite>, minGroup: number): Found {
  const memberOf: number[] = [];
  const seatsOf = new Map<number, readonly number[]>();
  for (const member of part.members) {
    const own = Array.from({ length: unmet.seats[member]! }, (_, k) => memberOf.length + k);
    seatsOf.set(member, own);
    for (let k = 0; k < own.length; k++) memberOf.push(member);
  }
  const sites = part.sites.map(({ members }) => ({ members: members.flatMap((member) => seatsOf.get(member)!) }));
  const cover = new Cover(
    new Int32Array(memberOf.length).fill(1),
    { members: memberOf.map((_, seat) => seat), sites },
    () => new SeatTally(minGroup),
  );
  coverGreedily(cover);
  const way = (seat: number, s: number): number => wayTo(unmet, memberOf[seat]!, part.sites[s]!);
  for (let round = 0; round < shorteningRounds && shorten(cover, way); round++);

  const serves = part.sites.map((_, s) => {
    const seats = new Map<number, number>();
    for (const seat of sites[s]!.members) {
      const member = memberOf[seat]!;
      if (cover.at[seat] === s) seats.set(member, (seats.get(member) ?? 0) + 1);
    }
    return [...seats].map(([member, count]) => ({ member, seats: count }));
  });
  return found(unmet, coursesOf(part.sites, serves));
}

const shorteningRounds = 10;

/** Seats go to open courses that are nearer, and new courses open where enough are nearer; whether any way became shorter. */
function shorten(cover: Cover, way: (seat: number, s: number) => number): boolean {
  let isShorter = false;
  cover.part.sites.forEach(({ members }, s) => {
    const nearer = members.filter((seat) => cover.at[seat]! >= 0 && way(seat, s) < way(seat, cover.at[seat]!));
    const moved: (readonly [seat: number, from: number])[] = [];
    for (const seat of nearer) {
      const from = cover.at[seat]!;
      if (!isGroupWithout(cover.tallies[from]!, seat)) continue;
      moved.push([seat, from]);
      cover.move(seat, s);
    }
    if (cover.tallies[s]!.isGroup) isShorter ||= moved.length > 0;
    else for (const [seat, from] of moved) cover.move(seat, from);
  });
  return isShorter;
}
