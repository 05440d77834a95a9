import type { Label } from "../core/label.ts";

/** 0 fine (warnings too), 1 issues of severity error. Wrong usage is 2, a fault 3. */
export type ExitCode = 0 | 1;

/** What may stand on a command line besides operands. */
export interface Option {
  readonly short?: string;
  /** What its value is called in help; an option without one is a switch. */
  readonly value?: string;
  readonly meaning: Label;
}

export const options = {
  output: {
    short: "o",
    value: "FILE",
    meaning: {
      nb: "hvor resultatet skal skrives; - er skjermen",
      nn: "kvar resultatet skal skrivast; - er skjermen",
      en: "where to write; - is standard output",
    },
  },
  by: {
    value: "DIMENSIONS",
    meaning: {
      nb: "grupper, med komma mellom: county, municipality, region, centralityClass, sizeClass, industry, model, pilot, field, year",
      nn: "grupper, med komma mellom: county, municipality, region, centralityClass, sizeClass, industry, model, pilot, field, year",
      en: "groups, with commas between: county, municipality, region, centralityClass, sizeClass, industry, model, pilot, field, year",
    },
  },
  division: {
    value: "DATE",
    meaning: {
      nb: "dagen som inndelingen i fylker og kommuner gjelder for; ellers dagen tallene gjelder for",
      nn: "dagen som inndelinga i fylke og kommunar gjeld for; elles dagen tala gjeld for",
      en: "the day whose counties and municipalities are used; else the day of the figures",
    },
  },
  map: {
    value: "tiles|outlines",
    meaning: {
      nb: "fylkene på kartet som ruter eller i sin egen form; ellers tiles (ruter)",
      nn: "fylka på kartet som ruter eller i si eiga form; elles tiles (ruter)",
      en: "the counties on the map as tiles or in their own shapes; tiles otherwise",
    },
  },
  internal: {
    meaning: {
      nb: "vis alle tall, også de små som ellers er skjult: ikke for publisering",
      nn: "vis alle tal, også dei små som elles er skjulte: ikkje for publisering",
      en: "show every figure, the small ones that are otherwise hidden too: not for publication",
    },
  },
  at: {
    value: "DATE",
    meaning: { nb: "dagen det spørres om", nn: "dagen det blir spurt om", en: "the day that is asked about" },
  },
  from: {
    value: "DATE",
    meaning: {
      nb: "dagen som kodene i filen gjelder for",
      nn: "dagen som kodane i fila gjeld for",
      en: "the day of the codes in the file",
    },
  },
  to: {
    value: "DATE",
    meaning: {
      nb: "dagen som kodene i svaret skal gjelde for",
      nn: "dagen som kodane i svaret skal gjelde for",
      en: "the day of the codes in the answer",
    },
  },
  value: {
    value: "COLUMN",
    meaning: {
      nb: "kolonnen med tallene; value om ikke annet er sagt",
      nn: "kolonnen med tala; value om ikkje anna er sagt",
      en: "the column of the figures; value unless said otherwise",
    },
  },
  whole: {
    meaning: {
      nb: "del opp i hele tall; summen holdes",
      nn: "del opp i heile tal; summen blir halden",
      en: "divide into whole numbers; the sum is kept",
    },
  },
  "max-km": {
    value: "KM",
    meaning: {
      nb: "hvor langt det kan være å reise til kurset; ellers 60",
      nn: "kor langt det kan vere å reise til kurset; elles 60",
      en: "how far a course may be; 60 otherwise",
    },
  },
  "window-days": {
    value: "DAYS",
    meaning: {
      nb: "hvor mange dager tidligste start kan ligge etter en annens seneste; ellers 90",
      nn: "kor mange dagar tidlegaste start kan liggje etter seinaste start for ein annan; elles 90",
      en: "how many days one earliest start may be after another's latest; 90 otherwise",
    },
  },
  "min-group": {
    value: "PEOPLE",
    meaning: {
      nb: "hvor mange en gruppe må ha; ellers 5",
      nn: "kor mange ei gruppe må ha; elles 5",
      en: "how many a group must have; 5 otherwise",
    },
  },
  json: {
    meaning: {
      nb: "svaret som én JSON-verdi, uten tekst på noe språk",
      nn: "svaret som éin JSON-verdi, utan tekst på noko språk",
      en: "the answer as one JSON value, without text in any language",
    },
  },
  csv: {
    meaning: { nb: "svaret som CSV med komma", nn: "svaret som CSV med komma", en: "the answer as CSV with commas" },
  },
  lang: {
    value: "nb|nn|en",
    meaning: { nb: "språket; ellers nb", nn: "språket; elles nb", en: "the language; nb otherwise" },
  },
  help: {
    short: "h",
    meaning: { nb: "denne hjelpen", nn: "denne hjelpa", en: "this help" },
  },
  version: {
    meaning: { nb: "versjonen", nn: "versjonen", en: "the version" },
  },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

export type CommandName =
  | "validate"
  | "match"
  | "pool"
  | "propose"
  | "indicators"
  | "indicators partial"
  | "indicators merge"
  | "indicators finish"
  | "report"
  | "recode"
  | "lookup"
  | "schema"
  | "demo";

/** A command: all that help, docs/cli.md and the reading of a command line know of it. */
export interface Command {
  readonly name: CommandName;
  /** What must follow the name, one word each; the last may end in "..." and then be several. */
  readonly operands: readonly string[];
  readonly options: readonly OptionName[];
  /** Options without which it cannot answer. */
  readonly needs?: readonly OptionName[];
  readonly summary: Label;
  /** More than fits on a line. */
  readonly details?: Label;
  readonly example: string;
}

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  {
    name: "validate",
    operands: ["DIR"],
    options: ["json", "lang"],
    summary: {
      nb: "leser en programmappe og forklarer hver rad som ikke kan brukes",
      nn: "les ei programmappe og forklarer kvar rad som ikkje kan brukast",
      en: "reads a programme folder and explains every row that cannot be used",
    },
    details: {
      nb: "Mappen har programme.json og én fil per liste (needs.csv, offers.csv ...). --json gir meldingene som data.",
      nn: "Mappa har programme.json og éi fil per liste (needs.csv, offers.csv ...). --json gir meldingane som data.",
      en: "The folder has programme.json and one file a list (needs.csv, offers.csv ...). --json gives the issues as data.",
    },
    example: "kompetansepilot validate examples/programme",
  },
  {
    name: "match",
    operands: ["DIR"],
    options: ["json", "lang"],
    summary: {
      nb: "gir behovene plass i tilbudene så godt det går, og sier hvorfor og hvorfor ikke",
      nn: "gir behova plass i tilboda så godt det går, og seier kvifor og kvifor ikkje",
      en: "gives needs seats in offers as well as can be, and says why and why not",
    },
    details: {
      nb: "Dagen er asOf i programme.json. Et tilbud går med minste gruppe eller ikke i det hele tatt. --json gir svaret fra allocate.",
      nn: "Dagen er asOf i programme.json. Eit tilbod går med minste gruppe eller ikkje i det heile. --json gir svaret frå allocate.",
      en: "The day is asOf of programme.json. An offer runs with its minimum group or not at all. --json gives the answer of allocate.",
    },
    example: "kompetansepilot match examples/programme",
  },
  {
    name: "pool",
    operands: ["DIR"],
    options: ["max-km", "window-days", "min-group", "json", "lang"],
    summary: {
      nb: "samler behov fra flere virksomheter i grupper som er store nok til et kurs",
      nn: "samlar behov frå fleire verksemder i grupper som er store nok til eit kurs",
      en: "brings needs of several establishments together in groups large enough for a course",
    },
    details: {
      nb: "En gruppe har minst to virksomheter. --json gir svaret fra poolNeeds.",
      nn: "Ei gruppe har minst to verksemder. --json gir svaret frå poolNeeds.",
      en: "A group has two establishments at least. --json gives the answer of poolNeeds.",
    },
    example: "kompetansepilot pool examples/programme --max-km 80",
  },
  {
    name: "propose",
    operands: ["DIR"],
    options: ["max-km", "min-group", "json", "lang"],
    summary: {
      nb: "foreslår kurs for det tilbudene ikke dekker",
      nn: "foreslår kurs for det tilboda ikkje dekkjer",
      en: "proposes courses for what the offers leave unmet",
    },
    details: {
      nb: "Først får behovene plass som i match; kursene er for plassene som mangler. --json gir svaret fra proposeOffers.",
      nn: "Først får behova plass som i match; kursa er for plassane som manglar. --json gir svaret frå proposeOffers.",
      en: "First the needs get seats as in match; the courses are for the seats that are missing. --json gives the answer of proposeOffers.",
    },
    example: "kompetansepilot propose examples/programme --min-group 8",
  },
  {
    name: "indicators",
    operands: ["DIR"],
    options: ["by", "division", "json", "csv", "lang"],
    summary: {
      nb: "regner ut indikatorene, med antall og intervall",
      nn: "reknar ut indikatorane, med tal på rader og intervall",
      en: "computes the indicators, with n and interval",
    },
    details: {
      nb: "Tallene er interne: små tall er ikke skjult. Med --by er alle summer over gruppene med.",
      nn: "Tala er interne: små tal er ikkje skjulte. Med --by er alle summar over gruppene med.",
      en: "The figures are internal: small ones are not hidden. With --by all totals over the groups are there too.",
    },
    example: "kompetansepilot indicators examples/programme --by county,year --csv",
  },
  {
    name: "indicators partial",
    operands: ["DIR..."],
    options: ["by", "division", "lang"],
    summary: {
      nb: "leser deler av et program og skriver det indikatorene trenger av dem",
      nn: "les delar av eit program og skriv det indikatorane treng av dei",
      en: "reads parts of a programme and writes what the indicators need of them",
    },
    details: {
      nb: "En del er en programmappe; radene sjekkes hver for seg og kan vise til rader i andre deler, så det som bare finnes mellom rader, finner validate på hele programmet. Svaret er en tilstand som JSON: den har id-er og er bare til internt bruk. Hver rad skal stå i én del.",
      nn: "Ein del er ei programmappe; radene blir sjekka kvar for seg og kan vise til rader i andre delar, så det som berre finst mellom rader, finn validate på heile programmet. Svaret er ein tilstand som JSON: han har id-ar og er berre til internt bruk. Kvar rad skal stå i éin del.",
      en: "A part is a programme folder; its rows are checked one by one and may refer to rows in other parts, so what shows between rows alone is for validate on the whole programme. The answer is a state as JSON: it has ids and is for internal use. Each row is to be in one part.",
    },
    example: "kompetansepilot indicators partial north south --by county > state.json",
  },
  {
    name: "indicators merge",
    operands: ["STATE..."],
    options: ["lang"],
    summary: {
      nb: "slår sammen tilstander av samme spørsmål",
      nn: "slår saman tilstandar av same spørsmål",
      en: "merges states of the same question",
    },
    details: {
      nb: "I hvilken som helst rekkefølge; - er standard inn.",
      nn: "I kva rekkjefølgje som helst; - er standard inn.",
      en: "In any order; - is standard input.",
    },
    example: "kompetansepilot indicators merge north.json south.json > state.json",
  },
  {
    name: "indicators finish",
    operands: ["STATE"],
    options: ["json", "csv", "lang"],
    summary: {
      nb: "skriver indikatorene av en tilstand, som indicators gjør av hele mappen",
      nn: "skriv indikatorane av ein tilstand, som indicators gjer av heile mappa",
      en: "prints the indicators of a state, as indicators does of the whole folder",
    },
    details: {
      nb: "- er standard inn. Gruppene og inndelingen er dem tilstanden ble laget med.",
      nn: "- er standard inn. Gruppene og inndelinga er dei tilstanden vart laga med.",
      en: "- is standard input. Groups and division are those that the state was made with.",
    },
    example: "kompetansepilot indicators finish state.json --csv",
  },
  {
    name: "report",
    operands: ["DIR"],
    options: ["output", "division", "map", "internal", "lang"],
    needs: ["output"],
    summary: {
      nb: "kobler behov og tilbud og skriver en selvstendig side med alle indikatorer, figurer og tabeller",
      nn: "koplar behov og tilbod og skriv ei sjølvstendig side med alle indikatorar, figurar og tabellar",
      en: "matches needs and offers and writes one self-contained page with all indicators, figures and tables",
    },
    details: {
      nb: "Tall under 3, og det som ville røpe dem, er skjult om ikke --internal er gitt; da står hvert behov med hva det fikk, og hvorfor. Grupper og forslag til kurs er laget med de vanlige grensene til pool og propose.",
      nn: "Tal under 3, og det som ville røpe dei, er skjulte om ikkje --internal er gitt; då står kvart behov med kva det fekk, og kvifor. Grupper og forslag til kurs er laga med dei vanlege grensene til pool og propose.",
      en: "Counts below 3, and what would give them away, are hidden unless --internal is given; each need then stands with what it got and why. Groups and proposed courses are made with the usual limits of pool and propose.",
    },
    example: "kompetansepilot report examples/programme -o report.html",
  },
  {
    name: "recode",
    operands: ["FILE"],
    options: ["from", "to", "value", "whole", "json", "csv", "lang"],
    needs: ["from", "to"],
    summary: {
      nb: "fører antall per kommune eller fylke over til en annen inndeling",
      nn: "fører tal per kommune eller fylke over til ei anna inndeling",
      en: "carries counts of municipalities or counties to another division",
    },
    details: {
      nb: "Filen er CSV, JSON eller JSON Lines med kolonnene code og value; - er standard inn. Har den flere kolonner, legges tallene sammen innenfor like verdier av dem. Svaret er CSV om ikke --json er gitt. Før over antall, aldri andeler eller snitt.",
      nn: "Fila er CSV, JSON eller JSON Lines med kolonnane code og value; - er standard inn. Har ho fleire kolonnar, blir tala lagde saman innanfor like verdiar av dei. Svaret er CSV om ikkje --json er gitt. Før over tal på noko, aldri delar eller snitt.",
      en: "The file is CSV, JSON or JSON Lines with the columns code and value; - is standard input. With further columns values are added up within equal values of them. The answer is CSV unless --json is given. Recode counts, never shares or means.",
    },
    example: "kompetansepilot recode counts.csv --from 2019-01-01 --to 2024-01-01 --whole",
  },
  {
    name: "lookup",
    operands: ["CODE|NAME"],
    options: ["at", "json", "lang"],
    needs: ["at"],
    summary: {
      nb: "finner en kommune eller et fylke på en dato",
      nn: "finn ein kommune eller eit fylke på ein dato",
      en: "finds a municipality or county on a date",
    },
    details: {
      nb: "Fire sifre er en kommune, to et fylke. Et navn er først en kommune, så et fylke.",
      nn: "Fire siffer er ein kommune, to eit fylke. Eit namn er først ein kommune, så eit fylke.",
      en: "Four digits are a municipality, two a county. A name is first a municipality, then a county.",
    },
    example: "kompetansepilot lookup 1507 --at 2024-01-01",
  },
  {
    name: "schema",
    operands: ["NAME"],
    options: ["lang"],
    summary: {
      nb: "viser et skjema som JSON Schema",
      nn: "viser eit skjema som JSON Schema",
      en: "shows a schema as JSON Schema",
    },
    details: {
      nb: "Med --lang har feltene navnene sine på det språket.",
      nn: "Med --lang har felta namna sine på det språket.",
      en: "With --lang the fields bear their names in that language.",
    },
    example: "kompetansepilot schema CompetenceNeed",
  },
  {
    name: "demo",
    operands: [],
    options: ["output", "lang"],
    summary: {
      nb: "skriver rapporter om eksemplene, og sier kort hva de viser",
      nn: "skriv rapportar om døma, og seier kort kva dei viser",
      en: "writes reports of the examples, and says in short what they show",
    },
    details: {
      nb: "Rapportene skrives i mappen .demo, eller der -o sier.",
      nn: "Rapportane blir skrivne i mappa .demo, eller der -o seier.",
      en: "The reports are written to the folder .demo, or where -o says.",
    },
    example: "kompetansepilot demo",
  },
];
