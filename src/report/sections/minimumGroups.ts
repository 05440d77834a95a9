import type { Label } from "../../core/label.ts";
import { stackedBars } from "../../charts/stackedBars.ts";
import type { Allocation } from "../../matching/allocation.ts";
import { type Baseline, bestScoreFirst, firstComeFirstServed, ignoreThenCancel } from "../../matching/baselines.ts";
import type { Market } from "../../matching/market.ts";
import { formatCount, formatNumber, formatPercent, hiddenMark } from "../../messages/number.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";

/** A way of giving seats, and what it comes to. */
interface Way {
  readonly name: Label;
  readonly value: number;
  readonly seats: number;
  /** Offers that were filled in part and had to be cancelled. */
  readonly cancelled: number;
}

const wayOf = (name: Label, { placements, cancelled, value }: Baseline): Way => ({
  name,
  value,
  seats: placements.reduce((sum, { seats }) => sum + seats, 0),
  cancelled: cancelled.length,
});

/**
 * What it is worth to plan for minimum groups, beside three simpler ways of giving the same seats. Where no offer has a
 * minimum group, or the allocation did not look at them, there is nothing to tell.
 *
 * @param mayTellSeats sums over all needs give nothing away
 */
export function minimumGroups(page: Page, market: Market, allocation: Allocation, mayTellSeats: boolean): Html {
  const { lang, say } = page;
  const hasGroups = market.offers.some(({ minGroup = 0 }) => minGroup > 1);
  if (!hasGroups || allocation.cohorts !== "respect" || allocation.value <= 0) return "";
  const planned: Way = {
    name: { nb: "Planlagt med minste gruppe", nn: "Planlagt med minste gruppe", en: "Planned with minimum groups" },
    value: allocation.value,
    seats: allocation.placements.reduce((sum, { seats }) => sum + seats, 0),
    cancelled: 0,
  };
  const ignored = wayOf(
    {
      nb: "Uten å se på dem, så avlyst",
      nn: "Utan å sjå på dei, så avlyst",
      en: "Without a look at them, then cancelled",
    },
    ignoreThenCancel(market)._unsafeUnwrap(), // without options nothing can be wrong
  );
  const ways: readonly Way[] = [
    planned,
    ignored,
    wayOf(
      { nb: "Førstemann til mølla", nn: "Førstemann til mølla", en: "First come, first served" },
      firstComeFirstServed(market),
    ),
    wayOf({ nb: "Beste par først", nn: "Beste par først", en: "Best pair first" }, bestScoreFirst(market)),
  ];
  const shareOf = ({ value }: Way): number => value / planned.value;
  const n = (count: number): string => formatNumber(count, lang);
  const noteOf = (way: Way): Label => ({
    nb: formatPercent(shareOf(way), "nb"),
    nn: formatPercent(shareOf(way), "nn"),
    en: formatPercent(shareOf(way), "en"),
  });
  const title: Label = {
    nb: "Verdi av ulike måter å fordele plassene på",
    nn: "Verdi av ulike måtar å fordele plassane på",
    en: "Value of ways to give the seats",
  };
  const chart = stackedBars(
    ways.map((way) => ({ label: way.name, values: [shareOf(way)], note: noteOf(way) })),
    { title, unit: "share", series: [{ nb: "Del av poengene", nn: "Del av poenga", en: "Share of the points" }] },
  );
  const caption: Label = {
    nb: "Poeng i alt, målt mot fordelingen over. Tilbud under minste gruppe er avlyst, og plassene der tapt.",
    nn: "Poeng i alt, målt mot fordelinga over. Tilbod under minste gruppe er avlyste, og plassane der tapte.",
    en: "Points in all, against the seats given above. Offers below their minimum group are cancelled, and their seats lost.",
  };
  const columns = [
    { name: say({ nb: "Måte", nn: "Måte", en: "Way" }) },
    { name: say({ nb: "Poeng", nn: "Poeng", en: "Points" }), isNumber: true },
    { name: say({ nb: "Plasser", nn: "Plassar", en: "Seats" }), isNumber: true },
    { name: say({ nb: "Avlyst", nn: "Avlyst", en: "Cancelled" }), isNumber: true },
  ];
  const rows = ways.map((way) => ({
    cells: [
      esc(way.name[lang]),
      esc(n(way.value)),
      mayTellSeats ? esc(n(way.seats)) : hiddenMark,
      esc(formatCount(way.cancelled, lang)),
    ],
  }));
  const lost = Math.max(0, planned.value - ignored.value); // of a hard market the value may be a little below the best
  const share = formatPercent(lost / planned.value, lang);
  const one = ignored.cancelled === 1;
  const cost: Label = {
    nb: `Uten hensyn til minste gruppe måtte ${n(ignored.cancelled)} tilbud avlyses etterpå, og ${share} av verdien ville gå tapt.`,
    nn: `Utan omsyn til minste gruppe måtte ${n(ignored.cancelled)} tilbod avlysast etterpå, og ${share} av verdien ville gå tapt.`,
    en: `Without regard to minimum groups ${n(ignored.cancelled)} ${one ? "offer" : "offers"} would have to be cancelled afterwards, and ${share} of the value would be lost.`,
  };
  const head = say({
    nb: "Hva det er verdt å regne med minste gruppe",
    nn: "Kva det er verdt å rekne med minste gruppe",
    en: "What it is worth to plan for minimum groups",
  });
  return [
    `<div class="measure" id="minimum-groups"><h3>${esc(head)}</h3>`,
    paragraph(cost[lang]),
    `<div class="figures">${page.figure(chart, caption, table(say(title), columns, rows), "beside")}</div></div>`,
  ].join("\n");
}
