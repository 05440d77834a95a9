// Checked by the compiler alone: the words are exactly those of the public types, neither fewer nor more.
import type { Words } from "../../src/core/label.ts";
import type { ListName, listName } from "../../src/vocabulary/field.ts";
import type { Better, Criterion, Dimension, Goal, ResultLevel, Unit } from "../../src/vocabulary/goal.ts";
import type { mobilisationModels } from "../../src/vocabulary/mobilisation.ts";
import type { SizeScheme } from "../../src/vocabulary/size.ts";
import type { vocabulary } from "../../src/vocabulary/vocabulary.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Holds<T extends true> = T;

type Vocabulary = {
  [Table in keyof typeof vocabulary]: (typeof vocabulary)[Table] extends Words<infer V> ? V : never;
};

export type TheTablesOfWords = Holds<
  Same<
    Vocabulary,
    {
      needKind: "unmet" | "future";
      extent: "none" | "small" | "some" | "large";
      urgency: "low" | "medium" | "high";
      strategy: "upskill" | "hire" | "hireIn" | "outsource";
      delivery: "onSite" | "gatherings" | "online" | "inCompany";
      barrier:
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
        | "other";
      followUp: "met" | "partly" | "notMet";
      offerKind: "existing" | "adapted" | "new";
      nkrBasis: "placed" | "atLevel" | "none";
      nkrLevel: "2" | "3" | "4" | "4A" | "4B" | "5" | "5.1" | "5.2" | "6" | "6.1" | "6.2" | "7" | "8";
      admission: "open" | "tradeCertificate" | "upperSecondary" | "priorLearning" | "higherEducation" | "other";
      participationOutcome: "notStarted" | "ongoing" | "dropped" | "completed";
      workStatus: "inWork" | "seekingWork" | "inEducation" | "outside";
      mobilisationModel: "motor" | "broker" | "meetingPlace";
      verb: "identify" | "mobilise" | "connect" | "facilitate";
      pilotLevel: "project" | "subPilot" | "activity";
      amountKind: "announced" | "allocated" | "awarded" | "paid" | "total" | "unknown";
      actorKind:
        | "operator"
        | "provider"
        | "countyAuthority"
        | "municipality"
        | "regionalCouncil"
        | "studyCentre"
        | "careerCentre"
        | "businessGarden"
        | "knowledgePark"
        | "incubator"
        | "cluster"
        | "businessAssociation"
        | "trainingOffice"
        | "upperSecondary"
        | "vocationalCollege"
        | "higherEducation"
        | "studyAssociation"
        | "nav"
        | "countyGovernor"
        | "employerOrganisation"
        | "union"
        | "other";
      needStatus: "registered" | "contacted" | "matched" | "inTraining" | "closed" | "withdrawn";
    }
  >
>;

export type TheModels = Holds<Same<keyof typeof mobilisationModels, "motor" | "broker" | "meetingPlace">>;
export type TheLists = Holds<
  Same<
    ListName,
    | "targetMunicipalities"
    | "population"
    | "establishments"
    | "needs"
    | "offers"
    | "participations"
    | "activities"
    | "grants"
    | "pilots"
    | "actors"
    | "ties"
    | "survey"
    | "labourMarket"
  >
>;
export type TheListWords = Holds<Same<keyof typeof listName, ListName>>;
export type TheSchemes = Holds<Same<SizeScheme, "ssb8" | "eu4" | "nho" | "bio">>;
export type TheGoals = Holds<
  Same<
    Goal,
    | "identify"
    | "mobilise"
    | "connect"
    | "facilitate"
    | "strategicRole"
    | "collaboration"
    | "dedicatedResources"
    | "models"
    | "district"
    | "lasting"
  >
>;
export type TheLevels = Holds<Same<ResultLevel, "context" | "input" | "activity" | "output" | "outcome">>;
export type TheCriteria = Holds<
  Same<Criterion, "relevance" | "coherence" | "effectiveness" | "efficiency" | "sustainability">
>;
export type TheUnits = Holds<
  Same<
    Unit,
    | "count"
    | "persons"
    | "share"
    | "points"
    | "ratio"
    | "index"
    | "nok"
    | "hours"
    | "days"
    | "km"
    | "levels"
    | "models"
    | "fullTimeEquivalents"
  >
>;
export type TheDimensions = Holds<
  Same<
    Dimension,
    | "county"
    | "municipality"
    | "region"
    | "centralityClass"
    | "sizeClass"
    | "industry"
    | "model"
    | "pilot"
    | "field"
    | "year"
  >
>;
export type TheDirections = Holds<Same<Better, "higher" | "lower" | "none">>;
