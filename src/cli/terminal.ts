import type { AnyIssue } from "../core/issue.ts";
import type { Lang, Label } from "../core/label.ts";
import { formatIssue, type Issue } from "../messages/issue.ts";
import { formatNumber } from "../messages/number.ts";
import { formatWhere } from "../messages/where.ts";
import type { ExitCode } from "./commands.ts";
import { tell } from "./streams.ts";

/** The most issues of a file that are printed. */
export const most = 100;

/**
 * The issues as lines: at most 100 of a file, errors before warnings where there are more, then the count of the rest. The
 * lines stand in the order in which the files were read. `untold` is how many more a file had, where not all were kept.
 */
export function issueLines(issues: readonly Issue[], lang: Lang, untold = 0): readonly string[] {
  const fileOf = ({ at }: AnyIssue): string => at?.file ?? "";
  const byFile = new Map<string, Issue[]>();
  for (const issue of issues) {
    const own = byFile.get(fileOf(issue));
    if (own === undefined) byFile.set(fileOf(issue), [issue]);
    else own.push(issue);
  }
  return [...byFile].flatMap(([file, own]) => {
    const first = own.filter(({ severity }) => severity === "error").slice(0, most);
    const then = own.filter(({ severity }) => severity === "warning").slice(0, most - first.length);
    const chosen = new Set([...first, ...then]);
    const lines = own.filter((issue) => chosen.has(issue)).map((issue) => oneLine(issue, lang));
    const rest = own.length - chosen.size + untold;
    const count = formatNumber(rest, lang);
    const more: Label = {
      nb: `${count} ${rest === 1 ? "melding" : "meldinger"} til: rett det som står over først`,
      nn: `${count} ${rest === 1 ? "melding" : "meldingar"} til: rett det som står over først`,
      en: `${count} more ${rest === 1 ? "issue" : "issues"}: correct what stands above first`,
    };
    return rest === 0 ? lines : [...lines, `${file === "" ? "" : `${plainFile(file)}: `}${more[lang]}`];
  });
}

const oneLine = (issue: Issue, lang: Lang): string =>
  `${formatWhere(issue)}: ${formatIssue(issue, lang)}`.replace(/[\r\n]+/g, " ");

const plainFile = (file: string): string =>
  formatWhere({ code: "", path: [], severity: "error", at: { file, line: 0 } }).slice(0, -2);

/** Prints the issues on standard error. */
export function tellIssues(issues: readonly Issue[], lang: Lang, untold = 0): void {
  for (const line of issueLines(issues, lang, untold)) tell(line);
}

/** 1 where an issue is an error. */
export function exitCodeOf(issues: readonly AnyIssue[]): ExitCode {
  return issues.some(({ severity }) => severity === "error") ? 1 : 0;
}

export interface Column {
  readonly name: string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
}

/** Text without the spaces that do not break: a terminal breaks nothing, and what reads columns wants plain ones. */
const plainSpaces = (text: string): string => text.replace(/\u00a0/g, " ");

/** Rows in columns, two spaces apart, the header over a line. Nothing for no rows. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const cells = [columns.map(({ name }) => name), ...rows].map((row) => row.map(plainSpaces));
  const widths = columns.map((_, i) => cells.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), 0));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, i) =>
        columns[i]?.isNumber === true ? (row[i] ?? "").padStart(width) : (row[i] ?? "").padEnd(width),
      )
      .join("  ")
      .trimEnd();
  const [header = [], ...body] = cells;
  return `${[line(header), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)].join("\n")}\n`;
}
