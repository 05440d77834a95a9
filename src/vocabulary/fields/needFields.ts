import type { FieldWords } from "./fieldWords.ts";

/** A competence need. */
export const needFields: Readonly<Record<string, FieldWords>> = {
  id: { label: { nb: "Behovs-ID", nn: "Behovs-ID", en: "Need ID" }, headers: ["behov", "behovsnummer", "need"] },
  registeredOn: {
    label: { nb: "Dato for registrering", nn: "Dato for registrering", en: "Date registered" },
    headers: ["registrert", "registrert dato", "registreringsdato", "dato", "registered"],
  },
  field: {
    label: { nb: "Fagområde", nn: "Fagområde", en: "Field" },
    headers: ["fag", "fagfelt", "kompetanseområde", "tema", "subject"],
  },
  establishment: {
    label: { nb: "Virksomhet", nn: "Verksemd", en: "Establishment" },
    headers: ["virksomhets-ID", "verksemd-ID", "bedrift", "bedrifts-ID", "establishment ID"],
  },
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    headers: ["kommunenummer", "kommunenr", "kommnr", "komnr", "knr", "municipality number", "municipality code"],
  },
  codes: { label: { nb: "Koder", nn: "Kodar", en: "Codes" }, headers: ["kode", "ESCO", "STYRK-08", "code"] },
  nkrLevel: {
    label: { nb: "Nivå (NKR)", nn: "Nivå (NKR)", en: "Level (NQF)" },
    headers: ["nivå", "NKR", "NKR-nivå", "utdanningsnivå", "level"],
  },
  headcount: {
    label: { nb: "Antall personer", nn: "Tal på personar", en: "Number of persons" },
    headers: ["personer", "personar", "antall", "antall deltakere", "tal på deltakarar"],
  },
  kind: { label: { nb: "Type behov", nn: "Type behov", en: "Kind of need" }, headers: ["behovstype", "need type"] },
  extent: {
    label: { nb: "Omfang", nn: "Omfang", en: "Extent" },
    headers: ["behovets omfang", "omfang av behovet", "extent of need"],
  },
  urgency: {
    label: { nb: "Hastegrad", nn: "Hastegrad", en: "Urgency" },
    headers: ["hast", "haster", "hastar", "prioritet"],
  },
  strategy: {
    label: { nb: "Strategi", nn: "Strategi", en: "Strategy" },
    headers: ["strategier", "strategiar", "måte å dekke behovet", "strategies"],
  },
  delivery: {
    label: { nb: "Opplæringsform", nn: "Opplæringsform", en: "Delivery" },
    headers: [
      "ønsket opplæringsform",
      "ønskt opplæringsform",
      "undervisningsform",
      "leveringsform",
      "preferred delivery",
    ],
  },
  maxTravelKm: {
    label: { nb: "Lengste reisevei (km)", nn: "Lengste reiseveg (km)", en: "Longest distance to travel (km)" },
    headers: ["maks avstand", "maks avstand km", "maks reisevei km", "maks reiseveg km", "max travel distance"],
  },
  maxTravelMinutes: {
    label: { nb: "Lengste reisetid (minutter)", nn: "Lengste reisetid (minutt)", en: "Longest travel time (minutes)" },
    headers: ["maks reisetid", "maks reisetid minutter", "maks reisetid minutt", "max travel time"],
  },
  maxFeeNok: {
    label: {
      nb: "Høyeste pris per deltaker (kr)",
      nn: "Høgaste pris per deltakar (kr)",
      en: "Highest fee per participant (NOK)",
    },
    headers: ["makspris", "høyeste pris", "høgaste pris", "max fee"],
  },
  hoursPerWeek: {
    label: { nb: "Timer per uke", nn: "Timar per veke", en: "Hours per week" },
    headers: [
      "tilgjengelige timer per uke",
      "tilgjengelege timar per veke",
      "timer i uken",
      "timer i uka",
      "timar i veka",
    ],
  },
  languages: { label: { nb: "Språk", nn: "Språk", en: "Languages" }, headers: ["undervisningsspråk", "language"] },
  earliestStart: {
    label: { nb: "Tidligste oppstart", nn: "Tidlegaste oppstart", en: "Earliest start" },
    headers: ["tidligst oppstart", "tidlegast oppstart", "tidligst start", "tidlegast start"],
  },
  latestStart: {
    label: { nb: "Seneste oppstart", nn: "Seinaste oppstart", en: "Latest start" },
    headers: ["senest oppstart", "seinast oppstart", "senest start", "seinast start"],
  },
  barriers: {
    label: { nb: "Barrierer", nn: "Barrierar", en: "Barriers" },
    headers: ["hindringer", "hindringar", "hindre", "hinder", "barriere", "barrier"],
  },
  contactedOn: {
    label: { nb: "Dato for kontakt", nn: "Dato for kontakt", en: "Date of contact" },
    headers: ["kontaktet", "kontakta", "kontaktet dato", "kontakta dato", "kontaktdato", "contacted"],
  },
  pool: {
    label: { nb: "Behovsgruppe", nn: "Behovsgruppe", en: "Pool" },
    headers: ["samlet behov", "samla behov", "gruppe", "pulje", "pool ID"],
  },
  offer: {
    label: { nb: "Tilbud", nn: "Tilbod", en: "Offer" },
    headers: ["tilbuds-ID", "tilbods-ID", "kurs-ID", "offer ID"],
  },
  matchedOn: {
    label: { nb: "Dato for kobling", nn: "Dato for kopling", en: "Date of match" },
    headers: ["koblet", "kopla", "koblet dato", "kopla dato", "koblingsdato", "koplingsdato", "matched"],
  },
  startedOn: {
    label: { nb: "Dato for oppstart", nn: "Dato for oppstart", en: "Date of start" },
    headers: ["startet", "starta", "startet dato", "starta dato", "oppstart", "oppstartsdato", "started"],
  },
  withdrawnOn: {
    label: { nb: "Dato for tilbaketrekking", nn: "Dato for tilbaketrekking", en: "Date of withdrawal" },
    headers: ["trukket", "trekt", "trukket dato", "trekt dato", "withdrawn"],
  },
  followUpDueOn: {
    label: { nb: "Frist for oppfølging", nn: "Frist for oppfølging", en: "Follow-up due" },
    headers: ["oppfølgingsfrist", "oppfølgingsdato", "follow-up due date"],
  },
  followUp: {
    label: { nb: "Resultat av oppfølging", nn: "Resultat av oppfølging", en: "Result of follow-up" },
    headers: ["oppfølging", "behov dekket", "behov dekt", "follow-up result"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
