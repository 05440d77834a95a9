import type { IsoDate } from "../core/date.ts";
import { keysOf, type Label } from "../core/label.ts";
import { byText, inOrderOf } from "../core/order.ts";
import type { Programme } from "../model/programme.ts";
import { actorKind } from "../vocabulary/actor.ts";
import type { MatrixCell, MatrixNode, NetworkMatrix, Span } from "./chart.ts";

export interface NetworkMatrixOptions {
  /** The day on which a tie counts: it has begun and has not ended. Every tie where absent. */
  readonly asOf?: IsoDate;
  /** A row for each actor, or for each kind of actor; where absent, actors as long as there is room for them. */
  readonly by?: "actor" | "kind";
  readonly title?: Label;
  readonly span?: Span;
}

type Actor = Programme["actors"][number];

/** More rows than this have no room for their marks. */
const mostActors = 24;

const titles: Readonly<Record<NetworkMatrix["by"], Label>> = {
  actor: { nb: "Hvem som arbeider sammen", nn: "Kven som arbeider saman", en: "Who works together" },
  kind: {
    nb: "Par som arbeider sammen, etter type aktør",
    nn: "Par som arbeider saman, etter type aktør",
    en: "Pairs that work together, by kind of actor",
  },
};

const kinds = keysOf(actorKind);

/**
 * Who works with whom, as a matrix: a row and a column for each actor, by kind and then by name, and a mark where two work
 * together; of many actors a row and a column for each kind, and how many pairs. Unlike a drawing of dots and lines it looks
 * the same every time, and every pair can be read. A pair counts once however many ties it has, as formal if any of them is.
 * Actors that work with nobody are counted and left out, and so are ties to actors that are not in the list.
 *
 * @example
 * ```ts
 * import { networkMatrix } from "kompetansepilot/charts";
 *
 * const chart = networkMatrix({
 *   actors: [{ id: "n", kind: "nav" }, { id: "b", kind: "businessGarden" }, { id: "c", kind: "cluster" }],
 *   ties: [{ a: "n", b: "b", since: "2022-01-01", formal: true }],
 * });
 * chart.nodes.map(({ kind }) => kind.en); // => ["Business garden", "Labour and welfare administration (NAV)"]
 * chart.cells; // => [{ a: 0, b: 1, pairs: 1, formal: 1, unsaid: 0 }]
 * chart.alone; // => 1
 * ```
 */
export function networkMatrix(
  programme: Pick<Programme, "actors" | "ties">,
  options: NetworkMatrixOptions = {},
): NetworkMatrix {
  const pairs = pairsOf(programme, options.asOf);
  const together = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const actors = programme.actors
    .filter(({ id }) => together.has(id))
    .sort(
      inOrderOf<Actor>(
        (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
        byText(({ title, id }) => title ?? id),
        byText(({ id }) => id),
      ),
    );
  const { by = actors.length > mostActors ? "kind" : "actor" } = options;
  const ordered = [...new Set(actors.map(({ kind }) => kind))];
  const placeOf = new Map(
    actors.map(({ id, kind }, index): [string, number] => [id, by === "actor" ? index : ordered.indexOf(kind)]),
  );
  const nodes =
    by === "actor"
      ? actors.map(({ id, kind, title = id }): MatrixNode => ({
          label: { nb: title, nn: title, en: title },
          kind: actorKind[kind],
          actors: 1,
        }))
      : ordered.map((kind): MatrixNode => ({
          label: actorKind[kind],
          kind: actorKind[kind],
          actors: actors.filter((actor) => actor.kind === kind).length,
        }));
  return {
    kind: "networkMatrix",
    title: options.title ?? titles[by],
    span: options.span,
    by,
    nodes,
    cells: cellsOf(pairs, placeOf),
    alone: programme.actors.length - actors.length,
  };
}

interface Pair {
  readonly a: string;
  readonly b: string;
  /** True if one of the ties is formal, `undefined` if none is said to be and of one it is not said. */
  readonly formal: boolean | undefined;
}

/** The pairs among the actors that work together on a day, each once. */
function pairsOf({ actors, ties }: Pick<Programme, "actors" | "ties">, asOf: IsoDate | undefined): readonly Pair[] {
  const ids = new Set(actors.map(({ id }) => id));
  const pairs = new Map<string, Pair>();
  for (const { a, b, since, until, formal } of ties) {
    if (asOf !== undefined && (since > asOf || (until !== undefined && until <= asOf))) continue;
    if (a === b || !ids.has(a) || !ids.has(b)) continue;
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = JSON.stringify([first, second]);
    const before = pairs.get(key);
    pairs.set(key, { a: first, b: second, formal: before === undefined ? formal : either(before.formal, formal) });
  }
  return [...pairs.values()];
}

const either = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === true || other === true ? true : one === undefined || other === undefined ? undefined : false;

/** The pairs counted by the places of their ends. */
function cellsOf(pairs: readonly Pair[], placeOf: ReadonlyMap<string, number>): readonly MatrixCell[] {
  const cells = new Map<string, MatrixCell>();
  for (const { a, b, formal } of pairs) {
    const [one = 0, other = 0] = [placeOf.get(a), placeOf.get(b)]; // every end of a pair has a place
    const [from, to] = one <= other ? [one, other] : [other, one];
    const key = `${from} ${to}`;
    const before = cells.get(key) ?? { a: from, b: to, pairs: 0, formal: 0, unsaid: 0 };
    cells.set(key, {
      ...before,
      pairs: before.pairs + 1,
      formal: before.formal + (formal === true ? 1 : 0),
      unsaid: before.unsaid + (formal === undefined ? 1 : 0),
    });
  }
  return [...cells.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}
