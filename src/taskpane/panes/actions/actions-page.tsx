import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { listActions } from "../../../domain/capabilities/action-state";
import { endOfMonth } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { BuildError } from "../../components/build-error";
import { ErrorMessage, Message } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { SaveBar } from "../../components/save-bar";
import { useDraft } from "../../session/use-draft";
import { actionTexts as texts } from "../../strings/actions";
import { ActionList } from "./action-list";
import {
  additionsOf,
  changesOf,
  EMPTY_DRAFT,
  withEdit,
  withoutSaved,
  type ActionsDraft,
} from "./actions-draft";
import { NewActions } from "./new-actions";
import { SavedMessage, useActionWork } from "./use-action-work";
import { useActionsSource, useProposals } from "./use-actions";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
});

/** What was agreed with one partner or with all, and what the assessment proposes next. */
export default function ActionsPage() {
  const styles = useStyles();
  const { today, directory, partner, format } = useApp();
  const [draft, update] = useDraft<ActionsDraft>("actions", EMPTY_DRAFT);
  const { snapshot, data, rows, leftOut, error } = useActionsSource();
  const forget = useCallback(() => update((before) => withoutSaved(before, partner)), [update, partner]);
  const { work, reset, save, build } = useActionWork(snapshot, forget);
  const entry = directory?.partners.find((each) => each.partner === partner);
  const proposals = useProposals(data, rows, entry, today);

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !data || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const listed = listActions(rows, entry?.partner ?? null, today, data.scorecard.settings.dueSoonDays);
  const changes = changesOf(draft, rows);
  const additions = entry ? additionsOf(draft, { partner: entry, proposals: proposals.list, rows }) : [];
  const waiting = changes.length + additions.length;
  const label = texts.save(changes.length, additions.length);
  const change = (next: (before: ActionsDraft) => ActionsDraft) => {
    if (work.kind !== "running") reset();
    update(next);
  };
  const blank = { action: "", metric: "", owner: entry?.cam ?? null, due: endOfMonth(today + 30) };
  const printable = entry && waiting === 0 && listed.length > 0;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => void save(event, label, [...changes, ...additions])}
    >
      {work.kind === "failed" && (
        <BuildError
          error={work.error}
          {...(entry ? { onBeside: () => build(entry.partner, "beside") } : {})}
        />
      )}
      {work.kind === "done" && <SavedMessage saved={work.result} />}
      <PartnerSelect everybody={texts.everybody} />
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(leftOut, format)}</Message>}
      <ActionList
        listed={listed}
        draft={draft}
        showPartner={!entry}
        onEdit={(id, edit) => change((before) => withEdit(before, id, edit))}
      />
      {entry && (
        <NewActions
          partner={entry.partner}
          proposals={proposals}
          draft={draft}
          blank={blank}
          change={change}
        />
      )}
      <SaveBar work={work}>
        <Button type="submit" appearance="primary" disabled={waiting === 0}>
          {label}
        </Button>
        {waiting > 0 && <Button onClick={() => update(() => EMPTY_DRAFT)}>{texts.discard}</Button>}
        {printable && <Button onClick={() => build(entry.partner, "rebuild")}>{texts.print}</Button>}
      </SaveBar>
    </form>
  );
}
