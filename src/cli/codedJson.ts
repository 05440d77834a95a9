import { constants } from "node:buffer";
import { byText } from "../core/order.ts";
import { parseJson } from "../intake/json.ts";
import type { Issue } from "../messages/issue.ts";
import { redact } from "../model/redact.ts";
import {
  type CodedRowTaker,
  columnIssue,
  LostZeros,
  personalIssue,
  placed,
  type PieceReader,
  readValue,
  type RowPlace,
} from "./codedRow.ts";

/** Reads counts from JSON records, one at a time. `null` is missing. */
class CodedRecords {
  readonly #value: string;
  readonly #taker: CodedRowTaker;
  readonly #zeros = new LostZeros();
  /** The names of fields as JSON; nothing for one that is left out, which is told once. */
  readonly #keys = new Map<string, string | undefined>();

  constructor(value: string, taker: CodedRowTaker) {
    [this.#value, this.#taker] = [value, taker];
  }

  read(record: unknown, place: RowPlace): void {
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      const { at, index } = place;
      const value = redact(record);
      const path = index === undefined ? [] : [index];
      this.#taker.issue({ code: "shape.wrong-type", path, severity: "error", expected: "record", value, at });
      return;
    }
    const faults: Issue[] = [];
    const others: { readonly name: string; readonly text: string }[] = [];
    let [code, value]: unknown[] = [];
    for (const [position, name] of Object.keys(record).entries()) {
      const found = (record as Readonly<Record<string, unknown>>)[name]; // an object, as was just asked
      const cell: unknown = typeof found === "string" ? found.trim() : found;
      if (cell === null || cell === "") continue;
      const key = this.#keyOf(name, position, place);
      if (key === undefined) continue;
      const fault = this.#fault(name, cell, place);
      if (fault !== undefined) faults.push(fault);
      if (name === "code") code = cell;
      else if (name === this.#value) value = cell;
      else if (fault === undefined) others.push({ name, text: `${key}:${JSON.stringify(cell)}` });
    }
    const isPersonal = faults.some((fault) => fault.code === "shape.personal-data");
    if (code === undefined && !isPersonal)
      faults.push(placed({ code: "shape.missing", path: [], severity: "error" }, place, "code"));
    const number = readValue(value);
    if (typeof number !== "number" && !isPersonal) faults.push(placed(number, place, this.#value));
    for (const fault of faults) this.#taker.issue(fault);
    if (faults.length > 0 || typeof code !== "string" || typeof number !== "number") return;
    // In order of name: the same record may be written in any order of its fields.
    const group = others.sort(byText(({ name }) => name)).map(({ text }) => text);
    const repaired = this.#zeros.repair(code, place);
    this.#taker.row({ code: repaired, value: number, group: `{${group.join(",")}}`, ...place });
  }

  end(): void {
    const zeros = this.#zeros.issue();
    if (zeros !== undefined) this.#taker.issue(zeros);
  }

  /** What is wrong with a field besides the value: a person's data, a code that is no text, a list or an object. */
  #fault(name: string, cell: unknown, place: RowPlace): Issue | undefined {
    const personal = personalIssue(cell);
    if (personal !== undefined) return placed(personal, place, name);
    if (name === this.#value || (name === "code" ? typeof cell === "string" : typeof cell !== "object"))
      return undefined;
    const value = redact(cell);
    return placed({ code: "shape.wrong-type", path: [], severity: "error", expected: "text", value }, place, name);
  }

  /** The name of a field as JSON; nothing where it is left out. */
  #keyOf(name: string, position: number, { at }: RowPlace): string | undefined {
    if (this.#keys.has(name)) return this.#keys.get(name);
    const issue: Issue | undefined =
      name.trim() === ""
        ? { code: "intake.nameless-column", path: [], severity: "warning", position: position + 1, at }
        : columnIssue(name, at);
    if (issue !== undefined) this.#taker.issue(issue);
    const key = issue === undefined ? JSON.stringify(name) : undefined;
    this.#keys.set(name, key);
    return key;
  }
}

/** Reads counts from one JSON list. It is parsed as a whole, since no JSON is right before its end: JSON Lines is for what is large. */
export class CodedJsonList implements PieceReader {
  readonly #file: string;
  readonly #taker: CodedRowTaker;
  readonly #records: CodedRecords;
  #pieces: string[] = [];
  #length = 0;

  constructor(file: string, value: string, taker: CodedRowTaker) {
    [this.#file, this.#taker, this.#records] = [file, taker, new CodedRecords(value, taker)];
  }

  take(text: string): void {
    this.#length += text.length;
    if (this.#length > constants.MAX_STRING_LENGTH) this.#pieces = [];
    else this.#pieces.push(text);
  }

  end(): void {
    const at = { file: this.#file, line: 1 };
    if (this.#length > constants.MAX_STRING_LENGTH)
      return this.#taker.issue({ code: "intake.unreadable-file", path: [], severity: "error", name: this.#file, at });
    const text = this.#pieces.join("");
    if (/^\ufeff?\s*$/.test(text))
      return this.#taker.issue({ code: "intake.empty-file", path: [], severity: "error", at });
    const parsed = parseJson(text, this.#file);
    if ("issue" in parsed) return this.#taker.issue(parsed.issue);
    if (!Array.isArray(parsed.value))
      return this.#taker.issue({ code: "intake.unexpected-json", path: [], severity: "error", expected: "list", at });
    for (const [index, record] of (parsed.value as readonly unknown[]).entries())
      this.#records.read(record, { at: { file: this.#file, line: index + 1 }, index });
    this.#records.end();
  }
}

/** Reads counts from JSON Lines: one record a line, blank lines passed over. No more is kept than a line. */
export class CodedJsonLines implements PieceReader {
  readonly #file: string;
  readonly #taker: CodedRowTaker;
  readonly #records: CodedRecords;
  /** The pieces of the line that has not ended yet. */
  #rest: string[] = [];
  #line = 0;
  #isEmpty = true;

  constructor(file: string, value: string, taker: CodedRowTaker) {
    [this.#file, this.#taker, this.#records] = [file, taker, new CodedRecords(value, taker)];
  }

  take(text: string): void {
    const [first = "", ...others] = text.split("\n");
    this.#rest.push(first);
    for (const next of others) {
      this.#readLine(this.#rest.join(""));
      this.#rest = [next];
    }
  }

  end(): void {
    this.#readLine(this.#rest.join(""));
    this.#records.end();
    if (!this.#isEmpty) return;
    const at = { file: this.#file, line: 1 };
    this.#taker.issue({ code: "intake.empty-file", path: [], severity: "error", at });
  }

  #readLine(text: string): void {
    this.#line++;
    if (text.replace("\ufeff", "").trim() === "") return;
    this.#isEmpty = false;
    const at = { file: this.#file, line: this.#line };
    const parsed = parseJson(text, this.#file);
    if ("issue" in parsed) this.#taker.issue({ ...parsed.issue, at });
    else this.#records.read(parsed.value, { at });
  }
}
