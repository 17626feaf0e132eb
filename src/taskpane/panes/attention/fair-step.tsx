import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { attentionTexts } from "../../strings/attention";
import type { AttentionStepProps } from "./live-attention";

const texts = attentionTexts.fair;

/** Who gets far less than its level does. */
export function FairStep({ live: { short } }: AttentionStepProps) {
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <Section title={texts.list} level={3}>
        {short.length === 0 ? (
          <Note>{texts.none}</Note>
        ) : (
          <Facts
            facts={short.map(({ partner, fairness }) => [
              partner,
              fairness.short.map((key) => texts.given[key]).join(", "),
            ])}
          />
        )}
      </Section>
    </>
  );
}
