import { type MatchingIssue, wrongOption } from "./issue.ts";

/** The lists of an answer, empty where they are none, without entries that are none: either is a fault, and none a crash. */
export function listsOf<Answer extends object, Name extends keyof Answer & string>(
  answer: Answer,
  names: readonly Name[],
  violations: MatchingIssue[],
): Pick<Answer, Name> {
  const lists: Record<string, readonly unknown[]> = {};
  for (const name of names) {
    const list: unknown = (answer as Partial<Answer> | null | undefined)?.[name]; // who wrote it may not know the type
    const entries: readonly unknown[] = Array.isArray(list) ? list : [];
    lists[name] = entries.filter((entry) => typeof entry === "object" && entry !== null);
    if (!Array.isArray(list) || lists[name].length < list.length) violations.push(wrongOption(name, undefined));
  }
  return lists as unknown as Pick<Answer, Name>; // an entry of other fields than its type has is found by what is checked
}
