import type { IsoDate } from "../core/date.ts";
import type { ListName, RecordOf } from "../model/programme.ts";
import type { Context, Source } from "./context.ts";
import type { Grouping } from "./grouping.ts";
import { groupingOf } from "./groups.ts";
import { type Keys, keysOf, referencesOf, type Units } from "./keys.ts";
import type { Question } from "./options.ts";
import { type Fields, hasId, type ListWithId, requireEqual, rowsBy, trim, type TrimmedRow } from "./records.ts";

/** What plans may ask, over the rows of a programme or of a state. */
export function contextOf(source: Source, question: Question, fields: Fields): Context {
  const { lists } = source;
  const listsMade = new Map<ListName, readonly object[]>();
  const indexes = new Map<ListName, ReadonlyMap<string, number>>();
  const made = new Map<unknown, unknown>();
  const days = new Map<IsoDate, Context>();

  function readList(list: ListName): void {
    const rows: readonly object[] = rowsBy(lists, list, question.asOf);
    if (!hasId(list)) {
      listsMade.set(list, rows);
      return;
    }
    const index = new Map<string, number>();
    const each: object[] = [];
    for (const row of rows) {
      const { id } = row as RecordOf<ListWithId>; // the list has ids
      const place = index.get(id);
      const before = place === undefined ? undefined : each[place];
      if (before === undefined) {
        index.set(id, each.length);
        each.push(row);
      } else if (before !== row) {
        requireEqual(list, trim(before, list, fields.get(list)), trim(row, list, fields.get(list)));
      }
    }
    indexes.set(list, index);
    listsMade.set(list, each);
  }

  const [scheme, another] = source.schemes;
  let grouping: Grouping | undefined;
  const keysMade = new Map<string, Keys>();
  const referencesMade = new Map<string, Units>();
  const placesMade = new Map<Units, Int32Array>();
  const context: Context = {
    asOf: question.asOf,
    period: question.period,
    geography: question.geography,
    by: question.by,
    division: question.division,
    parameters: question.parameters,
    distanceKm: question.distanceKm,
    seen: source.seen,
    scheme: another === undefined ? scheme : undefined,
    rows<L extends ListName>(list: L) {
      if (!listsMade.has(list)) readList(list);
      return listsMade.get(list) as readonly RecordOf<L>[]; // what readList put there
    },
    positionOf(list, id) {
      if (id === undefined) return -1;
      if (!indexes.has(list)) readList(list);
      return indexes.get(list)?.get(id) ?? -1;
    },
    find<L extends ListWithId>(list: L, id: string | undefined) {
      const place = context.positionOf(list, id);
      return place < 0 ? undefined : context.rows(list)[place];
    },
    keys(list, field) {
      const name = `${list} ${field}`;
      let keys = keysMade.get(name);
      if (keys === undefined) {
        const rows: readonly TrimmedRow[] = context.rows(list);
        keysMade.set(name, (keys = keysOf(rows, (row) => row[field] as string | undefined))); // a field of text
      }
      return keys;
    },
    references(list, field, to) {
      const name = `${list} ${field} ${to}`;
      let references = referencesMade.get(name);
      if (references === undefined) {
        const rows: readonly TrimmedRow[] = context.rows(list);
        const index = context.rows(to).length === 0 ? undefined : indexes.get(to);
        referencesMade.set(name, (references = referencesOf(rows, (row) => row[field] as string | undefined, index)));
      }
      return references;
    },
    places(list, field, to) {
      const references = context.references(list, field, to);
      const listed = context.rows(to).length;
      let places = placesMade.get(references);
      if (places === undefined) {
        const { of, count } = references;
        places = count === listed ? of : of.map((place) => (place < listed ? place : -1));
        placesMade.set(references, places);
      }
      return places;
    },
    once<T>(make: (context: Context) => T) {
      if (!made.has(make)) made.set(make, make(context));
      return made.get(make) as T; // the function is the key
    },
    get grouping() {
      return (grouping ??= groupingOf(context, question));
    },
    on(asOf) {
      if (asOf === question.asOf) return context;
      let day = days.get(asOf);
      if (day === undefined) days.set(asOf, (day = contextOf(source, { ...question, asOf }, fields)));
      return day;
    },
  };
  return context;
}
