import { bareOrganisationNumber, hasOrganisationCheckDigit, isBirthNumber } from "../core/checkDigit.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { OrganisationNumber } from "../model/id.ts";
import type { ShapeIssue } from "../model/issue.ts";

/**
 * Reads a Norwegian organisation number: nine digits whose last is a check digit (modulus 11). Spaces (U+00A0 too), a
 * leading NO and a trailing MVA are taken off. The first digit is free, so that numbers of test registers pass.
 *
 * @example
 * ```ts
 * import { parseOrganisationNumber } from "kompetansepilot";
 *
 * parseOrganisationNumber("NO 974 760 673 MVA").unwrapOr(""); // => "974760673"
 * parseOrganisationNumber("974760674").isErr(); // => true
 * ```
 */
export function parseOrganisationNumber(text: unknown): Result<OrganisationNumber, ShapeIssue> {
  const at = { path: [], severity: "error" } as const;
  if (text === undefined) return err({ code: "shape.missing", ...at });
  if (typeof text !== "string") return err({ code: "shape.wrong-type", ...at, expected: "text", value: shown(text) });
  const number = bareOrganisationNumber(text);
  if (!/^\d{9}$/.test(number)) {
    return err({ code: "shape.malformed", ...at, format: "organisationNumber", value: withoutPerson(text) });
  }
  return hasOrganisationCheckDigit(number) ? ok(number) : err({ code: "shape.check-digit", ...at, value: text });
}

/** A value that is no text, as far as it can be repeated: no birth number without its first zero, nothing unknown inside. */
function shown(value: unknown): unknown {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? [] : {};
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) return String(value);
  return isBirthNumber(String(value).padStart(11, "0")) ? "***" : value;
}

/** Eleven digits may be somebody's birth number, and an @ an address: neither is repeated. */
const withoutPerson = (text: string): string => (/\d{6}\s?\d{5}|@/.test(text) ? "***" : text);
