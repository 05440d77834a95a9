import type { ListName } from "../model/programme.ts";
import { fieldsForGroups } from "./groups.ts";
import type { Dimension, Indicator } from "./indicator.ts";
import { planOf } from "./plan.ts";
import { type Fields, listNames } from "./records.ts";

/** The fields that some indicators need of each list, groups included. */
export function fieldsOf(indicators: readonly Indicator[], by: readonly Dimension[]): Fields {
  const needed = new Map<ListName, readonly string[] | undefined>();
  function add(list: ListName, fields: readonly string[] | undefined): void {
    const before = needed.get(list);
    if (fields === undefined || (before === undefined && needed.has(list))) needed.set(list, undefined);
    else needed.set(list, [...new Set([...(before ?? []), ...fields])]);
  }
  for (const { feeds, reads = {} } of indicators.map(planOf)) {
    for (const { of, fields } of feeds) add(of, fields);
    for (const list of listNames) if (reads[list] !== undefined) add(list, reads[list]);
    for (const [list, fields] of fieldsForGroups(
      feeds.map((feed) => feed.of),
      by,
    )) {
      add(list, fields);
    }
  }
  return needed;
}
