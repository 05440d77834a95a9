import { coFundingShare } from "./catalogue/coFundingShare.ts";
import { commitmentRate } from "./catalogue/commitmentRate.ts";
import { completionRate } from "./catalogue/completionRate.ts";
import { connectedWithoutOperator } from "./catalogue/connectedWithoutOperator.ts";
import { contactCoverage } from "./catalogue/contactCoverage.ts";
import { contactToCompletionYield } from "./catalogue/contactToCompletionYield.ts";
import { costPerCompletion } from "./catalogue/costPerCompletion.ts";
import { costPerNeed } from "./catalogue/costPerNeed.ts";
import { crossTypeTieIndex } from "./catalogue/crossTypeTieIndex.ts";
import { dedicatedStaffing } from "./catalogue/dedicatedStaffing.ts";
import { districtReachShare } from "./catalogue/districtReachShare.ts";
import { establishmentParticipationRate } from "./catalogue/establishmentParticipationRate.ts";
import { establishmentsContacted } from "./catalogue/establishmentsContacted.ts";
import { fieldOverlap } from "./catalogue/fieldOverlap.ts";
import { formalisedTieShare } from "./catalogue/formalisedTieShare.ts";
import { headcountNeeded } from "./catalogue/headcountNeeded.ts";
import { hoursPerNeed } from "./catalogue/hoursPerNeed.ts";
import { labourTightness } from "./catalogue/labourTightness.ts";
import { levelDistance } from "./catalogue/levelDistance.ts";
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
import { networkCentralisation } from "./catalogue/networkCentralisation.ts";
import { networkDensity } from "./catalogue/networkDensity.ts";
import { newOrAdaptedOfferShare } from "./catalogue/newOrAdaptedOfferShare.ts";
import { offerCancellationRate } from "./catalogue/offerCancellationRate.ts";
import { offerFillRate } from "./catalogue/offerFillRate.ts";
import { offersReady } from "./catalogue/offersReady.ts";
import { offersRepeatedShare } from "./catalogue/offersRepeatedShare.ts";
import { participants } from "./catalogue/participants.ts";
import { pilotsContinuedShare } from "./catalogue/pilotsContinuedShare.ts";
import { placeCoverage } from "./catalogue/placeCoverage.ts";
import { programmeCost } from "./catalogue/programmeCost.ts";
import { representationRatio } from "./catalogue/representationRatio.ts";
import { smallEstablishmentShare } from "./catalogue/smallEstablishmentShare.ts";
import { strategyAnchoredShare } from "./catalogue/strategyAnchoredShare.ts";
import { tiesRetainedShare } from "./catalogue/tiesRetainedShare.ts";
import { timeContactToNeed } from "./catalogue/timeContactToNeed.ts";
import { timeNeedToMatch } from "./catalogue/timeNeedToMatch.ts";
import { timeNeedToStart } from "./catalogue/timeNeedToStart.ts";
import { travelToOffer } from "./catalogue/travelToOffer.ts";
import { unmetNeedShare } from "./catalogue/unmetNeedShare.ts";
import type { Indicator } from "./indicator.ts";

/** Every indicator, in the order of the programme's goals. Proposed, not official: the programme published no list. */
export const catalogue: readonly Indicator[] = [
  // identify
  needsMapped,
  needMappingRate,
  headcountNeeded,
  unmetNeedShare,
  timeContactToNeed,
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
  fieldOverlap,
  placeCoverage,
  timeNeedToMatch,
  // facilitate
  offersReady,
  newOrAdaptedOfferShare,
  offerCancellationRate,
  offerFillRate,
  levelDistance,
  participants,
  completionRate,
  timeNeedToStart,
  // strategicRole
  coFundingShare,
  strategyAnchoredShare,
  municipalityParticipation,
  // collaboration
  networkDensity,
  networkCentralisation,
  crossTypeTieIndex,
  formalisedTieShare,
  // dedicatedResources
  smallEstablishmentShare,
  programmeCost,
  hoursPerNeed,
  costPerNeed,
  costPerCompletion,
  dedicatedStaffing,
  // models
  modelDiversity,
  // district
  districtReachShare,
  representationRatio,
  municipalitiesReachedShare,
  travelToOffer,
  labourTightness,
  // lasting
  connectedWithoutOperator,
  pilotsContinuedShare,
  tiesRetainedShare,
  needsMetShare,
  offersRepeatedShare,
];

/** The indicator of the catalogue with this id, if there is one. */
export function indicatorById(id: string): Indicator | undefined {
  return catalogue.find((indicator) => indicator.id === id);
}
