import type { At } from "../core/issue.ts";
import { byCodeUnit, inOrderOf } from "../core/order.ts";
import type { Geography } from "../geography/geography.ts";
import { check } from "../model/parse.ts";
import { Programme as ProgrammeSchema, type ListName, type ProgrammeHead } from "../model/programme.ts";
import { redact } from "../model/redact.ts";
import { linkRows } from "../programme/link.ts";
import { listNames } from "../programme/references.ts";
import type { ProgrammeIntake, ReadIssue, Rejected } from "./issue.ts";
import { parseJson } from "./json.ts";
import { readCsvList } from "./csvList.ts";
import type { ListIntake } from "./gathered.ts";
import { readJsonLines, readJsonList } from "./jsonList.ts";
import { withoutNull } from "./withoutNull.ts";

/** A file by its name and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Ending = "csv" | "json" | "jsonl";

/** `targetMunicipalities` as a file is named: `target-municipalities`. */
export const fileNameOf = (list: ListName): string => list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const listOf = new Map<string, ListName>(listNames.map((list) => [fileNameOf(list), list]));
const headFields = ["title", "asOf", "period", "scheme", "madeUp"] as const;

/** The name of a file without the folders before it. */
const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);

/** The list that a file is of, `programme` for the head, or nothing. */
function kindOf(file: string): { readonly list: ListName | "programme"; readonly ending: Ending } | undefined {
  const match = /^(.+)\.(csv|json|jsonl)$/.exec(file.toLowerCase());
  const [, stem = "", ending = ""] = match ?? [];
  if (stem === "programme" && ending === "json") return { list: "programme", ending };
  const list = listOf.get(stem);
  return list === undefined ? undefined : { list, ending: ending as Ending }; // the pattern has no other endings
}

interface Head {
  readonly head: ProgrammeHead;
  readonly rejected: readonly (Rejected & { readonly list: "programme" })[];
  readonly issues: readonly ReadIssue[];
}

/** Reads `programme.json`. A field that is wrong is refused by itself; the good ones are kept. */
function readHead(text: string, file: string): Head {
  const at: At = { file, line: 1 };
  const parsed = parseJson(text, file);
  if ("issue" in parsed) return { head: {}, rejected: [], issues: [parsed.issue] };
  const value = withoutNull(parsed.value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {
      head: {},
      rejected: [],
      issues: [{ code: "intake.unexpected-json", path: [], severity: "error", expected: "record", at }],
    };
  }
  const issues: ReadIssue[] = [];
  const known: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    if ((headFields as readonly string[]).includes(key)) known[key] = one;
    else issues.push({ code: "intake.unknown-column", path: [key], severity: "warning", column: key, at });
  }
  const whole = check(ProgrammeSchema, known);
  if ("value" in whole) return { head: whole.value, rejected: [], issues };
  const wrong = whole.issues.map((issue) => ({ ...issue, at }));
  for (const { path } of wrong) delete known[String(path[0])];
  const good = check(ProgrammeSchema, known);
  return {
    head: "value" in good ? good.value : {},
    rejected: [{ list: "programme", line: 1, input: redact(value), issues: wrong }],
    issues: [...issues, ...wrong],
  };
}

const readers: Readonly<
  Record<
    Ending,
    (list: ListName, file: NamedText, context: { readonly geography?: Geography; readonly asOf?: string }) => ListIntake
  >
> = {
  csv: (list, { name, text }, context) => readCsvList(list, text, name, context),
  json: (list, { name, text }) => readJsonList(list, text, name),
  jsonl: (list, { name, text }) => readJsonLines(list, text, name),
};

/**
 * Reads a programme folder that is already in memory: names and texts of its files, in any order.
 *
 * `programme.json` is the head; each list is one file in kebab-case: `.csv`, `.json` or `.jsonl`. Good rows are kept,
 * each bad one is refused with every reason and its place, and the records are linked (see `linkProgramme`).
 *
 * @example
 * ```ts
 * import { readFiles } from "kompetansepilot/intake";
 *
 * const { programme, issues } = readFiles([
 *   { name: "programme.json", text: '{ "title": "Prøve", "asOf": "2023-12-31" }' },
 *   { name: "needs.csv", text: "id;registrert dato;fagområde;kommune\nn1;01.03.2022;sveising;5428" },
 * ]);
 * [programme.needs[0]?.registeredOn, issues.map(({ code }) => code)]; // => ["2022-03-01", ["intake.repaired-dates"]]
 * ```
 */
export function readFiles(
  files: Iterable<NamedText>,
  options: { readonly geography?: Geography } = {},
): ProgrammeIntake {
  return readNamed(files, options.geography, false);
}

/** Reads a folder that is a part of a programme: each row is checked by itself, and what it refers to may lie elsewhere. */
export function readPartFiles(
  files: Iterable<NamedText>,
  options: { readonly geography?: Geography } = {},
): ProgrammeIntake {
  return readNamed(files, options.geography, true);
}

function readNamed(files: Iterable<NamedText>, geography: Geography | undefined, isPart: boolean): ProgrammeIntake {
  const issues: ReadIssue[] = [];
  const rejected: (Rejected & { readonly list: ListName | "programme" })[] = [];
  const found = new Map<ListName | "programme", NamedText[]>();
  for (const { name, text } of files) {
    const file = { name: baseName(name), text };
    const kind = kindOf(file.name);
    if (kind === undefined) {
      issues.push({
        code: "intake.unknown-file",
        path: [],
        severity: "warning",
        name: file.name,
        at: { file: file.name, line: 1 },
      });
      continue;
    }
    found.set(kind.list, [...(found.get(kind.list) ?? []), file]);
  }

  // The one file of a list that can be read, where there is one.
  const fileOf = (list: ListName | "programme"): NamedText | undefined => {
    const [file, ...others] = found.get(list) ?? [];
    if (file === undefined) return undefined;
    if (others.length > 0) {
      const names = [file, ...others].map(({ name }) => name).sort();
      issues.push({
        code: "intake.doubled-list",
        path: [],
        severity: "error",
        list,
        files: names,
        at: { file: names[0] ?? "", line: 1 },
      });
      return undefined;
    }
    if (file.text.includes("\u0000")) {
      issues.push({
        code: "intake.not-utf8",
        path: [],
        severity: "error",
        encoding: "binary",
        at: { file: file.name, line: 1 },
      });
      return undefined;
    }
    return file;
  };

  const headFile = fileOf("programme");
  const head: Head =
    headFile === undefined ? { head: {}, rejected: [], issues: [] } : readHead(headFile.text, headFile.name);
  issues.push(...head.issues);
  rejected.push(...head.rejected);

  const asOf = head.head.asOf ?? head.head.period?.to;
  const context = { ...(geography === undefined ? {} : { geography }), ...(asOf === undefined ? {} : { asOf }) };
  const part: Record<string, unknown> = { ...head.head };
  const read = new Map<ListName, { readonly intake: ListIntake; readonly file: string; readonly ending: Ending }>();
  for (const list of listNames) {
    const file = fileOf(list);
    if (file === undefined) continue;
    const { ending } = kindOf(file.name) ?? { ending: "csv" };
    const intake = readers[ending](list, file, context);
    read.set(list, { intake, file: file.name, ending });
    part[list] = intake.records;
    for (const issue of intake.issues) issues.push(issue);
    for (const one of intake.rejected) rejected.push({ list, ...one });
  }

  const linked = linkRows(part, geography, {
    position: (list, index) => read.get(list)?.intake.positions[index] ?? index + 1,
    at: (list, index) => {
      const { intake, file } = read.get(list) ?? {};
      return { file: file ?? "", line: intake?.lines[index] ?? 1 };
    },
    before: (list, index) => {
      const { intake, ending } = read.get(list) ?? {};
      return ending === "json" ? [(intake?.positions[index] ?? 1) - 1] : [];
    },
    refused: new Map([...read].map(([list, { intake }]) => [list, idsOf(intake.rejected)])),
    isPart,
  });
  for (const issue of linked.issues) issues.push(issue);
  for (const one of linked.rejected) rejected.push({ ...one, input: redact(one.input) });

  // What was found in a file stands together and by line, whether the reader or the linking found it; files of no list first.
  const place = new Map([...read].map(([list, { file }]) => [file, listNames.indexOf(list) + 1]));
  const placeOf = (issue: ReadIssue): number =>
    place.get(issue.at?.file ?? "") ?? (issue.at?.file === headFile?.name ? 0 : -1);
  const fileOrder = inOrderOf<ReadIssue>(
    (a, b) => placeOf(a) - placeOf(b),
    (a, b) => byCodeUnit(a.at?.file ?? "", b.at?.file ?? ""),
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0),
  );
  const listOrder = (list: ListName | "programme"): number => (list === "programme" ? -1 : listNames.indexOf(list));
  issues.sort(fileOrder);
  rejected.sort((a, b) => listOrder(a.list) - listOrder(b.list) || a.line - b.line);
  return { programme: linked.programme, rejected, issues };
}

/** The ids of refused rows, as far as they can be read. */
function idsOf(rows: readonly Rejected[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { input } of rows) {
    if (typeof input === "object" && input !== null && "id" in input && typeof input.id === "string") ids.add(input.id);
  }
  return ids;
}
