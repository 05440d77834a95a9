import type { Label, Lang } from "../core/label.ts";
import { type Command, commands, type Option, type OptionName, options } from "./commands.ts";

const words = {
  usage: { nb: "Bruk", nn: "Bruk", en: "Usage" },
  command: { nb: "KOMMANDO", nn: "KOMMANDO", en: "COMMAND" },
  choices: { nb: "valg", nn: "val", en: "options" },
  commands: { nb: "Kommandoer", nn: "Kommandoar", en: "Commands" },
  options: { nb: "Valg", nn: "Val", en: "Options" },
  example: { nb: "Eksempel", nn: "Døme", en: "Example" },
  codes: {
    nb: "Sluttkoder: 0 i orden (også med advarsler), 1 feil i dataene, 2 feil i kommandoen, 3 feil i programmet.",
    nn: "Sluttkodar: 0 i orden (også med åtvaringar), 1 feil i dataa, 2 feil i kommandoen, 3 feil i programmet.",
    en: "Exit codes: 0 fine (warnings too), 1 errors in the data, 2 wrong usage, 3 a fault of the program.",
  },
  streams: {
    nb: "Svaret kommer på standard ut, meldinger på standard feil: FIL:LINJE felt: hva som er galt, og hva som kan gjøres.",
    nn: "Svaret kjem på standard ut, meldingar på standard feil: FIL:LINJE felt: kva som er gale, og kva som kan gjerast.",
    en: "Answers go to standard output, messages to standard error: FILE:LINE field: what is wrong, and what to do.",
  },
  about: {
    nb: "kompetansepilot leser data fra regionale kompetanseprogrammer, regner ut indikatorer og skriver rapporter.",
    nn: "kompetansepilot les data frå regionale kompetanseprogram, reknar ut indikatorar og skriv rapportar.",
    en: "kompetansepilot reads data of regional competence programmes, computes indicators and writes reports.",
  },
} as const satisfies Readonly<Record<string, Label>>;

/** `-o, --output FILE`; what has no short form is set under the long ones. */
function optionText(name: OptionName, indent: string): string {
  const { short, value }: Option = options[name];
  return `${short === undefined ? indent : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** Two columns, the second broken at 100 characters and set under itself. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = rows.reduce((most, [left]) => Math.max(most, left.length), 0);
  return rows.flatMap(([left, right]) =>
    wrapped(right, 96 - width).map((line, i) => `  ${(i === 0 ? left : "").padEnd(width)}  ${line}`.trimEnd()),
  );
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const optionsOf = (command: Command): readonly OptionName[] => [...command.options, "help"];

function usageOf(command: Command, lang: Lang): string {
  return ["kompetansepilot", command.name, ...command.operands, `[${words.choices[lang]}]`].join(" ");
}

/** What `--help` prints, of one command or of all. */
export function helpText(lang: Lang, command?: Command): string {
  if (command === undefined) {
    const rows = commands.map(({ name, operands, summary }) => [[name, ...operands].join(" "), summary[lang]] as const);
    const general = (["lang", "help", "version"] as const).map(
      (name) => [optionText(name, "    "), options[name].meaning[lang]] as const,
    );
    return [
      ...wrapped(words.about[lang], 100),
      "",
      `${words.usage[lang]}: kompetansepilot ${words.command[lang]} [${words.choices[lang]}]`,
      "",
      `${words.commands[lang]}:`,
      ...columns(rows),
      "",
      `${words.options[lang]}:`,
      ...columns(general),
      "",
      ...wrapped(words.streams[lang], 100),
      ...wrapped(words.codes[lang], 100),
      "",
    ].join("\n");
  }
  const { summary, details, example } = command;
  return [
    `${words.usage[lang]}: ${usageOf(command, lang)}`,
    "",
    ...wrapped(sentence(summary[lang]), 100),
    ...(details === undefined ? [] : wrapped(details[lang], 100)),
    "",
    `${words.options[lang]}:`,
    ...columns(optionsOf(command).map((name) => [optionText(name, "    "), options[name].meaning[lang]])),
    "",
    `${words.example[lang]}: ${example}`,
    "",
  ].join("\n");
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** docs/cli.md, made of the same table as `--help`. */
export function commandPage(): string {
  const sections = commands.map((command) => {
    const { name, summary, details, example, needs = [] } = command;
    const table = optionsOf(command).map((option) => {
      const must = needs.includes(option) ? " (required)" : "";
      return `| \`${optionText(option, "").replaceAll("|", "\\|")}\` | ${options[option].meaning.en}${must} |`;
    });
    return [
      `## ${name}`,
      "",
      `\`${usageOf(command, "en")}\``,
      "",
      `${sentence(summary.en)}${details === undefined ? "" : ` ${details.en}`}`,
      "",
      "```sh",
      example,
      "```",
      "",
      "| Option | Meaning |",
      "| --- | --- |",
      ...table,
      "",
    ].join("\n");
  });
  return [
    "---",
    "title: Command line",
    "---",
    "",
    "<!-- Made by scripts/cliDocs.mjs of src/cli/commands.ts: edit that table. -->",
    "",
    "# Command line",
    "",
    "`kompetansepilot --help` and `kompetansepilot COMMAND --help` say the same, in Norwegian (`nb`, `nn`) and English (`--lang en`).",
    "",
    "- Answers go to standard output, messages to standard error, one line an issue: `FILE:LINE field: what is wrong, and what to do`.",
    "  The header of a CSV file is line 1; an element of a JSON list is `needs.json[4].headcount`. Of each file at most 100 issues are printed, then how many more there are.",
    "- Exit codes: 0 fine (warnings too), 1 issues of severity error, 2 wrong usage, 3 a fault of the program. With issues the answer of the good rows is still printed whole.",
    "- `--json` prints one JSON value without `null` and without text in any language; `--csv` is comma-separated, and a cell that a spreadsheet would run gets a leading `'`.",
    "- Files are written whole or not at all. `KOMPETANSEPILOT_DEBUG=1` shows where in the program a fault arose.",
    "",
    sections.join("\n"),
  ].join("\n");
}
