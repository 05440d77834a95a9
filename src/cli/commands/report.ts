import type { Label } from "../../core/label.ts";
import { norway } from "../../reference/norway.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { divisionOf } from "../measure.ts";
import { mapOf, noOutlines, outlinesOn } from "../outlines.ts";
import { isReadable, reportPage } from "../reportPage.ts";
import { requirePlace, save } from "../save.ts";
import { print, tell } from "../streams.ts";
import { exitCodeOf, tellIssues } from "../terminal.ts";

/** Writes the report page of a programme folder. A folder that cannot be read gives no page. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, values, switches, lang } = call;
  const { output = "-" } = values;
  const division = divisionOf(call);
  const map = mapOf(call);
  await requirePlace(output);
  const intake = await readFolder(operands[0] ?? "", { geography: norway });
  if (!isReadable(intake)) {
    tellIssues(intake.issues, lang);
    return exitCodeOf(intake.issues);
  }
  const isInternal = switches.has("internal");
  const day = division ?? intake.programme.asOf;
  const outlines = day === undefined ? undefined : await outlinesOn(day);
  const { html, issues } = reportPage(intake, { lang, division, isInternal, outlines, counties: map });
  tellIssues(issues, lang);
  if (map === "outlines" && day !== undefined && outlines === undefined) tell(noOutlines(day)[lang]);
  if (isInternal) tell(internalWords[lang]);
  if (output === "-") print(html);
  else await save(output, html);
  return exitCodeOf(issues);
}

const internalWords: Label = {
  nb: "Rapporten er intern, ikke for publisering: små tall er ikke skjult.",
  nn: "Rapporten er intern, ikkje for publisering: små tal er ikkje skjulte.",
  en: "The report is internal, not for publication: small figures are not hidden.",
};
