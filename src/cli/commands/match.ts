import type { Label, Lang } from "../../core/label.ts";
import { allocate } from "../../matching/allocate.ts";
import type { Allocation } from "../../matching/allocation.ts";
import { ignoreThenCancel } from "../../matching/baselines.ts";
import type { MarketOptions } from "../../matching/context.ts";
import { explain } from "../../matching/explain.ts";
import type { Market } from "../../matching/market.ts";
import { formatInBrief } from "../../messages/inBrief.ts";
import { formatCount, formatNumber } from "../../messages/number.ts";
import { plain } from "../../messages/shown.ts";
import { formatUnplaced } from "../../messages/unplaced.ts";
import { norway } from "../../reference/norway.ts";
import { answerText } from "../answerText.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { marketOf } from "../marketOf.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues, textTable } from "../terminal.ts";

/** Gives the seats of a programme's offers to its needs, and says why, why not, and what minimum groups are worth a look. */
export async function run({ operands, switches, lang }: Call): Promise<ExitCode> {
  const intake = await readFolder(operands[0] ?? "", { geography: norway });
  const { market, options, issues } = marketOf(intake);
  const all = [...intake.issues, ...issues];
  tellIssues(all, lang);
  if (market !== undefined) {
    const allocation = allocate(market)._unsafeUnwrap(); // without options nothing can be wrong
    print(switches.has("json") ? answerText(allocation) : answer(market, options, allocation, lang));
  }
  return exitCodeOf(all);
}

const words = {
  need: { nb: "Behov", nn: "Behov", en: "Need" },
  field: { nb: "Fag", nn: "Fag", en: "Field" },
  seats: { nb: "Plasser", nn: "Plassar", en: "Seats" },
  offer: { nb: "Tilbud", nn: "Tilbod", en: "Offer" },
  about: { nb: "Tilbudet gjelder", nn: "Tilbodet gjeld", en: "About" },
  points: { nb: "Poeng", nn: "Poeng", en: "Points" },
  why: { nb: "Hvorfor", nn: "Kvifor", en: "Why" },
  missing: { nb: "Mangler", nn: "Manglar", en: "Missing" },
  placed: { nb: "Fikk plass", nn: "Fekk plass", en: "Placed" },
  unplaced: { nb: "Fikk ikke plass", nn: "Fekk ikkje plass", en: "Not placed" },
  prices: {
    nb: "Hva en plass til er verdt",
    nn: "Kva ein plass til er verd",
    en: "What one more seat is worth",
  },
  cancelled: {
    nb: "Tilbud som ikke når minste gruppe",
    nn: "Tilbod som ikkje når minste gruppe",
    en: "Offers that stay below their minimum group",
  },
} as const satisfies Readonly<Record<string, Label>>;

function answer(market: Market, options: MarketOptions, allocation: Allocation, lang: Lang): string {
  const { placements, unplaced, cancelled, seatPrices } = allocation;
  const needs = new Map(market.needs.map((need) => [need.id, need]));
  const offers = new Map(market.offers.map((offer) => [offer.id, offer]));
  const name = (text: string | undefined): string => plain(text ?? "", lang);
  const about = (id: string): string => name(offers.get(id)?.title ?? offers.get(id)?.field);
  const n = (value: number): string => formatCount(value, lang);
  const [need, field] = [{ name: words.need[lang] }, { name: words.field[lang] }];
  const seats = { name: words.seats[lang], isNumber: true };
  const why = { name: words.why[lang] };
  const given = textTable(
    [
      need,
      field,
      seats,
      { name: words.offer[lang] },
      { name: words.about[lang] },
      { name: words.points[lang], isNumber: true },
      why,
    ],
    placements.map((one) => [
      name(one.need),
      name(needs.get(one.need)?.field),
      n(one.seats),
      name(one.offer),
      about(one.offer),
      n(one.points),
      formatInBrief(explain(needs.get(one.need)!, offers.get(one.offer)!, options), lang), // both are of the market
    ]),
  );
  const left = textTable(
    [need, field, seats, why],
    unplaced.map((one) => [
      name(one.need),
      name(needs.get(one.need)?.field),
      n(one.seats),
      formatUnplaced(one.reason, lang),
    ]),
  );
  const closed = textTable(
    [{ name: words.offer[lang] }, { name: words.about[lang] }, { name: words.missing[lang], isNumber: true }],
    cancelled.map(({ offer, missingSeats }) => [name(offer), about(offer), n(missingSeats)]),
  );
  const dear = textTable(
    [{ name: words.offer[lang] }, { name: words.about[lang] }, { name: words.points[lang], isNumber: true }],
    seatPrices.filter(({ price }) => price > 0).map(({ offer, price }) => [name(offer), about(offer), n(price)]),
  );
  const parts = [
    [words.placed, given],
    [words.unplaced, left],
    [words.cancelled, closed],
    [words.prices, dear],
  ] as const;
  return [
    ...parts.flatMap(([title, table]) => (table === "" ? [] : [`${title[lang]}\n${table}`])),
    inAll(market, allocation, lang),
  ].join("\n");
}

const seatsIn = (list: readonly { readonly seats: number }[]): number =>
  list.reduce((sum, { seats }) => sum + seats, 0);

/** How many seats were given, how good that is, and what it would cost not to look at minimum groups. */
function inAll(market: Market, { placements, unplaced, value, bound }: Allocation, lang: Lang): string {
  const n = (count: number): string => formatNumber(count, lang);
  const given = seatsIn(placements);
  const asked = given + seatsIn(unplaced);
  const total: Label = {
    nb: `${n(given)} av ${n(asked)} plasser er gitt, verdt ${n(value)} poeng; mer enn ${n(bound)} er ikke mulig.`,
    nn: `${n(given)} av ${n(asked)} plassar er gitt, verde ${n(value)} poeng; meir enn ${n(bound)} er ikkje mogleg.`,
    en: `${n(given)} of ${n(asked)} seats are given, worth ${n(value)} points; more than ${n(bound)} is not possible.`,
  };
  const lines = [total[lang]];
  if (market.offers.some(({ minGroup = 0 }) => minGroup > 1)) {
    const without = ignoreThenCancel(market)._unsafeUnwrap(); // without options nothing can be wrong
    const one = without.cancelled.length === 1;
    const cancelled = n(without.cancelled.length);
    const seats = n(seatsIn(without.placements));
    const points = n(Math.max(0, value - without.value)); // of a hard market the value may be a little below the best
    const cost: Label = {
      nb: `Uten hensyn til minste gruppe måtte ${cancelled} tilbud avlyses etterpå: ${seats} plasser igjen, og ${points} poeng tapt.`,
      nn: `Utan omsyn til minste gruppe måtte ${cancelled} tilbod avlysast etterpå: ${seats} plassar att, og ${points} poeng tapte.`,
      en: `Without regard to minimum groups ${cancelled} ${one ? "offer" : "offers"} would have to be cancelled afterwards: ${seats} seats left, and ${points} points lost.`,
    };
    lines.push(cost[lang]);
  }
  return `${lines.join("\n")}\n`;
}
