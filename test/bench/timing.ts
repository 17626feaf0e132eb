/** Milliseconds of the quickest of `times` runs, and what that run returned. */
export async function quickest<T>(
  times: number,
  work: () => T | Promise<T>,
): Promise<{ ms: number; result: T }> {
  let best: { ms: number; result: T } | undefined;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    const result = await work();
    const ms = performance.now() - start;
    if (!best || ms < best.ms) best = { ms, result };
  }
  return best!;
}

export function milliseconds(ms: number): string {
  return ms < 10 ? `${ms.toFixed(2)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** What this process has taken of the processor so far, whatever else the machine does meanwhile. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What work took of the processor. */
export async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = processorMs();
  await work();
  return (processorMs() - before) / 1000;
}

/** Milliseconds, so far, of work that nothing goes between. The processor's time counts threads beside it, elapsed time what else the machine does. */
export function stopwatch(): () => number {
  const before = { processor: processorMs(), clock: performance.now() };
  return () => Math.min(processorMs() - before.processor, performance.now() - before.clock);
}
