import { Button, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import { findSheet } from "../../../book/find-sheet";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { completionByCam } from "../../../domain/cadence/completion";
import { DEAL_TIME_TABLES, dealTime } from "../../../domain/cadence/deal-time";
import { doneByHand } from "../../../domain/cadence/log-done";
import { monthPlan } from "../../../domain/cadence/month-plan";
import { readRoutine, ROUTINE_TABLES, routineAt, type RoutineItem } from "../../../domain/cadence/routine";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { monthAndYear } from "../../../domain/shared/plain-words";
import { cadenceDefinition } from "../../../sheets/cadence/definition";
import { thisWeekDefinition } from "../../../sheets/this-week/definition";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage, Message } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Buttons, Facts, Lead, Note, Section, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { TalkForm } from "../../components/talk-form";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork } from "../../session/use-work";
import { yourName } from "../../session/your-name";
import { cadenceTexts as texts } from "../../strings/cadence";
import { Board } from "./board";
import { CalendarPart } from "./calendar-part";
import { SheetPart } from "./sheet-part";

const REQUEST = { tables: [...new Set([...ROUTINE_TABLES, ...DEAL_TIME_TABLES])] };

/** The routine: what is due with whom, done with one press, and what the month has room for. */
export default function CadencePage() {
  const { workbook, directory, partner, today, refresh } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const { state: work, run } = useWork<{ applied: AppliedChange; item: RoutineItem }>();
  const routine = useMemo(() => {
    if (!snapshot) return null;
    const data = readRoutine(snapshot);
    return { data, items: routineAt(data, today), deals: dealTime(snapshot, today) };
  }, [snapshot, today]);
  if (error != null && !routine) return <ErrorMessage error={error} />;
  if (!routine || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.none.title}>{texts.none.body}</NoPartner>;

  const items = partner
    ? routine.items.filter((item) => nameKey(item.partner) === nameKey(partner))
    : routine.items;
  const logDone = async (item: RoutineItem) => {
    const change = doneByHand(item, { day: today, by: yourName() || null });
    const label = texts.label(item.activity, item.partner || texts.program);
    await run(texts.saving, async (handle) => ({
      applied: await workbook.apply({ label, tables: [change], sheets: [] }, handle),
      item,
    }));
    refresh();
  };
  return (
    <Stack>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "running" && <WorkProgress progress={work.progress} onCancel={work.cancel} />}
      {work.kind === "done" && (
        <AppliedMessage
          key={work.result.applied.label}
          applied={work.result.applied}
          title={texts.logged(work.result.item.activity, work.result.item.partner || texts.program)}
          onUndone={refresh}
        >
          {texts.loggedBody}
        </AppliedMessage>
      )}
      {routine.data.problems.length > 0 && (
        <Message intent="warning">{texts.problems(routine.data.problems)}</Message>
      )}
      <PartnerSelect />
      {!partner && <Lead>{texts.everybody}</Lead>}
      <Board items={items} onDone={(item) => void logDone(item)} isBusy={work.kind === "running"} />
      <Plan items={items} routine={routine} />
      <SheetPart kind={cadenceDefinition} texts={texts.sheet} change={boardChange(today)} />
      <SheetPart kind={thisWeekDefinition} texts={texts.thisWeek} change={weekChange(today)} />
      <CalendarPart data={routine.data} partner={partner} />
      {partner ? (
        <details>
          <summary>{texts.talk(partner)}</summary>
          <TalkForm key={partner} partner={partner} />
        </details>
      ) : (
        <Note>{texts.choose}</Note>
      )}
    </Stack>
  );
}

const boardChange = (asOf: SerialDate) => async (snapshot: WorkbookSnapshot) =>
  (await cadenceDefinition.load()).cadenceChange(snapshot, { asOf });

const weekChange = (today: SerialDate) => async (snapshot: WorkbookSnapshot) => {
  const { thisWeekChange } = await thisWeekDefinition.load();
  const existing = findSheet(snapshot.sheets, thisWeekDefinition.kind, { partner: "" });
  return thisWeekChange(snapshot, { today, ...(existing ? { existingInputs: existing.inputs } : {}) });
};

/** The month by weeks, and how the routine is kept. */
function Plan({
  items,
  routine,
}: {
  items: readonly RoutineItem[];
  routine: { deals: ReturnType<typeof dealTime> };
}) {
  const { today, format, open } = useApp();
  const { deals } = routine;
  return (
    <>
      <Section title={texts.weeks.title(monthAndYear(today))}>
        <Facts
          facts={monthPlan(items, today).map((week) => [
            texts.weeks.days(week),
            texts.weeks.line(week, format),
          ])}
        />
      </Section>
      <Section title={texts.cams.title}>
        <Facts facts={completionByCam(items).map((each) => [each.cam, texts.cams.line(each, format)])} />
      </Section>
      <Section title={texts.deals.title}>
        <Note>{texts.deals.line(deals, format)}</Note>
        {deals.unknown > 0 && <Note>{texts.deals.unknown(deals.unknown, format)}</Note>}
        <Buttons>
          <Button size="small" onClick={() => open("settings")}>
            {texts.settings}
          </Button>
        </Buttons>
      </Section>
    </>
  );
}
