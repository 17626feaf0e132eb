import type { Lacked, LackedAnswer } from "../../../domain/channel-setup/lacked-rows";
import { ChoiceField } from "../../components/choice-field";
import { useApp } from "../../session/app-context";
import { channelSetupTexts } from "../../strings/channel-setup";

const texts = channelSetupTexts.take;
const BECOMES = "= ";

interface LackedRowProps {
  lacked: Lacked;
  sheet: string;
  /** Names that may take its place. */
  names: readonly string[];
  answer: LackedAnswer | null;
  onAnswer: (answer: LackedAnswer) => void;
}

/** What becomes of a row that the channel's Setup lacks. */
export function LackedRow({ lacked: { name, rows, uses }, sheet, names, answer, onAnswer }: LackedRowProps) {
  const { format } = useApp();
  const options: [string, string][] = [
    ...(rows.length ? [["remove", texts.remove] as [string, string]] : []),
    ["keep", rows.length ? texts.keep : texts.leave],
    ...names.map((each): [string, string] => [BECOMES + each, texts.becomes(each)]),
  ];
  const value = answer === null || typeof answer === "string" ? answer : BECOMES + answer.becomes;
  const choose = (chosen: string) =>
    onAnswer(
      chosen.startsWith(BECOMES)
        ? { becomes: chosen.slice(BECOMES.length) }
        : (chosen as Extract<LackedAnswer, string>),
    );
  return (
    <ChoiceField
      label={texts.lacks(name, sheet)}
      value={value}
      options={options}
      placeholder={texts.choosePlease}
      ask={[...(uses.length ? [texts.inUse(uses, format)] : []), texts.ask].join(" ")}
      hint={uses.length ? texts.inUse(uses, format) : undefined}
      onChoose={choose}
    />
  );
}
