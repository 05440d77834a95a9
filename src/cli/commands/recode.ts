import { byText } from "../../core/order.ts";
import { recode, type CodedValue } from "../../geography/recode.ts";
import type { Issue } from "../../messages/issue.ts";
import { norway } from "../../reference/norway.ts";
import { toCsv } from "../../report/csv.ts";
import type { Row } from "../../report/tidyRows.ts";
import { type Call, quotedWord } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { dateOf } from "../dateOf.ts";
import { readCodedRows } from "../codedRows.ts";
import { listText } from "../json.ts";
import { readTextFile } from "../textFile.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues } from "../terminal.ts";
import { WrongUsage } from "../wrongUsage.ts";

/** Carries the counts of a CSV file to another division, apart for each combination of its further columns. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, values, switches, lang } = call;
  const [path = "-"] = operands;
  const { value: column = "value" } = values;
  const taken = ["code", "estimatedShare"].find((name) => name === column);
  if (taken !== undefined) throw columnTaken(taken);
  // Both are options that must be there.
  const [from, to] = [dateOf(call, "from") ?? "", dateOf(call, "to") ?? ""];
  const dates = { from, to, whole: switches.has("whole") };

  const source = await readTextFile(path);
  const { rows, issues } =
    "issue" in source ? { rows: [], issues: [source.issue] } : readCodedRows(source.text, path, column);
  const groups = new Map<
    string,
    { readonly others: Row; readonly coded: CodedValue[]; readonly places: Issue["at"][] }
  >();
  for (const { others, code, value, at } of rows) {
    const key = JSON.stringify(others);
    const group = groups.get(key) ?? { others, coded: [], places: [] };
    groups.set(key, group);
    group.coded.push({ code, value });
    group.places.push(at);
  }

  const found: Issue[] = [...issues];
  const answer: Row[] = [];
  for (const [, { others, coded, places }] of [...groups].sort(byText(([key]) => key))) {
    let { good, wrong } = { good: coded as readonly CodedValue[], wrong: [] as readonly Issue[] };
    let recoded = recode(norway, good, dates);
    if (recoded.isErr()) {
      wrong = recoded.error.map((issue) => placed(issue, places, column));
      const bad = new Set(recoded.error.map(({ path: [first] }) => first));
      good = coded.filter((_, i) => !bad.has(i));
      recoded = recode(norway, good, dates);
    }
    found.push(...wrong);
    if (recoded.isErr()) break; // a date that the tables do not know: told once
    for (const { code, value, estimatedShare } of recoded.value.rows)
      answer.push({ ...others, code, [column]: value, estimatedShare });
  }
  tellIssues(found, lang);
  print(switches.has("json") ? listText(answer) : toCsv(answer, { lang, geography: norway }));
  return exitCodeOf(found);
}

/** An issue of the row at an index as an issue of its line; of a date, as one of the option. */
function placed(issue: Issue, places: readonly Issue["at"][], column: string): Issue {
  const [first, field] = issue.path;
  if (typeof first !== "number") return { ...issue, path: [`--${first ?? ""}`] };
  const at = places[first];
  return { ...issue, path: [field === "value" ? column : (field ?? "code")], ...(at === undefined ? {} : { at }) };
}

function columnTaken(name: string): WrongUsage {
  const word = quotedWord(name);
  return new WrongUsage({
    nb: `--value kan ikke være ${word}, som svaret bruker til annet: gi kolonnen et annet navn`,
    nn: `--value kan ikkje vere ${word}, som svaret bruker til anna: gi kolonnen eit anna namn`,
    en: `--value cannot be ${word}, which the answer uses otherwise: give the column another name`,
  });
}
