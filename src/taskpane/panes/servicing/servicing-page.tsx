import { Button, Checkbox, makeStyles, Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { readSettings } from "../../../domain/program/settings";
import { certificationsOn } from "../../../domain/scorecard/performance/certifications";
import {
  latestServicing,
  SERVICING_STEPS,
  tickedShare,
} from "../../../domain/scorecard/performance/servicing";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { resultsTable, settingsTable } from "../../../domain/shared/tables/catalogue";
import { certificatesTable } from "../../../domain/shared/tables/relations-tables";
import { rowsByPartner } from "../../../domain/shared/tables/rows-by-partner";
import { servicingTable, type ServicingRow } from "../../../domain/shared/tables/scorecard-tables";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { DateField } from "../../components/date-field";
import { ErrorMessage, Message } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Lead, Note, Section, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { SaveBar } from "../../components/save-bar";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork, type WorkState } from "../../session/use-work";
import { servicingTexts as texts } from "../../strings/servicing";
import { servicingChange, type Ticks, ticksOn } from "./servicing-draft";

const REQUEST = { tables: [servicingTable, resultsTable, certificatesTable, settingsTable] };

const useStyles = makeStyles({
  steps: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))" },
});

/** Which of the nine steps of servicing a partner delivers itself, ticked with it twice a year. */
export default function ServicingPage() {
  const { workbook, directory, partner, refresh, format, today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const { state: work, run, reset } = useWork<AppliedChange>();
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const { rows } = snapshot.table(servicingTable);
  const save = async (assessedOn: SerialDate, ticks: Ticks) => {
    const label = texts.label(partner, format.date(assessedOn));
    const change = servicingChange(rows, { partner, assessedOn, ticks, label });
    await run(texts.saving, (handle) => workbook.apply(change, handle));
    refresh();
  };
  return (
    <Stack>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "done" && (
        <AppliedMessage applied={work.result} title={texts.done(partner)} onUndone={refresh}>
          {texts.doneBody}
        </AppliedMessage>
      )}
      <PartnerSelect onChoose={reset} />
      {partner === "" ? (
        <Lead>{texts.choose}</Lead>
      ) : (
        <StepsForm
          key={partner}
          partner={partner}
          rows={rows}
          certified={certifiedOf(snapshot, partner, today)}
          work={work}
          onSave={(day, ticks) => void save(day, ticks)}
        />
      )}
    </Stack>
  );
}

/** Certified people as the scorecard counts them; null is not known. */
function certifiedOf(snapshot: WorkbookSnapshot, partner: string, today: SerialDate): number | null {
  const data = {
    certificates: rowsByPartner(snapshot.table(certificatesTable).rows),
    results: snapshot.table(resultsTable).rows,
    settings: readSettings(snapshot.table(settingsTable).rows).settings,
  };
  return certificationsOn({ data, partner }, today);
}

interface StepsFormProps {
  partner: string;
  rows: readonly ServicingRow[];
  certified: number | null;
  work: WorkState<unknown>;
  onSave: (assessedOn: SerialDate, ticks: Ticks) => void;
}

/** Nine boxes as they were last ticked, and the day. */
function StepsForm({ partner, rows, certified, work, onSave }: StepsFormProps) {
  const styles = useStyles();
  const { today, format } = useApp();
  const [assessedOn, setAssessedOn] = useState(today);
  const [typed, setTyped] = useState<Partial<Ticks>>({});
  const before = useMemo(() => ticksOn(rows, partner, assessedOn), [rows, partner, assessedOn]);
  const ticks = { ...before, ...typed };
  const last = latestServicing(rows, partner, Infinity);
  const ticked = SERVICING_STEPS.filter((step) => ticks[step]).length;
  const share = format.percent(ticked / SERVICING_STEPS.length, 0);
  return (
    <>
      <Note>
        {last ? texts.last(format.date(last.assessedOn!), format.percent(tickedShare(last), 0)) : texts.never}
      </Note>
      <DateField
        label={texts.date}
        value={assessedOn}
        hint={texts.dateHint}
        onChange={(day) => setAssessedOn(day)}
      />
      {/* No Field around them: it would give every box its own name and id. */}
      <Section title={texts.legend}>
        <div role="group" aria-label={texts.legend} className={styles.steps}>
          {SERVICING_STEPS.map((step) => (
            <Checkbox
              key={step}
              checked={ticks[step]}
              label={texts.steps[step]}
              onChange={(_, { checked }) => setTyped({ ...typed, [step]: checked === true })}
            />
          ))}
        </div>
      </Section>
      <Lead>{texts.share(ticked, SERVICING_STEPS.length, share)}</Lead>
      {certified !== null && certified <= 0 && <Message intent="warning">{texts.uncertified}</Message>}
      <SaveBar work={work}>
        <Button type="button" appearance="primary" onClick={() => onSave(assessedOn, ticks)}>
          {texts.save}
        </Button>
      </SaveBar>
    </>
  );
}
