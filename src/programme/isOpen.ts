import type { IsoDate } from "../core/date.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";

/**
 * Whether one can still apply for an offer on a day. A deadline on the day itself is open; without a deadline nobody
 * knows, unless the offer is cancelled, has started, has ended or is completed.
 *
 * @example
 * ```ts
 * import { isOpen } from "kompetansepilot";
 *
 * const offer = { id: "o1", field: "sveising", deadline: "2023-08-15" };
 * [isOpen(offer, "2023-08-15"), isOpen(offer, "2023-08-16"), isOpen({ id: "o2", field: "sveising" }, "2023-08-15")]; // => ["open", "closed", "unknown"]
 * ```
 */
export function isOpen(offer: CompetenceOffer, asOf: IsoDate): "open" | "closed" | "unknown" {
  const { cancelled, deadline, startsOn, endsOn, completedOn } = offer;
  const isPast = (date: IsoDate | undefined): boolean => date !== undefined && date < asOf;
  if (cancelled === true || isPast(deadline) || isPast(startsOn) || isPast(endsOn)) return "closed";
  if (completedOn !== undefined && completedOn <= asOf) return "closed";
  return deadline === undefined ? "unknown" : "open";
}
