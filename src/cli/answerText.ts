import { objectText } from "./json.ts";

const isLabel = (value: object): boolean =>
  "nb" in value && "nn" in value && "en" in value && Object.keys(value).length === 3;

/** The answer of a match as JSON: codes and values, without the labels that its reasons carry, and arrays as plain ones. */
export function answerText(answer: object): string {
  return objectText(withoutLabels(answer) as object); // an object stays one
}

function withoutLabels(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Int32Array); // what an answer has of such arrays
  if (Array.isArray(value)) return value.map(withoutLabels);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
      typeof one === "object" && one !== null && isLabel(one) ? [] : [[name, withoutLabels(one)]],
    ),
  );
}
