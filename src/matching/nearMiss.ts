import type { OfferId } from "../model/id.ts";
import type { Reason } from "./explain.ts";

/** An offer that a need is not eligible for, and why. */
export interface NearMiss {
  readonly offer: OfferId;
  readonly exclusions: readonly Reason[];
}
