import type { FieldWords } from "./fieldWords.ts";

/** A training offer. */
export const offerFields: Readonly<Record<string, FieldWords>> = {
  id: {
    label: { nb: "Tilbuds-ID", nn: "Tilbods-ID", en: "Offer ID" },
    headers: ["tilbud", "tilbod", "kurs-ID", "kurskode", "studiekode", "offer"],
  },
  field: {
    label: { nb: "Fagområde", nn: "Fagområde", en: "Field" },
    headers: ["fag", "fagfelt", "kompetanseområde", "tema", "subject"],
  },
  title: {
    label: { nb: "Tittel", nn: "Tittel", en: "Title" },
    headers: ["tilbudsnavn", "tilbodsnamn", "kursnavn", "kursnamn", "studienavn", "studienamn", "kurs", "offer name"],
  },
  provider: {
    label: { nb: "Tilbyder", nn: "Tilbydar", en: "Provider" },
    headers: ["skole", "skule", "utdanningsinstitusjon", "kursarrangør", "leverandør", "training provider"],
  },
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    headers: [
      "kommunenummer",
      "kommunenr",
      "kommnr",
      "komnr",
      "knr",
      "municipality number",
      "municipality code",
      "studiested",
      "studiestad",
      "kurssted",
      "kursstad",
      "site",
    ],
  },
  kind: {
    label: { nb: "Type tilbud", nn: "Type tilbod", en: "Kind of offer" },
    headers: ["tilbudstype", "tilbodstype", "offer type"],
  },
  delivery: {
    label: { nb: "Opplæringsform", nn: "Opplæringsform", en: "Delivery" },
    headers: ["undervisningsform", "leveringsform", "gjennomføring", "mode of delivery"],
  },
  establishment: {
    label: { nb: "Bare for virksomhet", nn: "Berre for verksemd", en: "Only for establishment" },
    headers: ["virksomhet", "verksemd", "virksomhets-ID", "verksemd-ID", "bedrift", "bedrifts-ID", "establishment ID"],
  },
  codes: { label: { nb: "Koder", nn: "Kodar", en: "Codes" }, headers: ["kode", "ESCO", "STYRK-08", "code"] },
  nus: { label: { nb: "NUS-kode", nn: "NUS-kode", en: "NUS code" }, headers: ["utdanningskode", "education code"] },
  nkrLevel: {
    label: { nb: "Nivå (NKR)", nn: "Nivå (NKR)", en: "Level (NQF)" },
    headers: ["nivå", "NKR", "NKR-nivå", "utdanningsnivå", "level"],
  },
  nkrBasis: {
    label: { nb: "Grunnlag for nivå", nn: "Grunnlag for nivå", en: "Basis of level" },
    headers: ["NKR-grunnlag", "innplassering", "innplassering i NKR", "level basis"],
  },
  credits: {
    label: { nb: "Studiepoeng", nn: "Studiepoeng", en: "Credits" },
    headers: ["fagskolepoeng", "fagskulepoeng", "ECTS"],
  },
  shareOfFullTime: {
    label: { nb: "Andel av heltid", nn: "Del av heiltid", en: "Share of full time" },
    headers: ["heltidsandel", "heiltidsdel", "studieprogresjon", "progresjon", "studiebelastning"],
  },
  gatheringDays: {
    label: { nb: "Antall samlingsdager", nn: "Tal på samlingsdagar", en: "Number of gathering days" },
    headers: ["samlingsdager", "samlingsdagar", "samlinger", "samlingar", "antall samlinger", "tal på samlingar"],
  },
  hoursPerWeek: {
    label: { nb: "Timer per uke", nn: "Timar per veke", en: "Hours per week" },
    headers: ["timer i uken", "timer i uka", "timar i veka"],
  },
  feeNok: {
    label: { nb: "Deltakeravgift (kr)", nn: "Deltakaravgift (kr)", en: "Fee (NOK)" },
    headers: [
      "pris",
      "pris per deltaker",
      "pris per deltakar",
      "kursavgift",
      "studieavgift",
      "avgift",
      "deltakeravgift",
      "deltakaravgift",
      "fee",
      "price",
    ],
  },
  language: {
    label: { nb: "Språk", nn: "Språk", en: "Language" },
    headers: ["undervisningsspråk", "teaching language"],
  },
  readyOn: {
    label: { nb: "Dato for klargjøring", nn: "Dato for klargjering", en: "Date ready" },
    headers: ["klar", "klar dato", "klargjort", "klargjort dato", "ready"],
  },
  startsOn: {
    label: { nb: "Startdato", nn: "Startdato", en: "Start date" },
    headers: ["oppstart", "oppstartsdato", "start", "starter", "startar", "starts"],
  },
  endsOn: {
    label: { nb: "Sluttdato", nn: "Sluttdato", en: "End date" },
    headers: ["slutt", "slutter", "sluttar", "avsluttes", "blir avslutta", "ends"],
  },
  deadline: {
    label: { nb: "Søknadsfrist", nn: "Søknadsfrist", en: "Application deadline" },
    headers: ["frist", "påmeldingsfrist"],
  },
  capacity: {
    label: { nb: "Antall plasser", nn: "Tal på plassar", en: "Number of seats" },
    headers: ["plasser", "plassar", "kapasitet", "studieplasser", "studieplassar", "seats"],
  },
  minGroup: {
    label: { nb: "Minste gruppe", nn: "Minste gruppe", en: "Minimum group" },
    headers: [
      "minste gruppestørrelse",
      "minste gruppestorleik",
      "minste antall deltakere",
      "minste tal på deltakarar",
      "min antall",
      "minimum group size",
    ],
  },
  admission: {
    label: { nb: "Opptakskrav", nn: "Opptakskrav", en: "Admission requirement" },
    headers: ["opptak", "opptaksgrunnlag"],
  },
  cancelled: { label: { nb: "Avlyst", nn: "Avlyst", en: "Cancelled" }, headers: ["er avlyst", "canceled"] },
  completedOn: {
    label: { nb: "Dato for fullføring", nn: "Dato for fullføring", en: "Date completed" },
    headers: ["fullført", "fullført dato", "gjennomført", "gjennomført dato", "completed"],
  },
  repeatedOn: {
    label: { nb: "Dato for gjentakelse", nn: "Dato for gjentaking", en: "Date repeated" },
    headers: ["gjentatt", "gjenteke", "gjentatt dato", "kjørt igjen", "køyrd igjen", "repeated"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
