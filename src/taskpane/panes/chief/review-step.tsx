import { chiefDefinition } from "../../../sheets/chief/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Facts, Note, Section } from "../../components/page-parts";
import { chiefTexts } from "../../strings/chief";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import type { ChiefStepProps } from "./live-chief";

const texts = chiefTexts.review;

/** What returns and what is late, before it is built. */
export function ReviewStep({ live: { found, back }, sheet, format, asOf }: ChiefStepProps) {
  const late = ({ deals, amount }: (typeof found)["slipped"]) =>
    texts.amount(count(deals, "deal", "deals", format), format.moneyShort(amount));
  return (
    <>
      <Section title={texts.facts} level={3}>
        <Facts
          facts={[
            [texts.returned, back === null ? texts.noPnl : format.number(back, 2)],
            [texts.slipped, late(found.slipped)],
            [texts.stale, late(found.stale)],
          ]}
        />
      </Section>
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, chiefDefinition.title)}
      </Note>
    </>
  );
}
