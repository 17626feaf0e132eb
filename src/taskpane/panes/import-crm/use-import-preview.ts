import { useEffect, useMemo, useState } from "react";
import { existingTables, IMPORT_TABLES, type ImportPreview } from "../../../domain/crm/import-preview";
import { previewImport } from "../../../domain/crm/preview-import";
import type { StepProgress } from "../../../domain/shared/steps";
import { useSnapshot } from "../../session/use-snapshot";
import { runInSlices } from "../../session/run-in-slices";
import type { ImportDraft } from "./import-draft";

const REQUEST = { tables: IMPORT_TABLES };

export interface Previewing {
  /** Of the newest choices that are planned through; stays until the next plan is ready. */
  plan: ImportPreview | null;
  /** The plan is of the choices as they are now. */
  current: boolean;
  progress: StepProgress | null;
  error: unknown;
}

interface Previewed {
  key: object;
  plan: ImportPreview | null;
  error: unknown;
}

/** Plans the import again after every choice and every edit of the workbook, in slices, dropping a plan that is out of date. */
export function useImportPreview({ files, decisions }: ImportDraft): Previewing {
  const { snapshot, error } = useSnapshot(REQUEST);
  const existing = useMemo(() => (snapshot ? existingTables(snapshot) : null), [snapshot]);
  const input = useMemo(
    () => (existing ? { existing, files, decisions } : null),
    [existing, files, decisions],
  );
  const [planned, setPlanned] = useState<Previewed | null>(null);
  const [progress, setProgress] = useState<StepProgress | null>(null);
  useEffect(() => {
    if (!input) return;
    const controller = new AbortController();
    const finish = (result: Omit<Previewed, "key">) => {
      if (controller.signal.aborted) return;
      setPlanned({ key: input, ...result });
      setProgress(null);
    };
    runInSlices(previewImport(input.existing, input.files, input.decisions), {
      signal: controller.signal,
      onProgress: setProgress,
    }).then(
      (plan) => finish({ plan, error: null }),
      (failure: unknown) => finish({ plan: null, error: failure }),
    );
    return () => controller.abort();
  }, [input]);
  return {
    plan: planned?.plan ?? null,
    current: input !== null && planned?.key === input,
    progress,
    error: planned?.error ?? error,
  };
}
