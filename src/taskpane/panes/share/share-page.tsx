import { Button, Checkbox, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { BuiltSheet } from "../../../book/workbook-port";
import { coverNote } from "../../../domain/sharing/cover-note";
import { trimmedNameKey } from "../../../domain/shared/excel-text";
import { mayGoToPartners } from "../../../sheets/sharing/partner-copy";
import type { SheetKind } from "../../../sheets/sheets";
import { AppliedMessage } from "../../components/applied-message";
import { ChoiceField } from "../../components/choice-field";
import { HandedFile } from "../../components/handed-file";
import { CopyMail } from "../../components/copy-mail";
import { ErrorMessage, FocusedMessage, Message, MessageList } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Buttons, Lead, Note, Section, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { SaveBar } from "../../components/save-bar";
import { sheetLabel } from "../../components/sheet-row";
import { activeEntries } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import { useBuiltSheets } from "../../session/use-built-sheets";
import { count } from "../../strings/format";
import { shareTexts as texts } from "../../strings/share";
import { CheckPart } from "./check-part";
import { HandOverPart } from "./hand-over";
import { LastCopies } from "./last-copies";
import { ReturnForm } from "./return-form";
import { type CopyForm, type SharedCopy, useShareWork } from "./use-share-work";

/** A workbook for a partner: its sheets and its own rows, nothing of others and nothing of ours. */
export default function SharePage() {
  const { directory, partner } = useApp();
  const { sheets, error } = useBuiltSheets();
  const [form, setForm] = useState<CopyForm>({ valuesOnly: false, protect: true });
  const work = useShareWork();
  if (error != null && !sheets) return <ErrorMessage error={error} />;
  if (!sheets || !directory) return <Spinner size="small" label={texts.reading} />;
  if (!directory.partners.length)
    return (
      <Stack>
        <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>
        <HandOverPart partner="" />
      </Stack>
    );
  const own = sheets.filter(
    ({ kind, subject, duplicateOf }) =>
      mayGoToPartners(kind) && !duplicateOf && trimmedNameKey(subject.partner) === trimmedNameKey(partner),
  );
  return (
    <Stack>
      <PartnerSelect onChoose={work.reset} />
      <Outcome work={work} partner={partner} />
      {partner === "" && <Lead>{texts.choose}</Lead>}
      <FormFields form={form} onChange={setForm} />
      {partner !== "" &&
        (own.length ? (
          <OnePartner key={partner} partner={partner} sheets={own} form={form} work={work} />
        ) : (
          <NoSheets partner={partner} />
        ))}
      <AllPartners form={form} work={work} />
      <ReturnForm partner={partner} />
      <HandOverPart partner={partner} />
      <CheckPart />
      <LastCopies />
    </Stack>
  );
}

type Work = ReturnType<typeof useShareWork>;

/** What came of the last copy. */
function Outcome({ work: { state }, partner }: { work: Work; partner: string }) {
  const { refresh } = useApp();
  if (state.kind === "failed") return <ErrorMessage error={state.error} />;
  if (state.kind !== "done") return null;
  const { result } = state;
  return (
    <>
      {result.kind === "file" ? (
        <HandedFile
          built={result.built}
          logged={texts.logged}
          notLogged={texts.notLogged}
          onUndone={refresh}
        />
      ) : (
        <Opened opened={result.opened} partner={partner} />
      )}
      {result.unread.length > 0 && (
        <Message intent="warning" title={texts.unread.title}>
          {texts.unread.body}
          <MessageList items={result.unread} />
        </Message>
      )}
    </>
  );
}

function Opened({
  opened: { applied, notLogged },
  partner,
}: {
  opened: Extract<SharedCopy, { kind: "opened" }>["opened"];
  partner: string;
}) {
  const title = texts.opened(partner);
  return (
    <>
      {applied ? (
        <AppliedMessage applied={applied} title={title}>
          {texts.openedBody}
        </AppliedMessage>
      ) : (
        <FocusedMessage intent="success" title={title}>
          {texts.openedUnlogged}
        </FocusedMessage>
      )}
      {notLogged && <Message intent="warning">{texts.notLogged(notLogged)}</Message>}
    </>
  );
}

function FormFields({ form, onChange }: { form: CopyForm; onChange: (form: CopyForm) => void }) {
  return (
    <>
      <ChoiceField
        label={texts.form}
        value={form.valuesOnly ? "values" : "live"}
        options={Object.entries(texts.forms)}
        onChoose={(chosen) => onChange({ ...form, valuesOnly: chosen === "values" })}
      />
      <Checkbox
        checked={form.protect}
        label={texts.protect}
        onChange={(_, { checked }) => onChange({ ...form, protect: checked === true })}
      />
      <Note>{texts.leftOut}</Note>
    </>
  );
}

function NoSheets({ partner }: { partner: string }) {
  const { open } = useApp();
  return (
    <>
      <Note>{texts.noSheets(partner)}</Note>
      <Buttons>
        <Button onClick={() => open("scorecard")}>{texts.build}</Button>
      </Buttons>
    </>
  );
}

interface OnePartnerProps {
  partner: string;
  sheets: readonly BuiltSheet[];
  form: CopyForm;
  work: Work;
}

function OnePartner({ partner, sheets, form, work }: OnePartnerProps) {
  const { today } = useApp();
  const kinds = [...new Set(sheets.map(({ kind }) => kind))];
  const [dropped, drop] = useState<ReadonlySet<SheetKind>>(new Set());
  const chosen = kinds.filter((kind) => !dropped.has(kind));
  const labelled = (kind: SheetKind) => sheets.filter((sheet) => sheet.kind === kind).map(sheetLabel);
  const toggle = (kind: SheetKind, on: boolean) =>
    drop((before) => new Set(on ? [...before].filter((each) => each !== kind) : [...before, kind]));
  const make = (where: "file" | "window") => void work.makeOne(partner, chosen, form, where);
  return (
    <>
      <Section title={texts.sheets}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={!dropped.has(kind)}
            label={labelled(kind).join(", ")}
            onChange={(_, { checked }) => toggle(kind, checked === true)}
          />
        ))}
        {!chosen.length && <Note>{texts.none}</Note>}
        <CopyMail
          label={texts.mail}
          text={coverNote({ partner, day: today, sheets: chosen.flatMap(labelled), ...form })}
        />
      </Section>
      <SaveBar work={work.state}>
        <Button appearance="primary" disabledFocusable={!chosen.length} onClick={() => make("file")}>
          {texts.saveFile(partner)}
        </Button>
        <Button disabledFocusable={!chosen.length} onClick={() => make("window")}>
          {texts.openNew}
        </Button>
      </SaveBar>
    </>
  );
}

/** Every active partner's copy in one archive. */
function AllPartners({ form, work }: { form: CopyForm; work: Work }) {
  const { directory, format } = useApp();
  const partners = activeEntries(directory?.partners ?? []).map((entry) => entry.partner);
  if (partners.length < 2) return null;
  const named = count(partners.length, "partner", "partners", format);
  return (
    <Section title={texts.all.title}>
      <Note>{texts.all.note(named)}</Note>
      <Buttons>
        <Button
          disabledFocusable={work.state.kind === "running"}
          onClick={() => void work.makeAll(partners, form)}
        >
          {texts.all.make(count(partners.length, "copy", "copies", format))}
        </Button>
      </Buttons>
    </Section>
  );
}
