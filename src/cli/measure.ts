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

/**
 * Every indicator of the catalogue, in total and, with `by`, for each group with all totals over them. A programme that does
 * not say which day and period its figures are of has no readings, and an issue that says what it lacks.
 */
export function measure(
  { programme, issues }: ProgrammeIntake,
  question: { readonly by?: readonly Dimension[]; readonly division?: IsoDate | undefined },
): Measured {
  const { by = [], division } = question;
  const at = { file: "programme.json", line: 1 };
  const isTold = (field: string): boolean =>
    issues.some(
      ({ at: place, path, severity }) =>
        severity === "error" && place?.file === at.file && (path.length === 0 || path[0] === field),
    );
  const missing = (["asOf", "period"] as const).filter((field) => programme[field] === undefined);
  if (missing.length > 0) {
    const untold = missing.filter((field) => !isTold(field));
    return {
      readings: [],
      issues: untold.map((field) => ({ code: "shape.missing", path: [field], severity: "error", at })),
    };
  }
  const { asOf = "" } = programme;
  const outside = division === undefined ? checkDate(norway, asOf) : undefined;
  if (outside !== undefined) return { readings: [], issues: [{ ...outside, path: ["asOf"], at }] };
  const readings = evaluate(programme, catalogue, {
    geography: norway,
    by,
    totals: true,
    ...(division === undefined ? {} : { division }),
  });
  return { readings, issues: [] };
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
