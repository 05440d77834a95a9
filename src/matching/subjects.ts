import type { Code } from "../model/code.ts";
import { codeKey, meetingPlaces } from "./codeSimilarity.ts";
import type { Context } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";
import { type FieldText, type FieldWord, similarFrom, wordSimilarity } from "./fieldSimilarity.ts";
import { listAt } from "./listAt.ts";

/** Which subjects of the offers have to do with a need, and how much: 0 to 1, best first. */
export interface Related {
  readonly subject: Int32Array;
  readonly alike: Float64Array;
}

/**
 * What the offers are about, each code and each text of a field once (a subject), and for any need the subjects related to
 * it. A need and an offer are related by the best of the subjects that the offer has: exactly what `relevanceOf` finds,
 * without ever looking at all pairs.
 */
export class Subjects {
  /** The subjects of offer j stand in `subject` at offerStart[j] up to offerStart[j + 1]. */
  readonly offerStart: Int32Array;
  readonly subject: Int32Array;
  readonly #context: Context;
  readonly #codes: { readonly code: Code; readonly subject: number }[] = [];
  readonly #subjectOfCode = new Map<string, number>();
  readonly #codesMeetingAt = new Map<string, number[]>();
  readonly #texts = new Map<FieldText, number>();
  readonly #textsOfConcept = new Map<number, FieldText[]>();
  readonly #words = new Map<string, { readonly word: FieldWord; readonly texts: FieldText[] }>();
  readonly #wordsOfPair = new Map<number, string[]>();
  #count = 0;
  readonly #related = new Map<string, Related>();
  readonly #relatedToNeed = new WeakMap<NeedFacts, Related>();
  // What was found for a code or a text of a need is found for every need that has it.
  readonly #relatedToCode = new Map<string, readonly (readonly [subject: number, alike: number])[]>();
  readonly #relatedToText = new Map<FieldText, readonly (readonly [subject: number, alike: number])[]>();
  readonly #textsLikeWord = new Map<string, readonly FieldText[]>();

  constructor(offers: readonly OfferFacts[], context: Context) {
    this.#context = context;
    this.offerStart = new Int32Array(offers.length + 1);
    const subjects: number[] = [];
    offers.forEach((offer, j) => {
      const own = new Set(offer.codes.map((code) => this.#addCode(code)));
      own.add(this.#addText(offer.text));
      subjects.push(...own);
      this.offerStart[j + 1] = subjects.length;
    });
    this.subject = Int32Array.from(subjects);
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The subjects related to a need, the most alike first, of equal ones the lower. */
  relatedTo(need: NeedFacts): Related {
    const known = this.#relatedToNeed.get(need);
    if (known !== undefined) return known;
    const key = [need.record.field, ...need.codes.map(codeKey)].join("\u0000"); // a character that no text holds
    let related = this.#related.get(key);
    if (related === undefined) {
      related = this.#look(need);
      this.#related.set(key, related);
    }
    this.#relatedToNeed.set(need, related);
    return related;
  }

  #look({ codes, text }: NeedFacts): Related {
    const best = new Map<number, number>();
    const add = (found: readonly (readonly [number, number])[]): void => {
      for (const [subject, alike] of found) if (alike > (best.get(subject) ?? 0)) best.set(subject, alike);
    };
    for (const code of codes) add(this.#likeCode(code));
    add(this.#likeText(text));
    const sorted = [...best].sort(([a, alikeA], [b, alikeB]) => alikeB - alikeA || a - b);
    return {
      subject: Int32Array.from(sorted, ([subject]) => subject),
      alike: Float64Array.from(sorted, ([, alike]) => alike),
    };
  }

  #addCode(code: Code): number {
    const key = codeKey(code);
    const known = this.#subjectOfCode.get(key);
    if (known !== undefined) return known;
    const subject = this.#count++;
    this.#subjectOfCode.set(key, subject);
    for (const place of meetingPlaces(code)) listAt(this.#codesMeetingAt, place).push(this.#codes.length);
    this.#codes.push({ code, subject });
    return subject;
  }

  #addText(text: FieldText): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const subject = this.#count++;
    this.#texts.set(text, subject);
    for (const concept of text.concepts) listAt(this.#textsOfConcept, concept).push(text);
    for (const word of text.words) {
      let entry = this.#words.get(word.text);
      if (entry === undefined) {
        entry = { word, texts: [] };
        this.#words.set(word.text, entry);
        for (const pair of word.pairs) listAt(this.#wordsOfPair, pair).push(word.text);
      }
      entry.texts.push(text);
    }
    return subject;
  }

  #likeCode(code: Code): readonly (readonly [number, number])[] {
    const key = codeKey(code);
    let found = this.#relatedToCode.get(key);
    if (found === undefined) {
      const places = this.#context.ownSimilarity
        ? this.#codes.keys() // a function of the caller's may find anything alike
        : new Set(meetingPlaces(code).flatMap((place) => this.#codesMeetingAt.get(place) ?? []));
      found = [...places].flatMap((place) => {
        const other = this.#codes[place]!;
        const alike = this.#context.codesAlike(code, other.code);
        return alike > 0 ? [[other.subject, alike] as const] : [];
      });
      this.#relatedToCode.set(key, found);
    }
    return found;
  }

  #likeText(text: FieldText): readonly (readonly [number, number])[] {
    let found = this.#relatedToText.get(text);
    if (found === undefined) {
      // Texts are alike by a concept in common, or as much as a word of the one is like a word of the other: no more.
      const near = new Set<FieldText>();
      for (const concept of text.concepts) for (const other of this.#textsOfConcept.get(concept) ?? []) near.add(other);
      for (const word of text.words) for (const other of this.#likeWord(word)) near.add(other);
      found = [...near].flatMap((other) => {
        const alike = this.#context.fieldsAlike(text, other);
        return alike > 0 ? [[this.#texts.get(other)!, alike] as const] : [];
      });
      this.#relatedToText.set(text, found);
    }
    return found;
  }

  /** The texts with a word that is like this one. */
  #likeWord(word: FieldWord): readonly FieldText[] {
    let texts = this.#textsLikeWord.get(word.text);
    if (texts === undefined) {
      const near = new Set(word.pairs.flatMap((pair) => this.#wordsOfPair.get(pair) ?? []));
      texts = [...near].flatMap((other) => {
        const entry = this.#words.get(other)!;
        return wordSimilarity(word, entry.word) >= similarFrom ? entry.texts : [];
      });
      this.#textsLikeWord.set(word.text, texts);
    }
    return texts;
  }
}
