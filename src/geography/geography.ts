import type { IssueBase } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { IsoDate } from "../core/date.ts";

// Types are structural here: the flavoured ids of `model` are strings, and this room knows no schema.

/** A name in another official language of the place. */
export interface ParallelName {
  readonly language: "sme" | "sma" | "smj" | "fkv";
  readonly name: string;
}

/** One entry per code and period in which name and county stay the same: [validFrom, validTo). */
export interface County {
  readonly code: string;
  readonly name: Label;
  readonly officialName: string;
  readonly parallelNames?: readonly ParallelName[];
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
}

/** `label` tells two of one name apart: "Herøy (Nordland)". */
export interface Municipality {
  readonly number: string;
  readonly county: string;
  readonly name: Label;
  readonly officialName: string;
  readonly label: string;
  readonly parallelNames?: readonly ParallelName[];
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
}

/** What became of a code on a date: municipality rows (four digits) and county rows (two digits). */
export interface CodeChange {
  readonly date: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly kind: "rename" | "renumber" | "merge" | "split" | "continue" | "transfer";
  /** Share of the old unit's people that went to the new one. */
  readonly weight: number;
  /** Share of the new unit's people that came from the old one. */
  readonly weightBackward: number;
  /** How the shares are known: "exact", or the figures on which the estimate rests ("tract_pop_2020"). */
  readonly method: string;
  /** Where `weightBackward` is known in another way than `weight`: a merger is exact forwards, an estimate backwards. */
  readonly methodBackward?: string;
}

/** A pair known directly, which wins over the chain of changes: 1534 (2019) is 1580 (2024). */
export interface Crosswalk {
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly weightBackward: number;
  readonly method: string;
  /** As in `CodeChange`. */
  readonly methodBackward?: string;
}

/** A share of a unit on another date, and how the share is known: "exact", "direct", or what the estimate rests on. */
export interface Weighted {
  readonly code: string;
  readonly weight: number;
  readonly method: string;
}

/** Statistics Norway's centrality class, 1 most and 6 least central, in an edition. */
export interface CentralityEntry {
  readonly municipality: string;
  readonly class: 1 | 2 | 3 | 4 | 5 | 6;
  readonly index?: number;
  readonly edition: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  /** The code whose value this is, where the code itself has none of its own. */
  readonly inheritedFrom?: string;
}

/** A municipality in a support zone of a scheme. */
export interface ZoneEntry {
  readonly municipality: string;
  readonly scheme: string;
  readonly zone: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly inheritedFrom?: string;
}

/** The centre of a municipality, WGS 84 degrees. */
export interface Place {
  readonly municipality: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly inheritedFrom?: string;
}

/** The region to which a municipality belongs. */
export interface RegionEntry {
  readonly municipality: string;
  readonly region: string;
  readonly name?: string;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  readonly inheritedFrom?: string;
}

/** A county as a caller may give it. */
export type CountyEntry = Omit<County, "officialName"> & { readonly officialName?: string };

/** A municipality as a caller may give it: a plain name will do. */
export type MunicipalityEntry = Omit<Municipality, "officialName" | "label" | "name"> & {
  readonly name: Label | string;
  readonly officialName?: string;
  readonly label?: string;
};

/** Plain data: `norway`, or a caller's own. Only the first two are needed; functions index it once per object. */
export interface Geography {
  readonly counties: readonly CountyEntry[];
  readonly municipalities: readonly MunicipalityEntry[];
  readonly changes?: readonly CodeChange[];
  readonly crosswalks?: readonly Crosswalk[];
  readonly centrality?: readonly CentralityEntry[];
  readonly zones?: readonly ZoneEntry[];
  readonly places?: readonly Place[];
  readonly regions?: readonly RegionEntry[];
  /** Dates the tables speak of, both ends included; outside it answers are an issue (lists throw RangeError). */
  readonly known?: { readonly from: IsoDate; readonly to?: IsoDate };
}

/** No unit ever bore the code, as far as the tables know. */
export interface UnknownCode extends IssueBase<"reference.unknown-code"> {
  readonly value: string;
  readonly date: IsoDate;
}

/** The code was valid once; `successors` are the codes valid on `date`, chained over every reform, sorted. */
export interface ExpiredCode extends IssueBase<"reference.expired-code"> {
  readonly value: string;
  readonly date: IsoDate;
  readonly successors: readonly string[];
}

/** The code came later; `predecessors` are the codes valid on `date` from which it came, sorted. */
export interface NotYetValid extends IssueBase<"reference.not-yet-valid"> {
  readonly value: string;
  readonly date: IsoDate;
  readonly predecessors: readonly string[];
}

/** No municipality bears or bore the name. */
export interface UnknownName extends IssueBase<"reference.unknown-name"> {
  readonly value: string;
  readonly date: IsoDate;
}

/** Several municipalities bear the name; `candidates` are sorted by number. */
export interface AmbiguousName extends IssueBase<"reference.ambiguous-name"> {
  readonly value: string;
  readonly date: IsoDate;
  readonly candidates: readonly Municipality[];
}

/** The tables do not speak of the date. */
export interface DateOutOfRange extends IssueBase<"reference.date-out-of-range"> {
  readonly date: IsoDate;
  readonly known: { readonly from: IsoDate; readonly to?: IsoDate };
}

/** The date is no day of the calendar. */
export interface InvalidDate extends IssueBase<"reference.invalid-date"> {
  readonly value?: string;
}

export type GeographyIssue =
  UnknownCode | ExpiredCode | NotYetValid | UnknownName | AmbiguousName | DateOutOfRange | InvalidDate;
