import { Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import {
  ownerOfName,
  partnerChange,
  partnerNameProblem,
  partnerRow,
} from "../../../domain/crm/partner-by-hand";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import type { AppliedChange } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { firstInvalid } from "../../components/first-invalid";
import { ErrorMessage } from "../../components/message";
import { Lead } from "../../components/page-parts";
import { SaveBar } from "../../components/save-bar";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork } from "../../session/use-work";
import { useValidity } from "../../hooks/use-validity";
import { addPartnerTexts as texts } from "../../strings/add-partner";
import { todayTexts } from "../../strings/today";
import { PartnerCell, type PartnerDraft, type PartnerField } from "./partner-field";

const REQUEST = { tables: [partnersTable] };
/** What a partner is called everywhere; the others can wait. */
const FIRST: readonly PartnerField[] = ["cam", "region", "tier", "annualTarget"];
const MORE: readonly PartnerField[] = [
  "status",
  "lifeStage",
  "type",
  "vertical",
  "employees",
  "shortName",
  "aliases",
  "distributor",
  "parent",
  "crmId",
  "notes",
];
const EMPTY: PartnerDraft = {};

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalM },
  fields: { display: "grid", rowGap: tokens.spacingVerticalM },
  more: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    "& > summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink, minHeight: "24px" },
  },
});

/** One partner, typed; a name that is taken is refused before anything is written. */
export default function AddPartnerPage() {
  const styles = useStyles();
  const { workbook, refresh, announce } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const [draft, update] = useDraft<PartnerDraft>("add-partner", EMPTY);
  const { state: work, run, reset } = useWork<{ applied: AppliedChange; partner: string }>();
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot) return <Spinner size="small" label={todayTexts.reading} />;

  const partners = snapshot.table(partnersTable);
  const typed = { ...draft, partner: (draft.partner ?? "").trim() };
  const owner = typed.partner === "" ? null : ownerOfName(partners, typed.partner);
  const problem =
    owner !== null
      ? texts.taken(typed.partner, owner)
      : partnerNameProblem([partnerRow(partners, typed) as Record<string, string>], partners);
  const change = (part: PartnerDraft) => {
    reset();
    update((before) => ({ ...before, ...part }));
  };
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = firstInvalid(event.currentTarget);
    if (wrong) {
      wrong.focus();
      announce(wrong.validationMessage);
      return;
    }
    const tables = [partnerChange(partners, typed)];
    const done = await run(texts.adding, async (handle) => ({
      applied: await workbook.apply({ label: texts.add(typed.partner), tables, sheets: [] }, handle),
      partner: typed.partner,
    }));
    if (done) update(() => EMPTY);
    refresh();
  };
  const cell = (field: PartnerField) => (
    <PartnerCell key={field} field={field} draft={draft} onChange={change} />
  );
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void add(event)}>
      <Lead>{texts.lead}</Lead>
      <NameField value={draft.partner ?? ""} problem={problem} onChange={(partner) => change({ partner })} />
      {FIRST.map(cell)}
      <details className={styles.more}>
        <summary>{texts.more}</summary>
        <div className={styles.fields}>{MORE.map(cell)}</div>
      </details>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "done" && (
        <AppliedMessage
          applied={work.result.applied}
          title={texts.added(work.result.partner)}
          sheet={partnersTable.sheet}
          onUndone={refresh}
        >
          {texts.addedBody}
        </AppliedMessage>
      )}
      <SaveBar work={work}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={typed.partner === "" || problem !== null}
        >
          {texts.add(typed.partner)}
        </Button>
      </SaveBar>
    </form>
  );
}

interface NameFieldProps {
  value: string;
  /** Why the name cannot be taken. */
  problem: string | null;
  onChange: (value: string) => void;
}

function NameField({ value, problem, onChange }: NameFieldProps) {
  const input = useValidity(problem ?? (value.trim() === "" ? texts.needed : ""));
  return (
    <Field
      label={partnersTable.columns.partner.header}
      required
      {...(problem === null ? {} : { validationState: "error" as const, validationMessage: problem })}
    >
      <Input
        ref={input}
        value={value}
        autoComplete="off"
        style={{ minWidth: 0 }}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
