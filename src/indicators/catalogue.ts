import { coFundingShare } from "./catalogue/coFundingShare.ts";
import { commitmentRate } from "./catalogue/commitmentRate.ts";
import { completionRate } from "./catalogue/completionRate.ts";
import { contactCoverage } from "./catalogue/contactCoverage.ts";
import { contactToCompletionYield } from "./catalogue/contactToCompletionYield.ts";
import { districtReachShare } from "./catalogue/districtReachShare.ts";
import { establishmentParticipationRate } from "./catalogue/establishmentParticipationRate.ts";
import { establishmentsContacted } from "./catalogue/establishmentsContacted.ts";
import { headcountNeeded } from "./catalogue/headcountNeeded.ts";
import { labourTightness } from "./catalogue/labourTightness.ts";
import { modelDiversity } from "./catalogue/modelDiversity.ts";
import { municipalitiesReachedShare } from "./catalogue/municipalitiesReachedShare.ts";
import { municipalityParticipation } from "./catalogue/municipalityParticipation.ts";
import { needCoverage } from "./catalogue/needCoverage.ts";
import { needDrivenOfferShare } from "./catalogue/needDrivenOfferShare.ts";
import { needMappingRate } from "./catalogue/needMappingRate.ts";
import { needMatchRate } from "./catalogue/needMatchRate.ts";
import { needsMapped } from "./catalogue/needsMapped.ts";
import { needsMetShare } from "./catalogue/needsMetShare.ts";
import { needsPooledShare } from "./catalogue/needsPooledShare.ts";
import { newOrAdaptedOfferShare } from "./catalogue/newOrAdaptedOfferShare.ts";
import { offerCancellationRate } from "./catalogue/offerCancellationRate.ts";
import { offerFillRate } from "./catalogue/offerFillRate.ts";
import { offersReady } from "./catalogue/offersReady.ts";
import { offersRepeatedShare } from "./catalogue/offersRepeatedShare.ts";
import { participants } from "./catalogue/participants.ts";
import { pilotsContinuedShare } from "./catalogue/pilotsContinuedShare.ts";
import { programmeCost } from "./catalogue/programmeCost.ts";
import { smallEstablishmentShare } from "./catalogue/smallEstablishmentShare.ts";
import { strategyAnchoredShare } from "./catalogue/strategyAnchoredShare.ts";
import type { Indicator } from "./indicator.ts";

/** Every indicator, in the order of the programme's goals. Proposed, not official: the programme published no list. */
export const catalogue: readonly Indicator[] = [
  // identify
  needsMapped,
  needMappingRate,
  headcountNeeded,
  // mobilise
  establishmentsContacted,
  contactCoverage,
  establishmentParticipationRate,
  commitmentRate,
  contactToCompletionYield,
  // connect
  needsPooledShare,
  needDrivenOfferShare,
  needMatchRate,
  needCoverage,
  // facilitate
  offersReady,
  newOrAdaptedOfferShare,
  offerCancellationRate,
  offerFillRate,
  participants,
  completionRate,
  // strategicRole
  coFundingShare,
  strategyAnchoredShare,
  municipalityParticipation,
  // dedicatedResources
  smallEstablishmentShare,
  programmeCost,
  // models
  modelDiversity,
  // district
  districtReachShare,
  municipalitiesReachedShare,
  labourTightness,
  // lasting
  pilotsContinuedShare,
  needsMetShare,
  offersRepeatedShare,
];

/** The indicator of the catalogue with this id, if there is one. */
export function indicatorById(id: string): Indicator | undefined {
  return catalogue.find((indicator) => indicator.id === id);
}
