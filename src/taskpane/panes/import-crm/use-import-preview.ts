import { useEffect, useMemo, useState } from "react";
import { existingTables, IMPORT_TABLES } from "../../../domain/crm/existing-tables";
import { type ImportPreview } from "../../../domain/crm/import-preview";
import { previewImport } from "../../../domain/crm/preview-import";
import type { StepProgress } from "../../../domain/shared/steps";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { runInSlices } from "../../session/run-in-slices";
import type { ImportDraft } from "./import-draft";

const REQUEST = { tables: IMPORT_TABLES };

export interface Previewing {
  /** Of the newest choices that are worked through; stays until the next is ready. */
  preview: ImportPreview | null;
  /** The preview is of the choices as they are now. */
  current: boolean;
  progress: StepProgress | null;
  error: unknown;
}

interface Previewed {
  key: object;
  preview: ImportPreview | null;
  error: unknown;
}

/** Previews the import again after every choice and every edit of the workbook, in slices, dropping one that is out of date. */
export function useImportPreview({ files, decisions }: ImportDraft): Previewing {
  const { today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const existing = useMemo(() => (snapshot ? existingTables(snapshot) : null), [snapshot]);
  const input = useMemo(
    () => (existing ? { existing, files, decisions: { asOf: today, ...decisions } } : null),
    [existing, files, decisions, today],
  );
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [progress, setProgress] = useState<StepProgress | null>(null);
  useEffect(() => {
    if (!input) return;
    const controller = new AbortController();
    const finish = (result: Omit<Previewed, "key">) => {
      if (controller.signal.aborted) return;
      setPreviewed({ key: input, ...result });
      setProgress(null);
    };
    runInSlices(previewImport(input.existing, input.files, input.decisions), {
      signal: controller.signal,
      onProgress: setProgress,
    }).then(
      (preview) => finish({ preview, error: null }),
      (failure: unknown) => finish({ preview: null, error: failure }),
    );
    return () => controller.abort();
  }, [input]);
  return {
    preview: previewed?.preview ?? null,
    current: input !== null && previewed?.key === input,
    progress,
    error: previewed?.error ?? error,
  };
}
