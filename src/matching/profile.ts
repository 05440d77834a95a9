import type { MatchingProfile } from "../model/matchingProfile.ts";

/** The limits and curves of a profile, beside its weights. */
export interface ProfileSettings {
  /** Where a need states no limit of its own: at this distance reach is worth nothing. Kilometres as given by `distanceKm`. */
  readonly reachKm: number;
  /** The same for minutes of travel, where `travelMinutes` is given. */
  readonly reachMinutes: number;
  /** Where a need states no most it pays: at this fee cost is worth nothing. */
  readonly feeNok: number;
  /** Where a need states no latest start: after so many days a start is worth nothing. */
  readonly waitDays: number;
  /** So many days before the earliest start that a need states a start is worth nothing. */
  readonly earlyDays: number;
  /** An offer further than this many steps of the qualifications framework from the need is barred. */
  readonly levelSteps: number;
}

/**
 * Weights for small rural firms. They follow the barriers that adults and firms name: time beside a full job first, then
 * distance, level and cost. Proposed, not official: a county changes what it finds otherwise.
 *
 * @see Adult Education Survey 2007, table 7, https://ssb.no/a/en/static/vol_en/tab-2008-01-07-07-en.html
 */
export const defaultProfile: MatchingProfile & ProfileSettings = {
  id: "small-rural-firms",
  version: 1,
  weights: { relevance: 4500, delivery: 2000, reach: 1500, level: 1000, cost: 500, start: 500 },
  reachKm: 100,
  reachMinutes: 90,
  feeNok: 20_000,
  waitDays: 365,
  earlyDays: 90,
  levelSteps: 1,
};

const settingNames = ["reachKm", "reachMinutes", "feeNok", "waitDays", "earlyDays", "levelSteps"] as const;

/** The settings of a profile, those of the default where it has none. `wrong` names what is no number of 0 and more. */
export function settingsOf(profile: MatchingProfile): {
  readonly settings: ProfileSettings;
  readonly wrong: readonly string[];
} {
  const wrong = settingNames.filter((name) => {
    const value = profile[name];
    return value !== undefined && !(typeof value === "number" && Number.isFinite(value) && value >= 0);
  });
  const chosen = settingNames.map((name) => [
    name,
    typeof profile[name] === "number" ? profile[name] : defaultProfile[name],
  ]);
  return { settings: Object.fromEntries(chosen), wrong };
}

/** What the weights of a profile sum to, and the most points that a pair can have. */
export const whole = 10_000;
const weightNames = ["relevance", "delivery", "reach", "level", "cost", "start"] as const;

/** The weights that are no whole numbers of 0 to 10,000, by name; "weights" where they do not sum to 10,000. */
export function wrongWeights({ weights }: MatchingProfile): readonly string[] {
  const isWeight = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= whole;
  const wrong = weightNames.filter((name) => !isWeight(weights[name]));
  if (wrong.length > 0) return wrong;
  return weightNames.reduce((sum, name) => sum + weights[name], 0) === whole ? [] : ["weights"];
}
