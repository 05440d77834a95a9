import { join } from "node:path";
import type { Label } from "../../core/label.ts";
import { conflictBetween } from "../../indicators/accumulate.ts";
import type { ProgrammeIntake } from "../../intake/issue.ts";
import type { Issue } from "../../messages/issue.ts";
import { norway } from "../../reference/norway.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readPartFolder } from "../folder.ts";
import { divisionOf, unmeasurable } from "../measure.ts";
import { accumulatorOf, type Asked, printState } from "../state.ts";
import { WrongInput } from "../wrongInput.ts";
import { exitCodeOf, tellIssues } from "../terminal.ts";
import { conflictWords } from "./indicatorsMerge.ts";
import { dimensionsOf } from "./indicators.ts";

/** Prints what the indicators need of some parts of a programme, as one state. */
export async function run({ operands, values, lang, ...rest }: Call): Promise<ExitCode> {
  const by = dimensionsOf(values.by);
  const given = divisionOf({ operands, values, lang, ...rest });
  const issues: Issue[] = [];
  const parts: (ProgrammeIntake & { readonly folder: string })[] = [];
  for (const folder of operands) {
    const intake = await readPartFolder(folder, { geography: norway });
    const own = [...intake.issues, ...unmeasurable(intake, given)];
    // Files of several folders have the same names.
    issues.push(...(operands.length === 1 ? own : own.map((issue) => inFolder(issue, folder))));
    parts.push({ ...intake, folder });
  }
  tellIssues(issues, lang);
  const asked = askedBy(parts, { by, division: given });
  if (asked === undefined) return 1;

  const accumulator = accumulatorOf(asked);
  let state = accumulator.empty();
  for (const { folder, programme } of parts) {
    const part = accumulator.add(accumulator.empty(), programme);
    const conflict = conflictBetween(state, part);
    if (conflict !== undefined) throw new WrongInput(conflictWords(folder, conflict));
    state = accumulator.merge(state, part);
  }
  printState(state, lang);
  return exitCodeOf(issues);
}

function inFolder(issue: Issue, folder: string): Issue {
  const { at } = issue;
  return at === undefined || at.file === folder ? issue : { ...issue, at: { ...at, file: join(folder, at.file) } };
}

/**
 * The day and period of the parts.
 *
 * @returns nothing where a part does not say them, which is an issue already
 * @throws WrongInput where two parts say different ones
 */
function askedBy(
  parts: readonly (ProgrammeIntake & { readonly folder: string })[],
  { by, division }: Pick<Asked, "by"> & { readonly division: string | undefined },
): Asked | undefined {
  let asked: Asked | undefined;
  for (const intake of parts) {
    const { asOf, period } = intake.programme;
    if (asOf === undefined || period === undefined || unmeasurable(intake, division).length > 0) return undefined;
    const own = { asOf, period, by, division: division ?? asOf };
    if (asked !== undefined && JSON.stringify(asked) !== JSON.stringify(own))
      throw new WrongInput(otherDay(intake.folder));
    asked = own;
  }
  return asked;
}

const otherDay = (folder: string): Label => ({
  nb: `${folder}: programme.json har en annen dag eller periode enn de andre delene: la alle ha de samme`,
  nn: `${folder}: programme.json har ein annan dag eller periode enn dei andre delane: lat alle ha dei same`,
  en: `${folder}: programme.json has another day or period than the other parts: let all have the same`,
});
