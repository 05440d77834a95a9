import { actorKind } from "./actor.ts";
import { nkrBasis, nkrLevel } from "./level.ts";
import { mobilisationModel, verb } from "./mobilisation.ts";
import { barrier, extent, followUp, needKind, needStatus, strategy, urgency } from "./need.ts";
import { admission, delivery, offerKind } from "./offer.ts";
import { participationOutcome, workStatus } from "./participation.ts";
import { amountKind, pilotLevel } from "./pilot.ts";

/**
 * Every closed set of words in the records, with a label in Bokmål, Nynorsk and English for each.
 *
 * @example
 * ```ts
 * import { vocabulary } from "kompetansepilot";
 *
 * vocabulary.mobilisationModel.broker.nn; // => "Meklar"
 * ```
 */
export const vocabulary = {
  needKind,
  extent,
  urgency,
  strategy,
  delivery,
  barrier,
  followUp,
  offerKind,
  nkrBasis,
  nkrLevel,
  admission,
  participationOutcome,
  workStatus,
  mobilisationModel,
  verb,
  pilotLevel,
  amountKind,
  actorKind,
  needStatus,
} as const;
