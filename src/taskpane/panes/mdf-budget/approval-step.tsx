import { Field, Input } from "@fluentui/react-components";
import { DateField } from "../../components/date-field";
import { Message } from "../../components/message";
import { Note } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { mdfTexts } from "../../strings/mdf-budget";
import type { LiveMdf, MdfStepProps } from "./live-mdf";

const texts = mdfTexts.approval;

/** The name and the day that stand beside what is decided. */
export function ApprovalStep({ draft, update, facts, live, format }: MdfStepProps) {
  const { decisions, date } = live;
  return (
    <>
      <OwnApproval {...live} />
      <Field label={texts.approver} hint={texts.approverHint}>
        <Input
          value={draft.approver}
          placeholder={facts.settings.approver}
          autoComplete="off"
          style={{ minWidth: 0 }}
          onChange={(_, { value }) => update((before) => ({ ...before, approver: value }))}
        />
      </Field>
      <DateField
        label={texts.date}
        value={date}
        onChange={(day) => update((before) => ({ ...before, date: day }))}
      />
      <Note>
        {decisions.length > 0
          ? texts.decided(count(decisions.length, "request is", "requests are", format))
          : texts.nothing}
      </Note>
    </>
  );
}

/** Whoever asked for a request does not decide on it. */
export function OwnApproval({ own, approver }: Pick<LiveMdf, "own" | "approver">) {
  if (own.length === 0) return null;
  return <Message intent="error">{sharedTexts.ownApproval(approver, own.join(", "))}</Message>;
}
