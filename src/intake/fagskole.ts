import { keysOf } from "../core/label.ts";
import { foldText } from "../core/text.ts";
import { CompetenceOffer } from "../model/competenceOffer.ts";
import { check } from "../model/parse.ts";
import { personalKind } from "../model/personal.ts";
import { redactText } from "../model/redact.ts";
import { delivery, type Delivery } from "../vocabulary/offer.ts";
import { damaged, Gleaned, isDamaged } from "./answer.ts";
import { readTable, type Intake } from "./csv.ts";
import { fieldOf, isObject, repeatable, type JsonObject, type Path } from "./element.ts";
import { layoutOf, type Layout } from "./fagskoleColumns.ts";
import type { AnswerIssue } from "./issue.ts";
import { isJsonText, parseSource } from "./json.ts";
import { withoutNull } from "./withoutNull.ts";

/** "Nettbasert med samlinger", "Heltid, stedbasert": how an offer reaches its participants, in the words of catalogues. */
function deliveryOf(text: string): Delivery | undefined {
  const folded = foldText(text);
  if (folded.includes("bedriftsintern")) return "inCompany";
  if (folded.includes("samling") && !folded.includes("utensamling")) return "gatherings";
  if (folded.includes("nettbasert")) return "online";
  return folded.includes("stedbasert") || folded.includes("stadbasert") ? "onSite" : undefined;
}

/** "Fagskole, nivå 5.2" as "5.2". */
const levelIn = (text: string): string => /nivå\s*(\d(?:[.,]\d)?)/i.exec(text)?.[1] ?? text;

/** Reads the rows of one file. What is odd about a word is told once for each word, not once for each row. */
class OfferRows {
  readonly #told = new Set<string>();

  constructor(
    readonly layout: Layout,
    readonly gleaned: Gleaned<CompetenceOffer>,
  ) {}

  read(row: JsonObject, path: Path, position: number): void {
    const record: Record<string, unknown> = {};
    for (const { header, field, reader } of this.layout.columns) {
      const cell = fieldOf(row, header);
      const value =
        typeof cell === "string"
          ? reader.read(field.name === "nkrLevel" ? levelIn(cell) : cell, position)
          : typeof cell === "number" && (field.kind === "text" || field.kind === "word")
            ? String(cell)
            : withoutNull(cell);
      const kept = this.#understood(field.name, value, [...path, field.name]);
      if (kept !== undefined) record[field.name] = kept;
    }
    record["id"] ??= idOf(this.layout.keys.map((header) => fieldOf(row, header)));
    if (typeof record["title"] === "string") record["field"] ??= record["title"];
    const checked = check(CompetenceOffer, record);
    if ("value" in checked) this.gleaned.records.push(checked.value);
    else for (const issue of checked.issues) this.gleaned.issues.push({ ...issue, path: [...path, ...issue.path] });
  }

  /** Dates and codes that were put right, one issue a column. */
  tellRepairs(): void {
    for (const { field, reader } of this.layout.columns)
      for (const [code, repair] of [
        ["intake.repaired-dates", reader.repairs.dates],
        ["intake.repaired-zeros", reader.repairs.zeros],
      ] as const)
        if (repair !== undefined)
          this.gleaned.issues.push({
            code,
            path: [field.name],
            severity: "warning",
            column: field.name,
            count: repair.count,
            example: repair.example,
          });
  }

  /** A value without what only another table could make a value of: names of places, numbers of ways to study. */
  #understood(name: string, value: unknown, path: Path): unknown {
    if (typeof value !== "string") return value;
    if (name === "delivery") {
      const words: readonly string[] = keysOf(delivery);
      const known = words.includes(value) ? value : deliveryOf(value);
      if (known === undefined && this.#isNew(name, value))
        this.gleaned.issues.push({
          code: "shape.not-in-list",
          path,
          severity: "warning",
          value: repeatable(value),
          options: words,
        });
      return known;
    }
    if (name !== "municipality" || /^\d{4}$/.test(value) || personalKind(value) !== undefined) return value;
    if (this.#isNew(name, value))
      this.gleaned.issues.push({
        code: "shape.malformed",
        path,
        severity: "warning",
        value: repeatable(value),
        format: "municipalityNumber",
      });
    return undefined;
  }

  /** Whether a word is met for the first time. */
  #isNew(name: string, value: string): boolean {
    const before = this.#told.size;
    return this.#told.add(`${name} ${value}`).size > before;
  }
}

/** An id of the parts that are there. A part that is somebody's number is the whole of it, so that the record is refused for it. */
function idOf(parts: readonly unknown[]): unknown {
  const personal = parts.find((part) => personalKind(part) !== undefined);
  const texts = parts
    .filter((part) => typeof part === "string" || typeof part === "number")
    .map((part) => String(part).trim())
    .filter((part) => part !== "");
  return personal ?? (texts.length === 0 ? undefined : texts.join("-"));
}

/** The rows of a file of JSON: a list, the one list in an object, or the one offer that an object is. */
function rowsIn(value: unknown): { readonly rows: readonly unknown[]; readonly path: Path } | undefined {
  if (Array.isArray(value)) return { rows: value as readonly unknown[], path: [] };
  if (!isObject(value)) return undefined;
  if (layoutOf(Object.keys(value)) !== undefined) return { rows: [value], path: [] };
  const lists = Object.keys(value).filter((name) => Array.isArray(fieldOf(value, name)));
  const [only = ""] = lists;
  return lists.length === 1
    ? { rows: fieldOf(value, only) as readonly unknown[], path: [redactText(only)] } // the one that is a list
    : undefined;
}

function readRows(
  gleaned: Gleaned<CompetenceOffer>,
  headers: readonly string[],
  rows: readonly unknown[],
  path: Path,
  refused: ReadonlySet<number> = new Set(),
): void {
  const layout = layoutOf(headers);
  if (layout === undefined) return gleaned.refuse(path);
  for (const issue of layout.issues) gleaned.issues.push(issue);
  const reader = new OfferRows(layout, gleaned);
  for (const [i, row] of rows.entries()) {
    if (isObject(row)) reader.read(row, [...path, i], i + 1);
    else if (!refused.has(i)) gleaned.refuse([...path, i]);
  }
  reader.tellRepairs();
}

/**
 * Reads offers of vocational colleges (fagskoler), as CSV or JSON: the columns of the register DBH-F, those of study
 * catalogues, and every header that a file of offers may have. Dates, decimal commas and lost zeros are read as there.
 *
 * A row of the register has no id: it is made of college, site, code, year and half-year, as many as are there. Without
 * a field (fagområde) the offer's own name stands for it. Names of places and numbers of ways to study mean nothing without
 * another table: they are left out with a warning.
 *
 * @param source the text of the file, or what its JSON parses to
 *
 * @example
 * ```ts
 * import { readFagskoleOffers } from "kompetansepilot/intake";
 *
 * const csv = "Utdanningstilbudets kode;Utdanningstilbudets navn;Utdanningstilbudets studiepoeng\nAKV1;Akvakultur;7,5";
 * readFagskoleOffers(csv).records; // => [{ id: "AKV1", title: "Akvakultur", credits: 7.5, field: "Akvakultur" }]
 * ```
 *
 * @see https://dbh.nsd.uib.no/fagskole/dokumentasjon/tabell.action?visningId=45
 */
export function readFagskoleOffers(source: unknown): Intake<CompetenceOffer, AnswerIssue> {
  const gleaned = new Gleaned<CompetenceOffer>("fagskoleOffers");
  if (typeof source === "string" && !isJsonText(source)) {
    if (isDamaged(source)) return { records: [], issues: [damaged] };
    const { columns, rows, refused, issues } = readTable(source);
    for (const issue of issues) if (issue.code !== "intake.empty-file") gleaned.issues.push(issue);
    for (const { row, issue } of refused) gleaned.issues.push({ ...issue, path: [row] });
    const headers = columns.filter((column) => column !== undefined);
    readRows(gleaned, headers, rows, [], new Set(refused.map(({ row }) => row)));
    return gleaned;
  }
  const parsed = parseSource(source);
  if ("issue" in parsed) return { records: [], issues: [parsed.issue] };
  const found = rowsIn(parsed.value);
  if (found === undefined) gleaned.refuse([]);
  else if (found.rows.length > 0) {
    const headers = new Set(found.rows.flatMap((row) => (isObject(row) ? Object.keys(row) : [])));
    readRows(gleaned, [...headers], found.rows, found.path);
  }
  return gleaned;
}
