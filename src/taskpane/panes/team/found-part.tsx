import { sum } from "../../../domain/shared/sum";
import { NOT_READ, type NotRead } from "../../../domain/team/team";
import { FocusedMessage, Message, MessageList } from "../../components/message";
import { Facts, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { count, createFormat, type Format } from "../../strings/format";
import { teamTexts } from "../../strings/team";
import type { TeamRead } from "./use-team-work";

const texts = teamTexts.found;
const MOST = 12;

/** What the files hold together, each file's own line, and those of which nothing counts. */
export function FoundPart({ read: { team, notRead, passedOver } }: { read: TeamRead }) {
  const { format: plain } = useApp();
  const format = createFormat(plain.culture, team.currency);
  const files = team.files.filter(({ readFrom }) => readFrom !== NOT_READ);
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
  const files = team.files.filter(({ readFrom }) => readFrom !== NOT_READ);
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
