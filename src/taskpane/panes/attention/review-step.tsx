import { attentionDefinition } from "../../../sheets/attention/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Facts, Note, Section } from "../../components/page-parts";
import { attentionTexts } from "../../strings/attention";
import { sharedTexts } from "../../strings/components";
import type { AttentionStepProps } from "./live-attention";

const texts = attentionTexts.review;

/** What the sheet will say, before it is built. */
export function ReviewStep({ live, sheet, format, asOf }: AttentionStepProps) {
  const { lines, prospects, toDecide, decisions } = live;
  const silent = (status: string) => lines.filter((line) => line.silence?.status === status).length;
  const undecided = toDecide.filter(({ state }) => state === "Undecided").length;
  const figures: readonly (readonly [string, number])[] = [
    [texts.silent, silent("Red")],
    [texts.quiet, silent("Yellow")],
    [texts.falling, lines.filter(({ falling }) => falling !== null).length],
    [texts.prospects, prospects.length],
    [texts.undecided, undecided],
    ...(decisions.length ? [[texts.kept, decisions.length] as const] : []),
  ];
  return (
    <>
      <Section title={texts.facts} level={3}>
        <Facts facts={figures.map(([name, value]) => [name, format.number(value)])} />
      </Section>
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, attentionDefinition.title)}
      </Note>
    </>
  );
}
