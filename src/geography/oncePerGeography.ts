import type { Geography } from "./geography.ts";

/** Makes something of a geography once per object, on the first question about it. */
export function oncePerGeography<T extends object>(make: (geography: Geography) => T): (geography: Geography) => T {
  const made = new WeakMap<Geography, T>();
  return (geography) => {
    let value = made.get(geography);
    if (value === undefined) made.set(geography, (value = make(geography)));
    return value;
  };
}
