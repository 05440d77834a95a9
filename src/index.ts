// The root door. Names are spelled out, so that a reader sees what the package offers and a bundler drops the rest.
export { err, ok, Result } from "./core/result.ts";
export type { IsoDate, Period } from "./core/date.ts";
export type { AlgorithmIssue } from "./algorithms/issues.ts";
export type { At, IssueBase } from "./core/issue.ts";
export type { Label, Lang, PublishedName, Words } from "./core/label.ts";

// Tables with levels, and outlines of places
export { children, type HierarchyRow, isWithin, parent } from "./core/hierarchy.ts";
export { decodeOutlines, type Outline, type Position, type Topology } from "./core/topology.ts";

// Words
export { choices } from "./vocabulary/choices.ts";
export { fieldLabel } from "./vocabulary/field.ts";
export { mobilisationModels } from "./vocabulary/mobilisation.ts";
export { vocabulary } from "./vocabulary/vocabulary.ts";
export type { ActorKind } from "./vocabulary/actor.ts";
export type { Criterion, Goal, ResultLevel } from "./vocabulary/goal.ts";
export type { NkrBasis, NkrLevel } from "./vocabulary/level.ts";
export type { Verb } from "./vocabulary/mobilisation.ts";
export type { Barrier, Extent, FollowUp, NeedKind, NeedStatus, Strategy, Urgency } from "./vocabulary/need.ts";
export type { Admission, Delivery, OfferKind } from "./vocabulary/offer.ts";
export type { ParticipationOutcome, WorkStatus } from "./vocabulary/participation.ts";
export type { AmountKind, PilotLevel } from "./vocabulary/pilot.ts";
export type { SizeClass, SizeScheme } from "./vocabulary/size.ts";

// Places
export { centralityAt } from "./geography/centralityAt.ts";
export { countiesAt } from "./geography/countiesAt.ts";
export { countyOf } from "./geography/countyOf.ts";
export { distanceKm } from "./geography/distanceKm.ts";
export { isDistrictByCentrality, isDistrictByIndex, isDistrictByZone } from "./geography/district.ts";
export { findMunicipality } from "./geography/findMunicipality.ts";
export { heirOf } from "./geography/heirOf.ts";
export { municipalitiesAt } from "./geography/municipalitiesAt.ts";
export { recode } from "./geography/recode.ts";
export { searchMunicipalities } from "./geography/searchMunicipalities.ts";
export { predecessors, successors } from "./geography/successors.ts";
export type {
  AmbiguousName,
  CentralityEntry,
  CodeChange,
  County,
  CountyEntry,
  Crosswalk,
  DateOutOfRange,
  ExpiredCode,
  Geography,
  GeographyIssue,
  InvalidDate,
  Municipality,
  MunicipalityEntry,
  NotYetValid,
  ParallelName,
  Place,
  RegionEntry,
  UnknownCode,
  UnknownName,
  Weighted,
  ZoneEntry,
} from "./geography/geography.ts";

// Records: schema and type share one name
export { Activity } from "./model/activity.ts";
export { Actor } from "./model/actor.ts";
export { Code } from "./model/code.ts";
export { CompetenceNeed } from "./model/competenceNeed.ts";
export { CompetenceOffer } from "./model/competenceOffer.ts";
export { Establishment } from "./model/establishment.ts";
export { Grant } from "./model/grant.ts";
export { GrantScheme } from "./model/grantScheme.ts";
export {
  ActorId,
  CountyCode,
  EstablishmentId,
  type Flavour,
  MunicipalityNumber,
  NeedId,
  OfferId,
  OrganisationNumber,
  PilotId,
  PoolId,
} from "./model/id.ts";
export { LabourMarketCount } from "./model/labourMarketCount.ts";
export { MatchingProfile } from "./model/matchingProfile.ts";
export { MobilisationModel } from "./model/mobilisationModel.ts";
export { parse, parseRows, type Schema } from "./model/parse.ts";
export { Participation } from "./model/participation.ts";
export { Pilot } from "./model/pilot.ts";
export { Programme } from "./model/programme.ts";
export { Reading } from "./model/reading.ts";
export { RegisterPopulation } from "./model/registerPopulation.ts";
export { SurveyAnswer } from "./model/surveyAnswer.ts";
export { TargetMunicipality } from "./model/targetMunicipality.ts";
export { Tie } from "./model/tie.ts";
export type { ListName, ProgrammeHead, ProgrammeLists, ProgrammePart } from "./model/programme.ts";
export type { Dimension, Group, Outcome, OutcomeInterval, Unit } from "./model/reading.ts";

// Rules between records
export { accept, type Placement, type Pool } from "./programme/accept.ts";
export { actorsFor } from "./programme/actorsFor.ts";
export { checkGrants, type GrantCheck, type GrantTotal } from "./programme/checkGrants.ts";
export { combineProgrammes } from "./programme/combine.ts";
export { isOpen } from "./programme/isOpen.ts";
export { kompetansepiloter2020 } from "./programme/kompetansepiloter2020.ts";
export { linkProgramme } from "./programme/link.ts";
export { advanceNeed, needStatus, type NeedStep } from "./programme/needStatus.ts";
export { parseOrganisationNumber } from "./programme/organisationNumber.ts";
export { sizeClass } from "./programme/sizeClass.ts";

// Reading
export { parseForm } from "./intake/form.ts";
export { readProgramme } from "./intake/programme.ts";
export type { IntakeIssue, ProgrammeIntake, ReadIssue, Rejected } from "./intake/issue.ts";
export type { ShapeIssue } from "./model/issue.ts";
export type { LinkIssue, ProgrammeIssue } from "./programme/issue.ts";

// Matching needs with offers
export { allocate, type AllocateOptions, allocateSteps } from "./matching/allocate.ts";
export type { Allocation, Certificate, Cohorts, NearMiss, UnplacedReason } from "./matching/allocation.ts";
export { type Baseline, bestScoreFirst, firstComeFirstServed, ignoreThenCancel } from "./matching/baselines.ts";
export type { MarketChange } from "./matching/changeMarket.ts";
export type { MarketOptions } from "./matching/context.ts";
export { explain, type Explanation } from "./matching/explain.ts";
export type { MatchingIssue } from "./matching/issue.ts";
export { type Market, prepareMarket } from "./matching/market.ts";
export { poolNeeds, type Pooling, type PoolOptions } from "./matching/poolNeeds.ts";
export { defaultProfile, type ProfileSettings } from "./matching/profile.ts";
export { type Proposal, type ProposalOptions, type Proposals, proposeOffers } from "./matching/proposeOffers.ts";
export type { Reason } from "./matching/reasons.ts";
export { type StableMatching, stableMatch, type StableOptions } from "./matching/stableMatch.ts";
export { suggest, type Suggestion } from "./matching/suggest.ts";
export type { Verdict } from "./matching/verdict.ts";
export { verifyAllocation } from "./matching/verifyAllocation.ts";
export { verifyStable } from "./matching/verifyStable.ts";
export { type WhatIf, whatIf } from "./matching/whatIf.ts";

// Mobilising: how far units came, and what a goal takes
export { conversion, type CountOf, type Funnel, funnel, type FunnelUnit } from "./mobilisation/funnel.ts";
export { type ModelProfile, modelProfile } from "./mobilisation/modelProfile.ts";
export { type MobilisationPlan, type MobilisationRates, planMobilisation, type RangeOf } from "./mobilisation/plan.ts";
export { timeToStage } from "./mobilisation/timeToStage.ts";
export type { PlanIssue } from "./mobilisation/issue.ts";

// Indicators (their constants: kompetansepilot/indicators)
export { accumulate } from "./indicators/accumulate.ts";
export { catalogue, indicatorById } from "./indicators/catalogue.ts";
export { change, type Change } from "./indicators/change.ts";
export { checkIndicator } from "./indicators/checkIndicator.ts";
export { compareModels, contrast, type ContrastOptions } from "./indicators/contrast.ts";
export { type ControlledReading, controlLimits } from "./indicators/controlLimits.ts";
export { defineIndicator } from "./indicators/defineIndicator.ts";
export { evaluate } from "./indicators/evaluate.ts";
export { type Progress, progress, type ProgressState, type Target } from "./indicators/progress.ts";
export { readingOf } from "./indicators/readingOf.ts";
export { trace } from "./indicators/trace.ts";
export type { ComparisonIssue } from "./indicators/issue.ts";
export type {
  Accumulator,
  EvaluateOptions,
  Indicator,
  IndicatorDefinition,
  Measure,
  MeasureContext,
} from "./indicators/indicator.ts";

// What may leave the house
export { audit } from "./publication/audit.ts";
export { internal } from "./publication/internal.ts";
export { suppress } from "./publication/suppress.ts";
export type { PublicReading } from "./publication/publicReading.ts";

// Sentences
export { formatIssue, type Issue } from "./messages/issue.ts";
export { formatReason } from "./messages/reason.ts";
export { explainReading } from "./messages/reading.ts";
export { formatWhere } from "./messages/where.ts";
