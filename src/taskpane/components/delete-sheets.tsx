import { Button } from "@fluentui/react-components";
import { WorkbookError } from "../../book/workbook-error";
import type { SheetDeletionWork } from "../session/use-built-sheets";
import { sheetsTexts as texts } from "../strings/sheets";
import { AppliedMessage } from "./applied-message";
import { ErrorMessage, FocusedMessage } from "./message";
import { WorkProgress } from "./work-progress";

/** What becomes of a deletion: it is asked about, under way, done with its undo, or refused with the cells in the way. */
export function DeletionNotice({
  deletion: { work, remove, reset },
  asked,
  onKeep,
}: {
  deletion: SheetDeletionWork;
  /** Titles of the sheets that somebody wants to delete; none where nothing is asked. */
  asked: readonly string[];
  onKeep: () => void;
}) {
  if (work.kind === "running") return <WorkProgress progress={work.progress} onCancel={work.cancel} />;
  if (work.kind === "failed") {
    const own = work.error instanceof WorkbookError && work.error.problem === "foreign-cells";
    const close = () => {
      reset();
      onKeep();
    };
    return (
      <ErrorMessage
        error={work.error}
        actions={
          <>
            {own && asked.length > 0 && (
              <Button size="small" onClick={() => remove(asked, true)}>
                {texts.withOwn}
              </Button>
            )}
            <Button size="small" onClick={close}>
              {texts.keep}
            </Button>
          </>
        }
      />
    );
  }
  if (work.kind === "done") {
    const { result } = work;
    return (
      <AppliedMessage
        key={result.label}
        applied={{ ...result, updated: [] }}
        title={texts.deleted(result.deleted?.length ?? 0)}
        onUndone={reset}
      >
        {texts.deletedBody}
      </AppliedMessage>
    );
  }
  if (!asked.length) return null;
  return (
    <FocusedMessage
      key={asked.join()}
      asks
      intent="warning"
      title={asked.length === 1 ? texts.ask(asked[0]!) : texts.askMany(asked.length)}
      actions={
        <>
          <Button size="small" appearance="primary" onClick={() => remove(asked)}>
            {texts.deleteMany(asked.length)}
          </Button>
          <Button size="small" onClick={onKeep}>
            {texts.keep}
          </Button>
        </>
      }
    >
      {asked.length > 1 && `${asked.join(", ")}. `}
      {texts.what}
    </FocusedMessage>
  );
}
