import type { IsoDate } from "../core/date.ts";
import { err, ok, type Result } from "../core/result.ts";
import { carry } from "./carry.ts";
import { checkCode } from "./checkCode.ts";
import { dayOf } from "./codeHistory.ts";
import { checkDate } from "./checkDate.ts";
import { entriesOf } from "./entriesOf.ts";
import type { Geography, GeographyIssue, Weighted } from "./geography.ts";

/** Two dates, `from` not later than `to`. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const lost = 1e-9; // weights have six decimals at least, so what is less is rounding

/**
 * What a municipality or county of `span.from` became by `span.to`, sorted by code, with the share of its people that
 * went to each and how the share is known. Chains over every reform; the weights sum to 1.
 *
 * A pair known directly wins over the chain: Haram (1534) of 2019 is 1580 of 2024, whole, though it was a part of Ålesund
 * (1507) in between.
 *
 * @returns the heirs, or one issue: the code is unknown or not valid on `span.from`, a date is outside `known` or no date,
 * or `reference.expired-code` on `span.to` where the tables lose the trail
 * @throws RangeError when `span.from` is later than `span.to`
 *
 * @example
 * ```ts
 * import { successors } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const heirs = successors(norway, "1534", { from: "2019-01-01", to: "2024-01-01" });
 * heirs.unwrapOr([]); // => [{ code: "1580", weight: 1, method: "direct" }]
 * ```
 */
export function successors(
  geography: Geography,
  code: string,
  span: Span,
): Result<readonly Weighted[], GeographyIssue> {
  const { from, to } = span;
  const issue = checkQuestion(geography, code, span, from);
  if (issue !== undefined) return err(issue);
  const heirs = carry(geography, code, dayOf(from), to);
  return isWhole(heirs)
    ? ok(heirs)
    : err({
        code: "reference.expired-code",
        path: [],
        severity: "error",
        value: code,
        date: to,
        successors: heirs.map((heir) => heir.code),
      });
}

/**
 * From which municipalities or counties of `span.from` one of `span.to` came, sorted by code, with the share of its
 * people that came from each and how the share is known. Chains over every reform; the weights sum to 1.
 *
 * @returns the origins, or one issue, as `successors`: the code must be valid on `span.to`
 * @throws RangeError when `span.from` is later than `span.to`
 *
 * @example
 * ```ts
 * import { predecessors } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const origins = predecessors(norway, "1508", { from: "2019-01-01", to: "2024-01-01" });
 * origins.unwrapOr([]).map((origin) => origin.code); // => ["1504", "1523", "1529", "1546"]
 * ```
 */
export function predecessors(
  geography: Geography,
  code: string,
  span: Span,
): Result<readonly Weighted[], GeographyIssue> {
  const { from, to } = span;
  const issue = checkQuestion(geography, code, span, to);
  if (issue !== undefined) return err(issue);
  const origins = carry(geography, code, -dayOf(to), from);
  return isWhole(origins)
    ? ok(origins)
    : err({
        code: "reference.not-yet-valid",
        path: [],
        severity: "error",
        value: code,
        date: from,
        predecessors: origins.map((origin) => origin.code),
      });
}

/** What is wrong with a date or with a code that must be valid `on` one of them; texts that are no dates have no order. */
function checkQuestion(
  geography: Geography,
  code: string,
  { from, to }: Span,
  on: IsoDate,
): GeographyIssue | undefined {
  const wrongDate = checkDate(geography, from) ?? checkDate(geography, to);
  if (wrongDate !== undefined) return wrongDate;
  if (from > to) throw new RangeError(`a span from ${from} to ${to}`);
  return checkCode(geography, code, on, entriesOf(geography).counties.has(code) ? "counties" : "municipalities");
}

const isWhole = (parts: readonly Weighted[]): boolean => parts.reduce((sum, part) => sum + part.weight, 0) > 1 - lost;
