import { expect, test } from "vitest";
import { foldText } from "../../src/core/text.ts";
import { looksPersonal, personalHeaders } from "../../src/vocabulary/personal.ts";

test.each([
  "fødselsnummer",
  "Fødselsnr.",
  "FODSELSNUMMER",
  "Fødsels-nummer",
  "fnr",
  "Fnr (11 siffer)",
  "Personnummer",
  "D-nummer",
  "Fødselsdato",
  "født",
  "Fødselsår",
  "e-post",
  "E-post",
  "Epost",
  "E-postadresse",
  "Deltakers e-post",
  "deltaker_epost",
  "kontaktEpost",
  "Email",
  "E-mail address",
  "telefon",
  "Telefonnummer",
  "Tlf.",
  "Tlf. nr.",
  "Mobil",
  "Mobilnummer",
  "mobiltelefon",
  "Phone",
  "Phone number",
  "Telephone",
  "fornavn",
  "Førenamn",
  "Fornamn",
  "Etternavn",
  "Etternamn",
  "deltakerfornavn",
  "For- og etternavn",
  "Fullt navn",
  "Fullt namn",
  "Mellomnavn",
  "Kontaktperson",
  "Navn på kontaktperson",
  "Namn på kontaktperson",
  "Kontaktperson hos bedriften",
  "Navn på deltaker",
  "Namn på deltakar",
  "Adresse privat",
  "Adresse (privat)",
  "Privatadresse",
  "Heimeadresse",
  "Hjemmeadresse",
  "birth number",
  "BirthNumber",
  "Date of birth",
  "date_of_birth",
  "First name",
  "firstName",
  "FIRSTNAME",
  "last name",
  "Surname",
  "Full name",
  "Home address",
  "Contact person",
  "participant name",
  "SSN",
])("a column %s looks personal", (header) => {
  expect(looksPersonal(header)).toBe(true);
});

test.each(
  [
    "person",
    "Person (pseudonym)",
    "person-ID",
    "personer",
    "Antall personer",
    "Tal på personar",
    "Headcount",
    "navn",
    "namn",
    "name",
    "Virksomhetsnavn",
    "Navn på virksomhet",
    "Kommunenavn",
    "Kode for navn",
    "Plass for namn",
    "kontaktet",
    "Dato for kontakt",
    "Kontakta dato",
    "Mobil opplæring",
    "Mobilisering",
    "mobiliseringsmodell",
    "Telefonintervju",
    "Linjepost",
    "Budsjettpost",
    "Adresse",
    "Besøksadresse",
    "Poststed",
    "Antall ansatte",
    "fagområde",
    "Organisasjonsnummer",
    "Fødestad for bedriften",
    "hotell",
    "Personalopplæring",
    "personvern",
    "",
    "  ",
    "---",
  ].filter((header) => header !== "Forname-kode?"),
)("a column %s does not", (header) => {
  expect(looksPersonal(header)).toBe(false);
});

test("headers decomposed into letter and mark, as some systems export them, are read the same", () => {
  for (const header of ["fødselsår", "Førenamn", "Navn på kontaktperson"]) {
    expect(looksPersonal(header.normalize("NFD"))).toBe(true);
  }
});

test("the list is folded, has no entry twice, and each entry is found", () => {
  expect(new Set(personalHeaders).size).toBe(personalHeaders.length);
  for (const header of personalHeaders) {
    expect(header.split(" ").map(foldText).join(" ")).toBe(header);
    expect(looksPersonal(header), header).toBe(true);
    expect(looksPersonal(header.toUpperCase()), header).toBe(true);
    expect(looksPersonal(`Deltakers ${header} (valgfritt)`), header).toBe(true);
  }
});
