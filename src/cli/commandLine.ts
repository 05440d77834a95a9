import { parseArgs } from "node:util";
import { type Lang, languages } from "../core/label.ts";
import { type Command, commands, type Option, type OptionName, options } from "./commands.ts";
import { WrongUsage } from "./wrongUsage.ts";

/** A command with what it was given. */
export interface Call {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  readonly switches: ReadonlySet<OptionName>;
  readonly lang: Lang;
}

/** What a command line asks for. */
export type Request =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "help"; readonly command?: Command; readonly lang: Lang }
  | { readonly kind: "version" };

const optionOf = (name: string): Option | undefined =>
  Object.hasOwn(options, name) ? options[name as OptionName] : undefined; // just asked

const everywhere: readonly OptionName[] = ["lang", "help", "version"];

const parserOptions = Object.fromEntries(
  Object.entries<Option>(options).map(([name, { short, value }]) => [
    name,
    {
      type: value === undefined ? ("boolean" as const) : ("string" as const),
      ...(short === undefined ? {} : { short }),
    },
  ]),
);

interface Words {
  readonly operands: readonly string[];
  readonly given: readonly { readonly name: string; readonly raw: string; readonly value: string | undefined }[];
}

function wordsOf(argv: readonly string[]): Words {
  const { tokens } = parseArgs({ args: [...argv], options: parserOptions, strict: false, tokens: true });
  const operands: string[] = [];
  const given: { name: string; raw: string; value: string | undefined }[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    // `-o --json` has forgotten the file; `-o=--json` means it.
    const { name, rawName: raw, value, inlineValue } = token;
    const isForgotten = value !== undefined && inlineValue !== true && /^-./.test(value);
    given.push({ name, raw, value: isForgotten ? undefined : value });
  }
  return { operands, given };
}

/** The language that a command line asks for, as far as it can be read: what is wrong with the rest is said in it. */
export function languageOf(argv: readonly string[]): Lang {
  const asked = wordsOf(argv)
    .given.filter(({ name }) => name === "lang")
    .at(-1)?.value;
  return languages.find((lang) => lang === asked) ?? "nb";
}

/**
 * Reads a command line.
 *
 * @throws WrongUsage for a command, an option or a value that there is not, and for what is missing
 */
export function readCommandLine(argv: readonly string[]): Request {
  const { operands, given } = wordsOf(argv);
  const { command, rest } = commandOf(operands);

  const allowed = new Set<string>([...everywhere, ...(command?.options ?? [])]);
  const values: Partial<Record<OptionName, string>> = {};
  const switches = new Set<OptionName>();
  for (const { name: option, raw, value } of given) {
    const known = optionOf(option);
    if (known === undefined || (command !== undefined && !allowed.has(option))) throw unknownOption(raw, command);
    const key = option as OptionName; // just looked up
    if (known.value === undefined) {
      if (value !== undefined) throw superfluousValue(raw);
      switches.add(key);
    } else if (value === undefined || value === "") throw missingValue(raw, known.value);
    else values[key] = key === "by" && values.by !== undefined ? `${values.by},${value}` : value;
  }

  const lang = languages.find((one) => one === (values.lang ?? "nb"));
  if (lang === undefined) throw unknownLanguage(values.lang ?? "");
  if (switches.has("help")) return { kind: "help", lang, ...(command === undefined ? {} : { command }) };
  if (switches.has("version")) return { kind: "version" };
  if (command === undefined) throw noCommand();

  const missing = command.operands[rest.length];
  if (missing !== undefined) throw missingOperand(command, missing);
  const isOpen = command.operands.at(-1)?.endsWith("...") === true;
  const extra = isOpen ? undefined : rest[command.operands.length];
  if (extra !== undefined) throw extraOperand(command, extra);
  const absent = command.needs?.find((need) => values[need] === undefined);
  if (absent !== undefined) throw missingOption(command, absent);
  if (switches.has("json") && switches.has("csv")) throw jsonAndCsv();
  return { kind: "call", call: { command, operands: rest, values, switches, lang } };
}

/** The command of one word or of two, and what follows it. */
function commandOf(operands: readonly string[]): { readonly command?: Command; readonly rest: readonly string[] } {
  for (const words of [2, 1]) {
    const command =
      operands.length < words ? undefined : commands.find(({ name }) => name === operands.slice(0, words).join(" "));
    if (command !== undefined) return { command, rest: operands.slice(words) };
  }
  const [name] = operands;
  if (name !== undefined) throw unknownCommand(name);
  return { rest: [] };
}

/** Somebody's own words, as they may stand in a message: on one line, and not too long. */
export function quotedWord(word: string): string {
  const json = JSON.stringify(word.length > 80 ? `${word.slice(0, 79)}…` : word);
  return json.slice(1, -1).replace(/\\"/g, '"');
}

const helpOf = (command: Command | undefined): string =>
  command === undefined ? "kompetansepilot --help" : `kompetansepilot ${command.name} --help`;

function unknownCommand(name: string): WrongUsage {
  const word = quotedWord(name);
  const all = commands.map((one) => one.name).join(", ");
  return new WrongUsage({
    nb: `det finnes ingen kommando ${word}: velg en av ${all}`,
    nn: `det finst ingen kommando ${word}: vel ein av ${all}`,
    en: `there is no command ${word}: choose one of ${all}`,
  });
}

function noCommand(): WrongUsage {
  const all = commands.map((one) => one.name).join(", ");
  return new WrongUsage({
    nb: `kommandoen mangler: velg en av ${all}, eller se kompetansepilot --help`,
    nn: `kommandoen manglar: vel ein av ${all}, eller sjå kompetansepilot --help`,
    en: `the command is missing: choose one of ${all}, or see kompetansepilot --help`,
  });
}

function unknownOption(raw: string, command: Command | undefined): WrongUsage {
  const word = quotedWord(raw);
  const help = helpOf(command);
  return new WrongUsage({
    nb: `valget ${word} finnes ikke her: se ${help}`,
    nn: `valet ${word} finst ikkje her: sjå ${help}`,
    en: `there is no option ${word} here: see ${help}`,
  });
}

function superfluousValue(raw: string): WrongUsage {
  return new WrongUsage({
    nb: `${raw} tar ingen verdi: skriv det alene`,
    nn: `${raw} tek ingen verdi: skriv det åleine`,
    en: `${raw} takes no value: write it alone`,
  });
}

function missingValue(raw: string, value: string): WrongUsage {
  return new WrongUsage({
    nb: `${raw} mangler verdien sin: skriv ${raw} ${value}`,
    nn: `${raw} manglar verdien sin: skriv ${raw} ${value}`,
    en: `${raw} lacks its value: write ${raw} ${value}`,
  });
}

function unknownLanguage(asked: string): WrongUsage {
  const word = quotedWord(asked);
  return new WrongUsage({
    nb: `språket ${word} finnes ikke her: velg nb, nn eller en`,
    nn: `språket ${word} finst ikkje her: vel nb, nn eller en`,
    en: `there is no language ${word} here: choose nb, nn or en`,
  });
}

function missingOperand(command: Command, operand: string): WrongUsage {
  const line = `kompetansepilot ${command.name} ${command.operands.join(" ")}`;
  return new WrongUsage({
    nb: `${operand} mangler: skriv ${line}`,
    nn: `${operand} manglar: skriv ${line}`,
    en: `${operand} is missing: write ${line}`,
  });
}

function extraOperand(command: Command, extra: string): WrongUsage {
  const word = quotedWord(extra);
  const help = helpOf(command);
  return new WrongUsage({
    nb: `${word} er ett ord for mye: sett tekst med mellomrom i anførselstegn, og se ${help}`,
    nn: `${word} er eitt ord for mykje: set tekst med mellomrom i hermeteikn, og sjå ${help}`,
    en: `${word} is one word too many: put text with spaces in quotes, and see ${help}`,
  });
}

/** An option as one types it: `-o FILE`, `--at DATE`. */
export function optionWord(name: OptionName): string {
  const { short, value }: Option = options[name];
  return `${short === undefined ? `--${name}` : `-${short}`}${value === undefined ? "" : ` ${value}`}`;
}

function missingOption(command: Command, name: OptionName): WrongUsage {
  const word = optionWord(name);
  return new WrongUsage({
    nb: `${word} mangler: for eksempel ${command.example}`,
    nn: `${word} manglar: til dømes ${command.example}`,
    en: `${word} is missing: for example ${command.example}`,
  });
}

function jsonAndCsv(): WrongUsage {
  return new WrongUsage({
    nb: "svaret kan ikke være både --json og --csv: velg ett av dem",
    nn: "svaret kan ikkje vere både --json og --csv: vel eitt av dei",
    en: "the answer cannot be both --json and --csv: choose one of them",
  });
}
