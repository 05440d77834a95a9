import type { IsoDate } from "../core/date.ts";
import type { Lang } from "../core/label.ts";
import type { Outline } from "../core/topology.ts";
import type { ProgrammeIntake } from "../intake/issue.ts";
import type { Issue } from "../messages/issue.ts";
import { internal } from "../publication/internal.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { suppress } from "../publication/suppress.ts";
import { norway } from "../reference/norway.ts";
import { toHtml } from "../report/html.ts";
import { matchedOf } from "./matchedOf.ts";
import { measure } from "./measure.ts";

export interface ReportPage {
  readonly html: string;
  readonly readings: readonly PublicReading[];
  /** Of reading and of measuring. */
  readonly issues: readonly Issue[];
}

/**
 * The page about a programme that was read: needs and offers matched, every indicator in total and by county, counts below 3
 * protected unless `isInternal`.
 */
export function reportPage(
  intake: ProgrammeIntake,
  options: {
    readonly lang: Lang;
    readonly division?: IsoDate | undefined;
    readonly isInternal?: boolean;
    readonly outlines?: readonly Outline[] | undefined;
    readonly counties?: "outlines" | "tiles";
  },
): ReportPage {
  const { lang, division, isInternal = false, outlines, counties = "tiles" } = options;
  const measured = measure(intake, { by: ["county"], division });
  const readings = isInternal
    ? internal(measured.readings)
    : suppress(measured.readings, { below: 3, geography: norway });
  const issues = [...intake.issues, ...measured.issues];
  const html = toHtml(intake.programme, readings, {
    lang,
    geography: norway,
    issues,
    rejected: intake.rejected,
    ...matchedOf(intake),
    ...(isInternal ? { internal: true } : {}),
    ...(outlines === undefined ? {} : { outlines, counties }),
  });
  return { html, readings, issues };
}

/** Whether a folder gave anything to make a page of. */
export function isReadable({ issues }: ProgrammeIntake): boolean {
  return !issues.some(
    ({ code }) =>
      code === "intake.missing-folder" || code === "intake.not-a-folder" || code === "intake.nothing-to-read",
  );
}
