import { keysOf } from "../../core/label.ts";
import { stackedBars } from "../../charts/stackedBars.ts";
import { formatCount } from "../../messages/number.ts";
import { actorKind } from "../../vocabulary/actor.ts";
import { esc, type Html, table } from "../markup.ts";
import type { Page } from "../page.ts";

/** Who takes part, by kind. */
export function actors(page: Page): Html {
  const { programme, lang, say } = page;
  if (programme.actors.length === 0) return "";
  const kinds = keysOf(actorKind)
    .map((kind) => ({ label: actorKind[kind], count: programme.actors.filter((actor) => actor.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const title = { nb: "Aktører etter type", nn: "Aktørar etter type", en: "Actors by kind" };
  const behind = table(
    title[lang],
    [
      { name: say({ nb: "Type", nn: "Type", en: "Kind" }) },
      { name: say({ nb: "Aktører", nn: "Aktørar", en: "Actors" }), isNumber: true },
    ],
    kinds.map(({ label, count }) => ({ cells: [esc(label[lang]), esc(formatCount(count, lang))] })),
  );
  const chart = stackedBars(
    kinds.map(({ label, count }) => ({ label, values: [count] })),
    { title, unit: "count", series: [{ nb: "Aktører", nn: "Aktørar", en: "Actors" }] },
  );
  const [all, ties] = [programme.actors.length, programme.ties.length];
  const caption = {
    nb: `${formatCount(all, "nb")} aktører og ${formatCount(ties, "nb")} registrerte samarbeid mellom dem.`,
    nn: `${formatCount(all, "nn")} aktørar og ${formatCount(ties, "nn")} registrerte samarbeid mellom dei.`,
    en: `${formatCount(all, "en")} actors and ${formatCount(ties, "en")} registered ties between them.`,
  };
  const head = say({ nb: "Aktørene", nn: "Aktørane", en: "The actors" });
  return `<div class="measure" id="actors"><h3>${esc(head)}</h3><div class="figures">${page.figure(chart, caption, behind, "beside")}</div></div>`;
}
