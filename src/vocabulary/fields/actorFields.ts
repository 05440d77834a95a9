import type { FieldWords } from "./fieldWords.ts";

/** An organisation of the regional skills system. */
export const actorFields: Readonly<Record<string, FieldWords>> = {
  id: { label: { nb: "Aktør-ID", nn: "Aktør-ID", en: "Actor ID" }, headers: ["aktør", "organisasjon", "actor"] },
  kind: { label: { nb: "Type aktør", nn: "Type aktør", en: "Kind of actor" }, headers: ["aktørtype", "actor type"] },
  roles: {
    label: { nb: "Roller", nn: "Roller", en: "Roles" },
    headers: ["andre roller", "flere roller", "fleire roller", "rolle"],
  },
  title: {
    label: { nb: "Tittel", nn: "Tittel", en: "Title" },
    headers: ["aktørnavn", "aktørnamn", "organisasjonsnavn", "organisasjonsnamn", "actor name"],
  },
  organisationNumber: {
    label: { nb: "Organisasjonsnummer", nn: "Organisasjonsnummer", en: "Organisation number" },
    headers: ["orgnr", "organisasjonsnr", "orgnummer", "organization number"],
  },
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    headers: ["kommunenummer", "kommunenr", "kommnr", "komnr", "knr", "municipality number", "municipality code"],
  },
  serves: {
    label: { nb: "Dekker kommuner", nn: "Dekkjer kommunar", en: "Serves municipalities" },
    headers: ["betjener kommuner", "dekningsområde", "virkeområde", "verkeområde"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
