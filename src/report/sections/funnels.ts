import type { Label, Lang } from "../../core/label.ts";
import { funnelBars } from "../../charts/funnelBars.ts";
import type { FunnelBars, FunnelStep } from "../../charts/chart.ts";
import { formatCount, hiddenMark, unknownMark } from "../../messages/number.ts";
import { formatInterval, formatOutcome } from "../../messages/value.ts";
import { funnel, type Funnel, type FunnelUnit } from "../../mobilisation/funnel.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";
import { shownFunnel } from "../shownFunnel.ts";
import { limitOf, mayShowTotals } from "../shownTotals.ts";

const heads: Readonly<Record<FunnelUnit, Label>> = {
  establishments: {
    nb: "Fra kontakt til fullført opplæring",
    nn: "Frå kontakt til fullført opplæring",
    en: "From contact to completed training",
  },
  needs: {
    nb: "Fra registrert behov til fullført opplæring",
    nn: "Frå registrert behov til fullført opplæring",
    en: "From registered need to completed training",
  },
  persons: {
    nb: "Fra påmelding til fullført opplæring",
    nn: "Frå påmelding til fullført opplæring",
    en: "From enrolment to completed training",
  },
};

const entered: Readonly<Record<FunnelUnit, Label>> = {
  establishments: {
    nb: "Virksomheter som ble kontaktet i perioden, etter hvor langt de er kommet.",
    nn: "Verksemder som vart kontakta i perioden, etter kor langt dei er komne.",
    en: "Establishments contacted in the period, by how far they have come.",
  },
  needs: {
    nb: "Behov som ble registrert i perioden, etter hvor langt de er kommet.",
    nn: "Behov som vart registrerte i perioden, etter kor langt dei er komne.",
    en: "Needs registered in the period, by how far they have come.",
  },
  persons: {
    nb: "Personer som ble påmeldt i perioden, etter hvor langt de er kommet.",
    nn: "Personar som vart påmelde i perioden, etter kor langt dei er komne.",
    en: "Persons enrolled in the period, by how far they have come.",
  },
};

const impliedNote: Label = {
  nb: "Den som er kommet til et steg, regnes med i alle steg som må ha gått forut.",
  nn: "Den som er komen til eit steg, blir rekna med i alle steg som må ha gått føre.",
  en: "Whoever has come to a stage counts at every stage that must have come before it.",
};

const hiddenNote: Label = {
  nb: "Stegene er ikke vist, for å verne små grupper.",
  nn: "Stega er ikkje viste, for å verne små grupper.",
  en: "The stages are not shown, to protect small groups.",
};

/** How many of a unit came how far; nothing where nobody entered. On a page for all, small counts are left out. */
export function funnelOf(unit: FunnelUnit): (page: Page) => Html {
  return (page) => {
    const { programme, say, isInternal, span } = page;
    if (programme.asOf === undefined) return "";
    const whole = funnel(programme, unit);
    if ((whole.stages[0]?.implied ?? 0) === 0) return "";
    const shown = isInternal ? whole : shownFunnel(whole, limitOf(page));
    const isShown = mayShowTotals(unit, page) && shown.stages.filter(({ implied }) => implied !== undefined).length > 1;
    const content = isShown ? figureOf(funnelBars(shown, span), whole, page) : paragraph(say(hiddenNote), "quiet");
    return `<div class="measure" id="funnel-${unit}"><h3>${esc(say(heads[unit]))}</h3>${content}</div>`;
  };
}

function figureOf(chart: FunnelBars, { unit, gaps }: Funnel<FunnelUnit>, page: Page): Html {
  const { lang } = page;
  const of = (one: Lang): string => `${entered[unit][one]} ${impliedNote[one]}`;
  const caption: Label = { nb: of("nb"), nn: of("nn"), en: of("en") };
  const count = formatCount(gaps, lang);
  const missing: Label = {
    nb: `${count} mangler et steg som et senere forutsetter.`,
    nn: `${count} manglar eit steg som eit seinare føreset.`,
    en: `${count} lack a stage that a later one implies.`,
  };
  const note = page.isInternal && gaps > 0 ? paragraph(missing[lang], "quiet") : "";
  return `<div class="figures">${page.figure(chart, caption, tableOf(chart, page) + note, "beside")}</div>`;
}

function tableOf({ title, levels, steps }: FunnelBars, { lang, say, isInternal }: Page): Html {
  const stages = levels.flat();
  const labels = new Map(stages.map(({ id, label }) => [id, label[lang]]));
  const shareOf = ({ from, outcome }: FunnelStep): string => {
    const interval = outcome.status === "estimated" ? outcome.interval : undefined;
    const value = formatOutcome(outcome, "share", lang);
    const limits = interval === undefined ? "" : ` (${formatInterval(interval, "share", lang)})`;
    return `${labels.get(from) ?? ""}: ${value}${limits}`;
  };
  const rows = stages.map(({ id, label, implied, observed }) => {
    const into = steps.filter(({ to }) => to === id).map(shareOf);
    return {
      cells: [
        esc(label[lang]),
        implied === undefined ? hiddenMark : esc(formatCount(implied, lang)),
        ...(isInternal ? [observed === undefined ? unknownMark : esc(formatCount(observed, lang))] : []),
        into.length === 0 ? unknownMark : into.map(esc).join("<br>"),
      ],
    };
  });
  const columns = [
    { name: say({ nb: "Steg", nn: "Steg", en: "Stage" }) },
    { name: say({ nb: "Antall", nn: "Tal", en: "Count" }), isNumber: true },
    ...(isInternal ? [{ name: say({ nb: "Registrert", nn: "Registrert", en: "As recorded" }), isNumber: true }] : []),
    {
      name: say({ nb: "Del av dem på steget før", nn: "Del av dei på steget før", en: "Of those at the stage before" }),
    },
  ];
  return table(title[lang], columns, rows);
}
