import { Checkbox } from "@fluentui/react-components";
import { EARNING_KINDS } from "../../../domain/finance/earnings-year";
import { earningsText } from "../../../domain/finance/earnings-text";
import { earningsDefinition } from "../../../sheets/earnings/definition";
import { Message } from "../../components/message";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { useNewTitle } from "../../session/use-new-title";
import { earningsTexts } from "../../strings/earnings";
import { typedFor } from "./earnings-draft";
import type { EarningsStepProps } from "./live-earnings";

const texts = earningsTexts.review;

/** What the page will say, and whether the other partners get theirs too. */
export function ReviewStep({ facts, live, draft, partner, sheet, update, format }: EarningsStepProps) {
  const { earnings, others } = live;
  const { thisYear, lastYear, notKnown, undatedMdf, leftOut } = earnings;
  const money = (amount: number | null) => (amount === null ? earningsTexts.live.none : format.money(amount));
  const rows = (amount: number) => count(amount, "row", "rows", format);
  const names = EARNING_KINDS.filter(({ id }) => notKnown.includes(id)).map(({ label }) => label);
  const newTitle = useNewTitle();
  return (
    <>
      <Lead>{earningsText(earnings, facts.settings.currency)}</Lead>
      <Section title={texts.kinds} level={3}>
        <Facts
          facts={EARNING_KINDS.map(({ id, label }) => {
            const [now, before] = [money(thisYear.byKind[id]), lastYear.byKind[id]];
            return [label, before === null ? now : texts.year(now, money(before))] as const;
          })}
        />
      </Section>
      {names.length > 0 && <Message intent="info">{texts.unknown(names.join(", "))}</Message>}
      {undatedMdf > 0 && <Message intent="warning">{texts.undated(rows(undatedMdf))}</Message>}
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(rows(leftOut))}</Message>}
      {others.length > 0 && (
        <Checkbox
          checked={draft.others}
          label={texts.others(count(others.length, "active partner", "active partners", format))}
          onChange={(_, { checked }) => update((before) => ({ ...before, others: checked === true }))}
        />
      )}
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, newTitle(earningsDefinition.kind, { partner }))}{" "}
        {Object.keys(typedFor(draft, partner).services).length > 0 && texts.records}
      </Note>
    </>
  );
}
