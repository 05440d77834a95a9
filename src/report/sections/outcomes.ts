import type { Label, Words } from "../../core/label.ts";
import { stackedBars } from "../../charts/stackedBars.ts";
import type { Allocation } from "../../matching/allocation.ts";
import { explain } from "../../matching/explain.ts";
import { type Market, workingsOf } from "../../matching/market.ts";
import { formatInBrief } from "../../messages/inBrief.ts";
import { formatCount, formatNumber, formatPercent, hiddenMark } from "../../messages/number.ts";
import { formatUnplaced } from "../../messages/unplaced.ts";
import { exclusionReason } from "../../vocabulary/reason.ts";
import { details, esc, type Html, paragraph, table } from "../markup.ts";
import { type NeedOutcome, needOutcomes, type OutcomeCounts } from "../needOutcomes.ts";
import type { Page } from "../page.ts";

/** Rows of one list; of the rest the count. */
const mostRows = 500;

const outcomeName: Words<NeedOutcome> = {
  placed: { nb: "Fikk alle plassene", nn: "Fekk alle plassane", en: "Got every seat" },
  partly: { nb: "Fikk noen av plassene", nn: "Fekk nokre av plassane", en: "Got some of the seats" },
  outbid: { nb: "Alt som passer, er fullt", nn: "Alt som passar, er fullt", en: "All that fits is full" },
  "cohort-too-small": { nb: "Gruppa er for liten", nn: "Gruppa er for lita", en: "The group is too small" },
  "no-offer": { nb: "Ingen tilbud passer", nn: "Ingen tilbod passar", en: "No offer fits" },
  "not-asking": { nb: "Ber ikke om plass nå", nn: "Bed ikkje om plass no", en: "Asks for no seat now" },
};

const outcomeMeaning: Words<NeedOutcome> = {
  placed: {
    nb: "Alle som behovet gjelder, har plass på et tilbud som passer.",
    nn: "Alle som behovet gjeld, har plass på eit tilbod som passar.",
    en: "All whom the need concerns have a seat in an offer that fits.",
  },
  partly: {
    nb: "Noen som behovet gjelder, har plass, andre ikke.",
    nn: "Nokre som behovet gjeld, har plass, andre ikkje.",
    en: "Some whom the need concerns have a seat, others not.",
  },
  outbid: {
    nb: "Plassene går til behov som tilbudene passer bedre for.",
    nn: "Plassane går til behov som tilboda passar betre for.",
    en: "The seats go to needs that the offers fit better.",
  },
  "cohort-too-small": {
    nb: "Et tilbud passer, men for få kan ta det til at det blir satt i gang.",
    nn: "Eit tilbod passar, men for få kan ta det til at det blir sett i gang.",
    en: "An offer fits, but too few can take it for it to run.",
  },
  "no-offer": {
    nb: "Hvert tilbud er utelukket; under står hva som utelukker det nærmeste.",
    nn: "Kvart tilbod er utelukka; under står kva som utelukkar det nærmaste.",
    en: "Every offer is ruled out; below stands what rules out the nearest.",
  },
  "not-asking": {
    nb: "Trukket tilbake, eller koblet med et tilbud alt.",
    nn: "Trekt tilbake, eller kopla med eit tilbod alt.",
    en: "Withdrawn, or matched with an offer already.",
  },
};

/** How many needs got seats and why others did not; for the house alone each of them by name. */
export function outcomes(page: Page, allocation: Allocation, counts: OutcomeCounts, market: Market | undefined): Html {
  const { say } = page;
  const told = needOutcomes.filter((outcome) => counts.byOutcome.get(outcome) !== 0);
  const noteOf = (outcome: NeedOutcome): Label => {
    const needs = counts.byOutcome.get(outcome);
    const text = (lang: keyof Label): string => (needs === undefined ? hiddenMark : formatCount(needs, lang));
    return { nb: text("nb"), nn: text("nn"), en: text("en") };
  };
  const title: Label = {
    nb: "Behov etter hva de fikk",
    nn: "Behov etter kva dei fekk",
    en: "Needs by what they got",
  };
  const chart = stackedBars(
    told.map((outcome) => ({
      label: outcomeName[outcome],
      values: [counts.byOutcome.get(outcome)],
      note: noteOf(outcome),
    })),
    { title, unit: "count", series: [{ nb: "Behov", nn: "Behov", en: "Needs" }], ...page.span },
  );
  const caption: Label = {
    nb: "Behovene når plassene på tilbudene er fordelt så godt som mulig.",
    nn: "Behova når plassane på tilboda er fordelte så godt som råd er.",
    en: "The needs, with the seats of the offers given as well as can be.",
  };
  const figure = page.figure(chart, caption, outcomeTable(page, counts, told, say(title)), "beside");
  return [
    paragraph(worth(page, allocation, counts)),
    `<div class="figures">${figure}</div>`,
    page.isInternal ? byName(page, allocation, market) : "",
  ].join("\n");
}

const seatsIn = (list: readonly { readonly seats: number }[]): number =>
  list.reduce((sum, { seats }) => sum + seats, 0);

/** How many seats were given, and how near that is to the best there is. */
function worth(
  page: Page,
  { placements, unplaced, value, bound, gap }: Allocation,
  { isWhole }: OutcomeCounts,
): string {
  const { lang } = page;
  const given = seatsIn(placements);
  const n = (count: number): string => formatNumber(count, lang);
  const seats: Label = {
    nb: `${n(given)} av ${n(given + seatsIn(unplaced))} plasser er gitt. `,
    nn: `${n(given)} av ${n(given + seatsIn(unplaced))} plassar er gitt. `,
    en: `${n(given)} of ${n(given + seatsIn(unplaced))} seats are given. `,
  };
  const best: Label =
    gap === 0
      ? {
          nb: "Ingen annen fordeling er verdt mer: det er bevist.",
          nn: "Inga anna fordeling er verd meir: det er prova.",
          en: "No other way of giving them is worth more: that is proven.",
        }
      : {
          nb: `Fordelingen er verdt ${n(value)} poeng, og ingen kan være verdt mer enn ${n(bound)}: bevist innen ${formatPercent(gap, lang, 2)}.`,
          nn: `Fordelinga er verd ${n(value)} poeng, og inga kan vere verd meir enn ${n(bound)}: prova innan ${formatPercent(gap, lang, 2)}.`,
          en: `It is worth ${n(value)} points, and nothing can be worth more than ${n(bound)}: proven within ${formatPercent(gap, lang, 2)}.`,
        };
  return `${isWhole ? seats[lang] : ""}${best[lang]}`;
}

function outcomeTable(page: Page, counts: OutcomeCounts, told: readonly NeedOutcome[], title: string): Html {
  const { lang, say } = page;
  const count = (needs: number | undefined): Html => (needs === undefined ? hiddenMark : esc(formatCount(needs, lang)));
  const rows = told.flatMap((outcome) => [
    {
      cells: [
        `${esc(outcomeName[outcome][lang])}<span class="under">${esc(outcomeMeaning[outcome][lang])}</span>`,
        count(counts.byOutcome.get(outcome)),
      ],
    },
    ...(outcome === "no-offer"
      ? counts.ruledOutBy.map(({ code, needs }) => ({
          cells: [
            `<span class="under">– ${esc(exclusionName(code)[lang])}</span>`,
            `<span class="under">${count(needs)}</span>`,
          ],
        }))
      : []),
  ]);
  const all = {
    cells: [esc(say({ nb: "Alle behov", nn: "Alle behov", en: "All needs" })), count(counts.total)],
    isSum: true,
  };
  const columns = [
    { name: say({ nb: "Utfall", nn: "Utfall", en: "Outcome" }) },
    { name: say({ nb: "Behov", nn: "Behov", en: "Needs" }), isNumber: true },
  ];
  return table(title, columns, [...rows, all]);
}

const exclusionName = (code: string): Label =>
  Object.hasOwn(exclusionReason, code)
    ? exclusionReason[code as keyof typeof exclusionReason] // just asked
    : { nb: code, nn: code, en: code };

/** Each need and offer by name, in lists to open: who got which seat and why, who got none and why, what does not run, what one more seat is worth. */
function byName(
  page: Page,
  { placements, unplaced, cancelled, seatPrices }: Allocation,
  market: Market | undefined,
): Html {
  const { lang, say, programme } = page;
  const needs = new Map((market?.needs ?? programme.needs).map((need) => [need.id, need]));
  const offers = new Map((market?.offers ?? programme.offers).map((offer) => [offer.id, offer]));
  const needName = (id: string): Html => named(id, needs.get(id)?.field);
  const offerName = (id: string): Html => named(id, offers.get(id)?.title ?? offers.get(id)?.field);
  const n = (value: number): Html => esc(formatNumber(value, lang));
  const why = (need: string, offer: string): string => {
    const [one, other] = [needs.get(need), offers.get(offer)];
    if (market === undefined || one === undefined || other === undefined) return "";
    return formatInBrief(explain(one, other, workingsOf(market).options), lang);
  };
  const columns = {
    need: { name: say({ nb: "Behov", nn: "Behov", en: "Need" }) },
    seats: { name: say({ nb: "Plasser", nn: "Plassar", en: "Seats" }), isNumber: true },
    offer: { name: say({ nb: "Tilbud", nn: "Tilbod", en: "Offer" }) },
    points: { name: say({ nb: "Poeng", nn: "Poeng", en: "Points" }), isNumber: true },
    why: { name: say({ nb: "Hvorfor", nn: "Kvifor", en: "Why" }) },
  };
  const list = (title: Label, heads: Parameters<typeof table>[1], rows: readonly (readonly Html[])[]): Html => {
    if (rows.length === 0) return "";
    const shown = table(
      say(title),
      heads,
      rows.slice(0, mostRows).map((cells) => ({ cells })),
    );
    const more = formatCount(rows.length - mostRows, lang);
    const rest: Label = { nb: `og ${more} til`, nn: `og ${more} til`, en: `and ${more} more` };
    return details(
      `${say(title)} (${formatCount(rows.length, lang)})`,
      rows.length > mostRows ? shown + paragraph(rest[lang], "quiet") : shown,
    );
  };
  return [
    list(
      { nb: "Hvem som fikk plass", nn: "Kven som fekk plass", en: "Who got a seat" },
      [columns.need, columns.offer, columns.seats, columns.points, columns.why],
      placements.map(({ need, offer, seats, points }) => [
        needName(need),
        offerName(offer),
        n(seats),
        n(points),
        esc(why(need, offer)),
      ]),
    ),
    list(
      { nb: "Hvem som ikke fikk plass", nn: "Kven som ikkje fekk plass", en: "Who got no seat" },
      [columns.need, columns.seats, columns.why],
      unplaced.map(({ need, seats, reason }) => [needName(need), n(seats), esc(formatUnplaced(reason, lang))]),
    ),
    list(
      {
        nb: "Tilbud som ikke når minste gruppe",
        nn: "Tilbod som ikkje når minste gruppe",
        en: "Offers that stay below their minimum group",
      },
      [columns.offer, { name: say({ nb: "Mangler", nn: "Manglar", en: "Missing" }), isNumber: true }],
      cancelled.map(({ offer, missingSeats }) => [offerName(offer), n(missingSeats)]),
    ),
    list(
      { nb: "Hva en plass til er verdt", nn: "Kva ein plass til er verd", en: "What one more seat is worth" },
      [columns.offer, columns.points],
      seatPrices.filter(({ price }) => price > 0).map(({ offer, price }) => [offerName(offer), n(price)]),
    ),
  ].join("\n");
}

/** A record by its id, with what it is about below. */
export const named = (id: string, about: string | undefined): Html =>
  `${esc(id)}${about === undefined ? "" : `<span class="under">${esc(about)}</span>`}`;
