import type { IsoDate } from "../core/date.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import type { Establishment } from "../model/establishment.ts";
import type { Participation } from "../model/participation.ts";
import type { ListName } from "../model/programme.ts";
import type { RegisterPopulation } from "../model/registerPopulation.ts";
import type { Tie } from "../model/tie.ts";
import type { CreditsAndLevel, DateOrder, Oddity, OutcomeContradiction } from "./issue.ts";
import { creditsAndLevel } from "./nkr.ts";

/** The rules of one list: contradictions that refuse the row, remarks that leave it, and what is only odd. */
interface Rules<T> {
  contradictions?(record: T): readonly (DateOrder | OutcomeContradiction)[];
  remarks?(record: T): readonly CreditsAndLevel[];
  odd(record: T, asOf: IsoDate | undefined): readonly Oddity[];
}

const none: readonly never[] = [];

/** Whether the first date is after the second, as far as both are known. */
const after = (first: IsoDate | undefined, then: IsoDate | undefined): boolean =>
  first !== undefined && then !== undefined && first > then;

const dateOrder = (first: readonly [string, IsoDate], second: readonly [string, IsoDate]): DateOrder => ({
  code: "programme.date-order",
  path: [second[0]],
  severity: "error",
  first: { field: first[0], value: first[1] },
  second: { field: second[0], value: second[1] },
});

/** The names of the pairs that hold. */
function odd(...pairs: readonly (readonly [boolean, Oddity])[]): readonly Oddity[] {
  const found = pairs.filter(([holds]) => holds).map(([, rule]) => rule);
  return found.length === 0 ? none : found;
}

const establishments: Rules<Establishment> = {
  odd: ({ contactedOn, mappedOn, committedOn }, asOf) =>
    odd(
      [after(contactedOn, mappedOn), "contacted-after-mapped"],
      [after(mappedOn, committedOn), "mapped-after-committed"],
      [after(contactedOn, asOf) || after(mappedOn, asOf) || after(committedOn, asOf), "dated-after-as-of"],
    ),
};

const needs: Rules<CompetenceNeed> = {
  contradictions: ({ registeredOn, startedOn }) =>
    startedOn !== undefined && startedOn < registeredOn
      ? [dateOrder(["registeredOn", registeredOn], ["startedOn", startedOn])]
      : none,
  odd: (need, asOf) =>
    odd(
      [after(need.registeredOn, need.matchedOn), "matched-before-registered"],
      [after(need.registeredOn, need.withdrawnOn), "withdrawn-before-registered"],
      [after(need.matchedOn, need.startedOn), "started-before-matched"],
      [after(need.earliestStart, need.latestStart), "start-window-empty"],
      [need.matchedOn !== undefined && need.offer === undefined, "matched-without-offer"],
      [after(need.registeredOn, asOf), "dated-after-as-of"],
    ),
};

const offers: Rules<CompetenceOffer> = {
  contradictions: ({ startsOn, endsOn }) =>
    startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
      ? [dateOrder(["startsOn", startsOn], ["endsOn", endsOn])]
      : none,
  remarks: (offer) => {
    const mismatch = creditsAndLevel(offer);
    return mismatch === undefined ? none : [mismatch];
  },
  odd: (offer) =>
    odd(
      [after(offer.deadline, offer.startsOn), "deadline-after-start"],
      [after(offer.readyOn, offer.startsOn), "ready-after-start"],
      [after(offer.startsOn, offer.completedOn), "completed-before-start"],
      [
        offer.minGroup !== undefined && offer.capacity !== undefined && offer.minGroup > offer.capacity,
        "minimum-above-capacity",
      ],
    ),
};

const participations: Rules<Participation> = {
  contradictions: ({ started, outcome }) =>
    started === (outcome === "notStarted")
      ? [{ code: "programme.outcome-contradiction", path: ["outcome"], severity: "error", started, outcome }]
      : none,
  odd: ({ enrolledOn }, asOf) => (after(enrolledOn, asOf) ? ["dated-after-as-of"] : none),
};

const ties: Rules<Tie> = {
  contradictions: ({ since, until }) =>
    until !== undefined && until < since ? [dateOrder(["since", since], ["until", until])] : none,
  odd: ({ a, b, since }, asOf) => odd([a === b, "tie-with-itself"], [after(since, asOf), "dated-after-as-of"]),
};

const population: Rules<RegisterPopulation> = {
  odd: ({ sizeClass }) => {
    const [from = "", to] = sizeClass.split("-");
    return to !== undefined && Number(from) > Number(to) ? ["size-class-reversed"] : none;
  },
};

const activities: Rules<{ readonly date: IsoDate }> = {
  odd: ({ date }, asOf) => (after(date, asOf) ? ["dated-after-as-of"] : none),
};

/** The rules by list; a list that is not here has none. */
export const rules = { establishments, needs, offers, participations, ties, population, activities } as Partial<
  Readonly<Record<ListName, Rules<unknown>>>
>; // each is only ever asked about records of its own list
