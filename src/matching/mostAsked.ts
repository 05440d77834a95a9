import { byCodeUnit } from "../core/order.ts";

/** The text that most ask for, of equal ones the first by code unit; nothing where there is none. */
export function mostAsked(texts: Iterable<readonly [text: string, count: number]>): string | undefined {
  const asked = new Map<string, number>();
  for (const [text, count] of texts) asked.set(text, (asked.get(text) ?? 0) + count);
  return [...asked].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0];
}
