import type { IsoDate, Period } from "../core/date.ts";
import type { Geography } from "../geography/geography.ts";
import type { ListName, ProgrammeHead, ProgrammePart, RecordOf } from "../model/programme.ts";
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
export interface Context {
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
  /** The position of a row in its list, -1 where there is none of that id. */
  positionOf(list: ListWithId, id: string | undefined): number;
  /** What `make` answers, made once; the function itself is the key, so it must be one of a module, not a closure. */
  once<T>(make: (context: Context) => T): T;
  /** The same programme as of another day. */
  on(asOf: IsoDate): Context;
}

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
    positionOf(list, id) {
      if (id === undefined) return -1;
      if (!indexes.has(list)) readList(list);
      return indexes.get(list)?.get(id) ?? -1;
    },
    find<L extends ListWithId>(list: L, id: string | undefined) {
      const place = context.positionOf(list, id);
      return place < 0 ? undefined : context.rows(list)[place];
    },
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
