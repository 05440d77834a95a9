import type { AlgorithmIssue } from "../algorithms/issues.ts";
import type { Label, Lang } from "../core/label.ts";
import type { GeographyIssue } from "../geography/geography.ts";
import type { IndicatorIssue, Law, NotComparable, NoValue } from "../indicators/issue.ts";
import type { IntakeIssue, UnexpectedJson } from "../intake/issue.ts";
import type { PlanIssue } from "../mobilisation/issue.ts";
import type { MatchingIssue } from "../matching/issue.ts";
import type { Malformed, PersonalData, ShapeIssue, WrongType } from "../model/issue.ts";
import type { NotAcceptable, Oddity, ProgrammeIssue } from "../programme/issue.ts";
import { type ListName, listName } from "../vocabulary/field.ts";
import { algorithmIssueText } from "./algorithmIssue.ts";
import { matchingIssueText } from "./matchingIssue.ts";
import { formatDate, formatNok, formatNumber, formatPercent } from "./number.ts";
import { plain, shown } from "./shown.ts";

/** Every issue of the package, closed by `code`. */
export type Issue =
  | ShapeIssue
  | GeographyIssue
  | ProgrammeIssue
  | IntakeIssue
  | IndicatorIssue
  | PlanIssue
  | MatchingIssue
  | AlgorithmIssue;

const comparedBy: Readonly<Record<NotComparable["what"], Label>> = {
  indicator: { nb: "indikator", nn: "indikator", en: "indicator" },
  unit: { nb: "enhet", nn: "eining", en: "unit" },
  version: { nb: "versjon", nn: "versjon", en: "version" },
  population: { nb: "populasjon", nn: "populasjon", en: "population" },
  group: { nb: "gruppe", nn: "gruppe", en: "group" },
  division: { nb: "inndeling", nn: "inndeling", en: "division" },
};

/** What is wrong when a law does not hold, and what to do. */
const lawBroken: Readonly<Record<Law, Label>> = {
  associative: {
    nb: "tre tilstander slått sammen i en annen rekkefølge gir et annet svar: la merge legge sammen det de rommer",
    nn: "tre tilstandar slått saman i ei anna rekkjefølgje gir eit anna svar: la merge leggje saman det dei rommar",
    en: "three states merged in another grouping give another answer: let merge add up what they hold",
  },
  commutative: {
    nb: "to tilstander slått sammen den andre veien gir et annet svar: la ikke rekkefølgen telle",
    nn: "to tilstandar slått saman den andre vegen gir eit anna svar: lat ikkje rekkjefølgja telje",
    en: "two states merged the other way round give another answer: let no order count",
  },
  neutral: {
    nb: "en tom tilstand endrer svaret når den slås sammen med en annen: begynn på null i empty",
    nn: "ein tom tilstand endrar svaret når han blir slått saman med ein annan: begynn på null i empty",
    en: "an empty state changes the answer when it is merged: start from nothing in empty",
  },
  split: {
    nb: "rader delt i deler gir et annet svar enn alle rader på én gang: ta vare på summer, ikke på andeler, og nevn i fields alle felt som blir lest",
    nn: "rader delte i delar gir eit anna svar enn alle rader på éin gong: ta vare på summar, ikkje på delar av noko, og nemn i fields alle felt som blir lesne",
    en: "rows split in parts give another answer than all rows at once: keep sums, not shares, and name in fields every field that is read",
  },
  order: {
    nb: "rader i en annen rekkefølge gir et annet svar: la ikke rekkefølgen telle",
    nn: "rader i ei anna rekkjefølgje gir eit anna svar: lat ikkje rekkjefølgja telje",
    en: "rows in another order give another answer: let no order count",
  },
  "round-trip": {
    nb: "en tilstand som er skrevet som JSON og lest igjen, gir et annet svar: bruk lister og tall, ikke Map, Set eller datoobjekter",
    nn: "ein tilstand som er skriven som JSON og lesen igjen, gir eit anna svar: bruk lister og tal, ikkje Map, Set eller datoobjekt",
    en: "a state written as JSON and read again gives another answer: use lists and numbers, not Map, Set or date objects",
  },
  unchanged: {
    nb: "add eller merge endrer tilstanden den får: lag en ny",
    nn: "add eller merge endrar tilstanden han får: lag ein ny",
    en: "add or merge changes the state it is given: make a new one",
  },
  empty: {
    nb: "ingen rader har ikke noe svar: la finish si no-data med en grunn, eller 0",
    nn: "ingen rader har ikkje noko svar: lat finish seie no-data med ein grunn, eller 0",
    en: "no rows at all have no answer: let finish say no-data with a reason, or 0",
  },
  "single-row": {
    nb: "én rad for seg har ikke noe svar: la finish klare seg med én",
    nn: "éi rad for seg har ikkje noko svar: lat finish klare seg med éi",
    en: "one row by itself has no answer: let finish do with one",
  },
  reform: {
    nb: "totalen er en annen i en annen fylkesinndeling: regn ut fra kommunen, ikke fra fylket",
    nn: "totalen er ein annan i ei anna fylkesinndeling: rekn ut frå kommunen, ikkje frå fylket",
    en: "the total is another in another county division: compute from the municipality, not from the county",
  },
  finite: {
    nb: "svaret har et tall som ikke er et tall, eller er uendelig: la finish si no-data når nevneren er 0",
    nn: "svaret har eit tal som ikkje er eit tal, eller er uendeleg: lat finish seie no-data når nemnaren er 0",
    en: "the answer has a number that is none, or has no end: let finish say no-data where the denominator is 0",
  },
  share: {
    nb: "andelen er under 0 eller over 1: tell bare i telleren det som også er i nevneren, eller velg en annen enhet",
    nn: "delen er under 0 eller over 1: tel berre i teljaren det som òg er i nemnaren, eller vel ei anna eining",
    en: "the share is below 0 or above 1: count in the numerator only what is in the denominator, or choose another unit",
  },
  fraction: {
    nb: "telleren er større enn nevneren: tell bare i telleren det som også er i nevneren",
    nn: "teljaren er større enn nemnaren: tel berre i teljaren det som òg er i nemnaren",
    en: "the numerator is above the denominator: count in the numerator only what is in the denominator",
  },
};

const side: Readonly<Record<NoValue["which"], Label>> = {
  before: { nb: "den første", nn: "den første", en: "the first" },
  after: { nb: "den andre", nn: "den andre", en: "the second" },
};

const isOfAlgorithm = (issue: Issue): issue is AlgorithmIssue => issue.code.startsWith("algorithm.");
const isOfMatching = (issue: Issue): issue is MatchingIssue => issue.code.startsWith("matching.");

const expectedType: Readonly<Record<WrongType["expected"], Label>> = {
  text: { nb: "en tekst", nn: "ein tekst", en: "a text" },
  number: { nb: "et tall", nn: "eit tal", en: "a number" },
  boolean: { nb: "true eller false", nn: "true eller false", en: "true or false" },
  list: { nb: "en liste", nn: "ei liste", en: "a list" },
  record: { nb: "en post med felt", nn: "ein post med felt", en: "a record with fields" },
  other: { nb: "en annen type verdi", nn: "ein annan type verdi", en: "another kind of value" },
};

const format: Readonly<Record<Malformed["format"], Label>> = {
  municipalityNumber: {
    nb: "et kommunenummer med fire sifre, som 5501",
    nn: "eit kommunenummer med fire siffer, som 5501",
    en: "a municipality number of four digits, such as 5501",
  },
  countyCode: {
    nb: "et fylkesnummer med to sifre, som 55",
    nn: "eit fylkesnummer med to siffer, som 55",
    en: "a county code of two digits, such as 55",
  },
  organisationNumber: {
    nb: "et organisasjonsnummer med ni sifre",
    nn: "eit organisasjonsnummer med ni siffer",
    en: "an organisation number of nine digits",
  },
  industry: {
    nb: "en næringskode, som 10.209 eller 10",
    nn: "ein næringskode, som 10.209 eller 10",
    en: "an industry code, such as 10.209 or 10",
  },
  nus: {
    nb: "en NUS-kode med opptil seks sifre",
    nn: "ein NUS-kode med opptil seks siffer",
    en: "a NUS code of up to six digits",
  },
  sizeClass: {
    nb: "en størrelsesgruppe, som 0-9, 50+ eller 7",
    nn: "ei storleiksgruppe, som 0-9, 50+ eller 7",
    en: "a size class, such as 0-9, 50+ or 7",
  },
  code: {
    nb: "en kode med system foran, som styrk08:7212",
    nn: "ein kode med system framfor, som styrk08:7212",
    en: "a code with its system in front, such as styrk08:7212",
  },
  other: { nb: "på rett form", nn: "på rett form", en: "in the right form" },
};

const personal: Readonly<Record<PersonalData["kind"], Label>> = {
  birthNumber: {
    nb: "et fødselsnummer eller D-nummer",
    nn: "eit fødselsnummer eller D-nummer",
    en: "a birth number or D-number",
  },
  emailAddress: { nb: "en e-postadresse", nn: "ei e-postadresse", en: "an e-mail address" },
};

const oddity: Readonly<Record<Oddity, Label>> = {
  "contacted-after-mapped": {
    nb: "ble kontaktet etter at behovet var kartlagt",
    nn: "vart kontakta etter at behovet var kartlagt",
    en: "contacted after the need was mapped",
  },
  "mapped-after-committed": {
    nb: "ble kartlagt etter at virksomheten forpliktet seg",
    nn: "vart kartlagt etter at verksemda forplikta seg",
    en: "mapped after the establishment committed itself",
  },
  "matched-before-registered": {
    nb: "ble koblet til tilbud før behovet var registrert",
    nn: "vart kopla til tilbod før behovet var registrert",
    en: "matched before the need was registered",
  },
  "started-before-matched": {
    nb: "startet før behovet var koblet til tilbud",
    nn: "starta før behovet var kopla til tilbod",
    en: "started before the need was matched",
  },
  "withdrawn-before-registered": {
    nb: "ble trukket før behovet var registrert",
    nn: "vart trekt før behovet var registrert",
    en: "withdrawn before the need was registered",
  },
  "start-window-empty": {
    nb: "har tidligste start etter seneste start",
    nn: "har tidlegaste start etter seinaste start",
    en: "earliest start after latest start",
  },
  "deadline-after-start": {
    nb: "har søknadsfrist etter oppstart",
    nn: "har søknadsfrist etter oppstart",
    en: "deadline after the start",
  },
  "ready-after-start": {
    nb: "ble klargjort etter oppstart",
    nn: "vart klargjort etter oppstart",
    en: "made ready after the start",
  },
  "completed-before-start": {
    nb: "ble fullført før oppstart",
    nn: "vart fullført før oppstart",
    en: "completed before the start",
  },
  "minimum-above-capacity": {
    nb: "har minste gruppe over antall plasser",
    nn: "har minste gruppe over talet på plassar",
    en: "minimum group above the capacity",
  },
  "enrolled-after-end": {
    nb: "ble påmeldt etter at tilbudet var slutt",
    nn: "vart påmeldt etter at tilbodet var slutt",
    en: "enrolled after the offer had ended",
  },
  "dated-after-as-of": {
    nb: "har en dato etter dagen dataene gjelder for, og teller ikke før den er nådd",
    nn: "har ein dato etter dagen dataa gjeld for, og tel ikkje før han er nådd",
    en: "dated after the day of reporting, and not counted until then",
  },
  "tie-with-itself": {
    nb: "er et samarbeid mellom en aktør og den selv",
    nn: "er eit samarbeid mellom ein aktør og han sjølv",
    en: "a tie of an actor with itself",
  },
  "size-class-reversed": {
    nb: "har en størrelsesgruppe som slutter før den begynner",
    nn: "har ei storleiksgruppe som sluttar før ho byrjar",
    en: "a size class that ends before it begins",
  },
  "matched-without-offer": {
    nb: "er koblet til tilbud uten at tilbudet er nevnt",
    nn: "er kopla til tilbod utan at tilbodet er nemnt",
    en: "matched without naming the offer",
  },
  "cancelled-with-participants": {
    nb: "er avlyst og har likevel deltakere som startet",
    nn: "er avlyst og har likevel deltakarar som starta",
    en: "cancelled, and yet with participants who started",
  },
};

const notAcceptable: Readonly<Record<NotAcceptable["why"], Label>> = {
  "unknown-need": {
    nb: "behovet finnes ikke i programmet",
    nn: "behovet finst ikkje i programmet",
    en: "the programme has no such need",
  },
  "unknown-offer": {
    nb: "tilbudet finnes ikke i programmet",
    nn: "tilbodet finst ikkje i programmet",
    en: "the programme has no such offer",
  },
  "too-many-seats": {
    nb: "plassene er flere enn behovet har personer",
    nn: "plassane er fleire enn behovet har personar",
    en: "it gives more seats than the need has persons",
  },
  "no-seats": { nb: "det gir ingen plass", nn: "det gir ingen plass", en: "it gives no seat" },
  "in-two-pools": {
    nb: "behovet står i to grupper",
    nn: "behovet står i to grupper",
    en: "the need stands in two pools",
  },
  "already-matched": {
    nb: "behovet er alt koblet til et tilbud",
    nn: "behovet er alt kopla til eit tilbod",
    en: "the need is already matched with an offer",
  },
  withdrawn: { nb: "behovet er trukket", nn: "behovet er trekt", en: "the need is withdrawn" },
  "id-taken": {
    nb: "ID-en som en del av behovet ville fått, er i bruk",
    nn: "ID-en som ein del av behovet ville fått, er i bruk",
    en: "the id that a part of the need would get is in use",
  },
  "before-registered": {
    nb: "datoen er før behovet ble registrert",
    nn: "datoen er før behovet vart registrert",
    en: "the date is before the need was registered",
  },
};

const expectedJson: Readonly<Record<UnexpectedJson["expected"], Label>> = {
  list: { nb: "en liste med poster", nn: "ei liste med postar", en: "a list of records" },
  record: { nb: "en post med felt", nn: "ein post med felt", en: "a record with fields" },
  brregUnits: {
    nb: "enheter fra Enhetsregisteret",
    nn: "einingar frå Einingsregisteret",
    en: "units of the business register",
  },
  klassCodes: { nb: "koder fra SSB Klass", nn: "kodar frå SSB Klass", en: "codes of SSB Klass" },
  klassChanges: { nb: "endringer fra SSB Klass", nn: "endringar frå SSB Klass", en: "changes of SSB Klass" },
  klassCorrespondence: {
    nb: "en korrespondansetabell fra SSB Klass",
    nn: "ein korrespondansetabell frå SSB Klass",
    en: "a correspondence table of SSB Klass",
  },
  jsonStat: { nb: "et JSON-stat-datasett", nn: "eit JSON-stat-datasett", en: "a JSON-stat data set" },
  fagskoleOffers: { nb: "tilbud fra fagskoler", nn: "tilbod frå fagskular", en: "offers of vocational colleges" },
};

const encoding: Readonly<Record<"latin1" | "utf-16" | "binary", Label>> = {
  latin1: { nb: "Latin-1 (Windows)", nn: "Latin-1 (Windows)", en: "Latin-1 (Windows)" },
  "utf-16": { nb: "UTF-16", nn: "UTF-16", en: "UTF-16" },
  binary: { nb: "en binær fil, ikke tekst", nn: "ei binær fil, ikkje tekst", en: "a binary file, not text" },
};

const programmeHead: Label = { nb: "Programmet", nn: "Programmet", en: "Programme" };

const or: Label = { nb: " eller ", nn: " eller ", en: " or " };

/** «Virksomheter», or "Establishments". */
function quotedList(list: ListName | "programme", lang: Lang): string {
  const label = list === "programme" ? programmeHead[lang] : listName[list][lang];
  return lang === "en" ? `"${label}"` : `«${label}»`;
}

/** Codes or words with commas and "or" before the last; the first `most`, then how many more. */
function alternatives(words: readonly string[], lang: Lang, most = 12): string {
  const names = words.slice(0, most).map((word) => plain(word, lang));
  if (words.length > most) {
    const more: Label = { nb: "til", nn: "til", en: "more" };
    return `${names.join(", ")} … (${words.length - most} ${more[lang]})`;
  }
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")}${or[lang]}${last}`;
}

/**
 * What is wrong and what to do, in one sentence, without where it stands (that is `formatWhere`). Values are shown as JSON,
 * cut at 80 characters; birth numbers and e-mail addresses are in no issue, and so in no message.
 *
 * @example
 * ```ts
 * import { formatIssue } from "kompetansepilot";
 *
 * const expired = { code: "reference.expired-code", path: ["municipality"], severity: "warning", value: "1507", date: "2024-01-01", successors: ["1508", "1580"] } as const;
 * formatIssue(expired, "en"); // => "1507 was no longer valid on 1 January 2024: use 1508 or 1580"
 * formatIssue(expired, "nn"); // => "1507 gjaldt ikkje lenger 1. januar 2024: bruk 1508 eller 1580"
 * ```
 */
export function formatIssue(issue: Issue, lang: Lang): string {
  const show = (value: unknown): string => shown(value, lang);
  const code = (value: string): string => (/^\w+$/.test(value) ? plain(value, lang) : show(value));
  const date = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, lang) : show(value));
  const number = (value: number): string => formatNumber(value, lang, Number.isInteger(value) ? 0 : 2);
  const list = (name: ListName | "programme"): string => quotedList(name, lang);
  const say = (label: Label): string => label[lang];
  if (isOfAlgorithm(issue)) return say(algorithmIssueText(issue, lang));
  if (isOfMatching(issue)) return say(matchingIssueText(issue, lang));

  switch (issue.code) {
    case "shape.missing":
      return say({ nb: "mangler: fyll ut feltet", nn: "manglar: fyll ut feltet", en: "missing: fill in the field" });
    case "shape.wrong-type": {
      const expected = expectedType[issue.expected][lang];
      return say({
        nb: `${show(issue.value)} er av feil type: skriv ${expected}`,
        nn: `${show(issue.value)} er av feil type: skriv ${expected}`,
        en: `${show(issue.value)} is of the wrong kind: write ${expected}`,
      });
    }
    case "shape.not-whole":
      return say({
        nb: `${show(issue.value)} er ikke et helt tall: skriv uten desimaler`,
        nn: `${show(issue.value)} er ikkje eit heilt tal: skriv utan desimalar`,
        en: `${show(issue.value)} is not a whole number: write it without decimals`,
      });
    case "shape.too-small":
      return say({
        nb: `${show(issue.value)} er for lite: det minste er ${number(issue.minimum)}`,
        nn: `${show(issue.value)} er for lite: det minste er ${number(issue.minimum)}`,
        en: `${show(issue.value)} is too small: the least is ${number(issue.minimum)}`,
      });
    case "shape.too-large":
      return say({
        nb: `${show(issue.value)} er for stort: det største er ${number(issue.maximum)}`,
        nn: `${show(issue.value)} er for stort: det største er ${number(issue.maximum)}`,
        en: `${show(issue.value)} is too large: the most is ${number(issue.maximum)}`,
      });
    case "shape.empty":
      return say({
        nb: "er tomt: fyll ut, eller la feltet være borte",
        nn: "er tomt: fyll ut, eller la feltet vere borte",
        en: "is empty: fill it in, or leave the field out",
      });
    case "shape.not-in-list": {
      const words = alternatives(issue.options, lang);
      const none = issue.options.length === 0;
      return say({
        nb: `${show(issue.value)} er ikke blant ordene som brukes${none ? ": se beskrivelsen av feltet" : `: skriv ${words}`}`,
        nn: `${show(issue.value)} er ikkje blant orda som blir brukte${none ? ": sjå omtalen av feltet" : `: skriv ${words}`}`,
        en: `${show(issue.value)} is not one of the words in use${none ? ": see what the field takes" : `: write ${words}`}`,
      });
    }
    case "shape.not-a-date":
      return say({
        nb: `${show(issue.value)} er ingen dato: skriv år-måned-dag, som 2023-12-31`,
        nn: `${show(issue.value)} er ingen dato: skriv år-månad-dag, som 2023-12-31`,
        en: `${show(issue.value)} is not a date: write year-month-day, as 2023-12-31`,
      });
    case "shape.malformed": {
      const form = format[issue.format][lang];
      return issue.format === "other"
        ? say({
            nb: `${show(issue.value)} er ikke på rett form: rett opp verdien`,
            nn: `${show(issue.value)} er ikkje på rett form: rett opp verdien`,
            en: `${show(issue.value)} does not have the right form: correct the value`,
          })
        : say({
            nb: `${show(issue.value)} har ikke rett form: skriv ${form}`,
            nn: `${show(issue.value)} har ikkje rett form: skriv ${form}`,
            en: `${show(issue.value)} does not have the right form: write ${form}`,
          });
    }
    case "shape.check-digit":
      return say({
        nb: `kontrollsifferet i ${show(issue.value)} stemmer ikke: sjekk om et siffer er tastet feil`,
        nn: `kontrollsifferet i ${show(issue.value)} stemmer ikkje: sjekk om eit siffer er tasta feil`,
        en: `the check digit of ${show(issue.value)} does not fit: see whether a digit was mistyped`,
      });
    case "shape.control-character":
      return say({
        nb: "teksten inneholder et kontrolltegn: skriv den på nytt",
        nn: "teksten inneheld eit kontrollteikn: skriv han på nytt",
        en: "the text holds a control character: write it anew",
      });
    case "shape.personal-data": {
      const what = personal[issue.kind][lang];
      return say({
        nb: `ser ut til å være ${what}, som ikke skal stå her: bruk et pseudonym eller ta det bort`,
        nn: `ser ut til å vere ${what}, som ikkje skal stå her: bruk eit pseudonym eller ta det bort`,
        en: `looks like ${what}, which must not stand here: use a pseudonym or take it away`,
      });
    }
    case "shape.unknown-field":
      return say({
        nb: `feltet ${show(issue.field)} er ukjent: ta det bort eller rett navnet`,
        nn: `feltet ${show(issue.field)} er ukjent: ta det bort eller rett namnet`,
        en: `the field ${show(issue.field)} is unknown: take it away or correct its name`,
      });
    case "shape.missing-one-of": {
      const fields = alternatives(issue.fields, lang);
      return say({
        nb: `ett av feltene må stå der: fyll ut ${fields}`,
        nn: `eitt av felta må stå der: fyll ut ${fields}`,
        en: `one of the fields must be there: fill in ${fields}`,
      });
    }
    case "shape.period-order":
      return say({
        nb: `perioden begynner ${date(issue.from)}, etter at den slutter ${date(issue.to)}: bytt om eller rett datoene`,
        nn: `perioden byrjar ${date(issue.from)}, etter at han sluttar ${date(issue.to)}: byt om eller rett datoane`,
        en: `the period begins on ${date(issue.from)}, after it ends on ${date(issue.to)}: swap or correct the dates`,
      });
    case "shape.wrong-sum":
      return say({
        nb: `summen er ${number(issue.sum)}: den skal være ${number(issue.expected)}`,
        nn: `summen er ${number(issue.sum)}: han skal vere ${number(issue.expected)}`,
        en: `the sum is ${number(issue.sum)}: it must be ${number(issue.expected)}`,
      });
    case "shape.invalid":
      return say({
        nb: `${show(issue.value)} er ikke gyldig: ${show(issue.message)}`,
        nn: `${show(issue.value)} er ikkje gyldig: ${show(issue.message)}`,
        en: `${show(issue.value)} is not valid: ${show(issue.message)}`,
      });

    case "reference.unknown-code":
      return say({
        nb: `${code(issue.value)} er ikke noe kjent nummer: sjekk tallet mot SSBs liste`,
        nn: `${code(issue.value)} er ikkje noko kjent nummer: sjekk talet mot lista til SSB`,
        en: `${code(issue.value)} is no known code: check it against the list of Statistics Norway`,
      });
    case "reference.expired-code": {
      const use = alternatives(issue.successors, lang);
      const none = issue.successors.length === 0;
      return say({
        nb: `${code(issue.value)} gjaldt ikke lenger ${date(issue.date)}${none ? ": finn nummeret som gjaldt da" : `: bruk ${use}`}`,
        nn: `${code(issue.value)} gjaldt ikkje lenger ${date(issue.date)}${none ? ": finn nummeret som gjaldt då" : `: bruk ${use}`}`,
        en: `${code(issue.value)} was no longer valid on ${date(issue.date)}${none ? ": find the code of that day" : `: use ${use}`}`,
      });
    }
    case "reference.not-yet-valid": {
      const use = alternatives(issue.predecessors, lang);
      const none = issue.predecessors.length === 0;
      return say({
        nb: `${code(issue.value)} gjaldt ikke ennå ${date(issue.date)}${none ? ": finn nummeret som gjaldt da" : `: bruk ${use}`}`,
        nn: `${code(issue.value)} gjaldt ikkje enno ${date(issue.date)}${none ? ": finn nummeret som gjaldt då" : `: bruk ${use}`}`,
        en: `${code(issue.value)} was not yet valid on ${date(issue.date)}${none ? ": find the code of that day" : `: use ${use}`}`,
      });
    }
    case "reference.unknown-name":
      return say({
        nb: `ingen kommune heter ${show(issue.value)}: sjekk navnet, eller skriv kommunenummeret`,
        nn: `ingen kommune heiter ${show(issue.value)}: sjekk namnet, eller skriv kommunenummeret`,
        en: `no municipality is called ${show(issue.value)}: check the name, or write the municipality number`,
      });
    case "reference.ambiguous-name": {
      const names = alternatives(
        issue.candidates.map(({ number: id, label }) => `${id} ${label}`),
        lang,
      );
      return say({
        nb: `flere kommuner heter ${show(issue.value)}: velg ${names}`,
        nn: `fleire kommunar heiter ${show(issue.value)}: vel ${names}`,
        en: `several municipalities are called ${show(issue.value)}: choose ${names}`,
      });
    }
    case "reference.date-out-of-range": {
      const { from, to } = issue.known;
      return to === undefined
        ? say({
            nb: `tabellene sier ingenting om ${date(issue.date)}: bruk en dato fra ${date(from)} eller senere`,
            nn: `tabellane seier ingenting om ${date(issue.date)}: bruk ein dato frå ${date(from)} eller seinare`,
            en: `the tables do not speak of ${date(issue.date)}: use a date from ${date(from)} on`,
          })
        : say({
            nb: `tabellene sier ingenting om ${date(issue.date)}: bruk en dato fra ${date(from)} til ${date(to)}`,
            nn: `tabellane seier ingenting om ${date(issue.date)}: bruk ein dato frå ${date(from)} til ${date(to)}`,
            en: `the tables do not speak of ${date(issue.date)}: use a date from ${date(from)} to ${date(to)}`,
          });
    }
    case "reference.invalid-date":
      return say({
        nb: `${show(issue.value)} er ingen dato: skriv år-måned-dag, som 2023-12-31`,
        nn: `${show(issue.value)} er ingen dato: skriv år-månad-dag, som 2023-12-31`,
        en: `${show(issue.value)} is not a date: write year-month-day, as 2023-12-31`,
      });

    case "programme.unknown-reference":
      return say({
        nb: `${show(issue.value)} finnes ikke i ${list(issue.list)}: rett ID-en eller legg til raden`,
        nn: `${show(issue.value)} finst ikkje i ${list(issue.list)}: rett ID-en eller legg til rada`,
        en: `${show(issue.value)} is not in ${list(issue.list)}: correct the id or add the row`,
      });
    case "programme.refused-reference":
      return say({
        nb: `${show(issue.value)} i ${list(issue.list)} ble avvist: rett den raden, så er koblingen hel igjen`,
        nn: `${show(issue.value)} i ${list(issue.list)} vart avvist: rett den rada, så er koplinga heil igjen`,
        en: `${show(issue.value)} in ${list(issue.list)} was refused: correct that row, and the link is whole again`,
      });
    case "programme.duplicate-id":
      return say({
        nb: `${show(issue.value)} brukes av flere ulike rader i ${list(issue.list)}, og ingen av dem er med: gi hver rad sin egen ID`,
        nn: `${show(issue.value)} blir brukt av fleire ulike rader i ${list(issue.list)}, og ingen av dei er med: gi kvar rad sin eigen ID`,
        en: `${show(issue.value)} is used by different rows of ${list(issue.list)}, and none of them is taken: give each row an id of its own`,
      });
    case "programme.repeated-row":
      return say({
        nb: `${number(issue.count)} ${issue.count === 1 ? "rad" : "rader"} i ${list(issue.list)} er helt lik en tidligere rad og telles ikke med igjen: ta bort gjentakelsene`,
        nn: `${number(issue.count)} ${issue.count === 1 ? "rad" : "rader"} i ${list(issue.list)} er heilt lik ei tidlegare rad og blir ikkje tald med att: ta bort gjentakingane`,
        en: `${number(issue.count)} ${issue.count === 1 ? "row" : "rows"} of ${list(issue.list)} repeat an earlier row and count once: take the repetitions away`,
      });
    case "programme.date-order": {
      const { first, second } = issue;
      return say({
        nb: `${plain(second.field, lang)} (${date(second.value)}) er før ${plain(first.field, lang)} (${date(first.value)}): rett en av datoene`,
        nn: `${plain(second.field, lang)} (${date(second.value)}) er før ${plain(first.field, lang)} (${date(first.value)}): rett ein av datoane`,
        en: `${plain(second.field, lang)} (${date(second.value)}) is before ${plain(first.field, lang)} (${date(first.value)}): correct one of the dates`,
      });
    }
    case "programme.outcome-contradiction":
      return say({
        nb: `started er ${show(issue.started)}, men outcome er ${show(issue.outcome)}: rett det ene`,
        nn: `started er ${show(issue.started)}, men outcome er ${show(issue.outcome)}: rett det eine`,
        en: `started is ${show(issue.started)}, but outcome is ${show(issue.outcome)}: correct one of them`,
      });
    case "programme.person-twice":
      return say({
        nb: `samme person står flere ganger i tilbudet ${show(issue.offer)}, og ingen av radene er med: behold én av dem`,
        nn: `same person står fleire gonger i tilbodet ${show(issue.offer)}, og ingen av radene er med: behald éi av dei`,
        en: `one person stands several times in the offer ${show(issue.offer)}, and none of the rows is taken: keep one of them`,
      });
    case "programme.over-capacity":
      return say({
        nb: `${show(issue.offer)} har ${number(issue.enrolled)} påmeldte og ${number(issue.capacity)} plasser: rett capacity eller påmeldingene`,
        nn: `${show(issue.offer)} har ${number(issue.enrolled)} påmelde og ${number(issue.capacity)} plassar: rett capacity eller påmeldingane`,
        en: `${show(issue.offer)} has ${number(issue.enrolled)} enrolled and ${number(issue.capacity)} places: correct capacity or the enrolments`,
      });
    case "programme.odd": {
      const rule = oddity[issue.rule][lang];
      return say({
        nb: `${number(issue.count)} i ${list(issue.list)} ${rule}: se på ${show(issue.first)} først`,
        nn: `${number(issue.count)} i ${list(issue.list)} ${rule}: sjå på ${show(issue.first)} først`,
        en: `${number(issue.count)} in ${list(issue.list)}: ${rule}: look at ${show(issue.first)} first`,
      });
    }
    case "programme.illegal-step":
      return say({
        nb: `behovet kan ikke gå fra ${show(issue.from)} til ${show(issue.to)} ${date(issue.on)}: sett de manglende datoene først`,
        nn: `behovet kan ikkje gå frå ${show(issue.from)} til ${show(issue.to)} ${date(issue.on)}: set dei manglande datoane først`,
        en: `the need cannot go from ${show(issue.from)} to ${show(issue.to)} on ${date(issue.on)}: set the missing dates first`,
      });
    case "programme.duplicate-key":
      return say({
        nb: `to deler har nøkkelen ${show(issue.value)}: gi hver del sin egen`,
        nn: `to delar har nøkkelen ${show(issue.value)}: gi kvar del sin eigen`,
        en: `two parts have the key ${show(issue.value)}: give each a key of its own`,
      });
    case "programme.invalid-key":
      return say({
        nb: `nøkkelen ${show(issue.value)} kan ikke stå foran en ID: bruk en kort tekst uten skråstrek`,
        nn: `nøkkelen ${show(issue.value)} kan ikkje stå framfor ein ID: bruk ein kort tekst utan skråstrek`,
        en: `the key ${show(issue.value)} cannot stand before an id: use a short text without a slash`,
      });
    case "programme.not-acceptable": {
      const why = notAcceptable[issue.why][lang];
      return say({
        nb: `vedtaket om ${show(issue.value)} kan ikke føres inn, for ${why}: rett vedtaket`,
        nn: `vedtaket om ${show(issue.value)} kan ikkje førast inn, for ${why}: rett vedtaket`,
        en: `the decision on ${show(issue.value)} cannot be entered, as ${why}: correct the decision`,
      });
    }
    case "programme.grant-share":
      return issue.severity === "warning"
        ? say({
            nb: `tilskuddet til ${show(issue.pilot)} er ${formatPercent(issue.share, lang, 2)} av kostnaden, over ${formatPercent(issue.maxShare, lang)}, men innenfor det avrunding kan forklare: sjekk de nøyaktige beløpene`,
            nn: `tilskotet til ${show(issue.pilot)} er ${formatPercent(issue.share, lang, 2)} av kostnaden, over ${formatPercent(issue.maxShare, lang)}, men innanfor det avrunding kan forklare: sjekk dei nøyaktige beløpa`,
            en: `the grant to ${show(issue.pilot)} is ${formatPercent(issue.share, lang, 2)} of the cost, above ${formatPercent(issue.maxShare, lang)} but within what rounding can explain: check the exact amounts`,
          })
        : say({
            nb: `tilskuddet til ${show(issue.pilot)} er ${formatPercent(issue.share, lang, 2)} av kostnaden: ordningen dekker inntil ${formatPercent(issue.maxShare, lang)}`,
            nn: `tilskotet til ${show(issue.pilot)} er ${formatPercent(issue.share, lang, 2)} av kostnaden: ordninga dekkjer inntil ${formatPercent(issue.maxShare, lang)}`,
            en: `the grant to ${show(issue.pilot)} is ${formatPercent(issue.share, lang, 2)} of the cost: the scheme covers up to ${formatPercent(issue.maxShare, lang)}`,
          });
    case "programme.grant-above-cap": {
      const when = issue.year === undefined ? "" : ` ${issue.year}`;
      return say({
        nb: `fylke ${code(issue.county)} har fått ${formatNok(issue.grantNok, lang)}${when}: taket er ${formatNok(issue.capNok, lang)}`,
        nn: `fylke ${code(issue.county)} har fått ${formatNok(issue.grantNok, lang)}${when}: taket er ${formatNok(issue.capNok, lang)}`,
        en: `county ${code(issue.county)} has ${formatNok(issue.grantNok, lang)}${when === "" ? "" : ` in${when}`}: the cap is ${formatNok(issue.capNok, lang)}`,
      });
    }
    case "programme.ineligible-county":
      return say({
        nb: `fylke ${code(issue.county)} kan ikke få tilskudd fra ${show(issue.scheme)}: sjekk fylket eller ordningen`,
        nn: `fylke ${code(issue.county)} kan ikkje få tilskot frå ${show(issue.scheme)}: sjekk fylket eller ordninga`,
        en: `county ${code(issue.county)} is not eligible under ${show(issue.scheme)}: check the county or the scheme`,
      });
    case "programme.year-outside-scheme":
      return say({
        nb: `${show(issue.scheme)} har ikke noe tak for ${issue.year}: rett året`,
        nn: `${show(issue.scheme)} har ikkje noko tak for ${issue.year}: rett året`,
        en: `${show(issue.scheme)} has no cap for ${issue.year}: correct the year`,
      });
    case "programme.grant-sum-differs":
      return say({
        nb: `delene av ${show(issue.pilot)} blir ${formatNok(issue.sumNok, lang)}, men summen er ført som ${formatNok(issue.totalNok, lang)}: rett det ene`,
        nn: `delane av ${show(issue.pilot)} blir ${formatNok(issue.sumNok, lang)}, men summen er ført som ${formatNok(issue.totalNok, lang)}: rett det eine`,
        en: `the parts of ${show(issue.pilot)} make ${formatNok(issue.sumNok, lang)}, but the total says ${formatNok(issue.totalNok, lang)}: correct one of them`,
      });
    case "programme.credits-and-level":
      return say({
        nb: `${number(issue.credits)} studiepoeng passer ikke med nivå ${code(issue.level)}: sjekk begge`,
        nn: `${number(issue.credits)} studiepoeng passar ikkje med nivå ${code(issue.level)}: sjekk begge`,
        en: `${number(issue.credits)} credits do not go with level ${code(issue.level)}: check both`,
      });

    case "indicator.not-comparable": {
      const what = comparedBy[issue.what];
      return say({
        nb: `de to har ulik ${what.nb} (${show(issue.before)} og ${show(issue.after)}): sammenlign like med like`,
        nn: `dei to har ulik ${what.nn} (${show(issue.before)} og ${show(issue.after)}): samanlikn like med like`,
        en: `the two differ in ${what.en} (${show(issue.before)} and ${show(issue.after)}): compare like with like`,
      });
    }
    case "indicator.no-value": {
      const which = side[issue.which];
      return say({
        nb: `${which.nb} avlesningen har ingen verdi: velg en som har det`,
        nn: `${which.nn} avlesinga har ingen verdi: vel ei som har det`,
        en: `${which.en} reading has no value: choose one that has`,
      });
    }
    case "indicator.series-break": {
      const why = (text: string): string => plain(text, lang);
      return say({
        nb: `brudd i serien ${date(issue.on)} (${why(issue.why.nb)}): noe av endringen kan komme av det`,
        nn: `brot i serien ${date(issue.on)} (${why(issue.why.nn)}): noko av endringa kan kome av det`,
        en: `a break in the series on ${date(issue.on)} (${why(issue.why.en)}): part of the change may come from it`,
      });
    }
    case "indicator.not-causal":
      return say({
        nb: "gruppene møtte ulike virksomheter: les forskjellen som et gap, ikke som noe den ene modellen gjorde",
        nn: "gruppene møtte ulike verksemder: les skilnaden som eit gap, ikkje som noko den eine modellen gjorde",
        en: "the groups met different firms: read the difference as a gap, not as something one model brought about",
      });
    case "indicator.nothing-to-standardise":
      return say({
        nb: "gruppene har ingen strata felles, eller indikatoren er ingen andel: sammenlign uten å standardisere",
        nn: "gruppene har ingen strata felles, eller indikatoren er ingen del: samanlikn utan å standardisere",
        en: "the groups have no stratum in common, or the indicator is no share: compare without standardising",
      });
    case "indicator.only-on-one-side":
      return say({
        nb: `${number(issue.units)} er i strata som bare den ene gruppen har, og er ikke med: les gapet som et gap for resten`,
        nn: `${number(issue.units)} er i strata som berre den eine gruppa har, og er ikkje med: les gapet som eit gap for resten`,
        en: `${number(issue.units)} are in strata that one group alone has, and are left out: read the gap as one of the rest`,
      });
    case "indicator.law-broken": {
      const broken = lawBroken[issue.law];
      return say({
        nb: `${show(issue.indicator)}: ${broken.nb}`,
        nn: `${show(issue.indicator)}: ${broken.nn}`,
        en: `${show(issue.indicator)}: ${broken.en}`,
      });
    }
    case "indicator.wrong-rate":
      return say({
        nb: `${show([issue.successes, issue.trials])} er ingen andel: gi hele tall, hvor mange av hvor mange`,
        nn: `${show([issue.successes, issue.trials])} er ingen del: gi heile tal, kor mange av kor mange`,
        en: `${show([issue.successes, issue.trials])} is no rate: give whole numbers, how many of how many`,
      });
    case "indicator.rate-of-zero":
      return say({
        nb: `ingen av ${number(issue.trials)} kom videre: uten en som gjør det, kan ikke målet regnes tilbake`,
        nn: `ingen av ${number(issue.trials)} kom vidare: utan ein som gjer det, kan ikkje målet reknast tilbake`,
        en: `none of ${number(issue.trials)} came further: without one who does, the goal cannot be traced back`,
      });
    case "indicator.wrong-amount":
      return say({
        nb: `${show(issue.value ?? Number.NaN)} kan det ikke være: gi et tall på 0 eller mer, og et timetall over 0 for et årsverk`,
        nn: `${show(issue.value ?? Number.NaN)} kan det ikkje vere: gi eit tal på 0 eller meir, og eit timetal over 0 for eit årsverk`,
        en: `${show(issue.value ?? Number.NaN)} it cannot be: give a number of 0 or more, and above 0 for the hours of a year`,
      });

    case "intake.unknown-column":
      return say({
        nb: `kolonnen ${show(issue.column)} er ukjent og ikke lest: rett overskriften om den skulle vært med`,
        nn: `kolonnen ${show(issue.column)} er ukjend og ikkje lesen: rett overskrifta om han skulle vore med`,
        en: `the column ${show(issue.column)} is unknown and was left out: correct its header if it belongs here`,
      });
    case "intake.doubled-column":
      return say({
        nb: `kolonnen ${show(issue.column)} gir et felt som en tidligere kolonne alt gir, og er ikke lest: behold en av dem`,
        nn: `kolonnen ${show(issue.column)} gir eit felt som ein tidlegare kolonne alt gir, og er ikkje lesen: behald ein av dei`,
        en: `the column ${show(issue.column)} gives a field that an earlier column gives, and was left out: keep one of them`,
      });
    case "intake.nameless-column":
      return say({
        nb: `kolonne nummer ${number(issue.position)} har ingen overskrift og er ikke lest: gi den en, eller ta den bort`,
        nn: `kolonne nummer ${number(issue.position)} har inga overskrift og er ikkje lesen: gi han ei, eller ta han bort`,
        en: `column number ${number(issue.position)} has no header and was left out: give it one, or take it away`,
      });
    case "intake.personal-column":
      return say({
        nb: `kolonnen ${show(issue.column)} ser ut til å inneholde personopplysninger og er ikke lest: ta den ut av filen`,
        nn: `kolonnen ${show(issue.column)} ser ut til å innehalde personopplysningar og er ikkje lesen: ta han ut av fila`,
        en: `the column ${show(issue.column)} looks like personal data and was left out: take it out of the file`,
      });
    case "intake.too-many-cells":
      return say({
        nb: `raden har ${number(issue.cells)} celler, og overskriften ${number(issue.columns)}: sett tekst med skilletegn i anførselstegn`,
        nn: `rada har ${number(issue.cells)} celler, og overskrifta ${number(issue.columns)}: set tekst med skiljeteikn i hermeteikn`,
        en: `the row has ${number(issue.cells)} cells and the header ${number(issue.columns)}: put text that holds the delimiter in quotes`,
      });
    case "intake.repaired-dates":
      return say({
        nb: `${number(issue.count)} ${issue.count === 1 ? "dato" : "datoer"} i ${show(issue.column)} var skrevet som ${show(issue.example)} og er lest som dag.måned.år: skriv heller år-måned-dag`,
        nn: `${number(issue.count)} ${issue.count === 1 ? "dato" : "datoar"} i ${show(issue.column)} var skrivne som ${show(issue.example)} og er lesne som dag.månad.år: skriv heller år-månad-dag`,
        en: `${number(issue.count)} ${issue.count === 1 ? "date" : "dates"} in ${show(issue.column)} ${issue.count === 1 ? "was" : "were"} written as ${show(issue.example)} and read as day.month.year: better write year-month-day`,
      });
    case "intake.repaired-zeros":
      return say({
        nb: `${number(issue.count)} ${issue.count === 1 ? "kode" : "koder"} i ${show(issue.column)} hadde mistet nullen foran, som ${show(issue.example)}, og har fått den igjen: lagre kolonnen som tekst`,
        nn: `${number(issue.count)} ${issue.count === 1 ? "kode" : "kodar"} i ${show(issue.column)} hadde mista nullen framfor, som ${show(issue.example)}, og har fått han igjen: lagre kolonnen som tekst`,
        en: `${number(issue.count)} ${issue.count === 1 ? "code" : "codes"} in ${show(issue.column)} lost the leading zero, as ${show(issue.example)}, and got it back: store the column as text`,
      });
    case "intake.unclosed-quote":
      return say({
        nb: "et anførselstegn som åpnes her, lukkes aldri, og resten av filen er ikke lest: lukk det",
        nn: "eit hermeteikn som blir opna her, blir aldri lukka, og resten av fila er ikkje lesen: lukk det",
        en: "a quote that opens here is never closed, and the rest of the file was not read: close it",
      });
    case "intake.text-after-quote":
      return say({
        nb: "det står tekst etter et avsluttende anførselstegn: skriv anførselstegn inne i en celle dobbelt",
        nn: "det står tekst etter eit avsluttande hermeteikn: skriv hermeteikn inne i ei celle dobbelt",
        en: "there is text after a closing quote: write quotes inside a cell twice",
      });
    case "intake.empty-file":
      return say({
        nb: "filen er tom: legg inn overskrift og rader, eller ta den bort",
        nn: "fila er tom: legg inn overskrift og rader, eller ta henne bort",
        en: "the file is empty: give it a header and rows, or take it away",
      });
    case "intake.not-utf8": {
      const seems = encoding[issue.encoding][lang];
      return say({
        nb: `filen er ikke UTF-8 (ser ut til å være ${seems}): lagre den som «CSV UTF-8»`,
        nn: `fila er ikkje UTF-8 (ser ut til å vere ${seems}): lagre henne som «CSV UTF-8»`,
        en: `the file is not UTF-8 (it seems to be ${seems}): save it as "CSV UTF-8"`,
      });
    }
    case "intake.invalid-json":
      return say({
        nb: "JSON-en kan ikke leses herfra: se etter et komma, en klamme eller et anførselstegn for mye eller for lite",
        nn: "JSON-en kan ikkje lesast herifrå: sjå etter eit komma, ein klamme eller eit hermeteikn for mykje eller for lite",
        en: "the JSON cannot be read from here on: look for a comma, bracket or quote too many or too few",
      });
    case "intake.unexpected-json": {
      const expected = expectedJson[issue.expected][lang];
      return say({
        nb: `innholdet er av en annen sort enn ventet: gi ${expected}`,
        nn: `innhaldet er av eit anna slag enn venta: gi ${expected}`,
        en: `the content is of another kind than expected: give ${expected}`,
      });
    }
    case "intake.size-mismatch":
      return say({
        nb: `dimensjonene gir ${number(issue.cells)} celler, men det er ${number(issue.values)} verdier: hent datasettet på nytt`,
        nn: `dimensjonane gir ${number(issue.cells)} celler, men det er ${number(issue.values)} verdiar: hent datasettet på nytt`,
        en: `the dimensions make ${number(issue.cells)} cells, but there are ${number(issue.values)} values: fetch the data set again`,
      });
    case "intake.category-mismatch":
      return say({
        nb: `dimensjonen ${show(issue.dimension)} skal ha ${number(issue.size)} ${issue.size === 1 ? "kategori" : "kategorier"} og har ${number(issue.categories)}: hent datasettet på nytt`,
        nn: `dimensjonen ${show(issue.dimension)} skal ha ${number(issue.size)} ${issue.size === 1 ? "kategori" : "kategoriar"} og har ${number(issue.categories)}: hent datasettet på nytt`,
        en: `the dimension ${show(issue.dimension)} should have ${number(issue.size)} ${issue.size === 1 ? "category" : "categories"} and has ${number(issue.categories)}: fetch the data set again`,
      });
    case "intake.taken-name":
      return say({
        nb: `navnet ${show(issue.name)} er opptatt, av cellens verdi eller status eller av en annen dimensjon: gi dimensjonen et annet navn`,
        nn: `namnet ${show(issue.name)} er oppteke, av verdien eller statusen til cella eller av ein annan dimensjon: gi dimensjonen eit anna namn`,
        en: `the name ${show(issue.name)} is taken, by the value or status of the cell or by another dimension: give the dimension another name`,
      });
    case "intake.unknown-file":
      return say({
        nb: `${show(issue.name)} er ikke navnet på noen liste og er ikke lest: gi filen navn etter en liste, som needs.csv`,
        nn: `${show(issue.name)} er ikkje namnet på noka liste og er ikkje lesen: gi fila namn etter ei liste, som needs.csv`,
        en: `${show(issue.name)} is not the name of a list and was not read: name the file after a list, as needs.csv`,
      });
    case "intake.doubled-list":
      return say({
        nb: `${list(issue.list)} står i flere filer, og ingen av dem er lest: behold én av ${issue.files.map(show).join(", ")}`,
        nn: `${list(issue.list)} står i fleire filer, og ingen av dei er lesen: behald éi av ${issue.files.map(show).join(", ")}`,
        en: `${list(issue.list)} stands in several files, and none of them was read: keep one of ${issue.files.map(show).join(", ")}`,
      });
    case "intake.missing-folder":
      return say({
        nb: `mappen ${show(issue.folder)} finnes ikke: sjekk stien`,
        nn: `mappa ${show(issue.folder)} finst ikkje: sjekk stien`,
        en: `the folder ${show(issue.folder)} does not exist: check the path`,
      });
    case "intake.not-a-folder":
      return say({
        nb: `${show(issue.folder)} er en fil: oppgi mappen den ligger i`,
        nn: `${show(issue.folder)} er ei fil: oppgi mappa ho ligg i`,
        en: `${show(issue.folder)} is a file: give the folder it lies in`,
      });
    case "intake.unreadable-file":
      return say({
        nb: `${show(issue.name)} kunne ikke åpnes: sjekk at du har tilgang`,
        nn: `${show(issue.name)} kunne ikkje opnast: sjekk at du har tilgang`,
        en: `${show(issue.name)} could not be opened: check that you have access`,
      });
    case "intake.nothing-to-read":
      return say({
        nb: "mappen har ingen fil som er en liste: legg inn for eksempel needs.csv",
        nn: "mappa har inga fil som er ei liste: legg inn til dømes needs.csv",
        en: "the folder has no file of a list: put in needs.csv, for example",
      });
    case "intake.several-values":
      return say({
        nb: `feltet tar én verdi og har ${number(issue.count)}: behold den rette`,
        nn: `feltet tek éin verdi og har ${number(issue.count)}: behald den rette`,
        en: `the field takes one value and has ${number(issue.count)}: keep the right one`,
      });
  }
}
