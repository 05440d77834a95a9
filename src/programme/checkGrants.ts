import { byCodeUnit } from "../core/order.ts";
import type { Grant } from "../model/grant.ts";
import type { GrantScheme } from "../model/grantScheme.ts";
import type { CountyCode, PilotId } from "../model/id.ts";
import type { Pilot } from "../model/pilot.ts";
import type { AmountKind } from "../vocabulary/pilot.ts";
import type { ProgrammeIssue } from "./issue.ts";

/** What a county, or one pilot of it, was granted in amounts of one kind. */
export interface GrantTotal {
  readonly county: CountyCode;
  /** Missing in a county's sum over its pilots. */
  readonly pilot?: PilotId;
  readonly grantNok?: number;
  /** Grant, co-funding and in-kind contribution together. */
  readonly totalNok?: number;
  readonly grantShare?: number;
  readonly amountKind?: AmountKind;
}

export interface GrantCheck {
  readonly totals: readonly GrantTotal[];
  readonly issues: readonly ProgrammeIssue[];
}

/** The total cost of a row: as stated, else the sum of its parts, where at least one of them besides the grant is known. */
export function totalOf({ grantNok, coFundingNok, inKindNok, totalNok }: Grant): number | undefined {
  if (totalNok !== undefined) return totalNok;
  if (grantNok === undefined || (coFundingNok === undefined && inKindNok === undefined)) return undefined;
  return grantNok + (coFundingNok ?? 0) + (inKindNok ?? 0);
}

/** A sum that is known only where every part is. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return values.length === 0 ? undefined : sum;
}

function totalsOf(
  county: CountyCode,
  pilot: PilotId | undefined,
  kind: AmountKind | undefined,
  rows: readonly Grant[],
): GrantTotal {
  const grantNok = sumOf(rows.map((row) => row.grantNok));
  const totalNok = sumOf(rows.map(totalOf));
  return {
    county,
    ...(pilot === undefined ? {} : { pilot }),
    ...(grantNok === undefined ? {} : { grantNok }),
    ...(totalNok === undefined ? {} : { totalNok }),
    ...(grantNok === undefined || totalNok === undefined || totalNok === 0 ? {} : { grantShare: grantNok / totalNok }),
    ...(kind === undefined ? {} : { amountKind: kind }),
  };
}

/** Rows by a text, in the order of the texts. */
function grouped<T>(rows: readonly T[], by: (row: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = by(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b));
}

/** Above a limit is a warning while rounding of published amounts may excuse it, an error beyond. */
const severityOf = (excess: number, tolerance: number): "warning" | "error" =>
  excess <= tolerance + 1e-12 ? "warning" : "error";

/** A county's grants of a year, or of all years, against the cap. */
function capIssue(
  scheme: GrantScheme,
  county: CountyCode,
  year: number | undefined,
  rows: readonly Grant[],
  capNok: number,
): readonly ProgrammeIssue[] {
  const grantNok = rows.reduce((sum, row) => sum + (row.grantNok ?? 0), 0);
  if (grantNok <= capNok) return [];
  const severity = capNok === 0 ? "error" : severityOf(grantNok / capNok - 1, scheme.tolerance);
  return [
    {
      code: "programme.grant-above-cap",
      path: ["grantNok"],
      severity,
      county,
      ...(year === undefined ? {} : { year }),
      grantNok,
      capNok,
    },
  ];
}

/**
 * Holds grants against a scheme's rules: share = grant / (grant + co-funding + in-kind) at most `maxShare` in each pilot,
 * a county's grants of a year at most the year's cap, whole projects (no `year`) at most the caps together, and only
 * counties that may apply. Beyond a limit is a warning inside the tolerance (of the share in points, of a cap as a part of
 * it) and an error beyond. Amounts of different kinds (announced, awarded, paid ...) are never added.
 *
 * @returns for each county its sum and then its pilots, by kind of amount; a share where grant and total are known
 *
 * @example
 * ```ts
 * import { checkGrants, kompetansepiloter2020 } from "kompetansepilot";
 *
 * const { totals, issues } = checkGrants(
 *   kompetansepiloter2020,
 *   [{ id: "innlandet", county: "34" }],
 *   [{ pilot: "innlandet", grantNok: 4_400_000, coFundingNok: 1_882_000 }],
 * );
 * [totals[0]?.grantShare?.toFixed(4), issues.map(({ code, severity }) => [code, severity])]; // => ["0.7004", [["programme.grant-share", "warning"]]]
 * ```
 */
export function checkGrants(scheme: GrantScheme, pilots: readonly Pilot[], grants: readonly Grant[]): GrantCheck {
  const totals: GrantTotal[] = [];
  const issues: ProgrammeIssue[] = [];
  const countyOf = new Map(pilots.map(({ id, county }) => [id, county]));

  for (const { id, county } of [...pilots].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (scheme.eligibleCounties === undefined || scheme.eligibleCounties.includes(county)) continue;
    issues.push({
      code: "programme.ineligible-county",
      path: [id, "county"],
      severity: "error",
      county,
      scheme: scheme.id,
    });
  }
  for (const { pilot } of grants) {
    if (countyOf.has(pilot)) continue;
    issues.push({
      code: "programme.unknown-reference",
      path: ["pilot"],
      severity: "error",
      value: pilot,
      list: "pilots",
    });
  }

  const caps = new Map(scheme.caps.map(({ year, nok }) => [year, nok]));
  const allCaps = scheme.caps.reduce((sum, { nok }) => sum + nok, 0);
  const known = grants.filter(({ pilot }) => countyOf.has(pilot));
  for (const [county, ofCounty] of grouped(known, ({ pilot }) => countyOf.get(pilot) ?? "")) {
    for (const [, ofKind] of grouped(ofCounty, ({ amountKind }) => amountKind ?? "")) {
      const kind = ofKind[0]?.amountKind;
      totals.push(totalsOf(county, undefined, kind, ofKind));
      for (const [pilot, rows] of grouped(ofKind, (row) => row.pilot)) {
        const total = totalsOf(county, pilot, kind, rows);
        totals.push(total);
        const { grantShare: share } = total;
        const { maxShare, tolerance } = scheme;
        if (share !== undefined && share > maxShare) {
          issues.push({
            code: "programme.grant-share",
            path: ["grantNok"],
            severity: severityOf(share - maxShare, tolerance),
            pilot,
            share,
            maxShare,
          });
        }
      }
      const dated = ofKind.filter(({ year }) => year !== undefined);
      for (const [text, rows] of grouped(dated, ({ year }) => String(year))) {
        const year = Number(text);
        const cap = caps.get(year);
        if (cap !== undefined) issues.push(...capIssue(scheme, county, year, rows, cap));
        else if (caps.size > 0)
          issues.push({
            code: "programme.year-outside-scheme",
            path: ["year"],
            severity: "warning",
            year,
            scheme: scheme.id,
          });
      }
      if (dated.length < ofKind.length && scheme.caps.length > 0)
        issues.push(...capIssue(scheme, county, undefined, ofKind, allCaps));
    }
  }
  for (const { pilot, grantNok, coFundingNok, inKindNok, totalNok } of known) {
    if (totalNok === undefined || grantNok === undefined || coFundingNok === undefined) continue;
    const sumNok = grantNok + coFundingNok + (inKindNok ?? 0);
    const isShort = inKindNok === undefined ? sumNok > totalNok : sumNok !== totalNok;
    if (isShort)
      issues.push({
        code: "programme.grant-sum-differs",
        path: ["totalNok"],
        severity: "warning",
        pilot,
        totalNok,
        sumNok,
      });
  }
  return { totals, issues };
}
