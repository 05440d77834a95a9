import { byCodeUnit } from "../core/order.ts";
import { codeKey } from "./codeSimilarity.ts";
import type { Context } from "./context.ts";
import { type NeedFacts, offerFacts } from "./facts.ts";
import { offerBook, offersRelatedTo } from "./offerBook.ts";

/** What needs are about: each different field, with its codes, once; and which of them one course could meet. */
export interface NeedSubjects {
  readonly count: number;
  /** The subject of each need. */
  readonly of: Int32Array;
  /** For each subject those that a course about it has something to do with, itself included, ascending. */
  readonly metBy: readonly (readonly number[])[];
}

/** Subjects are numbered in the order of their texts, so that the order of needs is forgotten. */
export function needSubjects(needs: readonly NeedFacts[], context: Context): NeedSubjects {
  const first = new Map<string, NeedFacts>();
  const keys = needs.map((need) => {
    const key = subjectKey(need);
    if (!first.has(key)) first.set(key, need);
    return key;
  });
  const subjects = [...first].sort(([a], [b]) => byCodeUnit(a, b));
  const number = new Map(subjects.map(([key], s) => [key, s]));

  // A subject as a course: then a need and a course are related, or not, just as they are when they are matched.
  const courses = subjects.map(([key, { record, codes }]) =>
    offerFacts({ id: key, field: record.field, codes }, context),
  );
  const book = offerBook(courses, context);
  const metBy = subjects.map((_, s): number[] => [s]);
  subjects.forEach(([, need], s) => {
    for (const course of offersRelatedTo(book, book.subjects.relatedTo(need))) if (course !== s) metBy[course]!.push(s);
  });
  return {
    count: subjects.length,
    of: Int32Array.from(keys, (key) => number.get(key)!),
    metBy: metBy.map((list) => list.sort((a, b) => a - b)),
  };
}

function subjectKey({ text, codes }: NeedFacts): string {
  return [text.key, ...codes.map(codeKey).sort()].join("\n");
}
