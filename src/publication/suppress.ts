import type { Reading } from "../indicators/indicator.ts";
import { hideTogether } from "../statistics/hideTogether.ts";
import { partAlone } from "../statistics/linearCount.ts";
import { type Leak, leaks, type ProtectionOptions } from "./audit.ts";
import { type CountRelations, countRelations } from "./countRelations.ts";
import { checkProtection, inNestingOf, readingsOf, type Tables } from "./protectedTables.ts";
import type { PublicReading } from "./publicReading.ts";

/**
 * Readings as they may be published: those that show a count from 1 to below the limit are hidden, and as many others as
 * it takes so that no such count can be worked out from what is shown.
 *
 * Counts, shares with their complements, several groupings and tables and two county divisions are protected as one linear
 * system; give all that will be published in one call, as tables hidden one by one can give one another away. Readings of
 * another period or date are not linked. Only hidden outcomes change, in the same nesting and order, and their provenance
 * no longer counts records; the steps of time curves go, as each of them is one firm. More may be hidden than the fewest possible.
 *
 * @throws RangeError when groups overlap (by model) or `below` is not a whole number from 1
 *
 * @example
 * ```ts
 * import { evaluate, suppress } from "kompetansepilot";
 * import { establishmentsContacted } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const programme = {
 *   asOf: "2023-12-31",
 *   period: { from: "2021-01-01", to: "2023-12-31" },
 *   establishments: [{ id: "e1", municipality: "5001", contactedOn: "2022-02-01" }],
 * };
 * const readings = evaluate(programme, [establishmentsContacted], { geography: norway });
 * suppress(readings, { below: 3, geography: norway })[0]?.outcome; // => { status: "suppressed", why: "primary" }
 * ```
 *
 * @see Langsrud (2024), https://doi.org/10.1007/978-3-031-69651-0_6
 */
export function suppress(readings: readonly Reading[], options?: ProtectionOptions): readonly PublicReading[];
export function suppress(
  tables: readonly (readonly Reading[])[],
  options?: ProtectionOptions,
): readonly (readonly PublicReading[])[];
export function suppress(
  tables: Tables,
  options: ProtectionOptions = {},
): readonly PublicReading[] | readonly (readonly PublicReading[])[] {
  const readings = readingsOf(tables);
  const { below = 3, geography } = options;
  checkProtection(readings, below);
  const relations = countRelations(readings, geography);
  const isSmall = (value: number | undefined): boolean => value !== undefined && value > 0 && value < below;
  const small = relations.ofReading.map((counts) =>
    counts.filter(({ value, isProtected }) => isProtected && isSmall(value)),
  );
  const isPrimary = small.map((counts) => counts.length > 0);
  let isHidden = hide(readings, relations, isPrimary, new Set(small.flat().map(({ part }) => part)), "figures");
  const answer = (): readonly Reading[] => readings.map((reading, i) => published(reading, isHidden[i], isPrimary[i]));
  const follow = () => {
    const now = answer();
    const seen = countRelations(now, geography);
    return { seen, found: leaks(now, seen, below) };
  };

  // An outsider knows only what is shown, and may take to add up what does not (a person in two years, a name that two
  // indicators use differently). Also what follows so is hidden: the audit decides, and it knows no more than they do. Where
  // no further figure helps, groups of nobody are hidden too, which are else always shown.
  let { seen, found } = follow();
  for (const extent of ["figures", "everything"] as const) {
    while (found.length > 0) {
      const more = hide(readings, seen, isHidden, new Set(found.flatMap(({ parts }) => parts)), extent);
      if (more.every((hidden, i) => hidden === isHidden[i])) break;
      isHidden = more;
      ({ seen, found } = follow());
    }
  }
  // What cannot be shown to be safe is not shown: nothing of a set that the audit still finds, nor of its relations.
  while (found.length > 0) {
    const isRelated = relatedTo(found, readings);
    const more = readings.map((reading, i) => isHidden[i] === true || isRelated(reading));
    if (more.every((hidden, i) => hidden === isHidden[i])) break;
    isHidden = more;
    ({ found } = follow());
  }
  return inNestingOf(tables, answer() as readonly PublicReading[]); // this is where the promise is kept
}

/** A reading as it leaves the house. */
function published(reading: Reading, isHidden: boolean | undefined, isPrimary: boolean | undefined): Reading {
  if (isHidden !== true) return withoutSteps(reading);
  return {
    ...reading,
    outcome: { status: "suppressed", why: isPrimary === true ? "primary" : "secondary" },
    provenance: withoutCounts(reading.provenance),
  };
}

/** That there is nothing to measure, and nothing missing, gives nobody away by itself. */
const isNothing = ({ outcome }: Reading): boolean => outcome.status === "no-data" && outcome.missing === 0;

/** Whether a reading counts a set in common with those found, by itself or over other indicators. */
function relatedTo(found: readonly Leak[], readings: readonly Reading[]): (reading: Reading) => boolean {
  // What is known of a set and what is missing for it are the set.
  const namesOf = ({ indicator, counts }: Reading): readonly string[] => [
    indicator,
    ...Object.values(counts ?? {}).flatMap((name) => [name, name.split("-of-known-")[0] ?? name]),
  ];
  const names = new Set(found.flatMap(({ reading }) => namesOf(reading)));
  const isRelated = (reading: Reading): boolean => namesOf(reading).some((name) => names.has(name));
  for (let size = 0; size < names.size;) {
    size = names.size;
    for (const reading of readings.filter(isRelated)) for (const name of namesOf(reading)) names.add(name);
  }
  return isRelated;
}

/** Which readings to hide besides those that must be, so that none of the parts in `targets` follows. */
function hide(
  readings: readonly Reading[],
  { parts, equations, ofReading, point }: CountRelations,
  mustHide: readonly boolean[],
  targets: ReadonlySet<number>,
  extent: "figures" | "everything",
): readonly boolean[] {
  // What was hidden before shows nothing. Where there is no data, how much is missing may still have to be hidden.
  const isShown = (reading: Reading): boolean => extent === "figures" && isNothing(reading);
  const bundles = readings.flatMap((reading, i) =>
    reading.outcome.status === "suppressed" || isShown(reading) ? [] : [i],
  );
  const alwaysShown = readings
    .flatMap((reading, i) => (isShown(reading) ? (ofReading[i] ?? []) : []))
    .flatMap(({ part, value }) => (value === undefined ? [] : [partAlone(part, value)]));
  const finest = readings.reduce((most, { group }) => Math.max(most, Object.keys(group).length), 0);
  const hidden = hideTogether({
    system: {
      parts,
      cells: point.map((value, part) => partAlone(part, value)),
      equations: [...equations, ...alwaysShown],
    },
    bundles: bundles.map((i) => ({
      cells: (ofReading[i] ?? []).map(({ part }) => part),
      mustHide: mustHide[i] ?? false,
      cost: costOf(readings[i], finest),
      weight: weightOf(readings[i]),
    })),
    targets: [...targets],
    partValues: point,
  });
  const isHidden = readings.map(() => false);
  bundles.forEach((reading, i) => (isHidden[reading] = hidden[i] ?? false));
  return isHidden;
}

/** A margin says more than one of its groups: it is worth two of them, and a margin of margins four. */
function costOf(reading: Reading | undefined, finest: number): number {
  return 1 << Math.min(2, finest - Object.keys(reading?.group ?? {}).length);
}

/** Larger readings are rather shown. */
function weightOf(reading: Reading | undefined): number {
  const outcome = reading?.outcome;
  return outcome?.status === "estimated" ? Math.max(outcome.n, outcome.denominator ?? 0) : 0;
}

function withoutSteps(reading: Reading): Reading {
  const { outcome } = reading;
  if (outcome.status !== "estimated" || outcome.details === undefined || !("steps" in outcome.details)) return reading;
  const details = Object.fromEntries(Object.entries(outcome.details).filter(([key]) => key !== "steps"));
  return { ...reading, outcome: { ...outcome, details } };
}

/** How many records a reading rests on gives its count away, so a hidden reading does not say. */
function withoutCounts(provenance: Reading["provenance"]): Reading["provenance"] {
  const counts = new Set(["records", "excluded", "geography", "inherited"]);
  return Object.fromEntries(Object.entries(provenance).filter(([key]) => !counts.has(key)));
}
