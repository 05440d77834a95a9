import { redactText } from "../model/redact.ts";
import { answersIn } from "./answer.ts";
import type { Intake } from "./csv.ts";
import { fieldOf, isObject, repeatable, textFault, type JsonObject, type Path } from "./element.ts";
import type { AnswerIssue } from "./issue.ts";
import { parseSource } from "./json.ts";
import { readCube, type Cube } from "./jsonStatCube.ts";

/** A cell: under the id of each dimension the code of its category, and `value` and `status` where it has them. */
export type JsonStatCell = Readonly<Record<string, string | number | undefined>>;

/** Whether an object is a data set: one that says so, or that has dimensions, as in version 1, which has no `class`. */
function isDataset(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const kind = fieldOf(value, "class");
  return kind === "dataset" || (kind === undefined && isObject(fieldOf(value, "dimension")));
}

interface FoundDataset {
  readonly dataset: JsonObject;
  readonly path: Path;
}

/** The data sets of a collection (version 2). One that is only referred to has no dimensions, and nothing to read. */
function inCollection(collection: JsonObject): readonly FoundDataset[] {
  const link = fieldOf(collection, "link");
  const items = isObject(link) ? fieldOf(link, "item") : undefined;
  if (!Array.isArray(items)) return [];
  return (items as readonly unknown[]).flatMap((dataset, i) =>
    isDataset(dataset) && fieldOf(dataset, "dimension") !== undefined ? [{ dataset, path: ["link", "item", i] }] : [],
  );
}

/** The data sets in an answer: the answer itself, those of a collection, or those of a bundle by name (version 1). */
function datasetsIn(answer: unknown): readonly FoundDataset[] {
  if (isDataset(answer)) return [{ dataset: answer, path: [] }];
  if (!isObject(answer)) return [];
  if (fieldOf(answer, "class") !== undefined)
    return fieldOf(answer, "class") === "collection" ? inCollection(answer) : [];
  return Object.keys(answer).flatMap((name) => {
    const dataset = fieldOf(answer, name);
    return isDataset(dataset) ? [{ dataset, path: [redactText(name)] }] : [];
  });
}

/** What is wrong with what an answer has for a cell: a value is a number or a text, a status is a text. */
function faultOf(value: unknown, takes: "number" | "text", path: Path): AnswerIssue | undefined {
  if (typeof value === "string") return textFault(value, path);
  if (takes === "number" && typeof value === "number" && Number.isFinite(value)) return undefined;
  return { code: "shape.wrong-type", path, severity: "error", expected: takes, value: repeatable(value) };
}

/** Nothing, null, and a text without a letter in it. */
const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

function readCells(cube: Cube, path: Path, records: JsonStatCell[], issues: AnswerIssue[]): void {
  const { dimensions, cells, valueOf, statusOf } = cube;
  /** The place of the cell along each dimension, counted on like the figures of a meter. */
  const places = dimensions.map(() => 0);
  for (let cell = 0; cell < cells; cell++) {
    const record: Record<string, string | number> = {};
    for (const [d, { id, codes }] of dimensions.entries()) record[id] = codes[places[d] ?? 0] ?? "";
    let isGood = true;
    for (const [name, found, takes] of [
      ["value", valueOf(cell), "number"],
      ["status", statusOf(cell), "text"],
    ] as const) {
      if (isMissing(found)) continue;
      const fault = faultOf(found, takes, [...path, name, cell]);
      if (fault === undefined)
        record[name] = found as string | number; // which `faultOf` has seen to
      else {
        issues.push(fault);
        isGood = false;
      }
    }
    if (isGood) records.push(record);
    for (let d = dimensions.length - 1; d >= 0; d--) {
      const next = (places[d] ?? 0) + 1;
      const isOver = next === dimensions[d]?.codes.length;
      places[d] = isOver ? 0 : next;
      if (!isOver) break;
    }
  }
}

/**
 * Reads a table in JSON-stat, version 1 or 2, as the statistics bank of Statistics Norway and other PxWeb services give it:
 * one record a cell, in the table's order. A missing cell is a record without value; why it is missing is its status.
 *
 * A bundle, a collection or a list gives the cells of all its data sets, one after another. A data set whose parts do not
 * fit together is refused as a whole, before there is a record: above all one whose sizes multiply to another number than
 * it has values. So is one with a dimension called `value` or `status`, which its records could not tell from their own.
 *
 * @param source the text of the answer, or what it parses to
 *
 * @example
 * ```ts
 * import { readJsonStat } from "kompetansepilot/intake";
 *
 * const table = {
 *   class: "dataset",
 *   id: ["county", "year"],
 *   size: [1, 2],
 *   dimension: {
 *     county: { category: { label: { "55": "Troms" } } },
 *     year: { category: { index: ["2023", "2024"] } },
 *   },
 *   value: [12, null],
 *   status: { "1": ".." },
 * };
 * const [first, second] = readJsonStat(table).records;
 * first; // => { county: "55", year: "2023", value: 12 }
 * second; // => { county: "55", year: "2024", status: ".." }
 * ```
 *
 * @see https://json-stat.org/full/
 */
export function readJsonStat(source: unknown): Intake<JsonStatCell, AnswerIssue> {
  const parsed = parseSource(source);
  if ("issue" in parsed) return { records: [], issues: [parsed.issue] };
  const records: JsonStatCell[] = [];
  const issues: AnswerIssue[] = [];
  for (const answer of answersIn(parsed.value)) {
    const datasets = datasetsIn(answer.value);
    if (datasets.length === 0)
      issues.push({ code: "intake.unexpected-json", path: answer.path, severity: "error", expected: "jsonStat" });
    for (const { dataset, path } of datasets) {
      const within = [...answer.path, ...path];
      const { cube, issues: found } = readCube(dataset, within);
      for (const issue of found) issues.push(issue);
      if (cube !== undefined) readCells(cube, within, records, issues);
    }
  }
  return { records, issues };
}
