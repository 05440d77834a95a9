import type { ProgrammeIntake } from "../intake/issue.ts";
import type { MarketOptions } from "../matching/context.ts";
import { type Market, prepareMarket } from "../matching/market.ts";
import type { Issue } from "../messages/issue.ts";
import { norway } from "../reference/norway.ts";
import { unmeasurable } from "./measure.ts";

/** The market of a programme, or what stands in the way of one. */
export interface MarketIntake {
  readonly market?: Market;
  readonly options: MarketOptions;
  readonly issues: readonly Issue[];
}

/** Brings the needs and offers of a programme together on the day that its figures are of. */
export function marketOf(intake: ProgrammeIntake): MarketIntake {
  const { asOf, needs, offers, establishments } = intake.programme;
  const options = { asOf: asOf ?? "", geography: norway, establishments };
  const issues = unmeasurable(intake, undefined).filter(({ path }) => path[0] === "asOf");
  if (asOf === undefined || issues.length > 0) return { options, issues };
  return prepareMarket(needs, offers, options).match(
    (market): MarketIntake => ({ market, options, issues: [] }),
    (wrong): MarketIntake => ({ options, issues: wrong }),
  );
}
