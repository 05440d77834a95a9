import type { IsoDate, Period } from "../core/date.ts";
import type { Geography } from "../geography/geography.ts";
import type { ListName, ProgrammeHead, ProgrammePart, RecordOf } from "../model/programme.ts";
import type { PlaceLookup } from "../programme/placeOf.ts";
import type { Question } from "./options.ts";
import { type Fields, type ListWithId, hasId, requireEqual, rowsBy, trim } from "./records.ts";
import type { Seen } from "./seen.ts";

/** The grant scheme of a programme, as far as its parts agree on one. */
export type Scheme = NonNullable<ProgrammeHead["scheme"]>;

/** Rows and what is known beside them: a programme, or what a state kept of one. */
export interface Source {
  readonly lists: ProgrammePart;
  readonly seen: Seen;
  readonly schemes: readonly Scheme[];
  readonly madeUp: boolean;
}

/** What plans may ask of the programme and the question. Everything is made once and shared by the indicators of a run. */
export interface Context extends PlaceLookup {
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly geography: Geography;
  readonly parameters: Question["parameters"];
  readonly distanceKm: Question["distanceKm"];
  readonly seen: Seen;
  /** Absent where the parts name several or none. */
  readonly scheme: Scheme | undefined;
  /** The rows of a list, each id once, without those dated after `asOf`. */
  rows<L extends ListName>(list: L): readonly RecordOf<L>[];
  find<L extends ListWithId>(list: L, id: string | undefined): RecordOf<L> | undefined;
  /** What `make` answers, made once; the function itself is the key, so it must be one of a module, not a closure. */
  once<T>(make: (context: Context) => T): T;
  /** The same programme as of another day. */
  on(asOf: IsoDate): Context;
}

export function contextOf(source: Source, question: Question, fields: Fields): Context {
  const { lists } = source;
  const listsMade = new Map<ListName, readonly object[]>();
  const indexes = new Map<ListName, ReadonlyMap<string, object>>();
  const made = new Map<unknown, unknown>();
  const days = new Map<IsoDate, Context>();

  function readList(list: ListName): void {
    const rows: readonly object[] = rowsBy(lists, list, question.asOf);
    if (!hasId(list)) {
      listsMade.set(list, rows);
      return;
    }
    const index = new Map<string, object>();
    for (const row of rows) {
      const { id } = row as RecordOf<ListWithId>; // the list has ids
      const before = index.get(id);
      if (before === undefined) index.set(id, row);
      else if (before !== row) {
        requireEqual(list, trim(before, list, fields.get(list)), trim(row, list, fields.get(list)));
      }
    }
    indexes.set(list, index);
    listsMade.set(list, index.size === rows.length ? rows : [...index.values()]);
  }

  const [scheme, another] = source.schemes;
  const context: Context = {
    asOf: question.asOf,
    period: question.period,
    geography: question.geography,
    parameters: question.parameters,
    distanceKm: question.distanceKm,
    seen: source.seen,
    scheme: another === undefined ? scheme : undefined,
    rows<L extends ListName>(list: L) {
      if (!listsMade.has(list)) readList(list);
      return listsMade.get(list) as readonly RecordOf<L>[]; // what readList put there
    },
    find<L extends ListWithId>(list: L, id: string | undefined) {
      if (id === undefined) return undefined;
      if (!indexes.has(list)) readList(list);
      return indexes.get(list)?.get(id) as RecordOf<L> | undefined; // as above
    },
    establishment: (id) => context.find("establishments", id),
    need: (id) => context.find("needs", id),
    once<T>(make: (context: Context) => T) {
      if (!made.has(make)) made.set(make, make(context));
      return made.get(make) as T; // the function is the key
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
