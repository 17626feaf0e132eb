import { Button } from "@fluentui/react-components";
import { sum } from "../../../domain/shared/sum";
import { MISSING, NOT_READ, type NotRead } from "../../../domain/team/team";
import { FocusedMessage, Message, MessageList } from "../../components/message";
import { Buttons, Facts, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { count, createFormat, type Format } from "../../strings/format";
import { teamTexts } from "../../strings/team";
import type { TeamRead } from "./use-team-work";

const texts = teamTexts.found;
const MOST = 12;

interface FoundPartProps {
  read: TeamRead;
  onLeaveOut: (workbook: string) => void;
}

/** What the files hold together, each file's own line, and those of which nothing counts. */
export function FoundPart({ read: { team, notRead, passedOver, missing }, onLeaveOut }: FoundPartProps) {
  const { format: plain } = useApp();
  const format = createFormat(plain.culture, team.currency);
  const files = team.files.filter(({ readFrom }) => readFrom !== NOT_READ && readFrom !== MISSING);
  return (
    <Section title={texts.title}>
      {team.lines.length ? (
        <Totals {...{ team, format }} />
      ) : (
        <FocusedMessage intent="warning">{texts.nothing}</FocusedMessage>
      )}
      {notRead.length > 0 && (
        <Message intent="warning" title={texts.notRead(count(notRead.length, "file", "files", format))}>
          {texts.notReadBody}
          <Reasons files={notRead} format={format} />
        </Message>
      )}
      {missing.length > 0 && (
        <Message
          intent="warning"
          title={texts.missing(count(missing.length, "workbook is", "workbooks are", format))}
        >
          {texts.missingBody}
          <MessageList items={shortened(missing, format)} />
          <Buttons>
            {missing.slice(0, MOST).map((workbook) => (
              <Button key={workbook} size="small" onClick={() => onLeaveOut(workbook)}>
                {texts.leaveOut(workbook)}
              </Button>
            ))}
          </Buttons>
        </Message>
      )}
      {passedOver.length > 0 && (
        <Message intent="info" title={texts.passedOver(count(passedOver.length, "file", "files", format))}>
          {texts.passedOverBody}
          <Reasons files={passedOver} format={format} />
        </Message>
      )}
      <MessageList
        items={shortened(
          files.map(({ workbook, partners, asOf, remark }) => {
            const line = texts.workbook(
              workbook,
              count(partners ?? 0, "partner", "partners", format),
              asOf === null ? "" : format.date(asOf),
            );
            return remark ? `${line}. ${remark}` : line;
          }),
          format,
        )}
      />
    </Section>
  );
}

function Totals({ team, format }: Pick<TeamRead, "team"> & { format: Format }) {
  const { facts } = texts;
  const counted = team.lines.filter(({ counts }) => counts);
  const files = team.files.filter(({ readFrom }) => readFrom !== NOT_READ && readFrom !== MISSING);
  return (
    <Facts
      facts={[
        [facts.workbooks, format.number(files.length)],
        [facts.partners, format.number(counted.length)],
        [facts.won, format.money(sum(counted.map(({ won }) => won ?? 0)))],
        [facts.forecast, format.money(sum(counted.map(({ forecast }) => forecast ?? 0)))],
        [facts.twice, format.number(team.lines.length - counted.length)],
        [facts.unclear, format.number(team.unclear)],
      ]}
    />
  );
}

function Reasons({ files, format }: { files: readonly NotRead[]; format: Format }) {
  return (
    <MessageList
      items={shortened(
        files.map(({ workbook, why }) => texts.why(workbook, why)),
        format,
      )}
    />
  );
}

function shortened(items: readonly string[], format: Format): readonly string[] {
  if (items.length <= MOST) return items;
  return [...items.slice(0, MOST), texts.more(format.number(items.length - MOST))];
}
