import type { IsoDate } from "../../core/date.ts";
import { recode, type RecodeIssue } from "../../geography/recode.ts";
import type { Issue } from "../../messages/issue.ts";
import { norway } from "../../reference/norway.ts";
import { toCsv } from "../../report/csv.ts";
import type { Row } from "../../report/tidyRows.ts";
import { type CodedRow, placed, type RowPlace } from "../codedRow.ts";
import { readCodedRows } from "../codedRows.ts";
import { CodedSums } from "../codedSums.ts";
import { type Call, quotedWord } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { dateOf } from "../dateOf.ts";
import { HeldIssues } from "../heldIssues.ts";
import { listText } from "../json.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues } from "../terminal.ts";
import { WrongUsage } from "../wrongUsage.ts";

/** Carries the counts of a file to another division, apart for each combination of its further columns. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, values, switches, lang } = call;
  const [path = "-"] = operands;
  const { value: column = "value" } = values;
  const taken = ["code", "estimatedShare"].find((name) => name === column);
  if (taken !== undefined) throw columnTaken(taken);
  // Both are options that must be there.
  const [from, to] = [dateOf(call, "from") ?? "", dateOf(call, "to") ?? ""];
  const { rows, issues } = await recodeFile(path, column, { from, to, whole: switches.has("whole") });
  tellIssues(issues.held, lang, issues.untold);
  print(switches.has("json") ? listText(rows) : toCsv(rows, { lang, geography: norway }));
  return exitCodeOf(issues.held);
}

interface Dates {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly whole: boolean;
}

interface Answer {
  readonly rows: readonly Row[];
  readonly issues: HeldIssues;
}

const nothing = (issue: Issue): Answer => {
  const issues = new HeldIssues();
  issues.add(issue);
  return { rows: [], issues };
};

async function recodeFile(path: string, column: string, dates: Dates): Promise<Answer> {
  const issues = new HeldIssues();
  const known = recode(norway, [], dates);
  // A date that the tables do not know is told without the rows, of which nothing can be said then.
  if (known.isErr()) {
    for (const issue of known.error) issues.add({ ...issue, path: [`--${issue.path[0] ?? ""}`] });
    return { rows: [], issues };
  }

  const sums = new CodedSums();
  const good = new Set<string>();
  const faultsOf = (row: CodedRow): readonly Issue[] => {
    const { code, value } = row;
    if (good.has(code) && (!dates.whole || Number.isSafeInteger(value))) return [];
    const recoded = recode(norway, [{ code, value }], dates);
    if (recoded.isErr()) return recoded.error.map((issue) => ofRow(issue, row, column));
    good.add(code);
    return [];
  };
  const unread = await readCodedRows(path, column, {
    issue: (issue) => issues.add(issue),
    row: (row) => {
      const faults = faultsOf(row);
      for (const fault of faults) issues.add(fault);
      if (faults.length === 0) sums.add(row);
    },
  });
  if (unread !== undefined) return nothing(unread);

  const rows: Row[] = [];
  for (const { group, sums: coded } of sums.groups()) {
    let kept = coded;
    let recoded = recode(norway, kept, dates);
    if (recoded.isErr()) {
      // Every code is good, so that a sum is larger than can be told.
      const wrong = recoded.error;
      for (const issue of wrong) {
        const place = coded[Number(issue.path[0])]?.place;
        if (place !== undefined) issues.add(ofRow(issue, place, column));
      }
      const bad = new Set(wrong.map(({ path: [first] }) => first));
      kept = coded.filter((_, i) => !bad.has(i));
      recoded = recode(norway, kept, dates);
    }
    const others = JSON.parse(group) as Row; // our own text
    for (const { code, value, estimatedShare } of recoded.isOk() ? recoded.value.rows : [])
      rows.push({ ...others, code, [column]: value, estimatedShare });
  }
  return { rows, issues };
}

/** An issue that `recode` has with a row as an issue of its line. */
function ofRow(issue: RecodeIssue, place: RowPlace, column: string): Issue {
  const field = issue.path[1];
  return placed(issue, place, field === "value" ? column : "code");
}

function columnTaken(name: string): WrongUsage {
  const word = quotedWord(name);
  return new WrongUsage({
    nb: `--value kan ikke være ${word}, som svaret bruker til annet: gi kolonnen et annet navn`,
    nn: `--value kan ikkje vere ${word}, som svaret bruker til anna: gi kolonnen eit anna namn`,
    en: `--value cannot be ${word}, which the answer uses otherwise: give the column another name`,
  });
}
