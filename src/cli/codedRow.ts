import type { At } from "../core/issue.ts";
import { numberOf } from "../intake/cells.ts";
import type { PersonalColumn, RepairedZeros, UnknownColumn } from "../intake/issue.ts";
import type { Issue } from "../messages/issue.ts";
import { personalKind } from "../model/personal.ts";
import { looksPersonal } from "../vocabulary/personal.ts";

/** Where a row stands: its line, and in a JSON list its index. */
export interface RowPlace {
  readonly at: At;
  readonly index?: number;
}

/** A row of counts: its code and value, what its further columns say, and where it stands. */
export interface CodedRow extends RowPlace {
  readonly code: string;
  readonly value: number;
  /** The further columns and their values as the JSON text of an object: equal where they are. */
  readonly group: string;
}

/** What is done with the rows and the issues of a file, in the order of its lines. */
export interface CodedRowTaker {
  row(row: CodedRow): void;
  issue(issue: Issue): void;
}

/** Reads a text that comes in pieces. */
export interface PieceReader {
  take(text: string): void;
  end(): void;
}

/** An issue of a row as one of its line and field. */
export function placed(issue: Issue, { at, index }: RowPlace, field: string): Issue {
  return { ...issue, path: index === undefined ? [field] : [index, field], at };
}

/** Where no sum of a file leaves the range of numbers, however many rows it has and in whichever order they come. */
const largest = 1e100;

/** The number in a cell, or what is wrong with it. */
export function readValue(cell: unknown): number | Issue {
  if (cell === undefined || cell === "") return { code: "shape.missing", path: [], severity: "error" };
  const value = typeof cell === "string" ? numberOf(cell) : cell;
  if (typeof value !== "number" || !Number.isFinite(value))
    return { code: "shape.wrong-type", path: [], severity: "error", expected: "number", value: cell };
  if (value > largest) return { code: "shape.too-large", path: [], severity: "error", value: cell, maximum: largest };
  if (value < -largest) return { code: "shape.too-small", path: [], severity: "error", value: cell, minimum: -largest };
  return value;
}

/** The issue of a cell with a person's data. */
export function personalIssue(cell: unknown): Issue | undefined {
  const kind = personalKind(cell);
  return kind === undefined ? undefined : { code: "shape.personal-data", path: [], severity: "error", kind };
}

/** The issue of a column that is left out: a personal one, or one that the answer has itself, as of an earlier recoding. */
export function columnIssue(name: string, at: At): PersonalColumn | UnknownColumn | undefined {
  if (name === "estimatedShare")
    return { code: "intake.unknown-column", path: [name], severity: "warning", column: name, at };
  const isPerson = personalKind(name) !== undefined;
  if (!isPerson && !looksPersonal(name)) return undefined;
  const column = isPerson ? "***" : name;
  return { code: "intake.personal-column", path: [column], severity: "error", column, at };
}

/** Gives codes that lost their leading zero in a spreadsheet the zero again, and keeps count of them. */
export class LostZeros {
  #count = 0;
  #first: { readonly example: string; readonly place: RowPlace } | undefined;

  repair(code: string, place: RowPlace): string {
    if (!/^(?:\d|\d{3})$/.test(code)) return code;
    this.#count++;
    this.#first ??= { example: code, place };
    return `0${code}`;
  }

  /** One warning for all of them, where the first one stands. */
  issue(): Issue | undefined {
    if (this.#first === undefined) return undefined;
    const { example, place } = this.#first;
    const repaired: RepairedZeros = {
      code: "intake.repaired-zeros",
      path: [],
      severity: "warning",
      column: "code",
      count: this.#count,
      example,
    };
    return placed(repaired, place, "code");
  }
}
