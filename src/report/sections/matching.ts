import type { Label } from "../../core/label.ts";
import type { Allocation } from "../../matching/allocation.ts";
import type { Market } from "../../matching/market.ts";
import type { Proposal } from "../../matching/proposeOffers.ts";
import type { Pool } from "../../programme/accept.ts";
import { countOutcomes } from "../needOutcomes.ts";
import { esc, type Html, paragraph } from "../markup.ts";
import type { Page } from "../page.ts";
import { limitOf, mayShowTotals } from "../shownTotals.ts";
import { minimumGroups } from "./minimumGroups.ts";
import { outcomes } from "./outcomes.ts";
import { pools } from "./pools.ts";
import { proposals } from "./proposals.ts";

/** What matching came to, as far as it was asked for. */
export interface Matched {
  readonly market?: Market;
  readonly allocation?: Allocation;
  readonly pools?: readonly Pool[];
  readonly proposals?: readonly Proposal[];
}

const hidden: Label = {
  nb: "Hvor mange behov som fikk plass, er ikke vist, for å verne små grupper. Den interne rapporten har det.",
  nn: "Kor mange behov som fekk plass, er ikkje vist, for å verne små grupper. Den interne rapporten har det.",
  en: "How many needs got a seat is not shown, to protect small groups. The internal report has it.",
};

/** Needs brought together with offers: who got a seat and why not, what minimum groups are worth, who could learn together, and which courses are missing. */
export function matching(page: Page, { market, allocation, pools: groups, proposals: courses }: Matched): Html {
  const parts: Html[] = [];
  if (allocation !== undefined) {
    const head = `<h3>${esc(page.say({ nb: "Behov og tilbud", nn: "Behov og tilbod", en: "Needs and offers" }))}</h3>`;
    const counts = countOutcomes(allocation, market, page.isInternal ? undefined : limitOf(page));
    const mayTell = mayShowTotals("needs", page);
    const content = mayTell ? outcomes(page, allocation, counts, market) : paragraph(page.say(hidden), "quiet");
    parts.push(`<div class="measure" id="matching">${head}${content}</div>`);
    if (market !== undefined) parts.push(minimumGroups(page, market, allocation, mayTell && counts.isWhole));
  }
  if (groups !== undefined) parts.push(pools(page, groups));
  if (courses !== undefined) parts.push(proposals(page, courses));
  return parts.join("\n");
}
