import { Button, Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ImportPreview } from "../../../domain/crm/import-preview";
import { changesTable } from "../../../domain/shared/tables/history-tables";
import type { AppliedChange } from "../../../book/workbook-port";
import { useApp } from "../../session/app-context";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { Buttons, Stack } from "../../components/page-parts";
import { Stepper, type Step } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useDraft } from "../../session/use-draft";
import { useOpenScorecards } from "../../session/use-open-scorecards";
import { useWork } from "../../session/use-work";
import { importTexts as texts } from "../../strings/import-crm";
import { ColumnsStep } from "./columns-step";
import { ConflictsStep } from "./conflicts-step";
import { CurrencyStep } from "./currency-step";
import { FilesStep } from "./files-step";
import { FormatsStep } from "./formats-step";
import { EMPTY_DRAFT, type ImportDraft, type StepId } from "./import-draft";
import { actionOf, questionsFor, sheetOf, stepIdsOf } from "./import-steps";
import { ProductsStep } from "./products-step";
import { ReviewStep } from "./review-step";
import { PartnersStep } from "./partners-step";
import { RowsStep } from "./rows-step";
import { StagesStep } from "./stages-step";
import type { PreviewStepProps } from "./step-props";
import { useImportPreview } from "./use-import-preview";

const CONTENT: Readonly<Record<Exclude<StepId, "files">, (props: PreviewStepProps) => ReactNode>> = {
  columns: ColumnsStep,
  formats: FormatsStep,
  rows: RowsStep,
  partners: PartnersStep,
  stages: StagesStep,
  products: ProductsStep,
  currency: CurrencyStep,
  conflicts: ConflictsStep,
  review: ReviewStep,
};

/** From the CRM's files to partners and deals in the workbook, one decision a screen. Nothing is written before the last button. */
export default function ImportPage() {
  const { workbook, format, refresh } = useApp();
  const [draft, update] = useDraft<ImportDraft>("import", EMPTY_DRAFT);
  const previewing = useImportPreview(draft);
  const { preview } = previewing;
  const { state: work, run, reset } = useWork<{ applied: AppliedChange; title: string; sheet: string }>();

  if (work.kind === "done") return <Imported {...work.result} onAgain={reset} />;
  const finish = () => {
    const action = preview && previewing.current ? actionOf(preview, format) : null;
    if (!preview || !action) return;
    void run(texts.review.writing, async (handle) => ({
      applied: await workbook.apply(
        { label: action.button, tables: preview.changes, sheets: [], renames: preview.renames },
        handle,
      ),
      title: action.done,
      sheet: sheetOf(preview),
    })).then((done) => {
      if (done) update(() => EMPTY_DRAFT);
      refresh();
    });
  };
  const ids = stepIdsOf(preview, draft.decisions);
  const at = ids.includes(draft.step) ? draft.step : "review";
  const steps = ids.map((id): Step => {
    const content =
      id === "files" ? (
        <FilesStep draft={draft} update={update} />
      ) : (
        <PreviewedContent id={id} draft={draft} update={update} preview={preview} />
      );
    return {
      id,
      name: texts.steps[id],
      title: texts.titles[id],
      content,
      blocked: isBlocked(id, draft, preview, previewing.current),
      ...(id === "review" ? { next: buttonText(preview) } : {}),
    };
  });
  function buttonText(current: ImportPreview | null): string {
    return (current && actionOf(current, format)?.button) ?? texts.review.up;
  }
  const busy =
    work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null;
  const reading =
    previewing.progress && draft.step !== "files" ? (
      <Spinner size="tiny" label={`${texts.previewing}: ${previewing.progress.step}`} />
    ) : null;
  return (
    <>
      {previewing.error != null && <ErrorMessage error={previewing.error} />}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      <Stepper
        steps={steps}
        current={at}
        onChange={(step) => update((before) => ({ ...before, step: step as StepId }))}
        onFinish={finish}
        busy={busy}
        reading={reading}
      />
    </>
  );
}

function PreviewedContent({
  id,
  preview,
  ...props
}: Omit<PreviewStepProps, "preview"> & { id: Exclude<StepId, "files">; preview: ImportPreview | null }) {
  const Content = CONTENT[id];
  return preview ? (
    <Content preview={preview} {...props} />
  ) : (
    <Spinner size="small" label={texts.previewing} />
  );
}

/** A step can be left when its questions are answered; the last one when there is something to write. */
function isBlocked(id: StepId, draft: ImportDraft, preview: ImportPreview | null, current: boolean): boolean {
  if (id === "files" && Object.keys(draft.files).length === 0) return true;
  if (!preview) return id !== "files";
  if (id === "review") return !current || preview.questions.length > 0 || preview.changes.length === 0;
  return questionsFor(preview, id).length > 0;
}

function Imported({
  applied,
  title,
  sheet,
  onAgain,
}: {
  applied: AppliedChange;
  title: string;
  sheet: string;
  onAgain: () => void;
}) {
  const { format } = useApp();
  const openScorecards = useOpenScorecards();
  const [undone, setUndone] = useState(false);
  const sum = (pick: (table: AppliedChange["tables"][number]) => number) =>
    format.number(
      // What differs is no row of its own to whoever imports.
      applied.tables
        .filter(({ name }) => name !== changesTable.name)
        .reduce((total, table) => total + pick(table), 0),
    );
  return (
    <Stack>
      <AppliedMessage applied={applied} title={title} sheet={sheet} onUndone={() => setUndone(true)}>
        {texts.done.summary(
          sum((table) => table.added),
          sum((table) => table.changed),
        )}
      </AppliedMessage>
      <Buttons>
        {!undone && (
          <Button appearance="primary" onClick={() => openScorecards("due")}>
            {texts.done.build}
          </Button>
        )}
        <Button onClick={onAgain}>{texts.done.again}</Button>
      </Buttons>
    </Stack>
  );
}
