import { bestAndLargestDefinition } from "../../../sheets/best-and-largest/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Facts, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { bestTexts } from "../../strings/best-and-largest";
import type { BestStepProps } from "./live-best";

const texts = bestTexts.review;

/** On how few partners it all rests. */
export function ReviewStep({ live, sheet, format, asOf }: BestStepProps) {
  const { paretoShare, hhi, effectivePartners } = live.all;
  const known = (value: number | null, say: (value: number) => string) =>
    value === null ? texts.unknown : say(value);
  return (
    <>
      <Section title={texts.facts} level={3}>
        <Facts
          facts={[
            [texts.pareto, known(paretoShare, (share) => format.percent(share, 0))],
            [texts.hhi, known(hhi, (value) => format.number(value, 0))],
            [texts.effective, known(effectivePartners, (value) => format.number(value, 1))],
          ]}
        />
      </Section>
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, bestAndLargestDefinition.title)}
      </Note>
    </>
  );
}
