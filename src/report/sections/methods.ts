import type { Label } from "../../core/label.ts";
import { byCodeUnit } from "../../core/order.ts";
import { indicatorName } from "../../charts/titleOf.ts";
import { formatCount, formatDate } from "../../messages/number.ts";
import { unit } from "../../vocabulary/goal.ts";
import { details, esc, type Html, linked, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Section } from "./chapter.ts";

/** Sources without a link to each: at most so many, then the count of the rest. */
const mostSources = 60;

const methodName: Readonly<Record<string, Label>> = {
  wilson: { nb: "Wilson", nn: "Wilson", en: "Wilson" },
  "wilson-clustered": {
    nb: "Wilson med klynger (deltakere i samme kurs ligner hverandre)",
    nn: "Wilson med klynger (deltakarar i same kurs liknar kvarandre)",
    en: "Wilson with clusters (participants of one course are alike)",
  },
  "wilson-finite-population": {
    nb: "Wilson for et utvalg av en endelig mengde",
    nn: "Wilson for eit utval av ei endeleg mengd",
    en: "Wilson for a sample of a finite population",
  },
  "full-count": { nb: "full telling", nn: "full teljing", en: "full count" },
};

function definitions(page: Page): Html {
  const { lang, say } = page;
  const ids = [...new Set(page.readings.map(({ indicator }) => indicator))];
  if (ids.length === 0) return "";
  const rows = ids.map((id) => {
    const definition = page.definitionOf(id);
    const own = page.readings.find(({ indicator }) => indicator === id);
    return {
      cells: [
        esc(indicatorName(id, page.indicators)[lang]),
        esc(definition?.definition[lang] ?? "–"),
        esc(definition?.numerator?.[lang] ?? "–"),
        esc(definition?.denominator?.[lang] ?? "–"),
        own === undefined ? "–" : esc(unit[own.unit][lang]),
        definition === undefined ? "–" : linked(definition.source),
      ],
    };
  });
  const title = say({ nb: "Definisjoner", nn: "Definisjonar", en: "Definitions" });
  const columns = [
    say({ nb: "Indikator", nn: "Indikator", en: "Indicator" }),
    say({ nb: "Hva tallet sier", nn: "Kva talet seier", en: "What it says" }),
    say({ nb: "Teller", nn: "Teljar", en: "Numerator" }),
    say({ nb: "Nevner", nn: "Nemnar", en: "Denominator" }),
    say({ nb: "Enhet", nn: "Eining", en: "Unit" }),
    say({ nb: "Kilde", nn: "Kjelde", en: "Source" }),
  ].map((name) => ({ name }));
  return `<h3>${esc(title)}</h3>${details(say({ nb: `Vis ${ids.length} definisjoner`, nn: `Vis ${ids.length} definisjonar`, en: `Show ${ids.length} definitions` }), table(title, columns, rows))}`;
}

function uncertainty(page: Page): Html {
  const { lang, say } = page;
  const intervals = page.readings.flatMap(({ outcome }) =>
    outcome.status === "estimated" ? (outcome.interval ?? []) : [],
  );
  const methods = [...new Set(intervals.map(({ method }) => methodName[method]?.[lang] ?? method))].sort(byCodeUnit);
  const text = say({
    nb: "Intervallet sier hvor langt tilfeldigheter alene kunne ha flyttet tallet, om det samme arbeidet var gjort på nytt. Det sier ikke om registreringen er riktig, og ikke hva som er årsak til hva. Et tall som er talt fullt ut, har ikke noe intervall. Med færre enn 20 i nevneren står antallet i stedet for prosenten. Grensene rundt andelen som fylkene har felles, er binomiske (Spiegelhalter 2005).",
    nn: "Intervallet seier kor langt tilfeldigheiter åleine kunne ha flytta talet, om det same arbeidet var gjort på nytt. Det seier ikkje om registreringa er rett, og ikkje kva som er årsak til kva. Eit tal som er talt fullt ut, har ikkje noko intervall. Med færre enn 20 i nemnaren står talet på einingar i staden for prosenten. Grensene rundt delen som fylka har felles, er binomiske (Spiegelhalter 2005).",
    en: "The interval says how far chance alone could have moved the figure, had the same work been done again. It does not say whether the records are right, nor what causes what. A figure that is a full count has no interval. With fewer than 20 in the denominator the counts stand instead of a percent. The limits around the share that the counties have in common are binomial (Spiegelhalter 2005).",
  });
  const how =
    methods.length === 0 ? "" : ` ${say({ nb: "Metoder", nn: "Metodar", en: "Methods" })}: ${methods.join(", ")}.`;
  return `<h3>${esc(say({ nb: "Usikkerhet", nn: "Uvisse", en: "Uncertainty" }))}</h3>${paragraph(text + how)}`;
}

function protection(page: Page): Html {
  const { say, lang } = page;
  const head = say({ nb: "Vern av små grupper", nn: "Vern av små grupper", en: "Protection of small groups" });
  const below = page.readings.map(({ provenance }) => provenance["below"]).find((value) => typeof value === "number");
  const limit = typeof below === "number" ? formatCount(below, lang) : undefined;
  const text = page.isInternal
    ? say({
        nb: "Tallene på denne siden er ikke vernet. Den er til bruk internt og skal ikke publiseres.",
        nn: "Tala på denne sida er ikkje verna. Ho er til bruk internt og skal ikkje publiserast.",
        en: "The figures on this page are not protected. It is for internal use and not for publication.",
      })
    : page.hasHidden || limit !== undefined
      ? say({
          nb: `${limit === undefined ? "Små tall" : `Antall under ${limit}`} er skjult (:), og det samme er tall som de kunne regnes ut av. Hva som er skjult i tabellene, er skjult i figurene også. Fra steg til steg er et antall skjult også der det ligger så nær et steg før at de få som ikke kom videre, kunne kjennes igjen.`,
          nn: `${limit === undefined ? "Små tal" : `Tal under ${limit}`} er skjulte (:), og det same er tal som dei kunne reknast ut av. Det som er skjult i tabellane, er skjult i figurane òg. Frå steg til steg er eit tal skjult òg der det ligg så nær eit steg før at dei få som ikkje kom vidare, kunne kjennast att.`,
          en: `${limit === undefined ? "Small counts" : `Counts below ${limit}`} are hidden (:), and so are figures from which they could be worked out. What is hidden in the tables is hidden in the pictures too. From stage to stage a count is hidden also where it lies so near a stage before that the few who went no further could be recognised.`,
        })
      : say({
          nb: "Ingen tall på denne siden er skjult.",
          nn: "Ingen tal på denne sida er skjulte.",
          en: "No figure on this page is hidden.",
        });
  return `<h3>${esc(head)}</h3>${paragraph(text)}`;
}

function matchingMethod(page: Page): Html {
  if (!page.hasMatching) return "";
  const { say } = page;
  const text = say({
    nb: "Et tilbud som passer et behov, får poeng for fag, form, avstand, nivå, pris og oppstart; det som ikke er kjent, gjør svaret usikrere, men trekker ikke fra. Noe utelukker et tilbud helt, som søknadsfrist eller grenser som behovet selv setter. Plassene er fordelt så summen av poeng blir størst mulig, og hvert tilbud har sin minste gruppe eller blir ikke satt i gang. Øvre grense er bevist over alle par.",
    nn: "Eit tilbod som passar eit behov, får poeng for fag, form, avstand, nivå, pris og oppstart; det som ikkje er kjent, gjer svaret uvissare, men trekkjer ikkje frå. Noko utelukkar eit tilbod heilt, som søknadsfrist eller grenser som behovet sjølv set. Plassane er fordelte så summen av poeng blir størst mogleg, og kvart tilbod har si minste gruppe eller blir ikkje sett i gang. Øvre grense er prova over alle par.",
    en: "An offer that fits a need gets points for field, delivery, distance, level, cost and start; what is not known makes the answer less certain but takes nothing off. Some things rule an offer out, such as a deadline or limits that the need itself sets. Seats are given so that the sum of points is as large as can be, and each offer has its minimum group or does not run. The upper bound is proven over all pairs.",
  });
  return `<h3>${esc(say({ nb: "Kobling av behov og tilbud", nn: "Kopling av behov og tilbod", en: "Matching of needs and offers" }))}</h3>${paragraph(text)}`;
}

function geography(page: Page): Html {
  const { say, lang, readings } = page;
  const divisions = [...new Set(readings.map(({ division }) => division))].sort(byCodeUnit);
  if (divisions.length === 0) return "";
  const dates = divisions.map((date) => formatDate(date, lang)).join(", ");
  const text = say({
    nb: `Fylker og kommuner er de som gjaldt ${dates}. Rader med eldre eller nyere kommunenummer er ført over. Fylkene står etter navn, ikke etter tall.`,
    nn: `Fylke og kommunar er dei som gjaldt ${dates}. Rader med eldre eller nyare kommunenummer er førte over. Fylka står etter namn, ikkje etter tal.`,
    en: `Counties and municipalities are those of ${dates}. Rows with older or newer municipality numbers are carried over. Counties stand in order of name, not of figures.`,
  });
  return `<h3>${esc(say({ nb: "Inndeling", nn: "Inndeling", en: "Division" }))}</h3>${paragraph(text)}`;
}

const outlinesSource: Label = {
  nb: "Omriss av fylkene: Kartverket, https://www.kartverket.no/api-og-data (CC BY 4.0), sterkt forenklet",
  nn: "Omriss av fylka: Kartverket, https://www.kartverket.no/api-og-data (CC BY 4.0), sterkt forenkla",
  en: "Outlines of the counties: Norwegian Mapping Authority (Kartverket), https://www.kartverket.no/api-og-data (CC BY 4.0), strongly simplified",
};

/** Where the records and the tables come from, with their licences. */
function sources(page: Page): Html {
  const { programme, say } = page;
  const lists = [
    programme.pilots,
    programme.grants,
    programme.actors,
    programme.targetMunicipalities,
    programme.population,
    programme.labourMarket,
  ];
  const named = [...new Set(lists.flatMap((list) => (list ?? []).flatMap(({ source }) => source ?? [])))].sort(
    byCodeUnit,
  );
  const own = named.slice(0, mostSources).map((source) => `<li>${linked(source)}</li>`);
  const more = named.length - own.length;
  if (more > 0)
    own.push(`<li>${esc(say({ nb: `og ${more} til`, nn: `og ${more} til`, en: `and ${more} more` }))}</li>`);
  const tables: readonly Label[] = [
    {
      nb: "Fylker og kommuner: Statistisk sentralbyrå, Klass, https://www.ssb.no/klass/klassifikasjoner/131 (CC BY 4.0)",
      nn: "Fylke og kommunar: Statistisk sentralbyrå, Klass, https://www.ssb.no/klass/klassifikasjoner/131 (CC BY 4.0)",
      en: "Counties and municipalities: Statistics Norway, Klass, https://www.ssb.no/klass/klassifikasjoner/131 (CC BY 4.0)",
    },
    {
      nb: "Sentralitet: Statistisk sentralbyrå, Klass, https://www.ssb.no/klass/klassifikasjoner/128 (CC BY 4.0)",
      nn: "Sentralitet: Statistisk sentralbyrå, Klass, https://www.ssb.no/klass/klassifikasjoner/128 (CC BY 4.0)",
      en: "Centrality: Statistics Norway, Klass, https://www.ssb.no/klass/klassifikasjoner/128 (CC BY 4.0)",
    },
    ...(page.hasMap() ? [outlinesSource] : []),
  ];
  const head = say({ nb: "Kilder", nn: "Kjelder", en: "Sources" });
  const records = say({ nb: "Radene i programmet", nn: "Radene i programmet", en: "The programme's records" });
  const reference = say({ nb: "Tabeller om Norge", nn: "Tabellar om Noreg", en: "Tables about Norway" });
  const missing = say({
    nb: "Radene oppgir ingen kilde.",
    nn: "Radene oppgjev inga kjelde.",
    en: "The records name no source.",
  });
  return [
    `<h3>${esc(head)}</h3>`,
    `<h4>${esc(records)}</h4>`,
    own.length === 0 ? paragraph(missing) : `<ul class="sources">${own.join("\n")}</ul>`,
    `<h4>${esc(reference)}</h4>`,
    `<ul class="sources">${tables.map((label) => `<li>${linked(say(label))}</li>`).join("\n")}</ul>`,
  ].join("\n");
}

/** The goals that no record measures. */
function withoutRecord(page: Page): Html {
  const { html } = page;
  const head = html({ nb: "Mål uten tall", nn: "Mål utan tal", en: "Goals without figures" });
  const not = html({ nb: "Ikke målt", nn: "Ikkje målt", en: "Not measured" });
  const goals: readonly Label[] = [
    {
      nb: "God praksis i metoder og modeller",
      nn: "God praksis i metodar og modellar",
      en: "Good practice in methods and models",
    },
    { nb: "Læring på tvers av fylker", nn: "Læring på tvers av fylke", en: "Learning across counties" },
  ];
  const why = html({
    nb: "Programmet hadde også disse målene. Ingen rader kan vise om de er nådd.",
    nn: "Programmet hadde òg desse måla. Ingen rader kan vise om dei er nådde.",
    en: "The programme had these goals too. No records can show whether they were reached.",
  });
  const items = goals.map((label) => `<li>${html(label)}: <b>${not}</b></li>`).join("");
  return `<h3>${head}</h3><p>${why}</p><ul>${items}</ul>`;
}

/** How the figures were made, and from what. */
export function methods(page: Page): Section {
  return {
    id: "methods",
    title: page.say({ nb: "Metode og kilder", nn: "Metode og kjelder", en: "Methods and sources" }),
    content: [
      withoutRecord(page),
      definitions(page),
      uncertainty(page),
      protection(page),
      matchingMethod(page),
      geography(page),
      sources(page),
    ].join("\n"),
  };
}
