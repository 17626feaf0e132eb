import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress } from "../../book/workbook-port";

export interface WorkHandle {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

export type WorkState<T> =
  | { kind: "idle" }
  | { kind: "running"; progress: Progress; cancel: () => void }
  | { kind: "done"; result: T }
  | { kind: "failed"; error: unknown };

const IDLE = { kind: "idle" } as const;

/** Runs one long piece of work at a time, with progress and cancel. Leaving the page cancels nothing that is being written. */
export function useWork<T>() {
  const [state, setState] = useState<WorkState<T>>(IDLE);
  const running = useRef<AbortController | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);
  const run = useCallback(
    async (step: string, work: (handle: WorkHandle) => Promise<T>): Promise<T | undefined> => {
      if (running.current) return undefined;
      const controller = new AbortController();
      running.current = controller;
      const show = (next: WorkState<T>) => mounted.current && setState(next);
      const cancel = () => controller.abort();
      show({ kind: "running", progress: { step, done: 0, total: 0 }, cancel });
      try {
        const result = await work({
          signal: controller.signal,
          onProgress: (progress) => show({ kind: "running", progress, cancel }),
        });
        show({ kind: "done", result });
        return result;
      } catch (error) {
        show({ kind: "failed", error });
        return undefined;
      } finally {
        running.current = null;
      }
    },
    [],
  );
  const reset = useCallback(() => setState(IDLE), []);
  return { state, run, reset };
}
