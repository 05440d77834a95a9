// Types alone: `tsc -p tsconfig.test.json` reads this file, nothing runs it. The interfaces are those that the package
// promises to outside programs, written out by hand, so that an inferred type that drifts from them does not compile.
import type { Result } from "../../src/core/result.ts";
import type {
  CountyCode,
  EstablishmentId,
  MunicipalityNumber,
  NeedId,
  OfferId,
  OrganisationNumber,
  PilotId,
  PoolId,
} from "../../src/model/id.ts";
import type { ActorId } from "../../src/model/id.ts";
import { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import type { Establishment } from "../../src/model/establishment.ts";
import type { Grant } from "../../src/model/grant.ts";
import { GrantScheme } from "../../src/model/grantScheme.ts";
import type { ShapeIssue } from "../../src/model/issue.ts";
import { MatchingProfile } from "../../src/model/matchingProfile.ts";
import { parse, type Schema } from "../../src/model/parse.ts";
import type { Participation } from "../../src/model/participation.ts";
import type { Pilot } from "../../src/model/pilot.ts";
import { Programme, type ProgrammePart } from "../../src/model/programme.ts";
import { Reading } from "../../src/model/reading.ts";
import type { Tie } from "../../src/model/tie.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Writes an intersection or an alias out, so that only the fields are compared. */
type Plain<T> = { [K in keyof T]: T[K] };
type Same<A, B> = Equal<Plain<A>, Plain<B>>;
const holds = <Claim extends true>(claim?: Claim): Claim | undefined => claim;

interface Sourced {
  readonly source?: string;
}
interface Code {
  readonly system: "esco" | "styrk08" | "nus" | "sn" | "local";
  readonly id: string;
}
type NkrLevel = "2" | "3" | "4" | "4A" | "4B" | "5" | "5.1" | "5.2" | "6" | "6.1" | "6.2" | "7" | "8";

interface PromisedEstablishment extends Sourced {
  readonly id: EstablishmentId;
  readonly municipality: MunicipalityNumber;
  readonly organisationNumber?: OrganisationNumber;
  readonly industry?: string;
  readonly employees?: number;
  readonly contactedOn?: string;
  readonly mappedOn?: string;
  readonly committedOn?: string;
  readonly name?: string;
}
holds<Same<Establishment, PromisedEstablishment>>();

interface PromisedNeed extends Sourced {
  readonly id: NeedId;
  readonly registeredOn: string;
  readonly field: string;
  readonly establishment?: EstablishmentId;
  readonly municipality?: MunicipalityNumber;
  readonly codes?: readonly Code[];
  readonly nkrLevel?: NkrLevel;
  readonly headcount?: number;
  readonly kind?: "unmet" | "future";
  readonly extent?: "none" | "small" | "some" | "large";
  readonly urgency?: "low" | "medium" | "high";
  readonly strategy?: readonly ("upskill" | "hire" | "hireIn" | "outsource")[];
  readonly delivery?: readonly ("onSite" | "gatherings" | "online" | "inCompany")[];
  readonly maxTravelKm?: number;
  readonly maxTravelMinutes?: number;
  readonly maxFeeNok?: number;
  readonly hoursPerWeek?: number;
  readonly languages?: readonly string[];
  readonly earliestStart?: string;
  readonly latestStart?: string;
  readonly barriers?: readonly (
    | "jobTime"
    | "employerSupport"
    | "familyTime"
    | "distance"
    | "cost"
    | "prerequisites"
    | "confidence"
    | "healthOrAge"
    | "relevance"
    | "capacity"
    | "findability"
    | "other"
  )[];
  readonly contactedOn?: string;
  readonly pool?: PoolId;
  readonly offer?: OfferId;
  readonly matchedOn?: string;
  readonly startedOn?: string;
  readonly withdrawnOn?: string;
  readonly followUpDueOn?: string;
  readonly followUp?: "met" | "partly" | "notMet";
}
holds<Same<CompetenceNeed, PromisedNeed>>();

interface PromisedOffer extends Sourced {
  readonly id: OfferId;
  readonly field: string;
  readonly title?: string;
  readonly provider?: string;
  readonly municipality?: MunicipalityNumber;
  readonly kind?: "existing" | "adapted" | "new";
  readonly delivery?: "onSite" | "gatherings" | "online" | "inCompany";
  readonly establishment?: EstablishmentId;
  readonly codes?: readonly Code[];
  readonly nus?: string;
  readonly nkrLevel?: NkrLevel;
  readonly nkrBasis?: "placed" | "atLevel" | "none";
  readonly credits?: number;
  readonly shareOfFullTime?: number;
  readonly gatheringDays?: number;
  readonly hoursPerWeek?: number;
  readonly feeNok?: number;
  readonly language?: string;
  readonly readyOn?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly deadline?: string;
  readonly capacity?: number;
  readonly minGroup?: number;
  readonly admission?: "open" | "tradeCertificate" | "upperSecondary" | "priorLearning" | "higherEducation" | "other";
  readonly cancelled?: boolean;
  readonly completedOn?: string;
  readonly repeatedOn?: string;
}
holds<Same<CompetenceOffer, PromisedOffer>>();

interface PromisedParticipation extends Sourced {
  readonly id: string;
  readonly person: string;
  readonly establishment?: EstablishmentId;
  readonly need?: NeedId;
  readonly offer: OfferId;
  readonly enrolledOn: string;
  readonly started: boolean;
  readonly outcome: "notStarted" | "ongoing" | "dropped" | "completed";
  readonly statusBefore?: "inWork" | "seekingWork" | "inEducation" | "outside";
  readonly statusAfter?: "inWork" | "seekingWork" | "inEducation" | "outside";
}
holds<Same<Participation, PromisedParticipation>>();

interface PromisedGrant extends Sourced {
  readonly pilot: PilotId;
  readonly year?: number;
  readonly grantNok?: number;
  readonly coFundingNok?: number;
  readonly inKindNok?: number;
  readonly totalNok?: number;
  readonly amountKind?: "announced" | "allocated" | "awarded" | "paid" | "total" | "unknown";
}
holds<Same<Grant, PromisedGrant>>();

interface PromisedPilot extends Sourced {
  readonly id: PilotId;
  readonly county: CountyCode;
  readonly title?: string;
  readonly level?: "project" | "subPilot" | "activity";
  readonly parent?: PilotId;
  readonly operator?: ActorId;
  readonly models?: readonly ("motor" | "broker" | "meetingPlace")[];
  readonly targetMunicipalities?: readonly MunicipalityNumber[];
  readonly anchoredInPlan?: boolean;
  readonly continued?: boolean;
}
holds<Same<Pilot, PromisedPilot>>();

interface PromisedTie extends Sourced {
  readonly a: ActorId;
  readonly b: ActorId;
  readonly since: string;
  readonly until?: string;
  readonly formal?: boolean;
}
holds<Same<Tie, PromisedTie>>();

interface PromisedScheme {
  readonly id: string;
  readonly label: { readonly nb: string; readonly nn: string; readonly en: string };
  readonly maxShare: number;
  readonly caps: readonly { readonly year: number; readonly nok: number }[];
  readonly tolerance: number;
  readonly eligibleCounties?: readonly CountyCode[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly source?: string;
}
holds<Equal<Plain<GrantScheme>["caps"], PromisedScheme["caps"]>>();
holds<Same<GrantScheme, PromisedScheme>>();

// What a schema parses to is the type of its name.
const read = parse(CompetenceNeed, {});
holds<Equal<typeof read, Result<CompetenceNeed, readonly ShapeIssue[]>>>();
export const asPromised: readonly Schema<unknown>[] = [
  Programme satisfies Schema<ProgrammePart>,
  Reading satisfies Schema<Reading>,
  GrantScheme satisfies Schema<PromisedScheme>,
  MatchingProfile satisfies Schema<MatchingProfile>,
  CompetenceNeed satisfies Schema<PromisedNeed>,
];

// A literal and a text from elsewhere fit an id; another kind of id does not.
declare const needId: NeedId;
declare const offerId: OfferId;
declare const municipality: MunicipalityNumber;
declare const anyText: string;
export const literal: NeedId = "n1";
export const fromElsewhere: NeedId = anyText;
export const back: string = needId;
// @ts-expect-error a need is no offer
export const mixed: NeedId = offerId;
// @ts-expect-error a municipality is no county
export const county: CountyCode = municipality;

// Records are readonly, closed, and a missing field is left out.
export const need: CompetenceNeed = { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" };
// @ts-expect-error records are readonly
need.field = "foldning";
// @ts-expect-error lists are readonly
need.languages?.push("nb");
// @ts-expect-error a field that is there has a value
export const undefinedField: CompetenceNeed = { ...need, headcount: undefined };
// @ts-expect-error there is no such field
export const unknownField: CompetenceNeed = { ...need, height: 1 };
// @ts-expect-error a level is text once it is parsed
export const numberLevel: CompetenceNeed = { ...need, nkrLevel: 5.1 };
