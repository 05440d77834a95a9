import type { Label } from "../../core/label.ts";
import { networkMatrix } from "../../charts/networkMatrix.ts";
import { indicatorById } from "../../indicators/catalogue.ts";
import { formatCount } from "../../messages/number.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";

const captions: Readonly<Record<"actor" | "kind", Label>> = {
  actor: {
    nb: "En rute med merke er to aktører som arbeider sammen. Aktørene står etter type og så etter navn.",
    nn: "Ei rute med merke er to aktørar som arbeider saman. Aktørane står etter type og så etter namn.",
    en: "A cell with a mark is two actors that work together. Actors stand by kind, then by name.",
  },
  kind: {
    nb: "Tallet i en rute er hvor mange par av aktører av de to typene som arbeider sammen.",
    nn: "Talet i ei rute er kor mange par av aktørar av dei to typane som arbeider saman.",
    en: "The number in a cell is how many pairs of actors of the two kinds work together.",
  },
};

/**
 * Who works with whom. On a page for all only where no figure of the network is hidden: the matrix holds every tie, and would
 * give each of them away.
 */
export function network(page: Page): Html {
  const { programme, lang, say, readings, isInternal, span } = page;
  const { asOf } = programme;
  const chart = networkMatrix(programme, { ...(asOf === undefined ? {} : { asOf }), ...span });
  if (chart.cells.length === 0) return "";
  const isHidden = readings.some(
    ({ indicator, outcome }) => outcome.status === "suppressed" && indicatorById(indicator)?.goal === "collaboration",
  );
  const head = `<h3>${esc(say({ nb: "Nettverket", nn: "Nettverket", en: "The network" }))}</h3>`;
  if (isHidden && !isInternal) {
    const hidden: Label = {
      nb: "Hvem som arbeider sammen, er ikke vist, for å verne små grupper. Den interne rapporten har det.",
      nn: "Kven som arbeider saman, er ikkje vist, for å verne små grupper. Den interne rapporten har det.",
      en: "Who works together is not shown, to protect small groups. The internal report has it.",
    };
    return `<div class="measure" id="network">${head}${paragraph(say(hidden), "quiet")}</div>`;
  }
  const rows = chart.nodes.map(({ label, kind }, index) => {
    const partners = chart.cells
      .filter(({ a, b }) => a === index || b === index)
      .map(({ a, b, pairs, formal }) => {
        const name = chart.nodes[a === index ? b : a]?.label[lang] ?? "";
        const formally = say({ nb: "formelt", nn: "formelt", en: "formal" });
        if (chart.by === "actor") return formal > 0 ? `${name} (${formally})` : name;
        return `${name} ${formatCount(pairs, lang)}`;
      });
    const under = chart.by === "actor" ? `<span class="under">${esc(kind[lang])}</span>` : "";
    return { cells: [`${esc(label[lang])}${under}`, esc(partners.join(", "))] };
  });
  const columns = [
    {
      name:
        chart.by === "actor"
          ? say({ nb: "Aktør", nn: "Aktør", en: "Actor" })
          : say({ nb: "Type", nn: "Type", en: "Kind" }),
    },
    { name: say({ nb: "Arbeider sammen med", nn: "Arbeider saman med", en: "Works with" }) },
  ];
  const figure = page.figure(chart, captions[chart.by], table(chart.title[lang], columns, rows));
  return `<div class="measure" id="network">${head}<div class="figures">${figure}</div></div>`;
}
