import type { Label, Lang } from "../../core/label.ts";
import { keysOf } from "../../core/label.ts";
import type { ProgrammeIntake } from "../../intake/issue.ts";
import { formatCount } from "../../messages/number.ts";
import { norway } from "../../reference/norway.ts";
import { listName } from "../../vocabulary/field.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { listText } from "../json.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues, textTable } from "../terminal.ts";

/** Reads a programme folder, prints every issue, and how many rows of each list were taken. */
export async function run({ operands, switches, lang }: Call): Promise<ExitCode> {
  const intake = await readFolder(operands[0] ?? "", { geography: norway });
  tellIssues(intake.issues, lang);
  print(switches.has("json") ? listText(intake.issues) : summary(intake, lang));
  return exitCodeOf(intake.issues);
}

/** Lists with their counts, and how many issues there were; nothing where there was no folder to read. */
export function summary({ programme, rejected, issues }: ProgrammeIntake, lang: Lang): string {
  const refused = new Map<string, number>();
  for (const { list } of rejected) refused.set(list, (refused.get(list) ?? 0) + 1);
  const lists = keysOf(listName).filter((list) => programme[list].length > 0 || refused.has(list));
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const n = (value: number): string => formatCount(value, lang);
  const list: Label = { nb: "Liste", nn: "Liste", en: "List" };
  const taken: Label = { nb: "Lest", nn: "Lese", en: "Read" };
  const out: Label = { nb: "Avvist", nn: "Avvist", en: "Refused" };
  const found: Label = {
    nb: `${n(errors)} feil og ${n(warnings)} ${warnings === 1 ? "advarsel" : "advarsler"}.`,
    nn: `${n(errors)} feil og ${n(warnings)} ${warnings === 1 ? "åtvaring" : "åtvaringar"}.`,
    en: `${n(errors)} ${errors === 1 ? "error" : "errors"} and ${n(warnings)} ${warnings === 1 ? "warning" : "warnings"}.`,
  };
  const rows = lists.map((name) => [listName[name][lang], n(programme[name].length), n(refused.get(name) ?? 0)]);
  const table = textTable(
    [{ name: list[lang] }, { name: taken[lang], isNumber: true }, { name: out[lang], isNumber: true }],
    rows,
  );
  return `${table}${table === "" ? "" : "\n"}${found[lang]}\n`;
}
