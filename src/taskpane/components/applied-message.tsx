import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { AppliedChange } from "../../book/workbook-port";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { ErrorMessage, FocusedMessage, Message } from "./message";

const GoneSheet = lazy(() => import("./gone-sheet"));

type Undo = { state: "offered" | "working" | "done" } | { state: "failed"; error: unknown };

/** After something was written: what it was, the sheet to go to, the way back. */
export function AppliedMessage({
  applied,
  title,
  sheet,
  children,
  actions,
  onUndone,
  onAgain,
}: {
  applied: AppliedChange;
  title: string;
  /** The sheet to offer; by default the first that was built. */
  sheet?: string;
  children?: ReactNode;
  actions?: ReactNode;
  onUndone?: () => void;
  /** Builds the sheet again, should somebody have deleted it. */
  onAgain?: (() => void) | undefined;
}) {
  const { workbook, refresh, meetUnfinished } = useApp();
  const [undo, setUndo] = useState<Undo>({ state: "offered" });
  const [trouble, setTrouble] = useState<unknown>(null);
  const target = sheet ?? applied.created[0] ?? applied.updated[0];
  const goBack = async () => {
    setUndo({ state: "working" });
    try {
      await applied.undo();
      setUndo({ state: "done" });
      onUndone?.();
    } catch (error) {
      setUndo({ state: "failed", error });
      meetUnfinished();
    }
    refresh();
  };
  if (undo.state === "done")
    return <FocusedMessage intent="info">{sharedTexts.message.undone(applied.label)}</FocusedMessage>;
  return (
    <>
      <FocusedMessage
        intent="success"
        title={title}
        actions={
          <>
            {target && (
              <Button size="small" onClick={() => void workbook.activate(target).catch(setTrouble)}>
                {sharedTexts.message.goToSheet}
              </Button>
            )}
            <Button size="small" disabled={undo.state === "working"} onClick={() => void goBack()}>
              {undo.state === "working" ? sharedTexts.message.undoing : sharedTexts.message.undo}
            </Button>
            {actions}
          </>
        }
      >
        {children}
      </FocusedMessage>
      {applied.overwritten.length > 0 && (
        <Message intent="warning">{sharedTexts.message.overwritten(applied.overwritten.join(", "))}</Message>
      )}
      {applied.closed !== undefined && (
        <Message intent="info">{sharedTexts.message.closedRows(applied.closed)}</Message>
      )}
      {undo.state === "failed" && <ErrorMessage error={undo.error} />}
      {trouble != null && (
        <Suspense fallback={null}>
          <GoneSheet error={trouble} onAgain={onAgain} />
        </Suspense>
      )}
    </>
  );
}
