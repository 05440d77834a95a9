import type { AlgorithmIssue } from "./issues.ts";
import { cutUnit, type LagrangianBound, type PricedCut } from "./verifyLagrangian.ts";
import { largestExact } from "./verifyPrices.ts";

type Numbers = ArrayLike<number>;

/** A cut that no price is put on yet. */
type UnpricedCut = Omit<PricedCut, "price">;

/** A node of the tree as it was read. */
interface Node {
  readonly parent: number;
  readonly column: number;
  readonly open: boolean;
  readonly rowPrice: Numbers | undefined;
  readonly cutPrice: Numbers | undefined;
}

/**
 * What a proof by cuts and branching proves: the largest bound of its leaves, which together hold every plan there is.
 *
 * @param rowPrice of the plan: what values a leaf that has no prices, nor any ancestor with some
 * @returns nothing, with violations, where it is no proof: a node without its twin, a column twice on a path, a cut of nothing
 */
export function provenByBranching(
  lagrangian: LagrangianBound,
  rowPrice: Numbers,
  proof: unknown,
  violations: AlgorithmIssue[],
): number | undefined {
  const before = violations.length;
  const refuse = (kind: "node" | "cut", place: number): void => {
    const path = ["proof", `${kind}s`, place];
    violations.push({ code: "algorithm.broken-proof", path, severity: "error", [kind]: place });
  };
  const { cuts: givenCuts, nodes: givenNodes } = fieldsOf(proof);
  const cuts = listOf(givenCuts).flatMap((given, place) => {
    const cut = readCut(lagrangian, fieldsOf(given));
    if (cut === undefined) refuse("cut", place);
    return cut ?? [];
  });
  const nodes = listOf(givenNodes).flatMap((given, place, all) => {
    const node = readNode(lagrangian, all.length, listOf(givenCuts).length, fieldsOf(given));
    if (node === undefined) refuse("node", place);
    return node ?? [];
  });
  if (violations.length > before) return undefined; // places no longer mean what they say

  const roots = nodes.flatMap(({ parent }, place) => (parent === -1 ? [place] : []));
  const children = nodes.map((): Node[] => []);
  for (const node of nodes) children[node.parent]?.push(node);
  const [root] = roots;
  if (root === undefined || roots.length > 1) refuse("node", roots[1] ?? 0);
  children.forEach((of, place) => {
    const [one, other] = of;
    if (one !== undefined && (of.length !== 2 || one.column !== other?.column || one.open === other.open))
      refuse("node", place);
  });

  let proven = -Infinity;
  const held = new Int8Array(lagrangian.problem.columns);
  for (let leaf = 0; leaf < nodes.length && violations.length === before; leaf++) {
    if (children[leaf]!.length > 0) continue;
    held.fill(0);
    let row: Numbers | undefined;
    let cut: Numbers | undefined;
    for (let place = leaf; place !== -1; place = nodes[place]!.parent) {
      const node = nodes[place]!;
      row ??= node.rowPrice;
      if (node.rowPrice !== undefined) cut ??= node.cutPrice ?? []; // the two are the prices of one node
      cut ??= node.cutPrice;
      if (place === root) continue; // it holds no column
      if (held[node.column] !== 0) {
        refuse("node", place); // held twice, or gone in a circle
        break;
      }
      held[node.column] = node.open ? 1 : -1;
    }
    const priced = cuts.map((each, c) => ({ ...each, price: cut?.[c] ?? 0 })).filter(({ price }) => price > 0);
    if (violations.length === before) proven = Math.max(proven, lagrangian.of(row ?? rowPrice, priced, held));
  }
  return violations.length === before ? proven : undefined;
}

const fieldsOf = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {}; // each field is looked at

const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** Numbers of which each fits; nothing where one does not, or where there are none. */
function numbersOf(given: unknown, fits: (value: number) => boolean): Numbers | undefined {
  const { length } = fieldsOf(given);
  if (typeof length !== "number") return undefined;
  const list = given as ArrayLike<unknown>; // it has a length, and each element is looked at
  for (let k = 0; k < length; k++) {
    const value = list[k];
    if (typeof value !== "number" || !fits(value)) return undefined;
  }
  return list as Numbers; // each is a number
}

const isPlace = (value: unknown, limit: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < limit;

const isPrice = (value: number): boolean => value >= 0 && value < Infinity;

function readNode(
  { problem }: LagrangianBound,
  nodes: number,
  cuts: number,
  { parent, column, open, rowPrice, cutPrice }: Readonly<Record<string, unknown>>,
): Node | undefined {
  const prices = {
    rowPrice: isMissing(rowPrice) ? undefined : numbersOf(rowPrice, isPrice),
    cutPrice: isMissing(cutPrice) ? undefined : numbersOf(cutPrice, isPrice),
  };
  if (!isMissing(rowPrice) && prices.rowPrice?.length !== problem.rows) return undefined;
  if (!isMissing(cutPrice) && !(prices.cutPrice !== undefined && prices.cutPrice.length <= cuts)) return undefined;
  if (parent === -1) return { parent, column: -1, open: false, ...prices };
  if (!isPlace(parent, nodes) || !isPlace(column, problem.columns) || (open !== 0 && open !== 1)) return undefined;
  return { parent, column, open: open === 1, ...prices };
}

/**
 * The cut of a recipe, by mixed-integer rounding of
 *
 *   sum over J of minimum * y  <=  sum over S of supply  +  s,    s the flow into J from rows outside S,
 *
 * which holds as a column carries at least its minimum when open (y = 1). With y = 1 - z for the flipped columns F, divided by
 * delta, with beta = (sum of supply - sum over F of minimum) / delta and f its fraction, rounding gives
 *
 *   sum over J \ F of G(minimum / delta) * y  +  sum over F of G(-minimum / delta) * z  -  s / (delta * (1 - f))  <=  floor(beta),
 *   G(a) = floor(a) + max(0, a - floor(a) - f) / (1 - f).
 *
 * Times delta * (1 - f) each term is a sum of whole multiples of remainders by delta, so that nothing is rounded here. A delta
 * between two 256ths is read as the upper one: that is another recipe, of a cut that holds as well.
 *
 * @see Marchand and Wolsey (2001), Operations Research 49(3), 363-371, https://doi.org/10.1287/opre.49.3.363.11211
 */
function readCut(lagrangian: LagrangianBound, given: Readonly<Record<string, unknown>>): UnpricedCut | undefined {
  const { rows, columns, supply, minimum } = lagrangian.problem;
  const inside = placesOf(given.columns, columns);
  const from = placesOf(given.rows, rows);
  const flipped = placesOf(given.flipped, columns);
  const delta = typeof given.delta === "number" ? Math.ceil(given.delta * cutUnit) : 0;
  if (inside === undefined || from === undefined || flipped === undefined || inside.size === 0) return undefined;
  if (!(delta > 0 && delta <= largestExact) || [...flipped].some((j) => !inside.has(j))) return undefined;

  let base = 0;
  for (const i of from) base += supply[i]! * cutUnit;
  if (base > largestExact) return undefined; // never met: more than 2^45 to give
  for (const j of flipped) base -= minimum[j]! * cutUnit;
  const rest = remainder(base, delta);
  const rounded = (amount: number): number => {
    const own = remainder(amount, delta);
    return ((amount - own) / delta) * (delta - rest) + Math.max(0, own - rest);
  };

  const coefficient: number[] = [];
  let right = ((base - rest) / delta) * (delta - rest);
  const places: number[] = [];
  for (const j of inside) {
    const amount = minimum[j]! * cutUnit;
    if (flipped.has(j)) {
      right -= rounded(-amount);
      coefficient.push(-rounded(-amount));
    } else coefficient.push(rounded(amount));
    for (let place = lagrangian.columnStart[j]!; place < lagrangian.columnStart[j + 1]!; place++)
      if (!from.has(lagrangian.row[place]!)) places.push(place);
  }
  return { columns: [...inside], coefficient, right, places };
}

/** Rows or columns, none of them twice. */
function placesOf(given: unknown, limit: number): ReadonlySet<number> | undefined {
  const list = numbersOf(given, (value) => isPlace(value, limit));
  const places = new Set(Array.from(list ?? []));
  return list !== undefined && places.size === list.length ? places : undefined;
}

/** What is left of an amount below zero too counts from the multiple below it. */
const remainder = (amount: number, of: number): number => {
  const left = amount % of;
  return left < 0 ? left + of : left;
};
