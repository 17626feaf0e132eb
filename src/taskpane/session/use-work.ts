import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { AppContext } from "./app-state";
import { WorkbookError } from "../../book/workbook-error";
import type { Progress, UpdateConsent } from "../../book/workbook-port";

/** What work hands on to the workbook's `apply`. */
export interface WorkHandle extends UpdateConsent {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** Work waits for the user's consent to updating an older workbook's tables. */
export class UpdateNeeded extends WorkbookError {
  constructor(
    error: WorkbookError,
    /** Does the same work again, the tables updated with it. */
    readonly goOn: (answers: NonNullable<UpdateConsent["answers"]>) => void,
  ) {
    super(error);
  }
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
  const app = useContext(AppContext);
  const running = useRef<AbortController | null>(null);
  const giveUp = useRef<() => void>(() => undefined);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);
  const show = useCallback((next: WorkState<T>) => void (mounted.current && setState(next)), []);
  /** Shows that consent is needed; null when other work is begun instead. */
  const consentTo = useCallback(
    (error: WorkbookError) =>
      new Promise<UpdateConsent | null>((resolve) => {
        giveUp.current = () => resolve(null);
        const goOn = (answers: NonNullable<UpdateConsent["answers"]>) => resolve({ update: true, answers });
        show({ kind: "failed", error: new UpdateNeeded(error, goOn) });
      }),
    [show],
  );
  const attempt = useCallback(
    async (step: string, work: (handle: WorkHandle) => Promise<T>, consent: UpdateConsent): Promise<T> => {
      const controller = new AbortController();
      running.current = controller;
      const cancel = () => controller.abort();
      show({ kind: "running", progress: { step, done: 0, total: 0 }, cancel });
      try {
        return await work({
          signal: controller.signal,
          onProgress: (progress) => show({ kind: "running", progress, cancel }),
          ...consent,
        });
      } finally {
        running.current = null;
      }
    },
    [show],
  );
  const run = useCallback(
    async (step: string, work: (handle: WorkHandle) => Promise<T>): Promise<T | undefined> => {
      if (running.current) return undefined;
      giveUp.current();
      for (let consent: UpdateConsent | null = {}; consent;) {
        try {
          const result = await attempt(step, work, consent);
          show({ kind: "done", result });
          return result;
        } catch (error) {
          if (!(error instanceof WorkbookError) || error.problem !== "older") {
            if (error instanceof WorkbookError && error.problem === "unfinished") app?.meetUnfinished();
            show({ kind: "failed", error });
            return undefined;
          }
          consent = await consentTo(error);
        }
      }
      return undefined;
    },
    [attempt, show, consentTo, app],
  );
  const reset = useCallback(() => {
    giveUp.current();
    setState(IDLE);
  }, []);
  return { state, run, reset };
}
