/** JSON knows no missing value but null, and no number that is not finite: what is missing is left out instead. */
function withoutMissing(_key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => isThere(one));
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return undefined;
  return value;
}

const isThere = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === "number" && !Number.isFinite(value));

/** A list as one JSON value, an element a line, so that programs that look at lines see one thing in each. */
export function listText(elements: readonly unknown[]): string {
  const lines = elements.map((element) => JSON.stringify(element, withoutMissing));
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

/** An object as JSON that a person can read. */
export function objectText(value: object): string {
  return `${JSON.stringify(value, withoutMissing, 2)}\n`;
}
