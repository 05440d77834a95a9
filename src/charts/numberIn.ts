/** A number under a key of what may be anything: details are an indicator's own, so that their shape is asked for and not believed. */
export function numberIn(value: unknown, key: string): number | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "number" ? found : undefined;
}
