export { accumulate } from "./accumulate.ts";
export { catalogue, indicatorById } from "./catalogue.ts";
export { coFundingShare } from "./catalogue/coFundingShare.ts";
export { commitmentRate } from "./catalogue/commitmentRate.ts";
export { completionRate } from "./catalogue/completionRate.ts";
export { connectedWithoutOperator } from "./catalogue/connectedWithoutOperator.ts";
export { contactCoverage } from "./catalogue/contactCoverage.ts";
export { contactToCompletionYield } from "./catalogue/contactToCompletionYield.ts";
export { costPerCompletion } from "./catalogue/costPerCompletion.ts";
export { costPerNeed } from "./catalogue/costPerNeed.ts";
export { crossTypeTieIndex } from "./catalogue/crossTypeTieIndex.ts";
export { dedicatedStaffing } from "./catalogue/dedicatedStaffing.ts";
export { districtReachShare } from "./catalogue/districtReachShare.ts";
export { establishmentParticipationRate } from "./catalogue/establishmentParticipationRate.ts";
export { establishmentsContacted } from "./catalogue/establishmentsContacted.ts";
export { fieldOverlap } from "./catalogue/fieldOverlap.ts";
export { formalisedTieShare } from "./catalogue/formalisedTieShare.ts";
export { headcountNeeded } from "./catalogue/headcountNeeded.ts";
export { hoursPerNeed } from "./catalogue/hoursPerNeed.ts";
export { labourTightness } from "./catalogue/labourTightness.ts";
export { levelDistance } from "./catalogue/levelDistance.ts";
export { modelDiversity } from "./catalogue/modelDiversity.ts";
export { municipalitiesReachedShare } from "./catalogue/municipalitiesReachedShare.ts";
export { municipalityParticipation } from "./catalogue/municipalityParticipation.ts";
export { needCoverage } from "./catalogue/needCoverage.ts";
export { needDrivenOfferShare } from "./catalogue/needDrivenOfferShare.ts";
export { needMappingRate } from "./catalogue/needMappingRate.ts";
export { needMatchRate } from "./catalogue/needMatchRate.ts";
export { needsMapped } from "./catalogue/needsMapped.ts";
export { needsMetShare } from "./catalogue/needsMetShare.ts";
export { needsPooledShare } from "./catalogue/needsPooledShare.ts";
export { networkCentralisation } from "./catalogue/networkCentralisation.ts";
export { networkDensity } from "./catalogue/networkDensity.ts";
export { newOrAdaptedOfferShare } from "./catalogue/newOrAdaptedOfferShare.ts";
export { offerCancellationRate } from "./catalogue/offerCancellationRate.ts";
export { offerFillRate } from "./catalogue/offerFillRate.ts";
export { offersReady } from "./catalogue/offersReady.ts";
export { offersRepeatedShare } from "./catalogue/offersRepeatedShare.ts";
export { participants } from "./catalogue/participants.ts";
export { pilotsContinuedShare } from "./catalogue/pilotsContinuedShare.ts";
export { placeCoverage } from "./catalogue/placeCoverage.ts";
export { programmeCost } from "./catalogue/programmeCost.ts";
export { representationRatio } from "./catalogue/representationRatio.ts";
export { smallEstablishmentShare } from "./catalogue/smallEstablishmentShare.ts";
export { strategyAnchoredShare } from "./catalogue/strategyAnchoredShare.ts";
export { tiesRetainedShare } from "./catalogue/tiesRetainedShare.ts";
export { timeContactToNeed } from "./catalogue/timeContactToNeed.ts";
export { timeNeedToMatch } from "./catalogue/timeNeedToMatch.ts";
export { timeNeedToStart } from "./catalogue/timeNeedToStart.ts";
export { travelToOffer } from "./catalogue/travelToOffer.ts";
export { unmetNeedShare } from "./catalogue/unmetNeedShare.ts";
export { type Change, change } from "./change.ts";
export { checkIndicator } from "./checkIndicator.ts";
export { compareModels, contrast, type ContrastOptions } from "./contrast.ts";
export { type ControlledReading, controlLimits } from "./controlLimits.ts";
export { defineIndicator } from "./defineIndicator.ts";
export { evaluate } from "./evaluate.ts";
export type {
  Accumulator,
  Break,
  CountedSets,
  EvaluateOptions,
  Indicator,
  IndicatorDefinition,
  LeftOut,
  Measure,
  MeasureContext,
  Parameters,
  Teller,
  Told,
} from "./indicator.ts";
export type { ComparisonIssue, IndicatorIssue, Law, LawBroken } from "./issue.ts";
export { count } from "./measures/count.ts";
export { distinct } from "./measures/distinct.ts";
export { median } from "./measures/median.ts";
export { ratio } from "./measures/ratio.ts";
export { share } from "./measures/share.ts";
export { timeTo } from "./measures/timeTo.ts";
export { total } from "./measures/total.ts";
export { explainReading } from "../messages/reading.ts";
export { type NoDataReason, noDataReasons } from "./noData.ts";
export { type Progress, progress, type ProgressState, type Target } from "./progress.ts";
export type { Trace } from "./plan.ts";
export { readingOf } from "./readingOf.ts";
export { trace } from "./trace.ts";
