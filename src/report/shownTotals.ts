import { isWhole } from "../charts/groupName.ts";
import { planOf } from "../indicators/plan.ts";
import type { ListName } from "../model/programme.ts";
import type { FunnelUnit } from "../mobilisation/funnel.ts";
import type { Page } from "./page.ts";

/** The records that tell of a unit, or are looked at to see how far a unit has come. */
const countedLists: Readonly<Record<FunnelUnit, readonly ListName[]>> = {
  establishments: ["establishments", "needs", "participations"],
  needs: ["needs", "participations"],
  persons: ["participations"],
};

/**
 * Whether the totals of a funnel say nothing that was hidden: each indicator of the same records with a hidden reading shows
 * its total on the page, so that another total gives nothing away.
 */
export function mayShowTotals(unit: FunnelUnit, { readings, isInternal, definitionOf }: Page): boolean {
  if (isInternal) return true;
  const lists = new Set(countedLists[unit]);
  const isOfThese = (indicator: string): boolean => {
    const definition = definitionOf(indicator);
    // Of an indicator that is not known here it is not known what it counts.
    if (definition === undefined || !("plan" in definition)) return true;
    const { feeds } = planOf(definition);
    // What goes through target municipalities counts these, and not the firms in them.
    return feeds.some(({ of }) => lists.has(of)) && !feeds.some(({ of }) => of === "targetMunicipalities");
  };
  return readings
    .filter(({ indicator, outcome }) => outcome.status === "suppressed" && isOfThese(indicator))
    .every(({ indicator, period, asOf }) =>
      readings.some(
        (whole) =>
          isWhole(whole.group) &&
          whole.outcome.status !== "suppressed" &&
          whole.indicator === indicator &&
          whole.asOf === asOf &&
          whole.period.from === period.from &&
          whole.period.to === period.to,
      ),
    );
}

/** The limit that the readings were protected by. */
export function limitOf({ readings }: Page): number {
  const limits = readings.map(({ provenance }) => provenance["below"]).filter((below) => typeof below === "number");
  return Math.max(3, ...limits);
}
