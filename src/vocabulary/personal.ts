import { foldText } from "../core/text.ts";

// Headers of columns that hold personal data, folded: no such column has a place in a programme, where persons are
// pseudonyms. Sources: the fields that Norwegian registration forms and survey tools export, and their English names.

/** Personal wherever these words stand in a header, in this order: "Deltakers e-post", "Adresse (privat)". */
export const personalHeaders: readonly string[] = [
  // birth numbers and dates
  "fnr",
  "pnr",
  "ssn",
  "d nummer",
  "fodsels nummer",
  "fodsels nr",
  "fodsels dato",
  "fodt dato",
  "birth number",
  "birth no",
  "birth date",
  "date of birth",
  "year of birth",
  "birthday",
  "national id",
  "national id number",
  "national identity number",
  "personal id number",
  "personal identity number",
  "personal number",
  "social security number",
  // names of persons
  "for og etternavn",
  "for og etternamn",
  "fullt navn",
  "fullt namn",
  "navn pa kontaktperson",
  "namn pa kontaktperson",
  "navn pa deltaker",
  "namn pa deltakar",
  "navn pa person",
  "namn pa person",
  "navn pa ansatt",
  "namn pa tilsett",
  "deltakers navn",
  "deltakerens navn",
  "deltakarens namn",
  "personens navn",
  "personens namn",
  "kontakt navn",
  "kontakt namn",
  "first name",
  "last name",
  "given name",
  "family name",
  "middle name",
  "full name",
  "name of participant",
  "name of person",
  "name of employee",
  "name of contact",
  "participant name",
  "participants name",
  "person name",
  "persons name",
  "employee name",
  "contact name",
  "contact person",
  // ways to reach a person
  "epost",
  "e post",
  "email",
  "e mail",
  "mail adresse",
  "mail address",
  "telefon",
  "telefonen",
  "telefon nr",
  "tlf",
  "tlf nr",
  "mobil nr",
  "mobil nummer",
  "mobil telefon",
  "phone",
  "phone no",
  "phone number",
  "telephone",
  "telephone number",
  "mobile phone",
  "mobile number",
  "cell phone",
  "adresse privat",
  "privat adresse",
  "hjemme adresse",
  "heime adresse",
  "home address",
  "private address",
];

/** Personal only as the whole header: "Mobil" is a number to call, "Mobil opplæring" is not. */
const whollyPersonal: readonly string[] = ["mobil", "mobile", "cell", "tel", "mail", "dnr", "fodt", "born", "foedt"];

/** Personal inside any word, or as the whole header however it is spaced: "deltakerfornavn", "For-navn". Long enough to stand in no other word. */
const personalStems: readonly string[] = [
  "fodselsnummer",
  "fodselsnr",
  "fodselsdato",
  "fodseldato",
  "fodselsar",
  "foedselsnummer",
  "foedselsdato",
  "personnummer",
  "personnr",
  "dnummer",
  "birthnumber",
  "birthdate",
  "dateofbirth",
  "fornavn",
  "fornamn",
  "forenavn",
  "forenamn",
  "etternavn",
  "etternamn",
  "mellomnavn",
  "mellomnamn",
  "slektsnavn",
  "slektsnamn",
  "personnavn",
  "personnamn",
  "deltakernavn",
  "deltakarnamn",
  "kontaktperson",
  "kontaktnavn",
  "kontaktnamn",
  "contactperson",
  "firstname",
  "lastname",
  "surname",
  "forename",
  "givenname",
  "familyname",
  "middlename",
  "fullname",
  "epostadresse",
  "emailaddress",
  "telefonnummer",
  "telefonnr",
  "tlfnr",
  "tlfnummer",
  "mobilnummer",
  "mobilnr",
  "mobiltelefon",
  "phonenumber",
  "privatadresse",
  "hjemmeadresse",
  "hjemadresse",
  "heimeadresse",
  "heimadresse",
  "bostedsadresse",
  "bustadadresse",
  "homeaddress",
  "adresseprivat",
  "fodtdato",
  "yearofbirth",
  "nationalid",
  "nationalidentity",
  "socialsecurity",
  "fulltnavn",
  "fulltnamn",
  "mailadresse",
  "telephonenumber",
];

/** The words of a header, folded: "kontaktEpost_2" is kontakt, epost and 2. */
function wordsOf(header: string): readonly string[] {
  return header
    .normalize("NFC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldText)
    .filter((word) => word !== "");
}

/**
 * Whether a column of this header seems to hold personal data: birth numbers, names, addresses, e-mail, telephone.
 *
 * It reads words, so that the pseudonym `person`, "Antall personer" and "Kode for navn" pass. A bare name ("navn",
 * "namn", "name") passes too: an establishment may have one, and only the reader of the list knows whose it is.
 */
export function looksPersonal(header: string): boolean {
  const whole = foldText(header);
  if (whollyPersonal.includes(whole) || personalStems.includes(whole)) return true;
  const words = wordsOf(header);
  const text = ` ${words.join(" ")} `;
  return (
    personalHeaders.some((personal) => text.includes(` ${personal} `)) ||
    words.some((word) => personalStems.some((stem) => word.includes(stem)))
  );
}
