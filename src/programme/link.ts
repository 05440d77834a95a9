import type { At, RejectedRow } from "../core/issue.ts";
import type { Geography } from "../geography/geography.ts";
import type { ListName, Programme, ProgrammeLists, ProgrammePart } from "../model/programme.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import type { Participation } from "../model/participation.ts";
import { codeChecker } from "./checkCodes.ts";
import type { LinkIssue, Oddity } from "./issue.ts";
import { listNames, listsReferredTo, listsWithIds, references } from "./references.ts";
import { repeats } from "./repeats.ts";
import { rules } from "./rules.ts";

type Row = Readonly<Record<string, unknown>>;

/** A programme as far as its rows hold together, what was refused, and every issue. */
export interface LinkedProgramme {
  readonly programme: Programme;
  readonly rejected: readonly (RejectedRow<LinkIssue> & { readonly list: ListName })[];
  readonly issues: readonly LinkIssue[];
}

/** What a reader of files knows of the rows that it hands over. */
export interface Provenance {
  /** Position of a row in its list as it was given, from 1. */
  position(list: ListName, index: number): number;
  /** Where the row stands in its file. */
  at?(list: ListName, index: number): At;
  /** What stands in front of each path. */
  before?(list: ListName, index: number): readonly (string | number)[];
  /** Ids of rows that were refused before. */
  readonly refused?: ReadonlyMap<ListName, ReadonlySet<string>>;
  /** The rows are a part of a programme: what holds between records of several parts cannot be asked yet. */
  readonly isPart?: boolean;
}

const inOrder: Provenance = { position: (_list, index) => index + 1 };

/** The rows of one list with what was found about them. */
class Rows {
  readonly refused: Uint8Array;
  readonly issues = new Map<number, LinkIssue[]>();
  readonly dropped = new Set<number>(); // repeated rows: neither kept nor refused
  readonly odd = new Map<Oddity, { count: number; readonly first: number }>();

  constructor(
    readonly list: ListName,
    readonly rows: readonly Row[],
  ) {
    this.refused = new Uint8Array(rows.length);
  }

  say(index: number, issues: readonly LinkIssue[]): void {
    if (issues.length === 0) return;
    const before = this.issues.get(index);
    if (before === undefined) this.issues.set(index, [...issues]);
    else before.push(...issues);
    if (issues.some(({ severity }) => severity === "error")) this.refused[index] = 1;
  }

  /** An issue that does not refuse the row, however grave. */
  remark(index: number, issue: LinkIssue): void {
    const before = this.issues.get(index);
    if (before === undefined) this.issues.set(index, [issue]);
    else before.push(issue);
  }

  /** What is odd is counted, not told of row by row. */
  wonder(index: number, rule: Oddity): void {
    const known = this.odd.get(rule);
    if (known === undefined) this.odd.set(rule, { count: 1, first: index });
    else known.count++;
  }

  isGone(index: number): boolean {
    return this.refused[index] === 1 || this.dropped.has(index);
  }

  get kept(): readonly Row[] {
    return this.dropped.size === 0 && !this.refused.includes(1)
      ? this.rows
      : this.rows.filter((_row, i) => !this.isGone(i));
  }
}

/** One text for a value, whatever the order of its fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${fields
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .sort()
    .join()}}`;
}

const idOf = (row: Row): string => String(row["id"]);

/** Ids must be unique: different rows of one id are all refused, equal rows count once. */
function checkIds(rows: Rows): void {
  const repeated: number[] = [];
  for (const indices of repeats(rows.rows, idOf)) {
    const texts = new Set(indices.map((i) => canonical(rows.rows[i])));
    if (texts.size === 1) {
      for (const i of indices.slice(1)) {
        rows.dropped.add(i);
        repeated.push(i);
      }
      continue;
    }
    for (const i of indices) {
      const value = idOf(rows.rows[i] ?? {});
      rows.say(i, [{ code: "programme.duplicate-id", path: ["id"], severity: "error", value, list: rows.list }]);
    }
  }
  const [first] = repeated.sort((a, b) => a - b);
  if (first === undefined) return;
  const count = repeated.length;
  rows.remark(first, { code: "programme.repeated-row", path: ["id"], severity: "warning", list: rows.list, count });
}

/** What each record says against itself, and the places it names. */
function checkRecords(rows: Rows, asOf: string | undefined, codes: ReturnType<typeof codeChecker> | undefined): void {
  const own = rules[rows.list];
  if (own === undefined && codes === undefined) return;
  rows.rows.forEach((row, i) => {
    if (rows.dropped.has(i)) return;
    if (own?.contradictions !== undefined) rows.say(i, own.contradictions(row));
    for (const remark of own?.remarks?.(row) ?? []) rows.remark(i, remark);
    if (codes !== undefined) rows.say(i, codes(rows.list, row));
    for (const rule of own?.odd(row, asOf) ?? []) rows.wonder(i, rule);
  });
}

/** References to nothing refuse the row. */
function checkReferences(rows: Rows, ids: ReadonlyMap<ListName, ReadonlySet<string>>): void {
  for (const { field, to } of references[rows.list] ?? []) {
    const known = ids.get(to) ?? new Set<string>();
    rows.rows.forEach((row, i) => {
      const value = row[field] as string | undefined; // a reference is text
      if (value === undefined || known.has(value) || rows.dropped.has(i)) return;
      rows.say(i, [{ code: "programme.unknown-reference", path: [field], severity: "error", value, list: to }]);
    });
  }
}

/** References to rows that were refused leave the row, with a warning. */
function warnOfRefused(rows: Rows, refused: ReadonlyMap<ListName, ReadonlySet<string>>): void {
  for (const { field, to } of references[rows.list] ?? []) {
    const gone = refused.get(to);
    if (gone === undefined || gone.size === 0) continue;
    rows.rows.forEach((row, i) => {
      const value = row[field];
      if (typeof value !== "string" || !gone.has(value) || rows.isGone(i)) return;
      rows.remark(i, { code: "programme.refused-reference", path: [field], severity: "warning", value, list: to });
    });
  }
}

/** One person twice in an offer: all those rows are refused. */
function checkPersons(rows: Rows): void {
  const participations = rows.rows as readonly Participation[]; // the list is participations
  const groups = repeats(
    participations,
    ({ person }) => person,
    ({ offer }) => offer,
  );
  for (const group of groups) {
    const indices = group.filter((i) => !rows.isGone(i));
    if (indices.length < 2) continue;
    for (const i of indices) {
      const { person = "", offer = "" } = participations[i] ?? {};
      rows.say(i, [{ code: "programme.person-twice", path: ["person"], severity: "error", person, offer }]);
    }
  }
}

/** What participations say of an offer. */
interface Enrolment {
  readonly endsOn: string | undefined;
  enrolled: number;
  started: number;
}

/**
 * Offers and who is in them. More persons enrolled than an offer has places for is an error on the offer, and nothing is
 * refused for it; who was enrolled after the end, or started in a cancelled offer, is only odd.
 */
function checkEnrolment(offers: Rows, participations: Rows): void {
  const byOffer = new Map<string, Enrolment>();
  (offers.rows as readonly CompetenceOffer[]).forEach(({ id, capacity, endsOn, cancelled }, i) => {
    if (offers.isGone(i) || (capacity === undefined && endsOn === undefined && cancelled !== true)) return;
    byOffer.set(id, { endsOn, enrolled: 0, started: 0 });
  });
  if (byOffer.size === 0) return;
  (participations.rows as readonly Participation[]).forEach(({ offer, enrolledOn, started }, i) => {
    const enrolment = byOffer.get(offer);
    if (enrolment === undefined || participations.isGone(i)) return;
    enrolment.enrolled++;
    if (started) enrolment.started++;
    if (enrolment.endsOn !== undefined && enrolledOn > enrolment.endsOn) participations.wonder(i, "enrolled-after-end");
  });
  (offers.rows as readonly CompetenceOffer[]).forEach(({ id: offer, capacity, cancelled }, i) => {
    const { enrolled = 0, started = 0 } = byOffer.get(offer) ?? {};
    if (offers.isGone(i)) return;
    if (cancelled === true && started > 0) offers.wonder(i, "cancelled-with-participants");
    if (capacity === undefined || enrolled <= capacity) return;
    offers.remark(i, {
      code: "programme.over-capacity",
      path: ["capacity"],
      severity: "error",
      offer,
      capacity,
      enrolled,
    });
  });
}

/** The base of `linkProgramme` for readers of files, who know where each row stood. */
export function linkRows(
  part: ProgrammePart,
  geography: Geography | undefined,
  provenance: Provenance,
): LinkedProgramme {
  const { position, at, before, refused: refusedBefore, isPart = false } = provenance;
  const asOf = part.asOf ?? part.period?.to;
  const codes = geography === undefined ? undefined : codeChecker(geography, asOf);
  const lists = new Map(listNames.map((list) => [list, new Rows(list, (part[list] ?? []) as readonly Row[])]));
  const of = (list: ListName): Rows => lists.get(list) ?? new Rows(list, []);

  for (const list of listsWithIds) checkIds(of(list));
  const ids = new Map<ListName, Set<string>>();
  for (const list of listsReferredTo) {
    const own = new Set(refusedBefore?.get(list));
    for (const row of of(list).rows) own.add(idOf(row));
    ids.set(list, own);
  }
  for (const rows of lists.values()) {
    checkRecords(rows, asOf, codes);
    if (!isPart) checkReferences(rows, ids);
  }
  if (!isPart) {
    checkPersons(of("participations"));
    checkEnrolment(of("offers"), of("participations"));
  }

  const refused = new Map<ListName, Set<string>>();
  for (const list of listsReferredTo) {
    const all = of(list);
    const own = new Set(refusedBefore?.get(list));
    // An id that a good row bears too is not gone.
    if (own.size > 0) for (const row of all.kept) own.delete(idOf(row));
    for (let i = all.refused.indexOf(1); i >= 0; i = all.refused.indexOf(1, i + 1)) own.add(idOf(all.rows[i] ?? {}));
    refused.set(list, own);
  }
  for (const rows of lists.values()) warnOfRefused(rows, refused);

  const issues: LinkIssue[] = [];
  const rejected: (RejectedRow<LinkIssue> & { readonly list: ListName })[] = [];
  for (const [list, rows] of lists) {
    const placed = (issue: LinkIssue, index: number): LinkIssue => {
      const path = [...(before?.(list, index) ?? []), ...issue.path];
      return at === undefined ? { ...issue, path } : { ...issue, path, at: at(list, index) };
    };
    for (const index of [...rows.issues.keys()].sort((a, b) => a - b)) {
      const own = (rows.issues.get(index) ?? []).map((issue) => placed(issue, index));
      issues.push(...own);
      if (rows.refused[index] === 1)
        rejected.push({ list, line: position(list, index), input: rows.rows[index], issues: own });
    }
    for (const [rule, { count, first }] of rows.odd) {
      const id = rows.rows[first]?.["id"];
      issues.push(
        placed(
          {
            code: "programme.odd",
            path: [],
            severity: "warning",
            list,
            rule,
            count,
            first: typeof id === "string" ? id : String(position(list, first)),
          },
          first,
        ),
      );
    }
  }
  const kept = Object.fromEntries([...lists].map(([list, rows]) => [list, rows.kept])) as unknown as ProgrammeLists; // filtered copies of the part's own lists
  const { title, asOf: day, period, scheme, madeUp } = part;
  const head = Object.fromEntries(
    Object.entries({ title, asOf: day, period, scheme, madeUp }).filter(([, value]) => value !== undefined),
  );
  return { programme: { ...head, ...kept }, rejected, issues };
}

/**
 * Links the lists of a programme: what must hold between records and inside them. Every list is there in the answer.
 *
 * Refused are references to nothing, different rows of one id, dates in an order that cannot be, a person twice in an
 * offer, and outcomes that contradict themselves. With a geography each code of a place is looked up on the record's own
 * date. Shapes are for `parse`, and for the readers of files.
 *
 * @returns the programme of the rows that hold, the refused rows with their position in their list (from 1), every issue;
 *   linear in the number of rows
 *
 * @example
 * ```ts
 * import { linkProgramme } from "kompetansepilot";
 *
 * const { programme, rejected } = linkProgramme({
 *   needs: [
 *     { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" },
 *     { id: "n2", registeredOn: "2022-03-02", field: "sveising", establishment: "e9" },
 *   ],
 * });
 * [programme.needs.length, rejected[0]?.list, rejected[0]?.line]; // => [1, "needs", 2]
 * ```
 */
export function linkProgramme(lists: ProgrammePart, options: { readonly geography?: Geography } = {}): LinkedProgramme {
  return linkRows(lists, options.geography, inOrder);
}
