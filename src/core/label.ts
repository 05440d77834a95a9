/** The languages in which every text exists: Bokmål, Nynorsk and English. */
export type Lang = "nb" | "nn" | "en";

/** One text in the three languages. */
export interface Label {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** A label for each word of a closed set. */
export type Words<V extends string> = Readonly<Record<V, Label>>;

/** A name as its publisher has it: at least one language. */
export type PublishedName = Partial<Label>;

export const languages: readonly Lang[] = ["nb", "nn", "en"];

/** The keys of a table of words, in the order in which they stand there. */
export function keysOf<V extends string>(words: Readonly<Record<V, unknown>>): [V, ...V[]] {
  return Object.keys(words) as [V, ...V[]]; // Object.keys forgets the key type
}
