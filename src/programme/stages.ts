import { dayNumber, type IsoDate } from "../core/date.ts";
import type { Establishment } from "../model/establishment.ts";

// Which day counts as which step of the way from contact to completed training. Indicators, funnels and times to a stage
// all ask here, so that they agree.

type ContactDates = Pick<Establishment, "contactedOn" | "mappedOn">;

/**
 * The day on which an establishment was contacted. Nobody maps needs without talking to the firm: where no contact was
 * written down, the mapping was it.
 */
export function contactDate({ contactedOn, mappedOn }: ContactDates): IsoDate | undefined {
  return contactedOn ?? mappedOn;
}

/** Whether a stage was reached by a day, that day included. */
export function isReached(on: IsoDate | undefined, asOf: IsoDate): boolean {
  return on !== undefined && on <= asOf;
}

/** How long somebody waited for a stage, and what ended it: the stage, something else (a need that is withdrawn), or `asOf`. */
export interface Wait {
  readonly days: number;
  readonly ending: "reached" | "instead" | "open";
}

/**
 * The wait from one day to another, as it is known by `asOf`. Of the two ways in which it may end the earlier counts, on one day the stage;
 * days after `asOf` have not come. `undefined` where the start is not known, or the end lies before it.
 */
export function waitBetween(
  from: IsoDate | undefined,
  to: IsoDate | undefined,
  instead: IsoDate | undefined,
  asOf: IsoDate,
): Wait | undefined {
  if (from === undefined || from > asOf) return undefined;
  const there = isReached(to, asOf) ? to : undefined;
  const gone = isReached(instead, asOf) ? instead : undefined;
  const isThere = there !== undefined && (gone === undefined || there <= gone);
  const days = dayNumber((isThere ? there : gone) ?? asOf) - dayNumber(from);
  return days < 0 ? undefined : { days, ending: isThere ? "reached" : gone === undefined ? "open" : "instead" };
}
