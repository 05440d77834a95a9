import { isIsoDate } from "../core/date.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import { contextOf, type MarketOptions } from "./context.ts";
import type { MarketList, MatchingIssue, WrongOption } from "./issue.ts";
import { defaultProfile } from "./profile.ts";

const largest = 2_147_483_647;
const whole = 10_000;

const needAmounts = ["maxTravelKm", "maxTravelMinutes", "maxFeeNok", "hoursPerWeek"] as const;
const offerAmounts = ["feeNok", "hoursPerWeek"] as const;
const needDates = ["earliestStart", "latestStart", "matchedOn", "withdrawnOn"] as const;
const offerDates = ["startsOn", "endsOn", "deadline", "completedOn"] as const;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largest;
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

/** A value as an issue carries it: what is no finite number is left out. */
const shownValue = (value: unknown): { readonly value?: number | string } =>
  typeof value === "string" || (typeof value === "number" && Number.isFinite(value)) ? { value } : {};

export const wrongOption = (option: string, value: unknown): WrongOption => ({
  code: "matching.wrong-option",
  path: [option],
  severity: "error",
  option,
  ...shownValue(value),
});

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
    ...needs.flatMap((need, i) => [
      ...wrongFields("needs", i, need, ["headcount"], isCount),
      ...wrongFields("needs", i, need, needAmounts, isAmount),
      ...wrongFields("needs", i, need, needDates, isIsoDate),
    ]),
    ...offers.flatMap((offer, j) => [
      ...wrongFields("offers", j, offer, ["capacity", "minGroup"], isCount),
      ...wrongFields("offers", j, offer, offerAmounts, isAmount),
      ...wrongFields("offers", j, offer, offerDates, isIsoDate),
    ]),
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
  const names = Object.keys(defaultProfile.weights) as (keyof typeof defaultProfile.weights)[]; // its own keys
  let sum = 0;
  for (const name of names) {
    const weight = profile.weights[name];
    if (Number.isInteger(weight) && weight >= 0 && weight <= whole) sum += weight;
    else wrong(name, ["weights", name], weight);
  }
  if (issues.every(({ code }) => code !== "matching.wrong-profile") && sum !== whole)
    wrong("weights", ["weights"], sum);
  for (const setting of contextOf(options).wrongSettings) wrong(setting, [setting], profile[setting]);
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

/** The fields that are there and are not what they should be. */
function wrongFields<Field extends string, Value>(
  list: MarketList,
  index: number,
  record: Readonly<Partial<Record<Field, Value>>>,
  fields: readonly Field[],
  isRight: (value: Value) => boolean,
): readonly MatchingIssue[] {
  const issues: MatchingIssue[] = [];
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
  return issues;
}
