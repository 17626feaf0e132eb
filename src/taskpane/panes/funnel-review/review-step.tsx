import { Checkbox } from "@fluentui/react-components";
import { FUNNEL_FLAGS } from "../../../domain/pipeline/funnel-review";
import { funnelReviewDefinition } from "../../../sheets/funnel-review/definition";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { funnelReviewTexts } from "../../strings/funnel-review";
import { useNewTitle } from "../../session/use-new-title";
import type { FunnelStepProps } from "./live-funnel";

const texts = funnelReviewTexts.review;

/** What there is to ask, and whether the other partners get their page too. */
export function ReviewStep({ live, draft, partner, sheet, update, format }: FunnelStepProps) {
  const { review, others } = live;
  const newTitle = useNewTitle();
  const flags = FUNNEL_FLAGS.filter(({ flag }) => review.byFlag[flag].count > 0);
  return (
    <>
      {flags.length === 0 && <Lead>{texts.nothing}</Lead>}
      {flags.length > 0 && (
        <Section title={texts.asks} level={3}>
          <Facts
            facts={flags.map(({ flag }) => {
              const { count: deals, amount } = review.byFlag[flag];
              return [
                flag,
                texts.flag(count(deals, "deal", "deals", format), format.moneyShort(amount)),
              ] as const;
            })}
          />
        </Section>
      )}
      {others.length > 0 && (
        <Checkbox
          checked={draft.others}
          label={texts.others(count(others.length, "other partner", "other partners", format))}
          onChange={(_, { checked }) => update((before) => ({ ...before, others: checked === true }))}
        />
      )}
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, newTitle(funnelReviewDefinition.kind, { partner }))}
      </Note>
    </>
  );
}
