/** Where a long solve stands. Steps are pivots, iterations or nodes: a count of work, never of time. */
export interface Progress {
  readonly phase: string;
  /** Steps so far. */
  readonly done: number;
  readonly incumbent?: number;
  readonly bound?: number;
  readonly gap?: number;
}

/** What a step may be told: to end with the best found so far. */
export type Command = "abort" | undefined;

/** A solve that stops often, each time to say where it stands; it ends early when told to. */
export type Steps<Answer> = Generator<Progress, Answer, Command>;

/** The answer of a solve, run to its end in one go. */
export function finish<Answer>(steps: Generator<unknown, Answer, Command>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** After this many milliseconds of work others get their turn; a step takes a few, so that the sum stays below 20. */
const longestTurn = 8;

// What every engine has, Node as browsers; the language itself does not know them.
declare const performance: { now(): number };
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null; close(): void };
  readonly port2: { postMessage(message: unknown): void };
};

/**
 * Runs a solve step by step without holding the event loop for more than 20 ms, so that a page stays alive and timers fire.
 *
 * Aborted, even before its start, it ends with the best found so far, its bound and `ended: "aborted"`. Only when to
 * pause depends on the clock, never the answer.
 *
 * @param steps a generator such as `transportSteps` or `transportWithMinimumSteps` makes, not yet run
 * @param options `signal` to abort, `onProgress` to be told where the solve stands
 *
 * @example
 * ```ts
 * import { runSteps, transportProblem, transportSteps } from "kompetansepilot/algorithms";
 *
 * const problem = transportProblem([{ row: 0, column: 0, score: 7 }], { supply: 1, capacity: 1 })._unsafeUnwrap();
 * const plan = await runSteps(transportSteps(problem), { signal: AbortSignal.timeout(5_000) });
 * plan._unsafeUnwrap().value; // => 7
 * ```
 */
export async function runSteps<T>(
  steps: Generator<Progress, T>,
  options: {
    readonly signal?: { readonly aborted: boolean };
    readonly onProgress?: (progress: Progress) => void;
  } = {},
): Promise<T> {
  const { signal, onProgress } = options;
  let turnBegan = performance.now();
  let step = steps.next(); // a generator hears nothing before its first step
  while (step.done !== true) {
    onProgress?.(step.value);
    if (performance.now() - turnBegan > longestTurn) {
      await othersTurn();
      turnBegan = performance.now();
    }
    step = steps.next(signal?.aborted === true ? "abort" : undefined);
  }
  return step.value;
}

/** Lets everything that waits for the event loop run once. A message comes back sooner than a timer, which browsers hold for 4 ms. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
