import type { RecordOf } from "../../model/programme.ts";
import { costOf, granted, readsCost } from "../grants.ts";
import type { Outcome } from "../indicator.ts";
import { noData } from "../noData.ts";
import { answerFrom, fold, indicatorOf } from "../plan.ts";

interface CoFundingState {
  /** Whole øre. */
  readonly own: number;
  readonly total: number;
  readonly n: number;
  readonly missing: number;
}

function costsOf(rows: readonly RecordOf<"grants">[]): CoFundingState {
  const state = { own: 0, total: 0, n: 0, missing: 0 };
  for (const row of rows) {
    const { own, total } = costOf(row);
    if (own === undefined || total === undefined) {
      state.missing++;
      continue;
    }
    state.own += own;
    state.total += total;
    state.n++;
  }
  return state;
}

/** Sums before the division: a share of sums, never a mean of shares. No interval: the accounts are a full count. */
function ownShare({ own, total, n, missing }: CoFundingState): Outcome {
  if (total === 0) return noData(n === 0 && missing > 0 ? "all-missing" : "empty-denominator", missing);
  if (own > total) return noData("numerator-above-denominator", missing);
  return { status: "estimated", value: own / total, n, numerator: own / 100, denominator: total / 100, missing };
}

/**
 * What the county and its partners pay themselves, in money and in kind, of the whole cost. A row of which a part is not
 * known is missing unless its total is stated, as in `programmeCost`, so that the share is one of the very cost that stands
 * beside it; the check of grants is about limits and takes what it is told, so it reckons without an in-kind part.
 */
export const coFundingShare = indicatorOf(
  {
    id: "co-funding-share",
    version: 1,
    label: { nb: "Medfinansieringsandel", nn: "Medfinansieringsdel", en: "Co-funding share" },
    definition: {
      nb: "Medfinansiering og egeninnsats som andel av den samlede prosjektkostnaden (tilskudd, medfinansiering og egeninnsats) i årene i perioden. Rader der en del er ukjent, telles som manglende med mindre totalbeløpet er oppgitt.",
      nn: "Medfinansiering og eigeninnsats som del av den samla prosjektkostnaden (tilskot, medfinansiering og eigeninnsats) i åra i perioden. Rader der ein del er ukjend, blir talde som manglande med mindre totalbeløpet er oppgitt.",
      en: "Co-funding and contributions in kind as a share of the total project cost (grant, co-funding and in kind) in the years of the period. Rows of which a part is not known count as missing unless the total is stated.",
    },
    population: { nb: "Prosjektkostnader", nn: "Prosjektkostnader", en: "Project costs" },
    numerator: {
      nb: "kroner i medfinansiering og egeninnsats",
      nn: "kroner i medfinansiering og eigeninnsats",
      en: "NOK of co-funding and contributions in kind",
    },
    denominator: { nb: "kroner i alt", nn: "kroner i alt", en: "NOK in total" },
    unit: "share",
    resultLevel: "input",
    criterion: "efficiency",
    goal: "strategicRole",
    better: "higher",
    source: "Kompetansepiloter paid at most 70 per cent of a project, so at least 30 per cent had to come from others",
    counts: { n: "grants-of-known-cost" },
  },
  {
    feeds: [granted],
    reads: { grants: readsCost },
    answer: () => answerFrom(fold(costsOf), ownShare),
  },
);
