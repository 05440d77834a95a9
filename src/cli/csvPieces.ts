import { type Delimiter, delimiterOf, type OnRow, plainText, scanCsv } from "../intake/csv.ts";

/** How far a first line end is looked for before carriage returns alone are taken for line ends, as old files have them. */
const farthest = 1 << 20;

/** A row longer than this is none: a quote was not closed, and the rest of the file would have to be kept for its end. */
const longestRow = 1 << 24;

/**
 * Reads the rows of a CSV text that comes in pieces: the same calls of `onRow` as `scanCsv` makes for the whole text, with
 * the lines of the file, each as soon as its row is whole. No more is kept than the row that has not ended yet.
 */
export class CsvPieces {
  readonly #onRow: OnRow;
  /** The text whose rows were not given yet. */
  #rest = "";
  /** How long the rest must be before it is looked at again: a long row must not be read anew for each piece of it. */
  #enough = 0;
  #line = 1;
  #delimiter: Delimiter | undefined;
  #lineEnds: "unknown" | "line feeds" | "carriage returns" = "unknown";
  #isOver = false;

  constructor(onRow: OnRow) {
    this.#onRow = onRow;
  }

  take(text: string): void {
    if (this.#isOver) return;
    this.#rest += this.#lineEnds === "carriage returns" ? text.replaceAll("\r", "\n") : text;
    if (this.#rest.length < this.#enough) return;
    if (this.#lineEnds === "unknown" && !this.#rest.includes("\n") && this.#rest.length < farthest) return;
    this.#findLineEnds();
    const end = this.#rest.lastIndexOf("\n") + 1;
    if (end > 0) this.#scan(this.#rest.slice(0, end), this.#rest.slice(end));
    if (this.#rest.length > longestRow) this.end();
  }

  /** The end of the text: what is left is its last row. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#findLineEnds();
    const first = this.#line;
    scanCsv(this.#rest, this.#delimiter ?? delimiterOf(this.#rest), (cells, line, fault) => {
      this.#onRow(cells, first + line - 1, fault);
    });
  }

  #findLineEnds(): void {
    if (this.#lineEnds !== "unknown") return;
    this.#lineEnds = this.#rest.includes("\n") || !this.#rest.includes("\r") ? "line feeds" : "carriage returns";
    this.#rest = plainText(this.#rest);
  }

  /** Gives the whole rows of a text that ends at a line end. A quote that is open there may be closed by what comes after. */
  #scan(text: string, after: string): void {
    const delimiter = this.#delimiter ?? delimiterOf(text);
    const first = this.#line;
    let open: number | undefined;
    scanCsv(text, delimiter, (cells, line, fault) => {
      if (fault === "unclosed-quote")
        open = line; // always the last row
      else this.#onRow(cells, first + line - 1, fault);
    });
    const start = open === undefined ? text.length : lineStart(text, open);
    const header = text.search(/\S/);
    if (header >= 0 && header < start) this.#delimiter = delimiter; // its line is whole
    this.#line += open === undefined ? lineEndsIn(text) : open - 1;
    this.#rest = text.slice(start) + after;
    this.#enough = open === undefined ? 0 : 2 * this.#rest.length;
  }
}

/** Where a line of a text begins, counted from 1. */
function lineStart(text: string, line: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = text.indexOf("\n", start) + 1;
  return start;
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
