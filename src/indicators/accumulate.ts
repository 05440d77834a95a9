import { byCodeUnit } from "../core/order.ts";
import type { IsoDate, Period } from "../core/date.ts";
import type { Geography } from "../geography/geography.ts";
import type { ListName, ProgrammePart } from "../model/programme.ts";
import type { Scheme } from "./context.ts";
import { answer } from "./evaluate.ts";
import { fieldsOf } from "./fields.ts";
import type { Accumulator, EvaluateOptions, Indicator } from "./indicator.ts";
import { type Question, questionOf } from "./options.ts";
import { hasId, listNames, listsWithId, requireEqual, rowsBy, trim, type TrimmedRow } from "./records.ts";
import { mergeSeen, type Seen, seenIn } from "./seen.ts";

/**
 * What is kept of the rows seen so far: of each list that the indicators need the fields that they need, each row once.
 * Plain JSON, the same bytes for the same rows however they were split. Internal data: it holds ids, and is never published.
 */
export interface AccumulatorState {
  readonly format: "kompetansepilot-state/1";
  /** Indicators, versions and options as JSON: states of other questions do not mix. */
  readonly question: string;
  readonly madeUp: boolean;
  /** As JSON, sorted. */
  readonly schemes: readonly string[];
  readonly seen: Seen;
  /** Rows by id; of lists without ids by their JSON, equal rows as often as they came. */
  readonly lists: Readonly<Partial<Record<ListName, readonly TrimmedRow[]>>>;
}

const fingerprints = new WeakMap<Geography, string>();

/** A geography in few letters (FNV-1a of its JSON): states made with other tables do not mix. */
function fingerprintOf(geography: Geography): string {
  let fingerprint = fingerprints.get(geography);
  if (fingerprint === undefined) {
    const text = JSON.stringify(geography);
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    fingerprint = `${text.length}-${(hash >>> 0).toString(16)}`;
    fingerprints.set(geography, fingerprint);
  }
  return fingerprint;
}

/** Two sorted lists as one. Equal ids are one row; rows without ids all stay. */
function mergeRows(list: ListName, a: readonly TrimmedRow[], b: readonly TrimmedRow[]): readonly TrimmedRow[] {
  const keyOf = hasId(list) ? (row: TrimmedRow) => String(row["id"]) : (row: TrimmedRow) => JSON.stringify(row);
  const merged: TrimmedRow[] = [];
  let j = 0;
  for (const row of a) {
    const key = keyOf(row);
    for (let other = b[j]; other !== undefined && keyOf(other) < key; other = b[++j]) merged.push(other);
    const same = b[j];
    if (hasId(list) && same !== undefined && keyOf(same) === key) {
      requireEqual(list, row, same);
      j++;
    }
    merged.push(row);
  }
  return [...merged, ...b.slice(j)];
}

/** A question as a state keeps it: states of other indicators, versions or options have another. */
export function questionText(indicators: readonly Indicator[], question: Question): string {
  return JSON.stringify([
    indicators.map(({ id, version }) => [id, version]),
    { ...question, geography: fingerprintOf(question.geography), distanceKm: question.distanceKm !== undefined },
  ]);
}

/** A row that two states have under one id with different content; such states do not merge. */
export function conflictBetween(
  a: AccumulatorState,
  b: AccumulatorState,
): { readonly list: ListName; readonly id: string } | undefined {
  for (const list of listsWithId) {
    const known = new Map((a.lists[list] ?? []).map((row) => [row["id"], row]));
    for (const row of b.lists[list] ?? []) {
      const same = known.get(row["id"]);
      if (same !== undefined && JSON.stringify(same) !== JSON.stringify(row)) return { list, id: String(row["id"]) };
    }
  }
  return undefined;
}

/** An accumulator for several indicators at once: they share the rows that they need, and keep `also` beside them. */
export function accumulateAll(
  indicators: readonly Indicator[],
  options: EvaluateOptions & { readonly asOf: IsoDate; readonly period: Period },
  also: Partial<Readonly<Record<ListName, readonly string[]>>> = {},
): Accumulator<AccumulatorState> {
  const question = questionOf(options);
  const fields = new Map(fieldsOf(indicators, question.by));
  for (const list of listNames) {
    const needed = fields.get(list);
    if (also[list] !== undefined && !(fields.has(list) && needed === undefined))
      fields.set(list, [...new Set([...(needed ?? []), ...also[list]])]);
  }
  const key = questionText(indicators, question);

  function requireOurs(state: AccumulatorState): void {
    if (state?.format !== "kompetansepilot-state/1") throw new RangeError("not a state of an accumulator");
    if (state.question !== key) throw new RangeError("a state of another indicator, version or other options");
  }

  function rowsOf(part: ProgrammePart, list: ListName): readonly TrimmedRow[] {
    const kept = rowsBy(part, list, question.asOf).map((row) => trim(row, list, fields.get(list)));
    if (!hasId(list)) {
      const texts = kept.map((row) => ({ row, text: JSON.stringify(row) }));
      return texts.sort((a, b) => byCodeUnit(a.text, b.text)).map(({ row }) => row);
    }
    const byId = new Map<string, TrimmedRow>();
    for (const row of kept) {
      const id = String(row["id"]);
      const before = byId.get(id);
      if (before === undefined) byId.set(id, row);
      else requireEqual(list, before, row);
    }
    return [...byId.values()].sort((a, b) => byCodeUnit(String(a["id"]), String(b["id"])));
  }

  function stateOf(part: ProgrammePart): AccumulatorState {
    return {
      format: "kompetansepilot-state/1",
      question: key,
      madeUp: part.madeUp === true,
      schemes: part.scheme === undefined ? [] : [JSON.stringify(part.scheme)],
      seen: seenIn(part, question.by, question.asOf),
      lists: Object.fromEntries(listNames.filter((list) => fields.has(list)).map((list) => [list, rowsOf(part, list)])),
    };
  }

  function merge(a: AccumulatorState, b: AccumulatorState): AccumulatorState {
    requireOurs(a);
    requireOurs(b);
    const lists = listNames.filter((list) => fields.has(list));
    return {
      format: a.format,
      question: key,
      madeUp: a.madeUp || b.madeUp,
      schemes: [...new Set([...a.schemes, ...b.schemes])].sort(byCodeUnit),
      seen: mergeSeen(a.seen, b.seen),
      lists: Object.fromEntries(lists.map((list) => [list, mergeRows(list, a.lists[list] ?? [], b.lists[list] ?? [])])),
    };
  }

  return {
    empty: () => stateOf({}),
    add: (state, part) => merge(state, stateOf(part)),
    merge,
    finish(state) {
      requireOurs(state);
      const source = {
        lists: state.lists as ProgrammePart, // trimmed to what is read
        seen: state.seen,
        schemes: state.schemes.map((scheme) => JSON.parse(scheme) as Scheme), // written by stateOf
        madeUp: state.madeUp,
      };
      return answer(source, indicators, question);
    },
  };
}

/**
 * An indicator over rows that come in parts: from several files, machines or days. A part holds any rows of any lists, each
 * row in exactly one part, not linked; parts are added in any order and states merged in any order, and `finish` gives
 * byte for byte what `evaluate` gives on everything at once. A state is plain JSON; joins wait for `finish`.
 *
 * Equal rows of one id count once. Lists without ids (register population, target municipalities, grants, ties, survey,
 * labour market) count each row as often as it comes.
 *
 * @throws RangeError as `evaluate` does; from `merge` and `finish` on a state of another indicator, version or other
 * options, and on two rows of one id that differ
 *
 * @example
 * ```ts
 * import { accumulate, needsMapped } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const needs = accumulate(needsMapped, { geography: norway, asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } });
 * const north = needs.add(needs.empty(), { needs: [{ id: "n1", registeredOn: "2021-03-01", field: "seafood", municipality: "5501" }] });
 * const south = needs.add(needs.empty(), { needs: [{ id: "n2", registeredOn: "2022-03-01", field: "health", municipality: "4204" }] });
 * needs.finish(needs.merge(north, south))[0]?.outcome; // => { status: "estimated", value: 2, n: 2, missing: 0 }
 * ```
 */
export function accumulate<State>(
  indicator: Indicator<State>,
  options: EvaluateOptions & { readonly asOf: IsoDate; readonly period: Period },
): Accumulator<State> {
  // The state of a whole indicator is opaque: callers store it and hand it back.
  return accumulateAll([indicator], options) as unknown as Accumulator<State>;
}
