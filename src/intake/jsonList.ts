import type { At } from "../core/issue.ts";
import { fieldsOf } from "../model/fields.ts";
import { listSchemas, type ListName } from "../model/programme.ts";
import { redact } from "../model/redact.ts";
import { plainText } from "./csv.ts";
import { Gathered, type ListIntake } from "./gathered.ts";
import { readHeader } from "./headers.ts";
import { parseJson } from "./json.ts";
import { withoutNull } from "./withoutNull.ts";

/** Fields of JSON rows that the list does not have are left out as columns of CSV are: one warning a field, or an error where it looks personal. */
class JsonRows {
  readonly #fields: ReadonlySet<string>;
  readonly #told = new Set<string>();
  readonly #gathered: Gathered;

  constructor(list: ListName, gathered: Gathered) {
    this.#fields = new Set(fieldsOf(listSchemas[list]).map(({ name }) => name));
    this.#gathered = gathered;
  }

  /** The row without missing values and without unknown fields; what is no object stays as it is, for the schema to refuse. */
  clean(row: unknown, at: At): unknown {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
    const kept = Object.entries(row).filter(([key, value]) => {
      if (value === null || value === undefined) return false;
      if (this.#fields.has(key)) return true;
      this.#tell(key, at);
      return false;
    });
    return Object.fromEntries(kept.map(([key, value]) => [key, withoutNull(value)]));
  }

  #tell(key: string, at: At): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const { issues } = readHeader([key === "" ? " " : key], () => undefined, at);
    this.#gathered.issues.push(...issues);
  }
}

/** Reads a list from a JSON array. `null` is missing. The path of an issue begins with the element's index, from 0. */
export function readJsonList(list: ListName, text: string, file: string): ListIntake {
  const gathered = new Gathered(list, file);
  const parsed = parseJson(text, file);
  if ("issue" in parsed) {
    gathered.issues.push(parsed.issue);
    return gathered;
  }
  if (!Array.isArray(parsed.value)) {
    gathered.issues.push({
      code: "intake.unexpected-json",
      path: [],
      severity: "error",
      expected: "list",
      at: { file, line: 1 },
    });
    return gathered;
  }
  const rows = new JsonRows(list, gathered);
  for (const row of parsed.value as readonly unknown[]) {
    gathered.position++;
    const at: At = { file, line: gathered.position };
    gathered.take(rows.clean(row, at), at.line, [gathered.position - 1]);
  }
  return gathered;
}

/** Reads a list from JSON Lines: one record a line, blank lines passed over. */
export function readJsonLines(list: ListName, text: string, file: string): ListIntake {
  const gathered = new Gathered(list, file);
  const rows = new JsonRows(list, gathered);
  for (const [i, line] of plainText(text).split("\n").entries()) {
    if (line.trim() === "") continue;
    gathered.position++;
    const at: At = { file, line: i + 1 };
    const parsed = parseJson(line, file);
    if ("issue" in parsed) gathered.refuse(redact(line), [{ ...parsed.issue, at }]);
    else gathered.take(rows.clean(parsed.value, at), at.line);
  }
  return gathered;
}
