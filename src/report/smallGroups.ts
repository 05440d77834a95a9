import type { Label } from "../core/label.ts";
import { formatCount } from "../messages/number.ts";
import type { NeedId } from "../model/id.ts";
import { type Html, paragraph } from "./markup.ts";
import type { Page } from "./page.ts";
import { limitOf } from "./shownTotals.ts";

// Groups of needs on a page for all: only of so many firms that none is recognised, and about how many people, since the exact
// number less that of a county would tell of the others there.

/** Whether a group of needs may be told of: on a page for all where at least as many firms as the limit are known to be in it. */
export function mayTell(page: Page, needs: readonly NeedId[]): boolean {
  if (page.isInternal) return true;
  const firmOf = new Map(page.programme.needs.map(({ id, establishment }) => [id, establishment]));
  return new Set(needs.flatMap((need) => firmOf.get(need) ?? [])).size >= limitOf(page);
}

/** How many people are in a group: exactly for the house, else about. */
export function peopleText(page: Page, people: number): string {
  if (page.isInternal) return formatCount(people, page.lang);
  return page.say(people < 10 ? under : people <= 12 ? about : over);
}

const under: Label = { nb: "under 10", nn: "under 10", en: "under 10" };
const about: Label = { nb: "10–12", nn: "10–12", en: "10-12" };
const over: Label = { nb: "over 12", nn: "over 12", en: "over 12" };

/** How many groups are left out, so that nothing is missing without a word. */
export function notShown(page: Page, count: number): Html {
  if (count === 0) return "";
  const n = formatCount(count, page.lang);
  const limit = formatCount(limitOf(page), page.lang);
  const text: Label = {
    nb: `${n} til er ikke vist: det er færre enn ${limit} virksomheter bak, så langt en vet.`,
    nn: `${n} til er ikkje viste: det er færre enn ${limit} verksemder bak, så langt ein veit.`,
    en: `${n} more ${count === 1 ? "is" : "are"} not shown: fewer than ${limit} establishments stand behind, as far as is known.`,
  };
  return paragraph(text[page.lang], "quiet");
}
