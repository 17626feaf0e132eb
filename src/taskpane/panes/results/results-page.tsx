import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { resultsTable } from "../../../domain/shared/tables/catalogue";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Lead } from "../../components/page-parts";
import { PasteField } from "../../components/paste-field";
import { QuarterField } from "../../components/quarter-field";
import { SaveBar } from "../../components/save-bar";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { resultTexts as texts } from "../../strings/results";
import { PastedPreview } from "./pasted-preview";
import { UnknownNames } from "./unknown-names";
import { NOTHING_PASTED, useResults } from "./use-results";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalM },
});

/** What deals do not tell of all partners, pasted as one table, looked at, then written together. */
export default function ResultsPage() {
  const styles = useStyles();
  const { workbook, refresh, format } = useApp();
  const { draft, update, now, error } = useResults();
  const { state: work, run, reset } = useWork<AppliedChange>();
  if (error != null && !now) return <ErrorMessage error={error} />;
  if (!now) return <Spinner size="small" label={texts.reading} />;
  if (now.partners.length === 0) return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const { pasted } = now;
  const amount = pasted?.differences.length ?? 0;
  const open = pasted?.unknown.length ?? 0;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pasted || amount === 0 || open > 0) return;
    const tables = pasted.changes;
    const done = await run(texts.saving, (handle) =>
      workbook.apply({ label: texts.label(amount), tables, sheets: [] }, handle),
    );
    if (done) update(() => NOTHING_PASTED);
    refresh();
  };
  const edit: typeof update = (change) => {
    if (work.kind !== "running") reset();
    update(change);
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <Lead>{texts.lead}</Lead>
      <QuarterField
        label={texts.quarter}
        value={now.quarter}
        asOf={now.asOf}
        years={[0, -12]}
        startMonth={now.startMonth}
        onChange={(quarter) => edit((before) => ({ ...before, quarter }))}
      />
      <PasteField
        label={texts.paste}
        hint={texts.pasteHint(now.metrics.join(", "))}
        action={texts.usePaste}
        onText={(text) => edit((before) => ({ ...before, text, decided: {} }))}
      />
      {pasted && <UnknownNames draft={draft} update={edit} now={now} />}
      <PastedPreview now={now} />
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "done" && (
        <AppliedMessage
          applied={work.result}
          title={texts.saved}
          sheet={resultsTable.sheet}
          onUndone={refresh}
        >
          {texts.savedBody}
        </AppliedMessage>
      )}
      <SaveBar work={work}>
        <Button type="submit" appearance="primary" disabledFocusable={amount === 0 || open > 0}>
          {open > 0 ? texts.answerFirst(open, format) : texts.save(amount, format)}
        </Button>
        {draft.text !== null && (
          <Button type="button" onClick={() => edit(() => NOTHING_PASTED)}>
            {texts.discard}
          </Button>
        )}
      </SaveBar>
    </form>
  );
}
