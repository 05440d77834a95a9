import { sizeSchemes, type SizeClass, type SizeScheme } from "../vocabulary/size.ts";

/**
 * The size class of an establishment by its number of employees: `ssb8` (Statistics Norway's eight), `eu4`, `nho` (small
 * and medium: under 100), `bio` (small: under 50; the scheme's turnover test is not known from employees).
 *
 * @throws RangeError when `employees` is not a whole number from 0
 *
 * @example
 * ```ts
 * import { sizeClass } from "kompetansepilot";
 *
 * [sizeClass(10, "ssb8").code, sizeClass(10, "eu4").code]; // => ["10-19", "small"]
 * ```
 */
export function sizeClass(employees: number, scheme: SizeScheme): SizeClass {
  if (!Number.isSafeInteger(employees) || employees < 0)
    throw new RangeError("employees must be a whole number from 0");
  const found = (sizeSchemes[scheme] as (typeof sizeSchemes)[SizeScheme] | undefined)?.find(
    ({ from, to }) => from <= employees && employees <= (to ?? employees),
  );
  if (found === undefined) throw new RangeError(`no size scheme ${String(scheme)}`);
  return found;
}
