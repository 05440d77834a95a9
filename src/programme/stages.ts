import type { IsoDate } from "../core/date.ts";
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
