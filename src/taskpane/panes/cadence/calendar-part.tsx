import { Button, Link } from "@fluentui/react-components";
import { routineAhead, type RoutineData } from "../../../domain/cadence/routine";
import { nameKey } from "../../../domain/shared/excel-text";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import type { OfferedFile } from "../../session/download";
import { useHandedFiles } from "../../session/use-handed-files";
import { useWork } from "../../session/use-work";
import { cadenceTexts } from "../../strings/cadence";

const texts = cadenceTexts.calendar;
const MONTHS = 3;

/** What is not done yet as a file for one's calendar. */
export function CalendarPart({ data, partner }: { data: RoutineData; partner: string }) {
  const { today } = useApp();
  const { state, run } = useWork<OfferedFile>();
  const { hand } = useHandedFiles();
  const make = () =>
    void run(texts.making, async () => {
      const { calendarFile } = await import("../../../domain/cadence/calendar-file");
      const items = routineAhead(data, today, MONTHS).filter(
        (item) => !partner || nameKey(item.partner) === nameKey(partner),
      );
      return hand(texts.file, new TextEncoder().encode(calendarFile(items, today)));
    });
  return (
    <Section title={texts.title}>
      <Note>{texts.body}</Note>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <Message intent="success" title={texts.made}>
          <Link href={state.result.url} download={state.result.name}>
            {texts.save(state.result.name)}
          </Link>
        </Message>
      )}
      <Buttons>
        <Button onClick={make}>{texts.button}</Button>
      </Buttons>
    </Section>
  );
}
