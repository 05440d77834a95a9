import type { Label } from "../../core/label.ts";
import { municipalityName } from "../../charts/groupName.ts";
import type { Proposal } from "../../matching/proposeOffers.ts";
import { formatCount, formatPeriod, unknownMark } from "../../messages/number.ts";
import { nkrLevel } from "../../vocabulary/level.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";
import { mayTell, notShown, peopleText } from "../smallGroups.ts";
import { placesFigure } from "./placesFigure.ts";

const head: Label = {
  nb: "Kurs som mangler",
  nn: "Kurs som manglar",
  en: "Courses that are missing",
};

const anywhere: Label = { nb: "hvor som helst", nn: "kvar som helst", en: "anywhere" };

/** Courses that would fill a group with what no offer meets, numbered on a map; on a page for all only those for several firms. */
export function proposals(page: Page, courses: readonly Proposal[]): Html {
  const { lang, say, names } = page;
  const shown = courses.filter(({ serves }) =>
    mayTell(
      page,
      serves.map(({ need }) => need),
    ),
  );
  const rows = shown.map(({ field, level, municipality, period, headcount, serves }, index) => ({
    cells: [
      esc(`${index + 1}`),
      `${esc(field)}${level === undefined ? "" : `<span class="under">${esc(nkrLevel[level][lang])}</span>`}`,
      esc(municipality === undefined ? say(anywhere) : municipalityName(municipality, names)),
      esc(peopleText(page, headcount)),
      esc(formatPeriod(period, lang)),
      ...(page.isInternal
        ? [esc(serves.map(({ need, seats }) => `${need} (${formatCount(seats, lang)})`).join(", ") || unknownMark)]
        : []),
    ],
  }));
  const title: Label = { nb: "Foreslåtte kurs", nn: "Foreslåtte kurs", en: "Proposed courses" };
  const columns = [
    { name: say({ nb: "Nr.", nn: "Nr.", en: "No." }) },
    { name: say({ nb: "Fag", nn: "Fag", en: "Field" }) },
    { name: say({ nb: "Sted", nn: "Stad", en: "Place" }) },
    { name: say({ nb: "Plasser", nn: "Plassar", en: "Seats" }) },
    { name: say({ nb: "Begynner", nn: "Byrjar", en: "Begins" }) },
    ...(page.isInternal ? [{ name: say({ nb: "For behovene", nn: "For behova", en: "For the needs" }) }] : []),
  ];
  const count = formatCount(courses.length, lang);
  const intro: Label =
    courses.length === 0
      ? {
          nb: "Det som ikke er dekket, er for spredt til at ett kurs kunne fylle en gruppe.",
          nn: "Det som ikkje er dekt, er for spreidd til at eitt kurs kunne fylle ei gruppe.",
          en: "What is not met is too scattered for one course to fill a group.",
        }
      : {
          nb: `${count} kurs ville fylle hver sin gruppe med behov som ingen tilbud dekker, der reisen blir kortest.`,
          nn: `${count} kurs ville fylle kvar si gruppe med behov som ingen tilbod dekkjer, der reisa blir kortast.`,
          en: `${count} ${courses.length === 1 ? "course" : "courses"} would each fill a group with needs that no offer meets, where the travel is least.`,
        };
  const places = shown.flatMap(({ municipality, field }, index) =>
    municipality === undefined ? [] : [{ municipality, number: index + 1, words: { nb: field, nn: field, en: field } }],
  );
  return [
    `<div class="measure" id="proposals"><h3>${esc(say(head))}</h3>`,
    paragraph(intro[lang]),
    shown.length === 0 ? "" : placesFigure(page, places, title, table(say(title), columns, rows)),
    notShown(page, courses.length - shown.length),
    "</div>",
  ].join("\n");
}
