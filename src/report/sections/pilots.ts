import type { Label } from "../../core/label.ts";
import { valueName } from "../../charts/groupName.ts";
import { isKnownDate } from "../../geography/checkDate.ts";
import type { Outcome } from "../../model/reading.ts";
import { mobilisationModel } from "../../vocabulary/mobilisation.ts";
import { pilotLevel } from "../../vocabulary/pilot.ts";
import { formatCount } from "../../messages/number.ts";
import { esc, type Html, isAddress, link, table } from "../markup.ts";
import { type Page, sortedBy } from "../page.ts";
import { countyChartOf } from "./countyChart.ts";

/** Pilots as they are counted: projects, and rows without a level. */
export const isCounted = ({ level }: { readonly level?: string | undefined }): boolean =>
  level === undefined || level === "project";

/** The pilots: on the map by county, and in a table with who leads them and where that is known from. */
export function pilots(page: Page): Html {
  const { programme, lang, say, names, geography } = page;
  if (programme.pilots.length === 0) return "";
  const { asOf } = programme;
  const division = asOf ?? names.division;
  const county = (code: string): string => valueName("county", code, { ...names, division })[lang];
  const actors = new Map(programme.actors.map(({ id, title }) => [id, title ?? id]));

  const rows = sortedBy(
    programme.pilots,
    ({ county: code, level, title, id }) =>
      `${county(code)}\u0000${isCounted({ level }) ? 0 : 1}\u0000${title ?? id}\u0000${id}`,
  ).map(({ id, title, county: code, level, operator, models, source }) => {
    const name = title ?? id;
    const under = [
      ...(level === undefined ? [] : [pilotLevel[level][lang]]),
      ...(models ?? []).map((model) => mobilisationModel[model][lang].toLowerCase()),
    ].join(", ");
    return {
      cells: [
        `${source !== undefined && isAddress(source) ? link(source, name) : esc(name)}${under === "" ? "" : `<span class="under">${esc(under)}</span>`}`,
        esc(county(code)),
        esc(operator === undefined ? "–" : (actors.get(operator) ?? operator)),
      ],
    };
  });
  const columns = [
    { name: say({ nb: "Pilot", nn: "Pilot", en: "Pilot" }) },
    { name: say({ nb: "Fylke", nn: "Fylke", en: "County" }) },
    { name: say({ nb: "Operatør", nn: "Operatør", en: "Operator" }) },
  ];
  const behind = table(say({ nb: "Pilotene", nn: "Pilotane", en: "The pilots" }), columns, rows);

  const counts = new Map<string, number>();
  for (const { county: code } of programme.pilots.filter(isCounted)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const title: Label = { nb: "Piloter etter fylke", nn: "Pilotar etter fylke", en: "Pilots by county" };
  const canDraw = isKnownDate(geography, division) && counts.size > 0;
  const figure = canDraw
    ? `<div class="figures">${page.figure(
        countyChartOf(
          new Map(
            [...counts].map(([code, value]): [string, Outcome] => [
              code,
              { status: "estimated", value, n: value, missing: 0 },
            ]),
          ),
          { geography, division, title, unit: "count" },
          page,
        ),
        {
          nb: `${formatCount(total, "nb")} piloter på prosjektnivå. Delpiloter og aktiviteter er ikke talt med.`,
          nn: `${formatCount(total, "nn")} pilotar på prosjektnivå. Delpilotar og aktivitetar er ikkje talde med.`,
          en: `${formatCount(total, "en")} pilots at project level. Sub-pilots and activities are not counted.`,
        },
        behind,
        "below",
      )}</div>`
    : behind;
  return `<div class="measure" id="pilots"><h3>${esc(say({ nb: "Pilotene", nn: "Pilotane", en: "The pilots" }))}</h3>${figure}</div>`;
}
