import type { Words } from "../core/label.ts";

/** A part in the regional skills system. One body often plays several: a business garden may be the study centre too. */
export type ActorKind =
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

export const actorKind: Words<ActorKind> = {
  operator: { nb: "Operatør", nn: "Operatør", en: "Operator" },
  provider: { nb: "Tilbyder", nn: "Tilbydar", en: "Provider" },
  countyAuthority: { nb: "Fylkeskommune", nn: "Fylkeskommune", en: "County authority" },
  municipality: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
  regionalCouncil: {
    nb: "Regionråd / interkommunalt politisk råd",
    nn: "Regionråd / interkommunalt politisk råd",
    en: "Regional (intermunicipal political) council",
  },
  studyCentre: { nb: "Studiesenter", nn: "Studiesenter", en: "Local study centre" },
  careerCentre: { nb: "Karrieresenter", nn: "Karrieresenter", en: "Career guidance centre" },
  businessGarden: { nb: "Næringshage", nn: "Næringshage", en: "Business garden" },
  knowledgePark: { nb: "Kunnskapspark", nn: "Kunnskapspark", en: "Knowledge park" },
  incubator: { nb: "Inkubator", nn: "Inkubator", en: "Incubator" },
  cluster: { nb: "Næringsklynge", nn: "Næringsklynge", en: "Business cluster" },
  businessAssociation: { nb: "Næringsforening", nn: "Næringsforeining", en: "Business association" },
  trainingOffice: { nb: "Opplæringskontor", nn: "Opplæringskontor", en: "Training office" },
  upperSecondary: { nb: "Videregående skole", nn: "Vidaregåande skule", en: "Upper secondary school" },
  vocationalCollege: { nb: "Fagskole", nn: "Fagskule", en: "Higher vocational college" },
  higherEducation: {
    nb: "Universitet eller høgskole",
    nn: "Universitet eller høgskule",
    en: "University or university college",
  },
  studyAssociation: { nb: "Studieforbund", nn: "Studieforbund", en: "Adult education association" },
  nav: { nb: "NAV", nn: "NAV", en: "Labour and welfare administration (NAV)" },
  countyGovernor: { nb: "Statsforvalter", nn: "Statsforvaltar", en: "County governor" },
  employerOrganisation: {
    nb: "Arbeidsgiverorganisasjon",
    nn: "Arbeidsgivarorganisasjon",
    en: "Employer organisation",
  },
  union: { nb: "Arbeidstakerorganisasjon", nn: "Arbeidstakarorganisasjon", en: "Trade union" },
  other: { nb: "Annen", nn: "Annan", en: "Other" },
};
