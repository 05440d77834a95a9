import type { Intake } from "./csv.ts";
import { Element, isObject, type Path } from "./element.ts";
import type { AnswerIssue, UnexpectedJson } from "./issue.ts";

/** An answer of a service, and where in the source it stands. */
export interface Found {
  readonly value: unknown;
  readonly path: Path;
}

/** The answers in a value: the value itself, or the elements of a list, as where pages were fetched one after another. */
export function answersIn(value: unknown): readonly Found[] {
  return Array.isArray(value)
    ? Array.from(value as readonly unknown[], (one, i) => ({ value: one, path: [i] }))
    : [{ value, path: [] }];
}

/**
 * Whether a text lost letters on its way: Klass, and a spreadsheet, may give CSV in Latin-1, and where that is taken for
 * UTF-8 each Norwegian letter becomes this sign. Nobody can tell them apart afterwards.
 */
export function isDamaged(text: string): boolean {
  return text.includes("\ufffd");
}

export const damaged: AnswerIssue = { code: "intake.not-utf8", path: [], severity: "error", encoding: "latin1" };

/** Gathers what is read of the answers of a service: good elements are kept, bad ones are told of. */
export class Gleaned<T> implements Intake<T, AnswerIssue> {
  readonly records: T[] = [];
  readonly issues: AnswerIssue[] = [];

  constructor(readonly kind: UnexpectedJson["expected"]) {}

  /** Takes an element by what `read` makes of it; `undefined` where something is missing, which `read` has said. */
  take(value: unknown, path: Path, read: (element: Element) => T | undefined): void {
    if (!isObject(value)) {
      this.refuse(path);
      return;
    }
    const element = new Element(value, path);
    const record = read(element);
    for (const issue of element.issues) this.issues.push(issue);
    if (record !== undefined && !element.refused) this.records.push(record);
  }

  /** Something else stands where an answer, or an element of it, was expected. */
  refuse(path: Path): void {
    this.issues.push({ code: "intake.unexpected-json", path, severity: "error", expected: this.kind });
  }
}

/** A record without the fields that are missing. */
export function withoutMissing<T extends object>(record: {
  readonly [Name in keyof T]: T[Name] | undefined;
}): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T; // a missing field is one left out
}
