import type { Geography } from "./geography.ts";

/** Makes something of a geography once per object, on the first question about it. */
export function oncePerGeography<T>(make: (geography: Geography) => T): (geography: Geography) => T {
  const made = new WeakMap<Geography, { readonly value: T }>();
  return (geography) => {
    let entry = made.get(geography);
    if (entry === undefined) made.set(geography, (entry = { value: make(geography) }));
    return entry.value;
  };
}
