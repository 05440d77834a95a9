import { byText, inOrderOf } from "../core/order.ts";
import type { ListName, ProgrammePart } from "../model/programme.ts";
import { withoutYear } from "./axes.ts";
import { distribute, maskOf } from "./distribute.ts";
import { dayOf, runOf, sourceOf } from "./evaluate.ts";
import type { Dimension, EvaluateOptions, Group, Indicator, LeftOut, Outcome, Places, Told } from "./indicator.ts";
import { questionOf } from "./options.ts";
import { type Answer, entersOf, exclusionReasons, type Feed, planOf, type Trace } from "./plan.ts";
import { hasId, type TrimmedRow } from "./records.ts";

/** The fields that name a row of a list without ids. */
const nameFields: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  targetMunicipalities: ["municipality"],
  population: ["municipality", "sizeClass"],
  grants: ["pilot", "year", "amountKind"],
  ties: ["a", "b"],
  survey: ["establishment"],
  labourMarket: ["county"],
};

/** What a row is called: its id, or the fields that tell it from others. */
function nameOf(list: ListName, row: unknown): string {
  const fields = hasId(list) ? ["id"] : (nameFields[list] ?? []);
  const values = fields.map((field) => (row as TrimmedRow)[field] as string | number | undefined); // a record of the list
  return values.filter((value) => value !== undefined).join(" ");
}

/** What a row is, by what the answer says of it alone. */
function toldBy(outcome: Outcome): Told {
  const none: LeftOut = "missing" in outcome && outcome.missing > 0 ? "missing" : "not-counted";
  if (outcome.status !== "estimated") return none;
  const { value, n, numerator = 0, denominator, details } = outcome;
  if (denominator !== undefined) return numerator > 0 ? "both" : "denominator";
  // Who waits has not arrived, and has no median.
  if (details?.["steps"] !== undefined) return value === undefined ? "denominator" : "both";
  return n > 0 ? "numerator" : none;
}

/** Rows of a feed that belong to a group, by their places: those that entered, and those left out with the reason. */
interface Members {
  readonly feed: Feed;
  readonly rows: readonly unknown[];
  readonly places: Places;
  readonly leftOut: Trace["leftOut"];
}

/**
 * Which records a reading rests on: those in its numerator, those in its denominator, and those left out, each with the
 * reason. For finding out why a figure is what it is; internal, since it lists ids, and never published.
 *
 * A reading without a fraction (a count, a sum, a median) has what it counts in `numerator`; of a time those who arrived are
 * there, and all who were followed in `denominator`. Of persons and seats it is the records that bring them. Networks list
 * pairs of actors (`"a b"`), shares of municipalities their codes. Rows without an id go by the fields that name them
 * (`"5501 1-4"` of the register). Reasons are those of the reading's provenance (`no-date`, `outside-period`, `superseded`,
 * `outside-target`), and `missing`, `not-due`, `not-counted` (the definition does not take it in), `counted-already`,
 * `cancelled`, `not-active`, `operator`. Rows after `asOf`, and rows of other groups, are in none of the lists. Sorted by code
 * unit; `by` and `totals` make no difference.
 *
 * @throws RangeError as `evaluate` does
 *
 * @example
 * ```ts
 * import { needMappingRate, trace } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const programme = {
 *   asOf: "2023-12-31",
 *   period: { from: "2021-01-01", to: "2023-12-31" },
 *   establishments: [
 *     { id: "e1", municipality: "5501", contactedOn: "2021-05-04", mappedOn: "2021-06-01" },
 *     { id: "e2", municipality: "5501", contactedOn: "2022-02-01" },
 *     { id: "e3", municipality: "5501" },
 *   ],
 * };
 * trace(programme, needMappingRate, { geography: norway }); // => { numerator: ["e1"], denominator: ["e1", "e2"],
 * //     leftOut: [{ id: "e3", reason: "no-date" }] }
 * ```
 */
export function trace(
  programme: ProgrammePart,
  indicator: Indicator,
  options: EvaluateOptions & { readonly group?: Group },
): Trace {
  const { group = {}, ...rest } = options;
  const by = (Object.keys(group) as Dimension[]).filter((dimension) => group[dimension] !== undefined); // keys of a Group
  const question = questionOf({ ...rest, by, totals: false }, programme);
  const plan = planOf(indicator);
  const run = runOf(sourceOf(programme, question), [indicator], question);
  const { axes, context } = run;

  const digits = axes.map((axis) =>
    axis.dimension === plan.across ? 0 : axis.digits.get(group[axis.dimension] ?? ""),
  );
  const isFound = digits.every((digit) => digit !== undefined);
  const number = digits.reduce<number>((sum, digit, i) => sum + (digit ?? 0) * (axes[i]?.stride ?? 0), 0);
  const mask = maskOf(digits.map((digit) => digit ?? 0));
  const base = withoutYear(mask, axes);

  function membersOf(feed: Feed): Members {
    const distribution = distribute(run, feed);
    const { table } = distribution;
    const { rows } = table;
    const places = (isFound ? distribution.of(mask).byGroup.get(number)?.places : undefined) ?? new Int32Array(0);
    const leftOut: { readonly id: string; readonly reason: string }[] = [];
    // A row that is left out has no year in the period.
    const enters = entersOf(feed);
    if (enters !== undefined && isFound && base === mask) {
      const numbers = table.numbers(base);
      rows.forEach((row, place) => {
        const entry = enters(row as never, context); // a row of the feed's own list
        const reason = exclusionReasons.find(([code]) => code === entry)?.[1];
        if (reason === undefined || table.takesPart?.(place, base) === false) return;
        if ([numbers[place]].flat().includes(number)) leftOut.push({ id: nameOf(feed.of, row), reason });
      });
    }
    return { feed, rows, places, leftOut };
  }

  const members = plan.feeds.map(membersOf);
  const answer = plan.answer(context.on(dayOf(plan, group, question.asOf)));
  const traced = answer.trace?.(members.map(({ places }) => places));
  if (traced !== undefined) return sorted(traced);
  const tellers = tellersOf(answer, group, members, question.level);

  const numerator: string[] = [];
  const denominator: string[] = [];
  const leftOut = members.flatMap((own) => own.leftOut);
  members.forEach(({ feed, rows, places }, i) => {
    const named = Array.from(places, (place) => ({ place, row: rows[place], id: nameOf(feed.of, rows[place]) }));
    for (const { place, row, id } of named.sort(byText((one) => one.id))) {
      const told = tellers[i]?.(row as never, place) ?? "not-counted"; // a row of the feed's own list
      if (told === "numerator" || told === "both") numerator.push(id);
      if (told === "denominator" || told === "both") denominator.push(id);
      if (told !== "numerator" && told !== "denominator" && told !== "both") leftOut.push({ id, reason: told });
    }
  });
  return sorted({ numerator, denominator, leftOut });
}

function tellersOf(
  answer: Answer,
  group: Group,
  members: readonly Members[],
  level: number,
): ReturnType<NonNullable<Answer["tellers"]>> {
  const told = answer.tellers?.(group);
  if (told !== undefined) return told;
  const [tally] = answer.tallies;
  const stateOf = tally?.over(members[0]?.rows ?? []);
  return [(_, place) => toldBy(answer.finish([stateOf?.(Int32Array.of(place))], { level, group }).outcome)];
}

function sorted({ numerator, denominator, leftOut }: Trace): Trace {
  return {
    numerator: [...numerator].sort(), // by code unit
    denominator: [...denominator].sort(),
    leftOut: [...leftOut].sort(
      inOrderOf(
        byText(({ id }) => id),
        byText(({ reason }) => reason),
      ),
    ),
  };
}
