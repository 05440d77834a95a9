import type { Words } from "../core/label.ts";
import type { Verb } from "./mobilisation.ts";

// Words that describe an indicator. Goals, levels, criteria and dimensions stand as headings; units follow a number.

/** What an indicator speaks of: the programme's verbs, and what its evaluation asked besides. The report's chapters in their order. */
export type Goal = Verb | "strategicRole" | "collaboration" | "dedicatedResources" | "models" | "district" | "lasting";

export const goal: Words<Goal> = {
  identify: { nb: "Identifisere", nn: "Identifisere", en: "Identify" },
  mobilise: { nb: "Mobilisere", nn: "Mobilisere", en: "Mobilise" },
  connect: { nb: "Koble", nn: "Kople", en: "Connect" },
  facilitate: { nb: "Tilrettelegge", nn: "Leggje til rette", en: "Facilitate" },
  strategicRole: {
    nb: "Fylkeskommunens strategiske rolle",
    nn: "Den strategiske rolla til fylkeskommunen",
    en: "The county authority's strategic role",
  },
  collaboration: { nb: "Samarbeid", nn: "Samarbeid", en: "Collaboration" },
  dedicatedResources: { nb: "Øremerkede ressurser", nn: "Øyremerkte ressursar", en: "Dedicated resources" },
  models: { nb: "Modeller", nn: "Modellar", en: "Models" },
  district: { nb: "Distriktsprofil", nn: "Distriktsprofil", en: "District profile" },
  lasting: { nb: "Det som varer", nn: "Det som varer", en: "What lasts" },
};

/** What is asked under each goal, in a sentence. */
export const goalMeaning: Words<Goal> = {
  identify: {
    nb: "Vet vi hvilken kompetanse virksomhetene mangler?",
    nn: "Veit vi kva kompetanse verksemdene manglar?",
    en: "Do we know which competence the establishments lack?",
  },
  mobilise: {
    nb: "Blir virksomhetene nådd, og setter de av folk og tid?",
    nn: "Blir verksemdene nådde, og set dei av folk og tid?",
    en: "Are the establishments reached, and do they set aside people and time?",
  },
  connect: {
    nb: "Blir behov samlet og koblet til tilbud som dekker dem?",
    nn: "Blir behov samla og kopla til tilbod som dekkjer dei?",
    en: "Are needs pooled and connected to offers that meet them?",
  },
  facilitate: {
    nb: "Finnes det tilbud som passer, og fullfører de som deltar?",
    nn: "Finst det tilbod som passar, og fullfører dei som deltek?",
    en: "Are there offers that fit, and do those who take part complete?",
  },
  strategicRole: {
    nb: "Er arbeidet forankret i planer, med egne midler og kommunene med?",
    nn: "Er arbeidet forankra i planar, med eigne midlar og kommunane med?",
    en: "Is the work anchored in plans, with own funding and the municipalities on board?",
  },
  collaboration: {
    nb: "Hvem arbeider sammen, og på tvers av hva?",
    nn: "Kven arbeider saman, og på tvers av kva?",
    en: "Who works together, and across which divides?",
  },
  dedicatedResources: {
    nb: "Hvor mye tid og penger er satt av, og hva blir det per behov og per fullført deltakelse?",
    nn: "Kor mykje tid og pengar er sett av, og kva blir det per behov og per fullført deltaking?",
    en: "How much time and money is set aside, and what is that per need and per completion?",
  },
  models: {
    nb: "Arbeider piloten som motor, megler eller møteplass, eller flere av dem?",
    nn: "Arbeider piloten som motor, meklar eller møteplass, eller fleire av dei?",
    en: "Does the pilot work as driver, broker or meeting place, or as several of them?",
  },
  district: {
    nb: "Når innsatsen distriktene og de små virksomhetene der?",
    nn: "Når innsatsen distrikta og dei små verksemdene der?",
    en: "Does the effort reach the rural districts and the small establishments there?",
  },
  lasting: {
    nb: "Hva står igjen når prosjektet er slutt?",
    nn: "Kva står att når prosjektet er slutt?",
    en: "What remains when the project has ended?",
  },
};

/** How far along the chain from money to result an indicator stands. No level is called effect: none is measured here. */
export type ResultLevel = "context" | "input" | "activity" | "output" | "outcome";

export const resultLevel: Words<ResultLevel> = {
  context: { nb: "Kontekst", nn: "Kontekst", en: "Context" },
  input: { nb: "Innsats", nn: "Innsats", en: "Input" },
  activity: { nb: "Aktivitet", nn: "Aktivitet", en: "Activity" },
  output: { nb: "Produkt", nn: "Produkt", en: "Output" },
  outcome: { nb: "Resultat", nn: "Resultat", en: "Outcome" },
};

/**
 * Criteria of evaluation, after the OECD's Development Assistance Committee (its sixth, impact, needs a design and has no indicator).
 *
 * @see https://doi.org/10.1787/543e84ed-en
 */
export type Criterion = "relevance" | "coherence" | "effectiveness" | "efficiency" | "sustainability";

export const criterion: Words<Criterion> = {
  relevance: { nb: "Relevans", nn: "Relevans", en: "Relevance" },
  coherence: { nb: "Sammenheng", nn: "Samanheng", en: "Coherence" },
  effectiveness: { nb: "Måloppnåelse", nn: "Måloppnåing", en: "Effectiveness" },
  efficiency: { nb: "Ressursutnyttelse", nn: "Ressursutnytting", en: "Efficiency" },
  sustainability: { nb: "Bærekraft", nn: "Berekraft", en: "Sustainability" },
};

/** What a reading is counted in. */
export type Unit =
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
  | "fullTimeEquivalents";

export const unit: Words<Unit> = {
  count: { nb: "antall", nn: "tal", en: "count" },
  persons: { nb: "personer", nn: "personar", en: "persons" },
  share: { nb: "andel", nn: "del", en: "share" },
  points: { nb: "prosentpoeng", nn: "prosentpoeng", en: "percentage points" },
  ratio: { nb: "forholdstall", nn: "forholdstal", en: "ratio" },
  index: { nb: "indeks", nn: "indeks", en: "index" },
  nok: { nb: "kroner", nn: "kroner", en: "NOK" },
  hours: { nb: "timer", nn: "timar", en: "hours" },
  days: { nb: "dager", nn: "dagar", en: "days" },
  km: { nb: "km", nn: "km", en: "km" },
  levels: { nb: "nivåer", nn: "nivå", en: "levels" },
  models: { nb: "modeller", nn: "modellar", en: "models" },
  fullTimeEquivalents: { nb: "årsverk", nn: "årsverk", en: "full-time equivalents" },
};

/** What readings can be grouped by. */
export type Dimension =
  | "county"
  | "municipality"
  | "region"
  | "centralityClass"
  | "sizeClass"
  | "industry"
  | "model"
  | "pilot"
  | "field"
  | "year";

export const dimension: Words<Dimension> = {
  county: { nb: "Fylke", nn: "Fylke", en: "County" },
  municipality: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
  region: { nb: "Region", nn: "Region", en: "Region" },
  centralityClass: { nb: "Sentralitetsklasse", nn: "Sentralitetsklasse", en: "Centrality class" },
  sizeClass: { nb: "Størrelsesgruppe", nn: "Storleiksgruppe", en: "Size class" },
  industry: { nb: "Næring", nn: "Næring", en: "Industry" },
  model: { nb: "Modell", nn: "Modell", en: "Model" },
  pilot: { nb: "Pilot", nn: "Pilot", en: "Pilot" },
  field: { nb: "Fagområde", nn: "Fagområde", en: "Field" },
  year: { nb: "År", nn: "År", en: "Year" },
};

/** Whether a higher value is better; many indicators have no direction. */
export type Better = "higher" | "lower" | "none";

export const better: Words<Better> = {
  higher: { nb: "Høyere er bedre", nn: "Høgare er betre", en: "Higher is better" },
  lower: { nb: "Lavere er bedre", nn: "Lågare er betre", en: "Lower is better" },
  none: { nb: "Ingen retning", nn: "Inga retning", en: "No direction" },
};
