import type { HeadlessHost } from "../../src/workbench/host/headless";
import type { Executor } from "../../src/workbench/host/executor";

const INSTANTIATE = 1;

/** Counts the requests that work waits for: at the end of each Excel.run the client lets go of its objects in one that nobody waits for. */
export function countSyncs(host: HeadlessHost) {
  let syncs = 0;
  const execute = host.executor.execute.bind(host.executor);
  host.executor.execute = (...[request, size]: Parameters<Executor["execute"]>) => {
    const cleansUp = request.Actions.every(
      ({ ActionType, Name }) => ActionType === INSTANTIATE || Name === "_RemoveReference",
    );
    if (!cleansUp) syncs++;
    return execute(request, size);
  };
  return async <T>(work: () => Promise<T>): Promise<{ result: T; syncs: number }> => {
    syncs = 0;
    const result = await work();
    return { result, syncs };
  };
}
