import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { AppliedMessage } from "../../components/applied-message";
import { firstInvalid } from "../../components/first-invalid";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Lead } from "../../components/page-parts";
import { SaveBar } from "../../components/save-bar";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { targetTexts as texts } from "../../strings/targets";
import { GrowTargets, PasteTargets } from "./fill-in";
import { TargetList } from "./target-list";
import { NO_TARGETS, useTargets } from "./use-targets";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalM },
});

/** Everybody's annual target at once: typed, pasted or grown from last year, looked at, then written together. */
export default function TargetsPage() {
  const styles = useStyles();
  const { workbook, refresh, announce, format } = useApp();
  const { draft, update, now, error } = useTargets();
  const { state: work, run, reset } = useWork<AppliedChange>();
  if (error != null && !now) return <ErrorMessage error={error} />;
  if (!now) return <Spinner size="small" label={texts.reading} />;
  if (now.targets.length === 0) return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const { change } = now;
  const amount = change?.upserts.length ?? 0;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = firstInvalid(event.currentTarget);
    if (wrong) {
      wrong.focus();
      announce(wrong.validationMessage);
    }
    if (wrong || !change) return;
    const done = await run(texts.saving, (handle) =>
      workbook.apply({ label: texts.label(amount), tables: [change], sheets: [] }, handle),
    );
    if (done) update(() => NO_TARGETS);
    refresh();
  };
  const props = {
    draft,
    now,
    update: (next: Parameters<typeof update>[0]) => {
      if (work.kind !== "running") reset();
      update(next);
    },
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <Lead>{texts.lead(now.year)}</Lead>
      <GrowTargets {...props} />
      <details>
        <summary>{texts.paste}</summary>
        <PasteTargets {...props} />
      </details>
      <TargetList {...props} />
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "done" && (
        <AppliedMessage
          applied={work.result}
          title={texts.saved}
          sheet={partnersTable.sheet}
          onUndone={refresh}
        >
          {texts.savedBody}
        </AppliedMessage>
      )}
      <SaveBar work={work}>
        <Button type="submit" appearance="primary" disabledFocusable={amount === 0}>
          {texts.save(amount, format)}
        </Button>
        {amount > 0 && (
          <Button type="button" onClick={() => props.update(() => NO_TARGETS)}>
            {texts.discard}
          </Button>
        )}
      </SaveBar>
    </form>
  );
}
