import type { ProgrammeIntake } from "../intake/issue.ts";
import { allocate } from "../matching/allocate.ts";
import { poolNeeds } from "../matching/poolNeeds.ts";
import { proposeOffers } from "../matching/proposeOffers.ts";
import { norway } from "../reference/norway.ts";
import type { Matched } from "../report/sections/matching.ts";
import { usualAmounts } from "./amountOf.ts";
import { marketOf } from "./marketOf.ts";

/** What a report says of matching: with the usual amounts, and nothing where no needs and offers can be brought together. */
export function matchedOf(intake: ProgrammeIntake): Matched {
  const { needs, establishments, asOf = "" } = intake.programme;
  const { market } = marketOf(intake);
  if (market === undefined || needs.length === 0) return {};
  const { "max-km": maxKm, "window-days": windowDays, "min-group": minGroup } = usualAmounts;
  // Whoever had to start before today cannot begin with others any more.
  const open = needs.filter(({ latestStart }) => latestStart === undefined || latestStart >= asOf);
  // The amounts are right, and what is wrong with a need keeps it out of the pools: it was told when the rows were read.
  const allocation = allocate(market)._unsafeUnwrap();
  const pooled = poolNeeds(open, { geography: norway, establishments, maxKm, windowDays, minGroup });
  const proposed = proposeOffers(market, allocation, { maxKm, minGroup });
  return {
    market,
    allocation,
    ...(pooled.isOk() ? { pools: pooled.value.pools } : {}),
    ...(proposed.isOk() ? { proposals: proposed.value.proposals } : {}),
  };
}
