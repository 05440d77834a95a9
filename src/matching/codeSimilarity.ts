import type { Code } from "../model/code.ts";

/** A code as one text, system and all. */
export const codeKey = ({ system, id }: Code): string => `${system}:${id}`;

/**
 * A code as it is compared. ESCO writes its codes as addresses, of which the last part is the code, and puts a C before
 * the groups of occupations ("http://data.europa.eu/esco/isco/C7212"); all others are taken as they are.
 */
function bare({ system, id }: Code): string {
  return system === "esco" ? id.slice(id.lastIndexOf("/") + 1).replace(/^C(?=\d{1,4}$)/, "") : id;
}

/**
 * The code above, as each system builds its codes: STYRK-08 and SN digit by digit ("7212" under "721", "10.20" under
 * "10.2"), ESCO by its points ("S1.2.3" under "S1.2") or, for fields of knowledge, its digits, NUS by the group of four
 * digits. A local code stands alone.
 */
function parentOf(code: Code): string | undefined {
  const id = bare(code);
  switch (code.system) {
    case "styrk08":
      return id.length > 1 ? id.slice(0, -1) : undefined;
    case "sn": {
      const above = id.slice(0, -1).replace(/\.$/, "");
      return above.length >= 2 ? above : undefined;
    }
    case "nus":
      return id.length > 4 ? id.slice(0, 4) : id.length > 1 ? id.slice(0, -1) : undefined;
    case "esco": {
      const point = id.lastIndexOf(".");
      if (point > 0) return id.slice(0, point);
      return /^\d{3,4}$/.test(id) ? id.slice(0, -1) : undefined;
    }
    case "local":
      return undefined;
  }
}

/**
 * What two codes have in common: 1 the same, 0.5 one above the other or both under one, 0 neither. Codes of two systems
 * cannot be compared without a table of the caller's own (`similarity`).
 */
export function codeSimilarity(a: Code, b: Code): number | undefined {
  if (a.system !== b.system) return undefined;
  const one = bare(a);
  const other = bare(b);
  if (one === other) return 1;
  const above = parentOf(a);
  const otherAbove = parentOf(b);
  if (above === undefined && otherAbove === undefined) return 0;
  return above === other || otherAbove === one || above === otherAbove ? 0.5 : 0;
}

/** Every text by which a code can meet another under `codeSimilarity`: itself and the code above it. */
export function meetingPlaces(code: Code): readonly string[] {
  const above = parentOf(code);
  const own = `${code.system}:${bare(code)}`;
  return above === undefined ? [own] : [own, `${code.system}:${above}`];
}
