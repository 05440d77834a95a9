import type { Label } from "../../core/label.ts";
import { municipalityName } from "../../charts/groupName.ts";
import { formatCount } from "../../messages/number.ts";
import { formatWindow } from "../../messages/window.ts";
import type { Pool } from "../../programme/accept.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";
import { mayTell, notShown, peopleText } from "../smallGroups.ts";
import { placesFigure } from "./placesFigure.ts";

const head: Label = {
  nb: "Hvem som kan lære sammen",
  nn: "Kven som kan lære saman",
  en: "Who could learn together",
};

/** Groups that needs of several firms could form, numbered on a map; on a page for all only those of several firms, and about how large. */
export function pools(page: Page, groups: readonly Pool[]): Html {
  const { lang, say, names } = page;
  const shown = groups.filter(({ needs }) => mayTell(page, needs));
  const place = (code: string): string => municipalityName(code, names);
  const rows = shown.map(({ field, municipality, heads, window, needs }, index) => ({
    cells: [
      esc(`${index + 1}`),
      esc(field),
      esc(place(municipality)),
      esc(peopleText(page, heads)),
      esc(formatWindow(window, lang)),
      ...(page.isInternal ? [esc(needs.join(", "))] : []),
    ],
  }));
  const title: Label = {
    nb: "Grupper som kan samles",
    nn: "Grupper som kan samlast",
    en: "Groups that could be pooled",
  };
  const columns = [
    { name: say({ nb: "Nr.", nn: "Nr.", en: "No." }) },
    { name: say({ nb: "Fag", nn: "Fag", en: "Field" }) },
    { name: say({ nb: "Sted", nn: "Stad", en: "Place" }) },
    { name: say({ nb: "Personer", nn: "Personar", en: "People" }) },
    { name: say({ nb: "Kan begynne", nn: "Kan byrje", en: "Can begin" }) },
    ...(page.isInternal ? [{ name: say({ nb: "Behov", nn: "Behov", en: "Needs" }) }] : []),
  ];
  const one = groups.length === 1;
  const found = formatCount(groups.length, lang);
  const intro: Label =
    groups.length === 0
      ? {
          nb: "Ingen behov fra flere virksomheter er mange nok og nær nok hverandre til en gruppe.",
          nn: "Ingen behov frå fleire verksemder er mange nok og nær nok kvarandre til ei gruppe.",
          en: "No needs of several establishments are many enough and near enough to each other for a group.",
        }
      : {
          nb: `Behov fra flere virksomheter kan samles i ${found} ${one ? "gruppe" : "grupper"} om samme fag, på ett sted og til samme tid.`,
          nn: `Behov frå fleire verksemder kan samlast i ${found} ${one ? "gruppe" : "grupper"} om same fag, på éin stad og til same tid.`,
          en: `Needs of several establishments can be pooled in ${found} ${one ? "group" : "groups"} about one field, in one place and at one time.`,
        };
  const figure =
    shown.length === 0
      ? ""
      : placesFigure(
          page,
          shown.map(({ field, municipality }, index) => ({
            municipality,
            number: index + 1,
            words: { nb: field, nn: field, en: field },
          })),
          title,
          table(say(title), columns, rows),
        );
  return [
    `<div class="measure" id="pools"><h3>${esc(say(head))}</h3>`,
    paragraph(intro[lang]),
    figure,
    notShown(page, groups.length - shown.length),
    "</div>",
  ].join("\n");
}
