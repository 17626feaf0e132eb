import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type FormEvent } from "react";
import {
  addRow,
  changedRows,
  editedRows,
  followingChanges,
  listChange,
  type ListDraft,
  type ListProblem,
  listProblems,
  moveRow,
  NO_DRAFT,
  removeRow,
  typeInto,
} from "../../../domain/setup-lists/list-rows";
import { SETUP_LISTS, type SetupListId } from "../../../domain/setup-lists/lists";
import { mergeChanges } from "../../../domain/shared/tables/table-change";
import type { AppliedChange } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { firstInvalid } from "../../components/first-invalid";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons, Lead, Note } from "../../components/page-parts";
import { SaveBar } from "../../components/save-bar";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { useWork } from "../../session/use-work";
import { settingTexts as texts } from "../../strings/settings";
import { EffectSection } from "./effect-section";
import { ListRowItem } from "./list-row";
import type { SettingsSource } from "./settings-source";
import { useEffectPreview } from "./use-effect-preview";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalL },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    outline: "none",
  },
});

/** The list with what is typed over it, what is wrong with that, and what saving it would write and move. */
function useEditedList(id: SetupListId, source: SettingsSource) {
  const [draft, update] = useDraft<ListDraft>(`settings ${id}`, NO_DRAFT);
  const list = SETUP_LISTS[id];
  const { snapshot } = source;
  const changes = useMemo(() => {
    const change = listChange(list, snapshot, draft);
    return change && mergeChanges([change, ...followingChanges(list, snapshot, draft)]);
  }, [list, snapshot, draft]);
  return {
    list,
    draft,
    update,
    changes,
    rows: editedRows(list, snapshot, draft),
    problems: listProblems(list, snapshot, draft),
    count: changedRows(list, snapshot, draft),
    preview: useEffectPreview(source, changes),
  };
}

/** The first thing that keeps the form from being saved gets the focus and is said; false: nothing does. */
function heldBack(
  form: HTMLFormElement,
  problems: readonly ListProblem[],
  announce: (text: string) => void,
): boolean {
  const wrong = problems.find(({ advice }) => !advice);
  const invalid = firstInvalid(form);
  if (!wrong && !invalid) return false;
  (invalid ?? form.querySelector<HTMLElement>("[data-problem]"))?.focus();
  announce(invalid?.validationMessage ?? wrong!.message);
  return true;
}

/** One of Setup's tables: rows added, changed, removed and ordered, and what that would move before it is saved. */
export function ListSettings({ id, source }: { id: SetupListId; source: SettingsSource }) {
  const styles = useStyles();
  const { workbook, refresh, announce, format } = useApp();
  const { list, draft, update, changes, rows, problems, count, preview } = useEditedList(id, source);
  const [open, setOpen] = useState<string | null>(null);
  const { state: work, run, reset } = useWork<AppliedChange>();
  const element = useRef<HTMLUListElement>(null);
  const words = texts.lists[id];
  const edit = (next: (before: ListDraft) => ListDraft) => {
    reset();
    update(next);
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (heldBack(event.currentTarget, problems, announce) || !changes) return;
    const applied = await run(texts.saving, (handle) =>
      workbook.apply({ label: texts.listLabel(words.title), tables: changes, sheets: [] }, handle),
    );
    if (applied) {
      update(() => NO_DRAFT);
      setOpen(null);
    }
    refresh();
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <Lead>{words.lead}</Lead>
      {rows.length === 0 && <Note>{texts.empty}</Note>}
      <ul ref={element} className={styles.list} tabIndex={-1} aria-label={words.title}>
        {rows.map((edited, at) => {
          const name = edited.key ?? `new ${draft.added.indexOf(edited.row)}`;
          return (
            <ListRowItem
              key={name}
              {...{ list, edited, at, of: rows.length, open: open === name }}
              problems={problems.filter((problem) => problem.at === at)}
              onOpen={(opens) => setOpen(opens ? name : null)}
              onType={(cells) => edit((before) => typeInto(before, edited, cells))}
              onMove={(by) => edit((before) => moveRow(list, rows, before, { at, by }))}
              onRemove={() => {
                setOpen(null);
                edit((before) => removeRow(list, rows, before, edited));
                element.current?.focus();
              }}
            />
          );
        })}
      </ul>
      <Buttons>
        <Button
          type="button"
          onClick={() => {
            edit((before) => addRow(list, rows, before));
            setOpen(`new ${draft.added.length}`);
          }}
        >
          {words.add}
        </Button>
      </Buttons>
      {problems
        .filter(({ at }) => at === null)
        .map(({ message, advice }) => (
          <Message key={message} intent={advice ? "warning" : "error"}>
            {message}
          </Message>
        ))}
      {changes && <EffectSection preview={preview} />}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "done" && (
        <AppliedMessage
          applied={work.result}
          title={texts.listSaved(words.title)}
          sheet={list.table.sheet}
          onUndone={refresh}
        >
          {texts.savedBody}
        </AppliedMessage>
      )}
      <SaveBar work={work}>
        <Button type="submit" appearance="primary" disabledFocusable={!changes}>
          {texts.save(count, format)}
        </Button>
        {draft !== NO_DRAFT && <Button onClick={() => edit(() => NO_DRAFT)}>{texts.discard}</Button>}
      </SaveBar>
    </form>
  );
}
