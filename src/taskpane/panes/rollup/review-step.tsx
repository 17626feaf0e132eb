import { rollupDefinition } from "../../../sheets/rollup/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Facts, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { rollupTexts } from "../../strings/rollup";
import type { RollupStepProps } from "./live-rollup";

const texts = rollupTexts.review;

/** What the sheet will say, before it is built. */
export function ReviewStep({ live, snapshot, sheet, format, asOf }: RollupStepProps) {
  const { all } = live;
  const percent = (share: number | null) => (share === null ? texts.unknown : format.percent(share, 0));
  const linked = snapshot.sheets.filter(({ subject }) => subject.partner !== "").length;
  return (
    <>
      <Section title={texts.facts} level={3}>
        <Facts
          facts={[
            [texts.producing, texts.of(format.number(all.producing), format.number(all.active))],
            [texts.pareto, percent(all.paretoShare)],
            [texts.partnerLed, percent(all.partnerLed)],
          ]}
        />
      </Section>
      <Note>{texts.links(count(linked, "sheet", "sheets", format))}</Note>
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, rollupDefinition.title)}
      </Note>
    </>
  );
}
