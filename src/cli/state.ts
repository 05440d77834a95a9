import { isIsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import { type AccumulatorState, accumulateAll, questionText } from "../indicators/accumulate.ts";
import { catalogue } from "../indicators/catalogue.ts";
import type { Accumulator, Dimension } from "../indicators/indicator.ts";
import { type Question, questionOf } from "../indicators/options.ts";
import { listNames } from "../indicators/records.ts";
import { dimensions } from "../model/reading.ts";
import { askedOf } from "./measure.ts";
import { print, tell } from "./streams.ts";
import { readTextFile } from "./textFile.ts";
import { WrongInput } from "./wrongInput.ts";

/** What a state was asked for. */
export type Asked = Pick<Question, "asOf" | "period" | "by" | "division">;

/** A state with the accumulator that it belongs to. */
export interface OpenState {
  readonly state: AccumulatorState;
  readonly asked: Asked;
  readonly accumulator: Accumulator<AccumulatorState>;
}

/** Every indicator of the catalogue; pilots keep their titles too, by which tables name them. */
export function accumulatorOf({ asOf, period, by, division }: Asked): Accumulator<AccumulatorState> {
  return accumulateAll(catalogue, { ...askedOf(by, division), asOf, period }, { pilots: ["title"] });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isOne);
const isText = (value: unknown): value is string => typeof value === "string";
const isValue = (value: unknown): value is string | number => isText(value) || typeof value === "number";
const isDate = (value: unknown): value is string => isText(value) && isIsoDate(value);
const isDimension = (value: unknown): value is Dimension => dimensions.some((one) => one === value);

/** JSON, or nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is AccumulatorState {
  if (!isRecord(value) || value["format"] !== "kompetansepilot-state/1") return false;
  const { question, madeUp, schemes, seen, lists } = value;
  return (
    isText(question) &&
    typeof madeUp === "boolean" &&
    isListOf(schemes, isText) &&
    schemes.every((scheme) => parsed(scheme) !== undefined) &&
    isRecord(seen) &&
    Object.values(seen).every((values) => isListOf(values, isValue)) &&
    isRecord(lists) &&
    Object.entries(lists).every(([list, rows]) => listNames.some((name) => name === list) && isListOf(rows, isRecord))
  );
}

/** What a state was asked for, as far as its question says something that can be asked. */
function askedIn(question: string): Asked | undefined {
  const [, asked] = [parsed(question)].flat();
  if (!isRecord(asked)) return undefined;
  const { asOf, period, by, division } = asked;
  if (!isDate(asOf) || !isDate(division) || !isRecord(period) || !isListOf(by, isDimension)) return undefined;
  const { from, to } = period;
  return isDate(from) && isDate(to) && from <= to ? { asOf, period: { from, to }, by, division } : undefined;
}

/** Whether this program, with its indicators and tables, made a state of that question. */
function isOurs(question: string, asked: Asked): boolean {
  const { from = "", to = "9999-12-31" } = askedOf([], undefined).geography.known ?? {};
  if (asked.division < from || asked.division > to || new Set(asked.by).size < asked.by.length) return false;
  return question === questionText(catalogue, questionOf({ ...askedOf(asked.by, asked.division), ...asked }));
}

/**
 * Reads a state from a file, `-` being standard input.
 *
 * @throws WrongInput when the file cannot be read, is no state, or one of other indicators, versions or tables
 */
export async function readState(path: string): Promise<OpenState> {
  const text = path === "-" ? await standardInput() : await textOf(path);
  const state = text === undefined ? undefined : parsed(text);
  if (!isState(state)) {
    throw new WrongInput({
      nb: `${path}: ingen tilstand: skriv en med indicators partial`,
      nn: `${path}: ingen tilstand: skriv ein med indicators partial`,
      en: `${path}: no state: write one with indicators partial`,
    });
  }
  const asked = askedIn(state.question);
  if (asked === undefined || !isOurs(state.question, asked)) {
    throw new WrongInput({
      nb: `${path}: en tilstand av andre indikatorer, versjoner eller tabeller: skriv den på nytt med dette programmet`,
      nn: `${path}: ein tilstand av andre indikatorar, versjonar eller tabellar: skriv han på nytt med dette programmet`,
      en: `${path}: a state of other indicators, versions or tables: write it anew with this program`,
    });
  }
  return { state, asked, accumulator: accumulatorOf(asked) };
}

async function textOf(path: string): Promise<string | undefined> {
  const source = await readTextFile(path);
  return "text" in source ? source.text : undefined;
}

async function standardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer); // no encoding was set
  return Buffer.concat(pieces).toString("utf8");
}

/** Prints a state, and says that it is for internal use. */
export function printState(state: AccumulatorState, lang: keyof Label): void {
  const words: Label = {
    nb: "Interne data med id-er, ikke for publisering.",
    nn: "Interne data med id-ar, ikkje for publisering.",
    en: "Internal data with ids, not for publication.",
  };
  tell(words[lang]);
  print(`${JSON.stringify(state)}\n`);
}
