import { useCallback, useMemo } from "react";
import type { AppliedChange } from "../../book/workbook-port";
import { useApp } from "./app-context";
import { todayTexts } from "../strings/today";
import { useWork, type WorkState } from "./use-work";

const texts = todayTexts.sample;

export interface SampleData {
  /** Sample rows are in the workbook. */
  present: boolean;
  work: WorkState<{ applied: AppliedChange; added: boolean }>;
  add: () => void;
  remove: () => void;
  reset: () => void;
}

/** Sample data, in with one click and out with one. */
export function useSampleData(): SampleData {
  const { workbook, today, refresh, directory } = useApp();
  const { state: work, run, reset } = useWork<{ applied: AppliedChange; added: boolean }>();
  const change = useCallback(
    (added: boolean) => {
      const step = added ? texts.adding : texts.removing;
      void run(step, async (handle) => {
        const { addSampleData, removeSampleData } = await import("./sample-change");
        const applied = await (added
          ? addSampleData(workbook, today, handle)
          : removeSampleData(workbook, handle));
        return { applied, added };
      }).then(refresh);
    },
    [workbook, today, run, refresh],
  );
  const present = directory?.partners.some((entry) => entry.notes === "Sample data") ?? false;
  return useMemo(
    () => ({ present, work, reset, add: () => change(true), remove: () => change(false) }),
    [present, work, reset, change],
  );
}
