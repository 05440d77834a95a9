import type { Label } from "../core/label.ts";

/** A term of the field in the three languages, and its name in this library where it has one. */
export interface Term {
  /** A type, field, function or value of the library. */
  readonly identifier?: string;
  readonly label: Label;
}

/** Terms that belong together, in the order of the glossary. */
export interface TermGroup {
  readonly title: string;
  readonly terms: readonly Term[];
}

/**
 * The glossary: what Norwegian skills policy says, and what this library calls it. Labels stand as a dictionary has them,
 * without a capital. `docs/glossary.md` shows the same rows; a test compares the two.
 */
export const glossary: readonly TermGroup[] = [
  {
    title: "The programme and its places",
    terms: [
      { identifier: "Pilot", label: { nb: "kompetansepilot", nn: "kompetansepilot", en: "skills pilot" } },
      { identifier: "County", label: { nb: "fylke", nn: "fylke", en: "county" } },
      { identifier: "countyAuthority", label: { nb: "fylkeskommune", nn: "fylkeskommune", en: "county authority" } },
      { identifier: "Municipality", label: { nb: "kommune", nn: "kommune", en: "municipality" } },
      { identifier: "TargetMunicipality", label: { nb: "målkommune", nn: "målkommune", en: "target municipality" } },
      {
        identifier: "isDistrictByCentrality",
        label: { nb: "distriktskommune", nn: "distriktskommune", en: "district (rural) municipality" },
      },
      {
        identifier: "centralityClass",
        label: { nb: "sentralitetsklasse", nn: "sentralitetsklasse", en: "centrality class" },
      },
      {
        identifier: "isDistrictByIndex",
        label: { nb: "distriktsindeks", nn: "distriktsindeks", en: "district index" },
      },
      { identifier: "isDistrictByZone", label: { nb: "virkeområde", nn: "verkeområde", en: "designated area" } },
    ],
  },
  {
    title: "Firms and needs",
    terms: [
      { identifier: "Establishment", label: { nb: "virksomhet", nn: "verksemd", en: "establishment" } },
      { label: { nb: "foretak", nn: "føretak", en: "enterprise" } },
      { label: { nb: "underenhet", nn: "undereining", en: "sub-unit" } },
      {
        identifier: "organisationNumber",
        label: { nb: "organisasjonsnummer", nn: "organisasjonsnummer", en: "organisation number" },
      },
      { identifier: "industry", label: { nb: "næringskode", nn: "næringskode", en: "industry code (SN/NACE)" } },
      { identifier: "employees", label: { nb: "ansatte", nn: "tilsette", en: "employees" } },
      { identifier: "CompetenceNeed", label: { nb: "kompetansebehov", nn: "kompetansebehov", en: "competence need" } },
      {
        identifier: "unmet",
        label: { nb: "udekket kompetansebehov", nn: "udekt kompetansebehov", en: "unmet competence need" },
      },
      { identifier: "Pool", label: { nb: "samlet behov", nn: "samla behov", en: "pooled need" } },
      { label: { nb: "opplæringsmottaker", nn: "opplæringsmottakar", en: "training recipient (firm)" } },
    ],
  },
  {
    title: "Offers and training",
    terms: [
      {
        identifier: "CompetenceOffer",
        label: { nb: "kompetansetilbud", nn: "kompetansetilbod", en: "competence offer" },
      },
      {
        identifier: "CompetenceOffer",
        label: { nb: "opplæringstilbud", nn: "opplæringstilbod", en: "training offer" },
      },
      { identifier: "provider", label: { nb: "tilbyder", nn: "tilbydar", en: "provider" } },
      { label: { nb: "etterutdanning", nn: "etterutdanning", en: "continuing education (no credits)" } },
      { label: { nb: "videreutdanning", nn: "vidareutdanning", en: "further education (credits)" } },
      {
        label: {
          nb: "etter- og videreutdanning (EVU)",
          nn: "etter- og vidareutdanning (EVU)",
          en: "continuing and further education",
        },
      },
      { identifier: "tradeCertificate", label: { nb: "fagbrev", nn: "fagbrev", en: "trade certificate" } },
      { identifier: "Participation", label: { nb: "deltaker", nn: "deltakar", en: "participant" } },
      { identifier: "credits", label: { nb: "studiepoeng", nn: "studiepoeng", en: "credits" } },
      { identifier: "gatherings", label: { nb: "samlingsbasert", nn: "samlingsbasert", en: "with gatherings" } },
      { identifier: "online", label: { nb: "nettbasert", nn: "nettbasert", en: "online" } },
      { identifier: "onSite", label: { nb: "stedbasert", nn: "stadbasert", en: "on site" } },
      { identifier: "inCompany", label: { nb: "bedriftsintern", nn: "bedriftsintern", en: "in-company" } },
      { identifier: "deadline", label: { nb: "søknadsfrist", nn: "søknadsfrist", en: "application deadline" } },
      { identifier: "admission", label: { nb: "opptakskrav", nn: "opptakskrav", en: "admission requirement" } },
      { identifier: "priorLearning", label: { nb: "realkompetanse", nn: "realkompetanse", en: "prior learning" } },
    ],
  },
  {
    title: "The work of a pilot",
    terms: [
      { identifier: "identify", label: { nb: "identifisere", nn: "identifisere", en: "identify" } },
      { identifier: "mobilise", label: { nb: "mobilisere", nn: "mobilisere", en: "mobilise" } },
      { identifier: "connect", label: { nb: "koble", nn: "kople", en: "connect" } },
      { identifier: "facilitate", label: { nb: "tilrettelegge", nn: "leggje til rette", en: "facilitate" } },
      { identifier: "motor", label: { nb: "motor", nn: "motor", en: "driver" } },
      { identifier: "broker", label: { nb: "megler", nn: "meklar", en: "broker" } },
      { identifier: "meetingPlace", label: { nb: "møteplass", nn: "møteplass", en: "meeting place" } },
    ],
  },
  {
    title: "Actors",
    terms: [
      { label: { nb: "kompetanseforum", nn: "kompetanseforum", en: "regional skills forum" } },
      { identifier: "studyCentre", label: { nb: "studiesenter", nn: "studiesenter", en: "local study centre" } },
      {
        identifier: "careerCentre",
        label: { nb: "karrieresenter", nn: "karrieresenter", en: "career guidance centre" },
      },
      { identifier: "businessGarden", label: { nb: "næringshage", nn: "næringshage", en: "business garden" } },
      { identifier: "knowledgePark", label: { nb: "kunnskapspark", nn: "kunnskapspark", en: "knowledge park" } },
      { identifier: "incubator", label: { nb: "inkubator", nn: "inkubator", en: "incubator" } },
      { identifier: "cluster", label: { nb: "næringsklynge", nn: "næringsklynge", en: "business cluster" } },
      {
        identifier: "businessAssociation",
        label: { nb: "næringsforening", nn: "næringsforeining", en: "business association" },
      },
      {
        identifier: "regionalCouncil",
        label: {
          nb: "regionråd / interkommunalt politisk råd",
          nn: "regionråd / interkommunalt politisk råd",
          en: "regional (intermunicipal political) council",
        },
      },
      {
        identifier: "trainingOffice",
        label: { nb: "opplæringskontor", nn: "opplæringskontor", en: "training office" },
      },
      {
        identifier: "upperSecondary",
        label: { nb: "videregående skole", nn: "vidaregåande skule", en: "upper secondary school" },
      },
      { identifier: "vocationalCollege", label: { nb: "fagskole", nn: "fagskule", en: "higher vocational college" } },
      {
        identifier: "higherEducation",
        label: { nb: "universitet og høgskole", nn: "universitet og høgskule", en: "university / university college" },
      },
      {
        identifier: "studyAssociation",
        label: { nb: "studieforbund", nn: "studieforbund", en: "adult education association" },
      },
      { identifier: "nav", label: { nb: "NAV", nn: "NAV", en: "labour and welfare administration" } },
      { identifier: "countyGovernor", label: { nb: "statsforvalter", nn: "statsforvaltar", en: "county governor" } },
      {
        identifier: "employerOrganisation",
        label: { nb: "arbeidsgiverorganisasjon", nn: "arbeidsgivarorganisasjon", en: "employer organisation" },
      },
      {
        identifier: "union",
        label: { nb: "arbeidstakerorganisasjon", nn: "arbeidstakarorganisasjon", en: "trade union" },
      },
      { label: { nb: "partene i arbeidslivet", nn: "partane i arbeidslivet", en: "social partners" } },
    ],
  },
  {
    title: "Money",
    terms: [
      { identifier: "Grant", label: { nb: "tilskudd", nn: "tilskot", en: "grant" } },
      { identifier: "GrantScheme", label: { nb: "tilskuddsordning", nn: "tilskotsordning", en: "grant scheme" } },
      { identifier: "awarded", label: { nb: "tilsagn", nn: "tilsegn", en: "award" } },
      { identifier: "paid", label: { nb: "utbetalt", nn: "utbetalt", en: "paid" } },
      { identifier: "coFundingNok", label: { nb: "medfinansiering", nn: "medfinansiering", en: "co-funding" } },
      { identifier: "inKindNok", label: { nb: "egeninnsats", nn: "eigeninnsats", en: "in-kind contribution" } },
      { label: { nb: "statsstøtte", nn: "statsstøtte", en: "state aid" } },
      { label: { nb: "bagatellmessig støtte", nn: "bagatellmessig støtte", en: "de minimis aid" } },
    ],
  },
  {
    title: "Evaluation",
    terms: [
      { label: { nb: "måloppnåelse", nn: "måloppnåing", en: "goal achievement" } },
      {
        identifier: "shortage",
        label: { nb: "mangel på arbeidskraft", nn: "mangel på arbeidskraft", en: "labour shortage" },
      },
      { identifier: "labourTightness", label: { nb: "stramhet", nn: "stramleik", en: "tightness" } },
      { label: { nb: "svarprosent", nn: "svarprosent", en: "response rate" } },
      { identifier: "numerator", label: { nb: "teller", nn: "teljar", en: "numerator" } },
      { identifier: "denominator", label: { nb: "nevner", nn: "nemnar", en: "denominator" } },
    ],
  },
];
