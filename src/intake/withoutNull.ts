/** A programme is five levels deep; what is far below that is for the schema to refuse, not for a walk to stumble on. */
const deepest = 32;

/** A value without the fields that are null, however deep a record goes: `null` in JSON is missing. */
export function withoutNull(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth === deepest) return value;
  if (Array.isArray(value)) return value.map((one) => withoutNull(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, withoutNull(one, depth + 1)]])),
  );
}
