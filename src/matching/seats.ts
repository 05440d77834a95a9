import type { IsoDate } from "../core/date.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import type { OfferId } from "../model/id.ts";

const isWithdrawn = ({ withdrawnOn }: CompetenceNeed, asOf: IsoDate): boolean =>
  withdrawnOn !== undefined && withdrawnOn <= asOf;

const isMatched = ({ offer, matchedOn }: CompetenceNeed, asOf: IsoDate): boolean =>
  offer !== undefined && (matchedOn === undefined || matchedOn <= asOf);

/** The seats that a need asks for: none once it is withdrawn or has an offer, one where the headcount is unknown. */
export function seatsAsked(need: CompetenceNeed, asOf: IsoDate): number {
  return isWithdrawn(need, asOf) || isMatched(need, asOf) ? 0 : (need.headcount ?? 1);
}

/** What an offer can still take. */
export interface Room {
  /** Seats still free; as many as anyone asks for where the capacity is unknown. */
  readonly capacity: number;
  /** How many are still lacking for the offer to run; 0 where it runs with anyone. */
  readonly minimum: number;
  /** Its minimum is above its capacity: it never runs. */
  readonly neverRuns: boolean;
}

/** The room in each offer, in the order given: the seats of needs that are matched with it already are taken, and count for its minimum. */
export function roomIn(
  offers: readonly CompetenceOffer[],
  needs: readonly CompetenceNeed[],
  asOf: IsoDate,
): readonly Room[] {
  const held = new Map<OfferId, number>();
  let asked = 0;
  for (const need of needs) {
    asked += seatsAsked(need, asOf);
    if (need.offer !== undefined && isMatched(need, asOf) && !isWithdrawn(need, asOf))
      held.set(need.offer, (held.get(need.offer) ?? 0) + (need.headcount ?? 1));
  }
  return offers.map(({ id, capacity, minGroup = 0 }) => {
    const taken = held.get(id) ?? 0;
    const minimum = Math.max(0, minGroup - taken);
    const free = capacity === undefined ? Math.max(asked, minimum) : Math.max(0, capacity - taken);
    return { capacity: free, minimum, neverRuns: minimum > free };
  });
}

/** Capacity and minimum of each offer, as a transport problem takes them; an offer that never runs takes nobody. */
export function limitsOf(room: readonly Room[]): { readonly capacity: Int32Array; readonly minimum: Int32Array } {
  return {
    capacity: Int32Array.from(room, ({ capacity, neverRuns }) => (neverRuns ? 0 : capacity)),
    minimum: Int32Array.from(room, ({ minimum, neverRuns }) => (neverRuns ? 0 : minimum)),
  };
}
