import type { FieldWords } from "./fieldWords.ts";

/** A firm or a public workplace. */
export const establishmentFields: Readonly<Record<string, FieldWords>> = {
  id: {
    label: { nb: "Virksomhets-ID", nn: "Verksemd-ID", en: "Establishment ID" },
    headers: ["virksomhet", "verksemd", "bedrift", "bedrifts-ID", "establishment"],
  },
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    headers: ["kommunenummer", "kommunenr", "kommnr", "komnr", "knr", "municipality number", "municipality code"],
  },
  organisationNumber: {
    label: { nb: "Organisasjonsnummer", nn: "Organisasjonsnummer", en: "Organisation number" },
    headers: ["orgnr", "organisasjonsnr", "orgnummer", "organization number"],
  },
  industry: {
    label: { nb: "Næringskode", nn: "Næringskode", en: "Industry code" },
    headers: ["næring", "næringskode SN2007", "SN2007", "SN2025", "bransje", "NACE", "NACE-kode"],
  },
  employees: {
    label: { nb: "Antall ansatte", nn: "Tal på tilsette", en: "Number of employees" },
    headers: ["ansatte", "tilsette", "antall tilsette"],
  },
  contactedOn: {
    label: { nb: "Dato for kontakt", nn: "Dato for kontakt", en: "Date of contact" },
    headers: ["kontaktet", "kontakta", "kontaktet dato", "kontakta dato", "kontaktdato", "contacted"],
  },
  mappedOn: {
    label: { nb: "Dato for kartlegging", nn: "Dato for kartlegging", en: "Date of need mapping" },
    headers: ["kartlagt", "kartlagt dato", "kartleggingsdato", "mapped"],
  },
  committedOn: {
    label: { nb: "Dato for forpliktelse", nn: "Dato for forplikting", en: "Date of commitment" },
    headers: ["forpliktet", "forplikta", "forpliktet dato", "forplikta dato", "committed"],
  },
  name: {
    label: { nb: "Navn", nn: "Namn", en: "Name" },
    headers: [
      "virksomhetsnavn",
      "verksemdsnamn",
      "navn på virksomhet",
      "namn på verksemd",
      "bedriftsnavn",
      "bedriftsnamn",
      "firmanavn",
      "firmanamn",
      "establishment name",
    ],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
