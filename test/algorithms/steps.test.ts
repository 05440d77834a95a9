import { expect, test, vi } from "vitest";
import { type Command, finish, type Progress, runSteps, type Steps } from "../../src/algorithms/steps.ts";

/** Ten steps; tells how far it came, and whether it was told to end. */
function* tenSteps(work: () => void = () => {}): Steps<{ readonly done: number; readonly ended: string }> {
  for (let done = 0; done < 10; done++) {
    const command: Command = yield { phase: "count", done };
    if (command === "abort") return { done, ended: "aborted" };
    work();
  }
  return { done: 10, ended: "proven" };
}

const busyFor = (milliseconds: number) => (): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

test("run to its end in one go or step by step, a solve answers the same", async () => {
  expect(finish(tenSteps())).toEqual({ done: 10, ended: "proven" });
  expect(await runSteps(tenSteps())).toEqual({ done: 10, ended: "proven" });
});

test("progress is told at every step", async () => {
  const told: Progress[] = [];
  await runSteps(tenSteps(), { onProgress: (progress) => told.push(progress) });
  expect(told).toEqual(Array.from({ length: 10 }, (_, done) => ({ phase: "count", done })));
});

test("aborted before it starts, it still answers with what there is", async () => {
  expect(await runSteps(tenSteps(), { signal: AbortSignal.abort() })).toEqual({ done: 0, ended: "aborted" });
});

test("aborted on the way, it ends at the next step", async () => {
  const controller = new AbortController();
  const answer = await runSteps(tenSteps(), {
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 4) controller.abort();
    },
  });
  expect(answer).toEqual({ done: 4, ended: "aborted" });
});

test("a timer can abort a solve that keeps busy", async () => {
  const answer = await runSteps(tenSteps(busyFor(5)), { signal: AbortSignal.timeout(12) });
  expect(answer.ended).toBe("aborted");
  expect(answer.done).toBeGreaterThan(0);
});

// The clock is ours, so that a busy machine changes nothing: only work takes time.
test.each([1, 3, 5, 11])("steps of %d ms never hold the event loop for more than 20 ms", async (milliseconds) => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  try {
    const turns: number[] = [];
    let isRunning = true;
    const turn = (): void => {
      turns.push(now);
      if (isRunning) setImmediate(turn);
    };
    setImmediate(turn);
    await runSteps(
      (function* (): Steps<void> {
        for (let done = 0; done < 100; done++) {
          yield { phase: "work", done };
          now += milliseconds;
        }
      })(),
    );
    isRunning = false;
    turns.push(now);
    const held = turns.map((time, k) => time - (turns[k - 1] ?? 0));
    expect(now).toBe(100 * milliseconds);
    expect(Math.max(...held)).toBeLessThanOrEqual(20);
  } finally {
    clock.mockRestore();
  }
});

test("a fault in a step is the caller's to hear", async () => {
  const broken = tenSteps(() => {
    throw new RangeError("no such step");
  });
  await expect(runSteps(broken)).rejects.toThrow("no such step");
});
