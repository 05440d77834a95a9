import type { NeedId, OfferId } from "../model/id.ts";
import type { Placement } from "../programme/accept.ts";
import type { Reason } from "./reasons.ts";

/** Whether an offer carries nobody or at least its minimum group, or minimum groups are not looked at. */
export type Cohorts = "respect" | "ignore";

/** An offer that a need is not eligible for, and why. */
export interface NearMiss {
  readonly offer: OfferId;
  readonly exclusions: readonly Reason[];
}

/** Why a seat that is asked for was not given. */
export type UnplacedReason =
  /** Every offer is excluded; those nearest to fit, related ones first, with what excludes them. */
  | {
      readonly code: "no-eligible-offer";
      readonly nearMisses: readonly NearMiss[];
    }
  /** Every eligible offer that runs is full of seats worth more; the least seat price among them. */
  | { readonly code: "outbid"; readonly price: number }
  /** No eligible offer runs; the one that lacks fewest seats. */
  | { readonly code: "cohort-too-small"; readonly offer: OfferId; readonly missingSeats: number };

/** Seats given, seats not given and why, and the proof of how good that is. */
export interface Allocation {
  /** By need, then offer. */
  readonly placements: readonly Placement[];
  /** Every seat asked for and not given, by need. */
  readonly unplaced: readonly { readonly need: NeedId; readonly seats: number; readonly reason: UnplacedReason }[];
  /** Offers that someone is eligible for and that stay below their minimum group; how many seats more would do, unplaced ones counted in. */
  readonly cancelled: readonly { readonly offer: OfferId; readonly missingSeats: number }[];
  /** The sum of points over all seats given. */
  readonly value: number;
  /** No allocation of these needs to these offers has a higher value, whatever pairs it uses. */
  readonly bound: number;
  /** (bound - value) / bound; 0 where the bound is 0. */
  readonly gap: number;
  /**
   * What one more seat in each offer would add to the value: exactly that, over all eligible pairs, where no offer asks for a
   * minimum group or groups are not looked at.
   *
   * Under minimum groups it is what a seat would add while the same offers run, 0 in those that do not; of a large market
   * among its candidates. Where the best allocation forms every group by itself, and where a solve was ended early, a price is
   * an upper estimate.
   */
  readonly seatPrices: readonly { readonly offer: OfferId; readonly price: number }[];
  readonly cohorts: Cohorts;
  /** What proves the bound where seat prices alone do not. */
  readonly certificate?: Certificate;
  readonly [more: string]: unknown;
}

/** What proves a bound under minimum groups: prices of a seat by need, and cuts and branches where they prove more. Plain numbers; needs and offers by their place among the ids. */
export interface Certificate {
  readonly needPrices: readonly number[];
  readonly proof?: {
    readonly cuts: readonly {
      readonly columns: readonly number[];
      readonly rows: readonly number[];
      readonly delta: number;
      readonly flipped: readonly number[];
    }[];
    readonly nodes: readonly {
      readonly parent: number;
      readonly column: number;
      readonly open: 0 | 1;
      readonly rowPrice?: readonly number[];
      readonly cutPrice?: readonly number[];
    }[];
  };
}
