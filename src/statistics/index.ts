export { coverage, overlap } from "./alignment.ts";
export { betaQuantile, clopperPearson } from "./beta.ts";
export { type BcaInterval, bcaInterval } from "./bootstrap.ts";
export { representationRatio } from "./comparison.ts";
export { effectiveNumber, gini, herfindahl, shannon } from "./concentration.ts";
export { binomialControlLimits } from "./controlLimits.ts";
export { newcombe, type Proportion } from "./difference.ts";
export { type DifferenceInDifferences, differenceInDifferences } from "./differenceInDifferences.ts";
export { earthMover } from "./earthMover.ts";
export type { Estimate, Interval, Level } from "./estimate.ts";
export { type Conversion, type FunnelCounts, funnelCounts } from "./funnelCounts.ts";
export { chiSquareUpper, gammaQuantile } from "./gamma.ts";
export { cumulativeIncidence, type IncidenceCurve, type IncidenceStep } from "./incidence.ts";
export { type LogRank, logRank } from "./logRank.ts";
export { type MeanDifference, type MeanEstimate, meanInterval, welch } from "./mean.ts";
export { type NetworkMeasures, networkMeasures } from "./network.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { wilson } from "./proportion.ts";
export { type MedianEstimate, medianInterval, quantile } from "./quantile.ts";
export { type EventCount, poissonRate, type RateRatio, rateRatio } from "./rate.ts";
export { type ClusteredInterval, clusteredWilson, type RatioEstimate, ratioOfSums } from "./ratio.ts";
export { standardise, type StandardisedRate } from "./standardise.ts";
export { studentQuantile } from "./student.ts";
export { addExactly, type ExactSum, exactSum, roundSum } from "./sum.ts";
export {
  kaplanMeier,
  type RestrictedMean,
  restrictedMean,
  type SurvivalCurve,
  survivalQuantile,
  type SurvivalStep,
} from "./survival.ts";
export { auditCells, type CellBounds, type CellStatus } from "./auditCells.ts";
export type { CellTable } from "./linearCount.ts";
export { roundSmallCounts } from "./roundSmallCounts.ts";
export { suppressCells, type SuppressionRule } from "./suppressCells.ts";
