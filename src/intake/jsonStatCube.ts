import { fieldOf, isObject, repeatable, textFault, type JsonObject, type Path } from "./element.ts";
import type { AnswerIssue } from "./issue.ts";
import { redactText } from "../model/redact.ts";

/** A data set whose parts fit together. Cells are counted from 0, and the category of the last dimension changes fastest. */
export interface Cube {
  readonly dimensions: readonly { readonly id: string; readonly codes: readonly string[] }[];
  readonly cells: number;
  /** What the answer has for a cell, not yet looked at. */
  readonly valueOf: (cell: number) => unknown;
  readonly statusOf: (cell: number) => unknown;
}

/** Names that a record of a cell cannot give to a dimension: its own two, and the one that sets an object's prototype. */
const taken: ReadonlySet<string> = new Set(["value", "status", "__proto__"]);

// An object of values names the cells that are not missing. Each missing one is a record all the same, so that a few bytes
// could ask for any number of them: up to a million are given, and beyond that ten for each value.
const freeCells = 1_000_000;
const cellsPerValue = 10;

/** Reads the parts of one data set, of version 1 or 2, and gathers what is wrong with them. */
class CubeReader {
  readonly issues: AnswerIssue[] = [];

  constructor(
    readonly dataset: JsonObject,
    readonly path: Path,
  ) {}

  read(): Cube | undefined {
    const dimension = this.#record(this.dataset, [], "dimension");
    if (dimension === undefined) return undefined;
    // Version 1 keeps both lists among the dimensions.
    const inside = fieldOf(this.dataset, "id") === undefined && Array.isArray(fieldOf(dimension, "id"));
    const holder = inside ? dimension : this.dataset;
    const at = inside ? ["dimension"] : [];
    const ids = this.#list(holder, at, "id")?.map((id, i) => this.#id(id, [...at, "id", i]));
    const sizes = this.#list(holder, at, "size")?.map((size, i) => this.#size(size, [...at, "size", i]));
    if (ids === undefined || sizes === undefined) return undefined;
    for (let i = sizes.length; i < ids.length; i++) this.#missing([...at, "size", i]);
    for (let i = ids.length; i < sizes.length; i++) this.#missing([...at, "id", i]);
    this.#checkNames(ids, [...at, "id"]);
    if (this.issues.length > 0) return undefined;

    const cells = sizes.reduce<number>((product, size) => Math.min(product * (size ?? 0), Number.MAX_SAFE_INTEGER), 1);
    const valueOf = this.#values(cells);
    const statusOf = this.#statuses(cells);
    const dimensions = ids.map((id = "", i) => ({ id, codes: this.#codes(dimension, id, sizes[i] ?? 0) }));
    return this.issues.length > 0 ? undefined : { dimensions, cells, valueOf, statusOf };
  }

  #missing(at: Path): undefined {
    this.issues.push({ code: "shape.missing", path: [...this.path, ...at], severity: "error" });
  }

  #wrongType(at: Path, expected: "text" | "number" | "list" | "record", value: unknown): undefined {
    const path = [...this.path, ...at];
    this.issues.push({ code: "shape.wrong-type", path, severity: "error", expected, value: repeatable(value) });
  }

  #record(holder: JsonObject, at: Path, name: string): JsonObject | undefined {
    const value = fieldOf(holder, name);
    if (isObject(value)) return value;
    const place = [...at, redactText(name)];
    return value === undefined ? this.#missing(place) : this.#wrongType(place, "record", value);
  }

  #list(holder: JsonObject, at: Path, name: string): readonly unknown[] | undefined {
    const value = fieldOf(holder, name);
    if (Array.isArray(value)) return Array.from(value as readonly unknown[]); // a hole is a missing element
    return value === undefined ? this.#missing([...at, name]) : this.#wrongType([...at, name], "list", value);
  }

  #id(value: unknown, at: Path): string | undefined {
    if (typeof value !== "string") return this.#wrongType(at, "text", value);
    const path = [...this.path, ...at];
    const fault = value === "" ? ({ code: "shape.empty", path, severity: "error" } as const) : textFault(value, path);
    if (fault === undefined) return value;
    this.issues.push(fault);
    return undefined;
  }

  #size(value: unknown, at: Path): number | undefined {
    if (typeof value !== "number") return this.#wrongType(at, "number", value);
    const told = { path: [...this.path, ...at], severity: "error", value: repeatable(value) } as const;
    if (!Number.isSafeInteger(value)) this.issues.push({ code: "shape.not-whole", ...told });
    else if (value < 0) this.issues.push({ code: "shape.too-small", ...told, minimum: 0 });
    else return value;
    return undefined;
  }

  #checkNames(ids: readonly (string | undefined)[], at: Path): void {
    const seen = new Set(taken);
    for (const [i, name] of ids.entries()) {
      if (name === undefined) continue;
      if (seen.has(name))
        this.issues.push({ code: "intake.taken-name", path: [...this.path, ...at, i], severity: "error", name });
      seen.add(name);
    }
  }

  #mismatch(name: string, cells: number, values: number): void {
    const path = [...this.path, name];
    this.issues.push({
      code: "intake.size-mismatch",
      path,
      severity: "error",
      cells,
      values: Math.min(values, Number.MAX_SAFE_INTEGER),
    });
  }

  /** Values of some cells by their number; how many there are, if every key is the number of a cell. */
  #keyed(name: string, values: JsonObject, cells: number): number | undefined {
    const keys = Object.keys(values);
    let highest = -1;
    for (const key of keys) {
      if (!/^(?:0|[1-9]\d*)$/.test(key)) {
        const field = redactText(key);
        this.issues.push({
          code: "shape.unknown-field",
          path: [...this.path, name, field],
          severity: "error",
          field,
        });
        return undefined;
      }
      highest = Math.max(highest, Number(key));
    }
    if (highest < cells) return keys.length;
    this.#mismatch(name, cells, highest + 1);
    return undefined;
  }

  #values(cells: number): Cube["valueOf"] {
    const values = fieldOf(this.dataset, "value");
    if (Array.isArray(values)) {
      if (values.length !== cells) this.#mismatch("value", cells, values.length);
      return (cell) => (values as readonly unknown[])[cell];
    }
    if (isObject(values)) {
      const count = this.#keyed("value", values, cells);
      if (count !== undefined && cells > Math.max(freeCells, cellsPerValue * count))
        this.#mismatch("value", cells, count);
      return (cell) => fieldOf(values, String(cell));
    }
    if (values === undefined) this.#missing(["value"]);
    else this.#wrongType(["value"], "list", values);
    return () => undefined;
  }

  /** One status for all cells, a list with one for each, or those of some cells by number. */
  #statuses(cells: number): Cube["statusOf"] {
    const statuses = fieldOf(this.dataset, "status");
    if (statuses === undefined || typeof statuses === "string") return () => statuses;
    if (Array.isArray(statuses)) {
      const list = statuses as readonly unknown[];
      if (list.length <= 1) return () => list[0];
      if (list.length !== cells) this.#mismatch("status", cells, list.length);
      return (cell) => list[cell];
    }
    if (isObject(statuses)) {
      this.#keyed("status", statuses, cells);
      return (cell) => fieldOf(statuses, String(cell));
    }
    this.#wrongType(["status"], "list", statuses);
    return () => undefined;
  }

  /** The categories of a dimension in their order: a list, positions by code, or the one that has a label. */
  #codes(holder: JsonObject, id: string, size: number): readonly string[] {
    const dimension = this.#record(holder, ["dimension"], id);
    const at = ["dimension", id, "category"];
    const category = dimension === undefined ? undefined : this.#record(dimension, at.slice(0, 2), "category");
    if (category === undefined) return [];
    const index = fieldOf(category, "index");
    const label = fieldOf(category, "label");
    const codes = Array.isArray(index)
      ? Array.from(index as readonly unknown[])
      : isObject(index)
        ? inPositions(index, size)
        : index === undefined && isObject(label) && Object.keys(label).length === 1
          ? Object.keys(label)
          : undefined;
    if (codes === undefined) {
      if (index === undefined) this.#missing([...at, "index"]);
      else this.#wrongType([...at, "index"], "list", index);
      return [];
    }
    return this.#checkCodes(codes, id, size, [...at, "index"]);
  }

  #checkCodes(codes: readonly unknown[], id: string, size: number, at: Path): readonly string[] {
    const texts: string[] = [];
    for (const [i, code] of codes.entries()) {
      if (typeof code !== "string") this.#wrongType([...at, i], "text", code);
      else {
        const fault = textFault(code, [...this.path, ...at, i]);
        if (fault === undefined) texts.push(code);
        else this.issues.push(fault);
      }
    }
    const categories = new Set(texts).size;
    if (texts.length === codes.length && (codes.length !== size || categories !== size)) {
      const path = [...this.path, "dimension", id];
      const told = codes.length === size ? categories : codes.length;
      this.issues.push({
        code: "intake.category-mismatch",
        path,
        severity: "error",
        dimension: id,
        size,
        categories: told,
      });
    }
    return texts;
  }
}

/** Codes in the order of their positions 0, 1, 2 ...; fewer than `size` where two share a position or one is no position. */
function inPositions(index: JsonObject, size: number): readonly string[] {
  const codes = Object.keys(index);
  if (codes.length !== size) return codes; // too many or too few, in whatever order
  const codeAt = new Map(codes.map((code) => [fieldOf(index, code), code]));
  return codes.flatMap((_, position) => codeAt.get(position) ?? []);
}

/** The parts of a data set, or every issue that keeps them from fitting together. Takes no more room than the answer does. */
export function readCube(
  dataset: JsonObject,
  path: Path,
): { readonly cube: Cube | undefined; readonly issues: readonly AnswerIssue[] } {
  const reader = new CubeReader(dataset, path);
  return { cube: reader.read(), issues: reader.issues };
}
