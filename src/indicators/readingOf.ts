import type { Group, Indicator, Reading } from "./indicator.ts";

/** The reading of an indicator for a group (the total where none is given), whatever the order of the group's dimensions. */
export function readingOf(
  readings: readonly Reading[],
  indicator: string | Indicator,
  group: Group = {},
): Reading | undefined {
  const id = typeof indicator === "string" ? indicator : indicator.id;
  const wanted = Object.entries(group).filter(([, value]) => value !== undefined);
  return readings.find(
    (reading) =>
      reading.indicator === id &&
      Object.keys(reading.group).length === wanted.length &&
      wanted.every(([dimension, value]) => reading.group[dimension as keyof Group] === value), // keys of a Group
  );
}
