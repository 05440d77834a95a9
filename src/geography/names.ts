import { foldText } from "../core/text.ts";
import type { IsoDate } from "../core/date.ts";
import type { Geography, Municipality } from "./geography.ts";
import { allMunicipalities } from "./municipalities.ts";
import { isValidAt } from "./validAt.ts";

/** A name as one types it: case, outer space and the Sami ŋ make no difference. */
export const plainName = (text: string): string => text.normalize("NFC").trim().toLowerCase().replace(/ŋ/g, "n");

/** A name without diacritics and signs. A Kven ä is an a, unlike the æ that `foldText` takes it for. */
export const bareName = (text: string): string => foldText(text.normalize("NFC").replace(/[äÄ]/g, "a"));

const withoutBracket = (name: string): string => name.replace(/ \([^()]*\)$/, "");

/** Everything that a municipality is called: label and official name with and without bracket, the whole and each language. */
function namesOf({ name, label, officialName, parallelNames = [] }: Municipality): readonly string[] {
  const official = withoutBracket(officialName);
  const names = [label, officialName, official, ...official.split(" - "), name.nb, name.nn, name.en];
  return [...new Set([...names, ...parallelNames.map((parallel) => parallel.name)])];
}

/** A municipality with its names in the two forms in which they are compared. */
export interface Named {
  readonly municipality: Municipality;
  readonly plain: readonly string[];
  readonly bare: readonly string[];
}

const indexes = new WeakMap<Geography, readonly Named[]>();

/** Every municipality row with its names; made once per geography. */
export function allNames(geography: Geography): readonly Named[] {
  let index = indexes.get(geography);
  if (index === undefined) {
    index = allMunicipalities(geography).map((municipality) => {
      const names = namesOf(municipality);
      return { municipality, plain: names.map(plainName), bare: names.map(bareName) };
    });
    indexes.set(geography, index);
  }
  return index;
}

/** Those that are valid on `date`, by number. */
export function namesAt(geography: Geography, date: IsoDate): readonly Named[] {
  return allNames(geography).filter(({ municipality }) => isValidAt(municipality, date));
}
