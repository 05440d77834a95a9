import { type CandidateIndex, candidateIndex } from "../algorithms/candidateIndex.ts";
import { byColumn } from "../algorithms/sparseRows.ts";
import type { Context } from "./context.ts";
import type { OfferFacts } from "./facts.ts";
import { isClosed } from "./judge.ts";
import { OfferAttributes } from "./offerAttributes.ts";
import { type Related, Subjects } from "./subjects.ts";
import { Ways } from "./ways.ts";

/** The offers of a market, ready to be searched for any need. */
export interface OfferBook {
  readonly facts: readonly OfferFacts[];
  readonly subjects: Subjects;
  readonly ways: Ways;
  readonly attributes: OfferAttributes;
  /** Of the offers that are open. */
  readonly index: CandidateIndex;
  /** The offers about subject s, open or not, stand in `offer` at start[s] up to start[s + 1]. */
  readonly about: { readonly start: Int32Array; readonly offer: Int32Array };
}

/** Makes the book of offers. */
export function offerBook(facts: readonly OfferFacts[], context: Context): OfferBook {
  const subjects = new Subjects(facts, context);
  const attributes = new OfferAttributes(facts, context);
  const { columnStart, row } = byColumn({
    rows: facts.length,
    columns: subjects.count,
    rowStart: subjects.offerStart,
    column: subjects.subject,
  });
  return {
    facts,
    subjects,
    ways: new Ways(facts, context),
    attributes,
    index: openIndex(facts, subjects, attributes.columns),
    about: { start: columnStart, offer: row },
  };
}

/** Every offer that has a subject in common with what is related to a need, ascending. */
export function offersRelatedTo({ about }: OfferBook, { subject }: Related): readonly number[] {
  const found = new Set<number>();
  for (const s of subject) for (let p = about.start[s]!; p < about.start[s + 1]!; p++) found.add(about.offer[p]!);
  return [...found].sort((a, b) => a - b);
}

/** An index of the offers that are open, by subject; of some of them, where it is said which. */
export function openIndex(
  facts: readonly OfferFacts[],
  subjects: Subjects,
  attributes: readonly Int32Array[],
  which: (j: number) => boolean = () => true,
): CandidateIndex {
  const keyStart = new Int32Array(facts.length + 1);
  const key = new Int32Array(subjects.subject.length);
  let end = 0;
  facts.forEach((offer, j) => {
    if (!isClosed(offer) && which(j)) {
      for (let p = subjects.offerStart[j]!; p < subjects.offerStart[j + 1]!; p++) key[end++] = subjects.subject[p]!;
    }
    keyStart[j + 1] = end;
  });
  return candidateIndex({ columns: facts.length, keys: subjects.count, keyStart, key: key.slice(0, end), attributes });
}
