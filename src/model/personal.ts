import { isBirthNumber } from "../core/checkDigit.ts";
import type { PersonalData } from "./issue.ts";

const emailAddress = /^<?(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+>?$/i;

/**
 * Whether a value is a person's birth number, D-number or e-mail address.
 * A number counts too: a spreadsheet turns "01010012345" into 1010012345.
 */
export function personalKind(value: unknown): PersonalData["kind"] | undefined {
  if (typeof value === "number") {
    return Number.isInteger(value) && value >= 1e9 && value < 1e11 && isBirthNumber(String(value).padStart(11, "0"))
      ? "birthNumber"
      : undefined;
  }
  if (typeof value !== "string" || value.length < 5) return undefined;
  if (value.includes("@")) return emailAddress.test(value.trim()) ? "emailAddress" : undefined;
  // Eleven digits, maybe in groups: the first character decides for nearly every text.
  const first = value.charCodeAt(0);
  if (value.length < 11 || value.length > 20 || !((first >= 48 && first <= 57) || first === 32 || first === 160))
    return undefined;
  return isBirthNumber(value.replace(/[\s\u00a0.-]/g, "")) ? "birthNumber" : undefined;
}
