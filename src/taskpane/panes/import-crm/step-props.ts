import type { ImportPreview } from "../../../domain/crm/import-preview";
import type { ImportDraft } from "./import-draft";

/** What the first step works with. */
export interface StepProps {
  draft: ImportDraft;
  update: (change: (before: ImportDraft) => ImportDraft) => void;
}

/** What every step after the files works with. */
export interface PreviewStepProps extends StepProps {
  preview: ImportPreview;
}
