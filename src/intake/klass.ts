import type { IsoDate } from "../core/date.ts";
import { answersIn, damaged, Gleaned, isDamaged, withoutMissing } from "./answer.ts";
import { readTable, type Intake } from "./csv.ts";
import { Element, fieldOf, isObject, type Path } from "./element.ts";
import type { AnswerIssue, UnexpectedJson } from "./issue.ts";
import { isJsonText, parseSource } from "./json.ts";

/** A code of a classification. Its name is in the language that was asked for. */
export interface KlassCode {
  readonly code: string;
  readonly name: string;
  /** The number of its level, from `"1"` at the top. */
  readonly level: string;
  readonly parentCode?: string;
  /** Days as Klass gives them. */
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** A code that another took over from on a day. The same code on both sides is a change of name. */
export interface KlassChange {
  readonly from: string;
  readonly to: string;
  readonly date: IsoDate;
}

/** A code of one classification and what stands for it in another. */
export interface KlassMapping {
  readonly source: string;
  readonly target: string;
}

/** The days between which something holds, as far as they are known. */
type Validity = Pick<KlassCode, "validFrom" | "validTo">;

/** How an answer of one kind is read: the lists that may hold its elements, the columns it cannot do without, an element. */
interface Kind<T> {
  readonly expected: UnexpectedJson["expected"];
  readonly lists: readonly string[];
  readonly columns: readonly [string, ...string[]];
  readonly read: (element: Element, version: Validity) => T | undefined;
}

/** What Klass writes for a day that never comes: the last, or the first, that its program can hold. */
const endless = /^[+-]\d{9}-\d\d-\d\d$/;

/** The first of these fields that is there, as a day; endless is none. */
function dayOf(element: Element, ...fields: readonly string[]): IsoDate | undefined {
  const isThere = (field: string): boolean => {
    const value = element.value(field);
    return value !== undefined && !(typeof value === "string" && (value.trim() === "" || endless.test(value)));
  };
  const field = fields.find(isThere);
  return field === undefined ? undefined : element.date(field);
}

function readJsonAnswer<T>({ lists, columns, read }: Kind<T>, value: unknown, path: Path, gleaned: Gleaned<T>): void {
  if (!isObject(value)) return gleaned.refuse(path);
  const list = lists.find((name) => Array.isArray(fieldOf(value, name)));
  if (list !== undefined) {
    const answer = new Element(value, path);
    const validity = withoutMissing<Validity>({
      validFrom: dayOf(answer, "validFrom"),
      validTo: dayOf(answer, "validTo"),
    });
    gleaned.issues.push(...answer.issues);
    const elements = fieldOf(value, list) as readonly unknown[]; // `list` names a list
    for (const [i, one] of elements.entries())
      gleaned.take(one, [...path, list, i], (element) => read(element, validity));
  } else if (Object.hasOwn(value, columns[0])) gleaned.take(value, path, (element) => read(element, {}));
  else gleaned.refuse(path);
}

function readCsvAnswer<T>({ columns, read }: Kind<T>, text: string, gleaned: Gleaned<T>): void {
  if (isDamaged(text)) {
    gleaned.issues.push(damaged);
    return;
  }
  const table = readTable(text);
  if (!columns.every((column) => table.columns.includes(column))) return gleaned.refuse([]);
  for (const issue of table.issues) gleaned.issues.push(issue);
  for (const { row, issue } of table.refused) gleaned.issues.push({ ...issue, path: [row] });
  for (const [i, row] of table.rows.entries())
    if (row !== undefined) gleaned.take(row, [i], (element) => read(element, {}));
}

/** Reads an answer of Klass: JSON where it begins as JSON's lists and objects do, else CSV. */
function readKlass<T>(kind: Kind<T>, source: unknown): Intake<T, AnswerIssue> {
  const gleaned = new Gleaned<T>(kind.expected);
  if (typeof source === "string" && !isJsonText(source)) {
    readCsvAnswer(kind, source, gleaned);
    return gleaned;
  }
  const parsed = parseSource(source);
  if ("issue" in parsed) return { records: [], issues: [parsed.issue] };
  for (const { value, path } of answersIn(parsed.value)) readJsonAnswer(kind, value, path, gleaned);
  return gleaned;
}

const codes: Kind<KlassCode> = {
  expected: "klassCodes",
  lists: ["codes", "classificationItems"],
  columns: ["code", "level", "name"],
  read: (element, version) => {
    const code = element.neededText("code");
    const name = element.neededText("name");
    const level = element.neededText("level");
    const parentCode = element.text("parentCode");
    const validFrom = dayOf(element, "validFrom", "validFromInRequestedRange") ?? version.validFrom;
    const validTo = dayOf(element, "validTo", "validToInRequestedRange") ?? version.validTo;
    if (code === undefined || name === undefined || level === undefined) return undefined;
    return withoutMissing<KlassCode>({ code, name, level, parentCode, validFrom, validTo });
  },
};

/**
 * Reads codes of a classification from Statistics Norway's Klass: what codes, codesAt, a version or a variant answers, as
 * JSON or CSV. The order is the answer's own.
 *
 * The days are the code's own, else those within the range that was asked for (which are cut at its ends), else those of
 * the version. A day without end is left out.
 *
 * @param source the text of the answer, or what its JSON parses to
 *
 * @example
 * ```ts
 * import { readKlassCodes } from "kompetansepilot/intake";
 *
 * readKlassCodes('"code","parentCode","level","name"\n"55",,"1","Troms"').records; // => [{ code: "55", name: "Troms", level: "1" }]
 * ```
 *
 * @see https://data.ssb.no/api/klass/v1/api-guide.html
 */
export function readKlassCodes(source: unknown): Intake<KlassCode, AnswerIssue> {
  return readKlass(codes, source);
}

const changes: Kind<KlassChange> = {
  expected: "klassChanges",
  lists: ["codeChanges"],
  columns: ["oldCode", "newCode", "changeOccurred"],
  read: (element) => {
    const from = element.neededText("oldCode");
    const to = element.neededText("newCode");
    const date = element.neededText("changeOccurred") === undefined ? undefined : element.date("changeOccurred");
    return from === undefined || to === undefined || date === undefined ? undefined : { from, to, date };
  },
};

/**
 * Reads changes of codes between two versions of a classification in Klass, as JSON or CSV, in the answer's order.
 *
 * @param source the text of the answer, or what its JSON parses to
 *
 * @example
 * ```ts
 * import { readKlassChanges } from "kompetansepilot/intake";
 *
 * const answer = { codeChanges: [{ oldCode: "1613", newCode: "5012", changeOccurred: "2018-01-01" }] };
 * readKlassChanges(answer).records; // => [{ from: "1613", to: "5012", date: "2018-01-01" }]
 * ```
 *
 * @see https://data.ssb.no/api/klass/v1/api-guide.html
 */
export function readKlassChanges(source: unknown): Intake<KlassChange, AnswerIssue> {
  return readKlass(changes, source);
}

const mappings: Kind<KlassMapping> = {
  expected: "klassCorrespondence",
  lists: ["correspondenceMaps", "correspondenceItems"],
  columns: ["sourceCode", "targetCode"],
  read: (element) => {
    const source = element.neededText("sourceCode");
    const target = element.neededText("targetCode");
    return source === undefined || target === undefined ? undefined : { source, target };
  },
};

/**
 * Reads a correspondence between two classifications in Klass, such as municipalities and classes of centrality: a
 * correspondence table, or what corresponds and correspondsAt answer, as JSON or CSV, in the answer's order.
 *
 * @param source the text of the answer, or what its JSON parses to
 *
 * @example
 * ```ts
 * import { readKlassCorrespondence } from "kompetansepilot/intake";
 *
 * const answer = { correspondenceItems: [{ sourceCode: "5634", targetCode: "6" }] };
 * readKlassCorrespondence(answer).records; // => [{ source: "5634", target: "6" }]
 * ```
 *
 * @see https://data.ssb.no/api/klass/v1/api-guide.html
 */
export function readKlassCorrespondence(source: unknown): Intake<KlassMapping, AnswerIssue> {
  return readKlass(mappings, source);
}
