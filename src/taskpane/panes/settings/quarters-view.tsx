import { Button, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import {
  CLOSING_TABLES,
  closePeriodChange,
  type PeriodChange,
  reopenPeriodChange,
} from "../../../domain/closing/closing-change";
import { endedQuarters, type EndedQuarter } from "../../../domain/closing/periods-to-close";
import { restatedFigures } from "../../../domain/closing/restated";
import { readScorecardData } from "../../../domain/scorecard/performance/scorecard-data";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { Buttons, Lead, Note, Stack } from "../../components/page-parts";
import { RowItem, RowList } from "../../components/row-list";
import { TextField } from "../../components/text-field";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork } from "../../session/use-work";
import { yourName } from "../../session/your-name";
import { quarterTexts as texts } from "../../strings/quarters";
import { todayTexts } from "../../strings/today";
import ControlStrip from "../control/control-strip";
import { RestatedList } from "./restated-list";

const REQUEST = { tables: CLOSING_TABLES as readonly unknown[] as TableDefinition[] };

/** Quarters that have ended: close one, after what Control finds wrong, open one again, and what the workbook says otherwise since. */
export function QuartersView() {
  const { today, workbook, refresh } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const { state: work, run } = useWork<Done>();
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot) return <Spinner size="small" label={todayTexts.reading} />;
  const { data } = readScorecardData(snapshot);
  const { fiscalStartMonth } = data.settings;
  const quarters = endedQuarters(data.results, { asOf: today, fiscalStartMonth });
  const write = async (change: PeriodChange, words: Omit<Done, "applied">) => {
    await run(texts.working, async (handle) =>
      change.tables.length ? { applied: await workbook.apply(change, handle), ...words } : words,
    );
    refresh();
  };
  return (
    <Stack>
      <Lead>{texts.lead}</Lead>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "running" && <WorkProgress progress={work.progress} onCancel={work.cancel} />}
      {work.kind === "done" && <WrittenQuarter done={work.result} onUndone={refresh} />}
      {quarters.some(({ closed }) => !closed) && <ControlStrip />}
      {quarters.length === 0 && <Note>{texts.none}</Note>}
      <RowList>
        {quarters.map((quarter) => (
          <RowItem key={quarter.start}>
            <Text weight="semibold">{quarter.name}</Text>
            <RestatedList figures={restatedFigures(data, quarter)} metrics={data.metrics} />
            <QuarterDeeds quarter={quarter} source={snapshot} busy={work.kind === "running"} write={write} />
          </RowItem>
        ))}
      </RowList>
    </Stack>
  );
}

interface Done {
  title: string;
  body: string;
  applied?: Awaited<ReturnType<ReturnType<typeof useApp>["workbook"]["apply"]>>;
}

function WrittenQuarter({ done: { applied, title, body }, onUndone }: { done: Done; onUndone: () => void }) {
  if (!applied) return <Note>{body}</Note>;
  return (
    <AppliedMessage key={applied.label} applied={applied} title={title} onUndone={onUndone}>
      {body}
    </AppliedMessage>
  );
}

interface DeedProps {
  quarter: EndedQuarter;
  source: WorkbookSnapshot;
  busy: boolean;
  write: (change: PeriodChange, words: Omit<Done, "applied">) => Promise<void>;
}

/** Closing is one press; opening again asks for the reason first. */
function QuarterDeeds({ quarter: { name, start, closed, offeredFrom }, source, busy, write }: DeedProps) {
  const { today, format } = useApp();
  const [reason, setReason] = useState<string | null>(null);
  const close = () => {
    const change = closePeriodChange(source, { period: start, on: today, by: yourName() || null });
    const body = change.tables.length ? texts.closedBody : texts.nothing(name);
    void write(change, { title: texts.closed(name), body });
  };
  const reopen = (why: string) => {
    setReason(null);
    const words = { title: texts.reopened(name), body: texts.reopenedBody };
    void write(reopenPeriodChange(source, { period: start, reason: why.trim() }), words);
  };
  return (
    <>
      <Note>{texts.state(closed, offeredFrom, today, format)}</Note>
      {closed && reason !== null && (
        <TextField label={texts.reason} hint={texts.reasonHint} value={reason} onChange={setReason} />
      )}
      <Buttons>
        {closed ? (
          <Button
            size="small"
            disabled={busy || reason?.trim() === ""}
            onClick={() => (reason === null ? setReason("") : reopen(reason))}
          >
            {texts.reopen(name)}
          </Button>
        ) : (
          <Button size="small" disabled={busy} onClick={close}>
            {texts.close(name)}
          </Button>
        )}
      </Buttons>
    </>
  );
}
