import type { IsoDate, Period } from "../core/date.ts";
import type { Geography } from "../geography/geography.ts";
import type { ListName, ProgrammeHead, ProgrammePart, RecordOf } from "../model/programme.ts";
import type { Grouping } from "./grouping.ts";
import type { Keys, Units } from "./keys.ts";
import type { Question } from "./options.ts";
import type { ListWithId } from "./records.ts";
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
  readonly by: Question["by"];
  /** The date whose counties and municipalities are used. */
  readonly division: IsoDate;
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
  /** The texts of a field as numbers. */
  keys<L extends ListName>(list: L, field: TextField<L>): Keys;
  /**
   * The rows of another list to which a field refers, by their places; what refers to a row that is not there has a number
   * beyond them, and what refers to nothing -1.
   */
  references<L extends ListName>(list: L, field: TextField<L>, to: ListWithId): Units;
  /** The same, with -1 also for what is not there. */
  places<L extends ListName>(list: L, field: TextField<L>, to: ListWithId): Int32Array;
  /** What `make` answers, made once; the function itself is the key, so it must be one of a module, not a closure. */
  once<T>(make: (context: Context) => T): T;
  /** What is known of the rows' groups, made when first asked for. */
  readonly grouping: Grouping;
  /** The same programme as of another day. */
  on(asOf: IsoDate): Context;
}

/** A field of a record that holds one text. */
export type TextField<L extends ListName> = {
  [F in keyof RecordOf<L>]-?: RecordOf<L>[F] extends string | undefined ? F : never;
}[keyof RecordOf<L>] &
  string;
