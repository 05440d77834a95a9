import type { Label, Lang } from "../../core/label.ts";
import { keysOf } from "../../core/label.ts";
import { groupName } from "../../charts/groupName.ts";
import { indicatorName } from "../../charts/titleOf.ts";
import type { Dimension, Reading } from "../../indicators/indicator.ts";
import { formatCount, formatPercent, hiddenMark, unknownMark } from "../../messages/number.ts";
import { formatInterval, formatOutcome } from "../../messages/value.ts";
import { internal } from "../../publication/internal.ts";
import { norway } from "../../reference/norway.ts";
import { toCsv } from "../../report/csv.ts";
import { dimension } from "../../vocabulary/goal.ts";
import { type Call, quotedWord } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { listText } from "../json.ts";
import { divisionOf, measure } from "../measure.ts";
import { print, tell } from "../streams.ts";
import { exitCodeOf, tellIssues, textTable } from "../terminal.ts";
import { WrongUsage } from "../wrongUsage.ts";

/** Prints the readings of a programme folder: as a table for people, as JSON or as CSV. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, values, lang } = call;
  const by = dimensionsOf(values.by);
  const division = divisionOf(call);
  const intake = await readFolder(operands[0] ?? "", { geography: norway });
  const { readings, issues } = measure(intake, { by, division });
  const all = [...intake.issues, ...issues];
  tellIssues(all, lang);
  printReadings(call, readings, intake.programme.pilots, by.length > 0);
  return exitCodeOf(all);
}

/** Prints readings as the command line asks for them, and says that they are internal. */
export function printReadings(
  { switches, lang }: Call,
  readings: readonly Reading[],
  pilots: readonly PilotName[],
  grouped: boolean,
): void {
  if (readings.length > 0) tell(internalWords[lang]);
  if (switches.has("json")) print(listText(readings));
  else if (switches.has("csv")) print(toCsv(internal(readings), { lang, geography: norway }));
  else print(table(readings, pilots, grouped, lang));
}

/** What a pilot is called. */
export interface PilotName {
  readonly id: string;
  readonly title?: string | undefined;
}

const internalWords: Label = {
  nb: "Interne tall, ikke for publisering: små tall er ikke skjult.",
  nn: "Interne tal, ikkje for publisering: små tal er ikkje skjulte.",
  en: "Internal figures, not for publication: small ones are not hidden.",
};

/** `county,year` as dimensions. */
export function dimensionsOf(text: string | undefined): readonly Dimension[] {
  if (text === undefined) return [];
  const names = text.split(",").map((name) => name.trim());
  return names.map((name, i) => {
    const found = keysOf(dimension).find((one) => one === name);
    if (found === undefined) throw unknownDimension(name);
    if (names.indexOf(name) < i) throw dimensionTwice(name);
    return found;
  });
}

function unknownDimension(name: string): WrongUsage {
  const word = quotedWord(name);
  const all = keysOf(dimension).join(", ");
  return new WrongUsage({
    nb: `--by kjenner ikke gruppen «${word}»: velg blant ${all}`,
    nn: `--by kjenner ikkje gruppa «${word}»: vel blant ${all}`,
    en: `--by does not know the group "${word}": choose among ${all}`,
  });
}

function dimensionTwice(name: string): WrongUsage {
  return new WrongUsage({
    nb: `--by nevner ${name} to ganger: skriv hver gruppe én gang`,
    nn: `--by nemner ${name} to gonger: skriv kvar gruppe éin gong`,
    en: `--by names ${name} twice: write each group once`,
  });
}

function table(readings: readonly Reading[], pilots: readonly PilotName[], grouped: boolean, lang: Lang): string {
  const titles = new Map(pilots.map(({ id, title }) => [id, title ?? id]));
  const label: Label = { nb: "Indikator", nn: "Indikator", en: "Indicator" };
  const group: Label = { nb: "Gruppe", nn: "Gruppe", en: "Group" };
  const value: Label = { nb: "Verdi", nn: "Verdi", en: "Value" };
  const interval: Label = { nb: "Intervall", nn: "Intervall", en: "Interval" };
  const rows = readings.map((reading) => {
    const { outcome, unit, division } = reading;
    const name = grouped ? [groupName(reading.group, { geography: norway, division, pilots: titles })[lang]] : [];
    return [
      indicatorName(reading.indicator)[lang],
      ...name,
      formatOutcome(outcome, unit, lang),
      outcome.status === "estimated"
        ? formatCount(outcome.n, lang)
        : outcome.status === "suppressed"
          ? hiddenMark
          : unknownMark,
      intervalText(reading, lang),
    ];
  });
  return textTable(
    [
      { name: label[lang] },
      ...(grouped ? [{ name: group[lang] }] : []),
      { name: value[lang], isNumber: true },
      { name: "n", isNumber: true },
      { name: interval[lang] },
    ],
    rows,
  );
}

/** "51–85 % (95 %)", or nothing where there is none. */
function intervalText({ outcome, unit }: Reading, lang: Lang): string {
  const interval = outcome.status === "estimated" ? outcome.interval : undefined;
  if (interval === undefined) return "";
  const decimals = (interval.level * 100) % 1 === 0 ? 0 : 1;
  return `${formatInterval(interval, unit, lang)} (${formatPercent(interval.level, lang, decimals)})`;
}
