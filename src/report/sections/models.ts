import { keysOf, type Lang } from "../../core/label.ts";
import { isWithin } from "../../core/date.ts";
import { modelTriangle } from "../../charts/modelTriangle.ts";
import { type BarValues, stackedBars } from "../../charts/stackedBars.ts";
import { formatNumber, formatPercent, hiddenMark, unknownMark } from "../../messages/number.ts";
import { formatTick } from "../../messages/value.ts";
import { exactSum } from "../../statistics/sum.ts";
import { actorKind } from "../../vocabulary/actor.ts";
import { mobilisationModel, mobilisationModels } from "../../vocabulary/mobilisation.ts";
import { esc, type Html, linked, table } from "../markup.ts";
import { type Page, sortedBy } from "../page.ts";
import { isCounted } from "./pilots.ts";

const models = keysOf(mobilisationModel);

/** The three models in words. */
function described({ lang, say }: Page): Html {
  const cards = models.map((model) => {
    const { label, meaning, activities, operators } = mobilisationModels[model];
    const typical = say({ nb: "Typiske operatører", nn: "Typiske operatørar", en: "Typical operators" });
    return [
      `<div class="model"><h4>${esc(label[lang])}</h4><p>${esc(meaning[lang])}</p>`,
      `<ul>${activities.map((activity) => `<li>${esc(activity[lang])}</li>`).join("")}</ul>`,
      `<p class="quiet">${esc(typical)}: ${esc(operators.map((kind) => actorKind[kind][lang].toLowerCase()).join(", "))}</p></div>`,
    ].join("");
  });
  const sources = [...new Set(models.map((model) => mobilisationModels[model].source))];
  const source = say({ nb: "Kilde", nn: "Kjelde", en: "Source" });
  return `<div class="models">${cards.join("\n")}</div><p class="quiet">${esc(source)}: ${sources.map(linked).join("; ")}</p>`;
}

/** Hours by model in each pilot, of the activities in the period. */
function hours(page: Page): Html {
  const { programme, lang, say, names } = page;
  const { period, asOf } = programme;
  const counted = programme.activities.filter(
    ({ date }) => (period === undefined || isWithin(date, period)) && (asOf === undefined || date <= asOf),
  );
  const pilots = sortedBy(
    [...new Set(counted.map(({ pilot }) => pilot))],
    (id) => `${names.pilots?.get(id) ?? id}\u0000${id}`,
  );
  const sum = (pilot: string, model: string | undefined): number =>
    exactSum(counted.filter((one) => one.pilot === pilot && one.model === model).map((one) => one.hours ?? 0));
  const profiles = pilots.map((pilot) => ({
    name: names.pilots?.get(pilot) ?? pilot,
    byModel: models.map((model) => sum(pilot, model)),
    without: sum(pilot, undefined),
  }));
  if (!profiles.some(({ byModel }) => byModel.some((value) => value > 0))) return "";
  const hasWithout = profiles.some(({ without }) => without > 0);
  const bars = profiles.map(({ name, byModel, without }): BarValues => {
    const all = exactSum([...byModel, without]);
    const note = (one: Lang): string => formatTick(Math.round(all), "hours", one, true);
    return {
      label: { nb: name, nn: name, en: name },
      values: hasWithout ? [...byModel, without] : byModel,
      note: { nb: note("nb"), nn: note("nn"), en: note("en") },
    };
  });
  const withoutModel = { nb: "Uten modell", nn: "Utan modell", en: "Without a model" };
  const series = [...models.map((model) => mobilisationModel[model]), ...(hasWithout ? [withoutModel] : [])];
  const number = (value: number): Html => esc(formatNumber(value, lang, 1));
  const behind = table(
    say({ nb: "Timer etter pilot og modell", nn: "Timar etter pilot og modell", en: "Hours by pilot and model" }),
    [
      { name: say({ nb: "Pilot", nn: "Pilot", en: "Pilot" }) },
      ...series.map((label) => ({ name: label[lang], isNumber: true })),
    ],
    profiles.map(({ name, byModel, without }) => ({
      cells: [esc(name), ...byModel.map(number), ...(hasWithout ? [number(without)] : [])],
    })),
  );
  const chart = stackedBars(bars, {
    title: {
      nb: "Timer etter modell i hver pilot",
      nn: "Timar etter modell i kvar pilot",
      en: "Hours by model in each pilot",
    },
    unit: "hours",
    as: "shares",
    series,
    ...(period === undefined || asOf === undefined ? {} : { span: { period, asOf } }),
  });
  const caption = {
    nb: "Hver strek er alle timene i en pilot, delt etter modell. Tallet til høyre er timene i alt.",
    nn: "Kvar strek er alle timane i ein pilot, delt etter modell. Talet til høgre er timane i alt.",
    en: "Each bar is all hours of a pilot, divided by model. The number to the right is the hours in all.",
  };
  return `<div class="figures">${page.figure(chart, caption, behind)}</div>`;
}

/** Which models the pilots say they work by. */
function declared(page: Page): Html {
  const { programme, lang, say } = page;
  const counted = programme.pilots.filter(isCounted);
  if (counted.length === 0) return "";
  const known = counted.filter(({ models: own }) => own !== undefined && own.length > 0);
  const by = models.map((model) => known.filter((pilot) => pilot.models?.includes(model)).length);
  const notSaid = { nb: "Ikke oppgitt", nn: "Ikkje oppgjeve", en: "Not stated" };
  const bars: readonly BarValues[] = [
    ...models.map((model, index) => ({ label: mobilisationModel[model], values: [by[index] ?? 0] })),
    { label: notSaid, values: [counted.length - known.length] },
  ];
  const title = {
    nb: "Piloter som oppgir hver modell",
    nn: "Pilotar som oppgjev kvar modell",
    en: "Pilots that state each model",
  };
  const behind = table(
    title[lang],
    [
      { name: say({ nb: "Modell", nn: "Modell", en: "Model" }) },
      { name: say({ nb: "Piloter", nn: "Pilotar", en: "Pilots" }), isNumber: true },
    ],
    bars.map(({ label, values }) => ({ cells: [esc(label[lang]), esc(String(values[0] ?? 0))] })),
  );
  const caption = {
    nb: `Av ${counted.length} piloter på prosjektnivå. En pilot kan oppgi flere modeller.`,
    nn: `Av ${counted.length} pilotar på prosjektnivå. Ein pilot kan oppgje fleire modellar.`,
    en: `Of ${counted.length} pilots at project level. A pilot may state several models.`,
  };
  const chart = stackedBars(bars, { title, unit: "count", series: [{ nb: "Piloter", nn: "Pilotar", en: "Pilots" }] });
  return `<div class="figures">${page.figure(chart, caption, behind)}</div>`;
}

/** How the time of each county was spread, as places in a triangle. */
function triangle(page: Page): Html {
  const { lang, say, geography, indicators, names } = page;
  const readings = page.readings.filter(
    ({ indicator, group }) =>
      indicator === "model-diversity" && group.county !== undefined && Object.keys(group).length === 1,
  );
  const chart = modelTriangle(readings, { geography, indicators, pilots: names.pilots ?? new Map() });
  if (chart.points.length === 0) return "";
  const behind = table(
    chart.title[lang],
    [
      { name: say({ nb: "Fylke", nn: "Fylke", en: "County" }) },
      ...models.map((model) => ({ name: mobilisationModel[model][lang], isNumber: true })),
      { name: say({ nb: "Timer", nn: "Timar", en: "Hours" }), isNumber: true },
    ],
    [
      ...chart.points.map(({ label, shares, hours }) => ({
        cells: [
          esc(label[lang]),
          ...models.map((model) => esc(formatPercent(shares[model], lang))),
          hours === undefined ? unknownMark : esc(formatNumber(hours, lang)),
        ],
      })),
      ...chart.hidden.map((label) => ({ cells: [esc(label[lang]), ...Array<Html>(4).fill(hiddenMark)] })),
      ...chart.empty.map((label) => ({ cells: [esc(label[lang]), ...Array<Html>(4).fill(unknownMark)] })),
    ],
  );
  const caption = {
    nb: "I et hjørne gikk all tid til én modell, i midten fikk hver en tredel.",
    nn: "I eit hjørne gjekk all tid til éin modell, i midten fekk kvar ein tredel.",
    en: "At a corner all time went to one model, in the middle each got a third.",
  };
  return `<div class="figures">${page.figure(chart, caption, behind)}</div>`;
}

/** The three models described, which of them the pilots state, and the hours that went into each. */
export function modelsInUse(page: Page): Html {
  const head = page.say({ nb: "De tre modellene", nn: "Dei tre modellane", en: "The three models" });
  const drawn = `${declared(page)}${hours(page)}${triangle(page)}`.replaceAll('</div><div class="figures">', "");
  return `<div class="measure" id="three-models"><h3>${esc(head)}</h3>${described(page)}${drawn}</div>`;
}
