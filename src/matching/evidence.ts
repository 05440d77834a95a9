import { type JudgedPairs, judgedPairs } from "./judgedPairs.ts";
import type { Market } from "./market.ts";
import { type Room, roomIn } from "./seats.ts";

/** What an answer about a market is held against, all of it worked out anew from the market's records. */
export interface Evidence {
  readonly market: Market;
  readonly pairs: JudgedPairs;
  readonly room: readonly Room[];
}

export const evidenceOf = (market: Market): Evidence => ({
  market,
  pairs: judgedPairs(market),
  room: roomIn(market.offers, market.needs, market.asOf),
});
