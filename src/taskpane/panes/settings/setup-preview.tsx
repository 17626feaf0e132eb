import type { Lacked, LackedAnswer } from "../../../domain/channel-setup/lacked-rows";
import type { ListDifference, SetupTaking } from "../../../domain/channel-setup/take-setup";
import { MessageList } from "../../components/message";
import { Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import type { Format } from "../../strings/format";
import { channelSetupTexts } from "../../strings/channel-setup";
import { LackedRow } from "./lacked-row";

const texts = channelSetupTexts.take;
const SHOWN = 12;

interface SetupPreviewProps {
  taking: SetupTaking;
  answerOf: (lacked: Lacked) => LackedAnswer | null;
  onAnswer: (id: string, answer: LackedAnswer) => void;
}

/** What taking the channel's Setup would add, change and remove, list by list, with what has to be answered. */
export function SetupPreview({ taking, answerOf, onAnswer }: SetupPreviewProps) {
  const { format } = useApp();
  const { settings, lists, stays } = taking;
  const differing = lists
    .map((list) => ({ list, lines: linesOf(list, answerOf, format) }))
    .filter(({ list, lines }) => lines.length > 0 || asked(list).length > 0);
  return (
    <>
      {settings.length > 0 && (
        <Section level={3} title={texts.settings}>
          <Lines lines={settings.map((each) => texts.different(each.label, each, format))} />
        </Section>
      )}
      {differing.map(({ list, lines }) => (
        <Section key={list.sheet} level={3} title={list.sheet}>
          <Lines lines={lines} />
          {asked(list).map((lacked) => (
            <LackedRow
              key={lacked.id}
              lacked={lacked}
              sheet={list.sheet}
              names={list.names}
              answer={answerOf(lacked)}
              onAnswer={(answer) => onAnswer(lacked.id, answer)}
            />
          ))}
        </Section>
      ))}
      <Section level={3} title={texts.stays}>
        {stays.map((line) => (
          <Note key={line}>{line}</Note>
        ))}
      </Section>
    </>
  );
}

const asked = ({ lacked }: ListDifference) => lacked.filter(({ stays }) => stays === null);

function linesOf(
  { added, changed, lacked }: ListDifference,
  answerOf: SetupPreviewProps["answerOf"],
  format: Format,
): string[] {
  return [
    ...added.map((name) => texts.added(name)),
    ...changed.flatMap(({ name, cells }) =>
      cells.map((cell) => texts.different(`${name}, ${cell.label}`, cell, format)),
    ),
    ...lacked.flatMap((each) =>
      each.stays === null
        ? answerOf(each) === "remove"
          ? [texts.gone(each.name)]
          : []
        : [texts.kept(each.name, each.stays)],
    ),
  ];
}

function Lines({ lines }: { lines: readonly string[] }) {
  const more = lines.length - SHOWN;
  return lines.length ? (
    <MessageList items={more > 0 ? [...lines.slice(0, SHOWN), texts.more(more)] : lines} />
  ) : null;
}
