import type { IsoDate } from "../core/date.ts";
import type { Lang } from "../core/label.ts";
import { checkDate } from "../geography/checkDate.ts";
import { catalogue } from "../indicators/catalogue.ts";
import { evaluate } from "../indicators/evaluate.ts";
import type { Dimension, Reading } from "../indicators/indicator.ts";
import type { ProgrammeIntake } from "../intake/issue.ts";
import { formatIssue, type Issue } from "../messages/issue.ts";
import { norway } from "../reference/norway.ts";
import type { Call } from "./commandLine.ts";
import { dateOf } from "./dateOf.ts";
import { WrongUsage } from "./wrongUsage.ts";

/** Readings of a programme as far as it can be measured, and what stood in the way. */
export interface Measured {
  readonly readings: readonly Reading[];
  readonly issues: readonly Issue[];
}

/** What of a programme stands in the way of measuring it: it does not say which day and period its figures are of. */
export function unmeasurable({ programme, issues }: ProgrammeIntake, division: IsoDate | undefined): readonly Issue[] {
  const at = { file: "programme.json", line: 1 };
  const isTold = (field: string): boolean =>
    issues.some(
      ({ at: place, path, severity }) =>
        severity === "error" && place?.file === at.file && (path.length === 0 || path[0] === field),
    );
  const missing = (["asOf", "period"] as const).filter((field) => programme[field] === undefined);
  const untold = missing.filter((field) => !isTold(field));
  if (missing.length > 0)
    return untold.map((field) => ({ code: "shape.missing", path: [field], severity: "error", at }));
  const outside = division === undefined ? checkDate(norway, programme.asOf ?? "") : undefined;
  return outside === undefined ? [] : [{ ...outside, path: ["asOf"], at }];
}

/** How every indicator is asked for on the command line: in total, and with `by` for each group with all totals over them. */
export const askedOf = (by: readonly Dimension[], division: IsoDate | undefined) => ({
  geography: norway,
  by,
  totals: true,
  ...(division === undefined ? {} : { division }),
});

/**
 * Every indicator of the catalogue, in total and, with `by`, for each group with all totals over them. A programme that does
 * not say which day and period its figures are of has no readings, and an issue that says what it lacks.
 */
export function measure(
  intake: ProgrammeIntake,
  question: { readonly by?: readonly Dimension[]; readonly division?: IsoDate | undefined },
): Measured {
  const { by = [], division } = question;
  const { programme } = intake;
  if (programme.asOf === undefined || programme.period === undefined || unmeasurable(intake, division).length > 0)
    return { readings: [], issues: unmeasurable(intake, division) };
  return { readings: evaluate(programme, catalogue, askedOf(by, division)), issues: [] };
}

/**
 * The division that a command line asks for.
 *
 * @throws WrongUsage for a day that the tables do not know, before anything is read or written
 */
export function divisionOf(call: Call): IsoDate | undefined {
  const division = dateOf(call, "division");
  const issue = division === undefined ? undefined : checkDate(norway, division);
  if (issue === undefined) return division;
  const say = (lang: Lang): string => `--division: ${formatIssue(issue, lang)}`;
  throw new WrongUsage({ nb: say("nb"), nn: say("nn"), en: say("en") });
}
