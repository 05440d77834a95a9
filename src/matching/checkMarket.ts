import { type IsoDate, isIsoDate } from "../core/date.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import { contextOf, type MarketOptions } from "./context.ts";
import { type MarketList, type MatchingIssue, shownValue, wrongOption } from "./issue.ts";
import { defaultProfile } from "./profile.ts";

const largest = 2_147_483_647;

const needAmounts = ["maxTravelKm", "maxTravelMinutes", "maxFeeNok", "hoursPerWeek"] as const;
const offerAmounts = ["feeNok", "hoursPerWeek"] as const;
const needDates = ["earliestStart", "latestStart", "matchedOn", "withdrawnOn"] as const;
const offerDates = ["startsOn", "endsOn", "deadline", "completedOn"] as const;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largest;
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

/** Every issue of what a market is to be made of. */
export function checkMarket(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  options: MarketOptions,
): readonly MatchingIssue[] {
  return [
    ...checkOptions(options),
    ...checkIds("needs", needs),
    ...checkIds("offers", offers),
    ...needs.flatMap((need, i) => checkNeed(need, i)),
    ...offers.flatMap((offer, j) => checkOffer(offer, j)),
    ...checkSeats(needs),
  ];
}

/** Every issue of needs by themselves. */
export const checkNeeds = (needs: readonly CompetenceNeed[]): readonly MatchingIssue[] => [
  ...checkIds("needs", needs),
  ...needs.flatMap((need, i) => checkNeed(need, i)),
];

type IsDay = (text: IsoDate) => boolean;

/** The fields of a need that a match looks at and that are not what they should be. */
export function checkNeed(need: CompetenceNeed, index: number, isDay: IsDay = isIsoDate): readonly MatchingIssue[] {
  const issues: MatchingIssue[] = [];
  addWrong(issues, "needs", index, need, ["headcount"], isCount);
  addWrong(issues, "needs", index, need, needAmounts, isAmount);
  addWrong(issues, "needs", index, need, needDates, isDay);
  return issues;
}

/** The same of an offer. */
export function checkOffer(offer: CompetenceOffer, index: number, isDay: IsDay = isIsoDate): readonly MatchingIssue[] {
  const issues: MatchingIssue[] = [];
  addWrong(issues, "offers", index, offer, ["capacity", "minGroup"], isCount);
  addWrong(issues, "offers", index, offer, offerAmounts, isAmount);
  addWrong(issues, "offers", index, offer, offerDates, isDay);
  return issues;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** All seats together have to be a count too: where they are not, the largest need is wrong, of equal ones the first by id. */
function checkSeats(needs: readonly CompetenceNeed[]): readonly MatchingIssue[] {
  const seats = needs.map(({ headcount = 1 }) => (isCount(headcount) ? headcount : 0));
  if (sumOf(seats) <= largest) return [];
  let most = 0;
  needs.forEach(({ id }, i) => {
    if (seats[i]! > seats[most]! || (seats[i] === seats[most] && id < needs[most]!.id)) most = i;
  });
  const path = ["needs", most, "headcount"];
  return [
    { code: "matching.wrong-field", path, severity: "error", list: "needs", field: "headcount", value: seats[most]! },
  ];
}

function checkOptions(options: MarketOptions): readonly MatchingIssue[] {
  const { asOf, top, profile = defaultProfile } = options;
  const issues: MatchingIssue[] = [];
  if (typeof asOf !== "string" || !isIsoDate(asOf)) issues.push(wrongOption("asOf", asOf));
  if (top !== undefined && !(Number.isInteger(top) && top >= 1)) issues.push(wrongOption("top", top));
  const wrong = (setting: string, path: readonly string[], value: unknown): void => {
    issues.push({
      code: "matching.wrong-profile",
      path: ["profile", ...path],
      severity: "error",
      setting,
      ...(typeof value === "number" && Number.isFinite(value) ? { value } : {}),
    });
  };
  const weights: Readonly<Record<string, number>> = profile.weights;
  for (const setting of contextOf(options).wrongSettings) {
    if (setting === "weights") wrong(setting, [setting], sumOf(Object.values(weights)));
    else if (Object.hasOwn(defaultProfile.weights, setting)) wrong(setting, ["weights", setting], weights[setting]);
    else wrong(setting, [setting], profile[setting]);
  }
  return issues;
}

function checkIds(list: MarketList, records: readonly { readonly id: string }[]): readonly MatchingIssue[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: "matching.duplicate-id", path: [list, i, "id"], severity: "error", list, value: id }];
  });
}

/** Adds the fields that are there and are not what they should be. */
function addWrong<Field extends string, Value>(
  issues: MatchingIssue[],
  list: MarketList,
  index: number,
  record: Readonly<Partial<Record<Field, Value>>>,
  fields: readonly Field[],
  isRight: (value: Value) => boolean,
): void {
  for (const field of fields) {
    const value = record[field];
    if (value !== undefined && !isRight(value))
      issues.push({
        code: "matching.wrong-field",
        path: [list, index, field],
        severity: "error",
        list,
        field,
        ...shownValue(value),
      });
  }
}
