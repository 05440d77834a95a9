import { namedColumns, rowIssue, type RowFault } from "../intake/csv.ts";
import type { Issue } from "../messages/issue.ts";
import {
  type CodedRowTaker,
  columnIssue,
  LostZeros,
  personalIssue,
  placed,
  type PieceReader,
  readValue,
} from "./codedRow.ts";
import { CsvPieces } from "./csvPieces.ts";

/** A column that is read: its name, the place of its cells, and its name as JSON. */
interface ReadColumn {
  readonly name: string;
  readonly position: number;
  readonly key: string;
}

/** Reads counts from CSV with the columns `code` and `value`, whatever that one is called; further columns are kept. */
export class CodedCsv implements PieceReader {
  readonly #file: string;
  readonly #value: string;
  readonly #taker: CodedRowTaker;
  readonly #zeros = new LostZeros();
  readonly #pieces = new CsvPieces((cells, line, fault) => {
    if (this.#width === undefined) this.#readHeader(cells, line, fault);
    else if (this.#isWhole) this.#readRow(cells, line, fault, this.#width);
  });
  #columns: readonly ReadColumn[] = [];
  #width: number | undefined;
  #isWhole = false;

  constructor(file: string, value: string, taker: CodedRowTaker) {
    [this.#file, this.#value, this.#taker] = [file, value, taker];
  }

  take(text: string): void {
    this.#pieces.take(text);
  }

  end(): void {
    this.#pieces.end();
    const zeros = this.#zeros.issue();
    if (zeros !== undefined) this.#taker.issue(zeros);
    if (this.#width !== undefined) return;
    const at = { file: this.#file, line: 1 };
    this.#taker.issue({ code: "intake.empty-file", path: [], severity: "error", at });
  }

  #readHeader(cells: readonly string[], line: number, fault: RowFault | undefined): void {
    const at = { file: this.#file, line };
    const { columns, issues } = namedColumns(cells, at);
    this.#width = columns.length;
    for (const issue of issues) this.#taker.issue(issue);
    this.#columns = columns.flatMap((name, position): readonly ReadColumn[] => {
      if (name === undefined) return [];
      const issue = columnIssue(name, at);
      if (issue === undefined) return [{ name, position, key: JSON.stringify(name) }];
      this.#taker.issue(issue);
      return [];
    });
    const absent = ["code", this.#value].filter((needed) => !this.#columns.some(({ name }) => name === needed));
    for (const name of absent) this.#taker.issue({ code: "shape.missing", path: [name], severity: "error", at });
    const broken = rowIssue(cells, cells.length, fault, at);
    if (broken !== undefined) this.#taker.issue(broken);
    this.#isWhole = absent.length === 0 && broken === undefined;
  }

  #readRow(cells: readonly string[], line: number, fault: RowFault | undefined, width: number): void {
    const at = { file: this.#file, line };
    const wrong = rowIssue(cells, width, fault, at);
    if (wrong !== undefined) return void this.#taker.issue(wrong);
    let [code, cell, group] = ["", "", ""];
    let isPersonal = false;
    for (const { name, position, key } of this.#columns) {
      const text = (cells[position] ?? "").trim();
      const personal = personalIssue(text);
      if (personal !== undefined) {
        isPersonal = true;
        this.#taker.issue(placed(personal, { at }, name));
      }
      if (name === "code") code = text;
      else if (name === this.#value) cell = text;
      else group += `${group === "" ? "" : ","}${key}:${JSON.stringify(text)}`;
    }
    if (isPersonal) return;
    const value = readValue(cell);
    const missing: Issue = { code: "shape.missing", path: [], severity: "error" };
    if (code === "") this.#taker.issue(placed(missing, { at }, "code"));
    if (typeof value !== "number") this.#taker.issue(placed(value, { at }, this.#value));
    else if (code !== "") this.#taker.row({ code: this.#zeros.repair(code, { at }), value, group: `{${group}}`, at });
  }
}
