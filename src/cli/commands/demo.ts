import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Label, Lang } from "../../core/label.ts";
import { isWhole } from "../../charts/groupName.ts";
import type { Issue } from "../../messages/issue.ts";
import { explainReading } from "../../messages/reading.ts";
import { norway } from "../../reference/norway.ts";
import { type Call, quotedWord } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { packageFolder } from "../packageFolder.ts";
import { outlinesOn } from "../outlines.ts";
import { reportPage } from "../reportPage.ts";
import { save } from "../save.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues } from "../terminal.ts";
import { WrongUsage } from "../wrongUsage.ts";
import { summary } from "./validate.ts";

/** The examples; the path of the last one's report ends the output. The installed package carries only that one. */
const examples = ["kompetansepiloter", "programme"] as const;

/** What a reader in a hurry should see of them. */
const told: readonly string[] = [
  "establishments-contacted",
  "need-mapping-rate",
  "need-match-rate",
  "new-or-adapted-offer-share",
  "completion-rate",
  "district-reach-share",
];

/** Writes the reports of the examples, and says in short what they show. */
export async function run({ values, lang }: Call): Promise<ExitCode> {
  const { output = ".demo" } = values;
  const { folder } = packageFolder();
  await makeFolder(output);
  const issues: Issue[] = [];
  const paths: string[] = [];
  for (const name of examples) {
    const source = join(folder, "examples", name);
    if (!(await exists(source))) continue;
    const intake = await readFolder(source, { geography: norway });
    const { asOf } = intake.programme;
    const page = reportPage(intake, { lang, outlines: asOf === undefined ? undefined : await outlinesOn(asOf) });
    const path = join(output, `${name}.html`);
    await save(path, page.html);
    paths.push(path);
    issues.push(...page.issues);
    tellIssues(page.issues, lang);
    const sentences = told.flatMap((id) =>
      page.readings
        .filter(({ indicator, group, outcome }) => indicator === id && isWhole(group) && outcome.status === "estimated")
        .map((reading) => `- ${explainReading(reading, lang, { group: "", missing: "if-any" })}`),
    );
    const { title = name, madeUp } = intake.programme;
    print(`${[`${title}${madeUp === true ? ` (${madeUpWords[lang]})` : ""}`, "", summary(intake, lang)].join("\n")}\n`);
    if (sentences.length > 0) print(`${sentences.join("\n").replace(/\u00a0/g, " ")}\n\n`);
  }
  print(`${written(paths.length, lang)}\n${paths.join("\n")}\n`);
  return exitCodeOf(issues);
}

const madeUpWords: Label = { nb: "oppdiktede data", nn: "oppdikta data", en: "made-up data" };

function written(count: number, lang: Lang): string {
  const label: Label =
    count === 1
      ? {
          nb: "Rapporten er skrevet. Åpne den i en nettleser:",
          nn: "Rapporten er skriven. Opne han i ein nettlesar:",
          en: "The report is written. Open it in a browser:",
        }
      : {
          nb: "Rapportene er skrevet. Åpne dem i en nettleser:",
          nn: "Rapportane er skrivne. Opne dei i ein nettlesar:",
          en: "The reports are written. Open them in a browser:",
        };
  return label[lang];
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

async function makeFolder(path: string): Promise<void> {
  const isMade =
    path !== "-" &&
    (await mkdir(path, { recursive: true }).then(
      () => true,
      () => false,
    ));
  if (isMade) return;
  const word = quotedWord(path);
  throw new WrongUsage({
    nb: `mappen ${word} kan ikke lages: velg en annen med -o`,
    nn: `mappa ${word} kan ikkje lagast: vel ei anna med -o`,
    en: `the folder ${word} cannot be made: choose another with -o`,
  });
}
