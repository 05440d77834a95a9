import { competenceFields } from "../vocabulary/competenceField.ts";

/** From here on two fields are similar; below it they have nothing to do with each other. */
export const similarFrom = 0.5;

const fillers = new Set([
  "og",
  "i",
  "av",
  "for",
  "med",
  "til",
  "pa",
  "om",
  "innen",
  "innan",
  "fag",
  "kurs",
  "and",
  "in",
  "of",
  "the",
  "course",
]);

/** The different pairs of letters of a word, as numbers, ascending. */
type Pairs = readonly number[];

/** A word of a text, ready to be compared. */
export interface FieldWord {
  readonly text: string;
  readonly pairs: Pairs;
}

/** A text of a field, ready to be compared. */
export interface FieldText {
  /** Its words in order of code unit, without fillers: the same for "regnskap og økonomi" as for "økonomi, regnskap". */
  readonly key: string;
  readonly words: readonly FieldWord[];
  /** Which of the known fields its words name. */
  readonly concepts: ReadonlySet<number>;
}

const plain: readonly (readonly [RegExp, string])[] = [
  [/[æä]/g, "ae"],
  [/[øö]/g, "o"],
  [/å/g, "a"],
  [/đ/g, "d"],
  [/ŋ/g, "n"],
  [/ŧ/g, "t"],
];

/**
 * Lower case, å as a, ø as o, æ as ae, everything else that is not a letter or digit as a gap. A text without any letter of
 * ours is one word as it stands.
 */
function wordsOf(text: string): readonly string[] {
  let folded = text.normalize("NFC").toLowerCase().trim();
  for (const [letters, letter] of plain) folded = folded.replace(letters, letter);
  folded = folded.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== "");
  if (words.length === 0 && folded !== "") return [folded];
  const telling = words.filter((word) => !fillers.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].sort();
}

const shortest = 3; // "tre" and "mat" name fields as whole words, or as the beginning of a longer one

const names = (word: string, beginning: string): boolean =>
  word === beginning || (beginning.length > shortest && word.startsWith(beginning));

/** A field as its words and what they name. */
export function fieldText(text: string): FieldText {
  const words = wordsOf(text);
  const concepts = new Set<number>();
  competenceFields.forEach((beginnings, i) => {
    if (beginnings.some((beginning) => words.some((word) => names(word, beginning)))) concepts.add(i);
  });
  return { key: words.join(" "), words: words.map((word) => ({ text: word, pairs: pairsOf(word) })), concepts };
}

/** The pairs of letters of a word, its beginning and end marked. */
function pairsOf(word: string): Pairs {
  const marked = `^${word}$`;
  const pairs = new Set<number>();
  for (let i = 0; i < marked.length - 1; i++) pairs.add(marked.charCodeAt(i) * 65_536 + marked.charCodeAt(i + 1));
  return [...pairs].sort((a, b) => a - b);
}

/** A word of so few letters is another word when one of them changes: "bygg" is not "rygg", nor "bok" "bak". */
const shortWord = 4;

/**
 * How alike two words are, 0 to 1: what they share of their pairs of letters (Dice coefficient). A short word is like another
 * only where that begins or ends with it. Words that begin with different letters are alike only where the longer may be a
 * compound with the shorter: it has two letters more and within it how the shorter begins, as "bedriftsledelse" has of
 * "ledelse", and "musikk" not of "fysikk".
 */
export function wordSimilarity(a: FieldWord, b: FieldWord): number {
  if (a.text === b.text) return 1;
  const [shorter, longer] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (shorter.length <= shortWord && !longer.startsWith(shorter) && !longer.endsWith(shorter)) return 0;
  const mayBeCompound = longer.length >= shorter.length + 2 && longer.includes(shorter.slice(0, 2));
  if (a.text[0] !== b.text[0] && !mayBeCompound) return 0;
  return dice(a.pairs, b.pairs);
}

/** Twice what two words share of their pairs of letters, over all that they have. */
function dice(a: Pairs, b: Pairs): number {
  let shared = 0;
  let j = 0;
  for (const pair of a) {
    while (j < b.length && b[j]! < pair) j++;
    if (b[j] === pair) shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/**
 * How alike two fields are in free text, 0 to 1 in steps of 0.05, the same in both directions: 1 for the same words in
 * whatever order, case and accents; 0.8 where words of both name one field of `vocabulary/competenceField` ("ledelse",
 * "leiing", "management") and 0 where they name others; else what each word of the shorter text finds in the other
 * (`wordSimilarity`), on average. Below 0.5 it is 0: unrelated.
 *
 * @see Dice (1945), Ecology 26(3), 297-302, https://doi.org/10.2307/1932409
 */
export function fieldSimilarity(a: FieldText, b: FieldText): number {
  if (a.key === b.key) return a.key === "" ? 0 : 1;
  for (const concept of a.concepts) if (b.concepts.has(concept)) return 0.8;
  if (a.concepts.size > 0 && b.concepts.size > 0) return 0; // two known fields, and not the same: "leiing" and "sveising"
  const aIsFew = a.words.length <= b.words.length;
  const few = aIsFew ? a : b;
  const many = aIsFew ? b : a;
  if (few.words.length === 0) return 0;
  let sum = found(few, many);
  // Of equally long texts the one may find more in the other than the other way round: the lesser counts.
  if (a.words.length === b.words.length) sum = Math.min(sum, found(many, few));
  const similarity = Math.floor((sum / few.words.length) * 20) / 20;
  return similarity < similarFrom ? 0 : Math.min(similarity, 0.95);
}

/** What the words of one text find in the other: for each the one most like it, added up. */
function found(text: FieldText, other: FieldText): number {
  let sum = 0;
  for (const word of text.words) {
    let best = 0;
    for (const one of other.words) best = Math.max(best, wordSimilarity(word, one));
    sum += best;
  }
  return sum;
}
