import { useEffect, useRef, type FormEvent } from "react";
import { actionsTable, type ActionRow } from "../../../domain/shared/tables/capabilities-tables";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { actionPlanChange, actionRowsChange } from "../../../sheets/action-plan/change";
import { useApp } from "../../session/app-context";
import { AppliedMessage } from "../../components/applied-message";
import { firstInvalid } from "../../components/first-invalid";
import { useWork } from "../../session/use-work";
import { actionTexts as texts } from "../../strings/actions";

interface Saved {
  applied: AppliedChange;
  title: string;
  body: string;
  /** The sheet to go to, where the change itself names none. */
  sheet?: string;
}

/** Writing rows of actions, and building the page to take away; `onSaved` forgets what was typed, and must be constant. */
export function useActionWork(snapshot: WorkbookSnapshot | null, onSaved: () => void) {
  const { workbook, today, refresh, announce } = useApp();
  const { state: work, run, reset } = useWork<Saved>();
  const saved = useRef(false);
  // What was typed stays in view until the workbook is read again: nothing jumps back in between.
  useEffect(() => {
    if (!saved.current) return;
    saved.current = false;
    onSaved();
  }, [snapshot, onSaved]);
  /** Saves a form's rows; a field that cannot be read gets the focus instead. */
  const save = async (
    event: FormEvent<HTMLFormElement>,
    label: string,
    rows: readonly Partial<ActionRow>[],
  ) => {
    event.preventDefault();
    const wrong = firstInvalid(event.currentTarget);
    if (wrong) {
      wrong.focus();
      announce(wrong.validationMessage);
      return;
    }
    if (!snapshot || rows.length === 0) return;
    const change = actionRowsChange(snapshot, label, rows);
    const done = await run(texts.saving, async (handle) => ({
      applied: await workbook.apply(change, handle),
      title: texts.saved,
      body: texts.savedBody,
      sheet: actionsTable.sheet,
    }));
    saved.current = done !== undefined;
    refresh();
  };
  const build = (partner: string, existing: "rebuild" | "beside") => {
    if (!snapshot) return;
    const change = actionPlanChange(snapshot, [{ partner, asOf: today }]);
    void run(texts.building, async (handle) => ({
      applied: await workbook.apply(change, { ...handle, existing }),
      title: texts.built(partner),
      body: texts.builtBody,
    })).then(refresh);
  };
  return { work, reset, save, build };
}

/** What was written, with the way there and back. */
export function SavedMessage({ saved: { applied, title, body, sheet } }: { saved: Saved }) {
  return (
    <AppliedMessage key={applied.label} applied={applied} title={title} {...(sheet ? { sheet } : {})}>
      {body}
    </AppliedMessage>
  );
}
