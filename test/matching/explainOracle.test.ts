import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween } from "../../src/core/date.ts";
import { distanceKm } from "../../src/geography/distanceKm.ts";
import { codeSimilarity } from "../../src/matching/codeSimilarity.ts";
import { explain } from "../../src/matching/explain.ts";
import { fieldSimilarity, fieldText } from "../../src/matching/fieldSimilarity.ts";
import { defaultProfile } from "../../src/matching/profile.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { needsOf, offersOf, options as plain } from "./markets.ts";

// A pair judged anew, slowly and from the rules as they are written: each fact looked up in the records, nothing prepared.

const { asOf, geography } = plain;
const establishments = [
  { id: "e1", municipality: "5542" },
  { id: "e2", municipality: "0301" },
];
const travelMinutes = (a: string, b: string) => (b === "1103" ? undefined : (Number(a) + Number(b)) % 120);
const profiles = [
  defaultProfile,
  { ...defaultProfile, weights: { relevance: 0, delivery: 2000, reach: 3000, level: 1000, cost: 2000, start: 2000 } },
  { ...defaultProfile, weights: { relevance: 10_000, delivery: 0, reach: 0, level: 0, cost: 0, start: 0 } },
  { ...defaultProfile, reachKm: 0, reachMinutes: 30, levelSteps: 0, feeNok: 0, waitDays: 0, earlyDays: 0 },
  { ...defaultProfile, levelSteps: 3, waitDays: 30, feeNok: 1500 },
];

const scale = ["2", "3", "4 4A 4B", "5 5.1", "5.2", "6 6.1 6.2", "7", "8"];
const stepOf = (level: string | undefined) =>
  level === undefined ? undefined : scale.findIndex((names) => names.split(" ").includes(level));
const language = (text: string) => (["nb", "nn"].includes(text) ? "no" : text);
const nearForms = ["onSite gatherings", "onSite inCompany", "gatherings online"];
const areNear = (a: string, b: string) => nearForms.some((pair) => pair === `${a} ${b}` || pair === `${b} ${a}`);
/** From 1 at nothing evenly down to 0 at the limit. */
const left = (amount: number, limit: number) => (amount <= 0 ? 1 : amount >= limit ? 0 : 1 - amount / limit);

const later = (a: string, b: string) => (a > b ? a : b);
const above = (value: number | undefined, limit: number | undefined) =>
  value !== undefined && limit !== undefined && value > limit;

/** How well the day of start suits: earlier is better from the earliest start on, the latest start is worth half. */
function startFit(need: CompetenceNeed, start: string, profile: typeof defaultProfile): number {
  const { earliestStart, latestStart } = need;
  if (earliestStart !== undefined && start < earliestStart)
    return left(daysBetween(start, earliestStart), profile.earlyDays);
  const from = later(asOf, earliestStart ?? asOf);
  if (latestStart === undefined) return left(daysBetween(from, start), profile.waitDays);
  return latestStart <= from ? 1 : left(daysBetween(from, start), 2 * daysBetween(from, latestStart));
}

function judgeSlowly(need: CompetenceNeed, offer: CompetenceOffer, profile: typeof defaultProfile) {
  const codes = (need.codes ?? []).flatMap((a) => (offer.codes ?? []).map((b) => codeSimilarity(a, b) ?? 0));
  const byCodes = Math.max(0, ...codes);
  const byWords = fieldSimilarity(fieldText(need.field), fieldText(offer.field));
  const relevance = Math.max(byCodes, byWords);
  const decidedByCodes = relevance === 0 ? codes.length > 0 : byCodes === relevance;
  const sure = decidedByCodes ? 1 : byWords === 1 ? 0.7 : 0.5;

  const comesHome = offer.delivery === "online" || offer.delivery === "inCompany";
  const from = need.municipality ?? establishments.find(({ id }) => id === need.establishment)?.municipality;
  const to = offer.municipality;
  const isWay = !comesHome && from !== undefined && to !== undefined;
  const km = isWay ? distanceKm(geography, from, to) : undefined;
  const minutes = isWay ? travelMinutes(from, to) : undefined;
  const [wanted, given] = [stepOf(need.nkrLevel), stepOf(offer.nkrLevel)];
  const steps = wanted === undefined || given === undefined ? undefined : Math.abs(wanted - given);
  const { startsOn, deadline, feeNok, delivery } = offer;
  const { languages } = need;
  const forOneFirm = delivery === "inCompany";
  const areFirmsKnown = need.establishment !== undefined && offer.establishment !== undefined;

  const exclusions: Readonly<Record<string, boolean>> = {
    unrelated: relevance === 0,
    cancelled: offer.cancelled === true,
    "deadline-passed": deadline !== undefined && deadline < asOf,
    started: startsOn !== undefined && startsOn < asOf,
    "starts-too-late": startsOn !== undefined && need.latestStart !== undefined && startsOn > need.latestStart,
    "level-barred": steps !== undefined && steps > profile.levelSteps,
    "other-language":
      languages !== undefined &&
      offer.language !== undefined &&
      !languages.some((one) => language(one) === language(offer.language!)),
    "other-firm": forOneFirm && areFirmsKnown && need.establishment !== offer.establishment,
    "too-far": above(km, need.maxTravelKm),
    "too-long-travel": above(minutes, need.maxTravelMinutes),
    "too-many-hours": above(offer.hoursPerWeek, need.hoursPerWeek),
    "too-dear": above(feeNok, need.maxFeeNok),
  };

  const ways = [
    ...(km === undefined ? [] : [left(km, need.maxTravelKm ?? profile.reachKm)]),
    ...(minutes === undefined ? [] : [left(minutes, need.maxTravelMinutes ?? profile.reachMinutes)]),
  ];
  const fits: Readonly<Record<string, number | undefined>> = {
    delivery:
      need.delivery === undefined || delivery === undefined
        ? undefined
        : need.delivery.includes(delivery)
          ? 1
          : need.delivery.some((one) => areNear(one, delivery))
            ? 0.5
            : 0,
    reach: comesHome ? 1 : ways.length === 0 ? undefined : Math.min(...ways),
    level: steps === undefined ? undefined : left(steps, profile.levelSteps + 1),
    cost: feeNok === undefined ? undefined : left(feeNok, need.maxFeeNok ?? profile.feeNok),
    start: startsOn === undefined ? undefined : startFit(need, startsOn, profile),
  };
  const unchecked: Readonly<Record<string, boolean>> = {
    deadline: deadline === undefined,
    language: languages !== undefined && offer.language === undefined,
    hours: need.hoursPerWeek !== undefined && offer.hoursPerWeek === undefined,
    firm: forOneFirm && !areFirmsKnown,
    distance: ways.length > 0 && km === undefined && need.maxTravelKm !== undefined,
    "travel-time": ways.length > 0 && minutes === undefined && need.maxTravelMinutes !== undefined,
  };
  return { relevance, sure, exclusions, fits, unchecked };
}

/** Rounded down all of them, then one more for each of the largest remainders until they are the rounded sum. */
function largestRemainder(values: readonly number[]): readonly number[] {
  const rounded = values.map(Math.floor);
  const remainder = (i: number) => Math.round((values[i]! - rounded[i]!) * 1e8); // equal ones are equal again
  const total = Math.round(values.reduce((sum, value) => sum + value, 0));
  const order = values.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const i of order.slice(0, total - rounded.reduce((sum, value) => sum + value, 0))) rounded[i]! += 1;
  return rounded;
}

/** Parts and deductions by criterion before anything is cut off. */
function pointsSlowly({ relevance, fits }: ReturnType<typeof judgeSlowly>, profile: typeof defaultProfile) {
  const weights: Readonly<Record<string, number>> = profile.weights;
  const known = ["delivery", "reach", "level", "cost", "start"].filter((name) => fits[name] !== undefined);
  const weight = known.reduce((sum, name) => sum + weights[name]!, profile.weights.relevance);
  const share = (name: string) => (weight === 0 ? 0 : (weights[name]! * 10_000) / weight);
  const parts = largestRemainder([share("relevance") * relevance, ...known.map(share)]);
  const deductions = largestRemainder(known.map((name) => share(name) * (1 - fits[name]!)));
  return { weight, parts, deductions };
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const sorted = (texts: Iterable<string>) => [...texts].sort();
const namesOf = (facts: Readonly<Record<string, boolean>>) => Object.keys(facts).filter((name) => facts[name]);

test("explain says of any pair what the rules as they are written say", () => {
  const pair = fc.tuple(needsOf(1), offersOf(1)).filter(([needs, offers]) => needs.length + offers.length === 2);
  fc.assert(
    fc.property(pair, fc.constantFrom(...profiles), ([[need], [offer]], profile) => {
      const found = explain(need!, offer!, { ...plain, establishments, travelMinutes, profile });
      const judged = judgeSlowly(need!, offer!, profile);
      const { weight, parts, deductions } = pointsSlowly(judged, profile);
      const isEligible = namesOf(judged.exclusions).length === 0;

      expect(found.eligible).toBe(isEligible);
      expect(sorted(found.exclusions.map(({ code }) => code))).toEqual(sorted(namesOf(judged.exclusions)));
      const missing = Object.keys(judged.fits).filter((name) => judged.fits[name] === undefined);
      expect(sorted(found.unknowns.map(({ code }) => code))).toEqual(
        sorted([...missing, ...namesOf(judged.unchecked)].map((name) => `unknown-${name}`)),
      );
      const certainty = (weight - profile.weights.relevance * (1 - judged.sure)) / 10_000;
      const checks = namesOf(judged.unchecked).reduce((factor) => factor * 0.95, 1);
      expect(Math.abs(found.certainty - certainty * checks)).toBeLessThan(0.0001);

      const points = sum(parts) - sum(deductions);
      expect(found.points).toBe(Math.max(isEligible ? 1 : 0, points));
      if (points < 1) return; // then something is cut off
      expect(found.parts.map((part) => part.points)).toEqual(parts.filter((part) => part > 0));
      expect(found.deductions.map((one) => one.points)).toEqual(deductions.filter((one) => one > 0));
    }),
    { numRuns: 1500 },
  );
});
