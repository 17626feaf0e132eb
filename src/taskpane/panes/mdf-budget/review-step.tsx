import { writtenOwners } from "../../../domain/marketing/lead-owner";
import { mdfBudgetDefinition } from "../../../sheets/mdf-budget/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { mdfTexts } from "../../strings/mdf-budget";
import { OwnApproval } from "./approval-step";
import type { MdfStepProps } from "./live-mdf";

const texts = mdfTexts.review;

/** How far the budget goes, in words and numbers, before the sheet is built. */
export function ReviewStep({ live, sheet, format, asOf }: MdfStepProps) {
  const { budget, decisions, pasted } = live;
  const owners = writtenOwners(budget.requests, live.proposed).length;
  const { left, unknownCampaigns, unknownPartners, overspent, leftOut } = budget;
  const { foreign, selfDecided, declinedSpent } = budget;
  const money = (amount: number | null) => (amount === null ? mdfTexts.live.none : format.money(amount));
  const rows = (amount: number) => count(amount, "row", "rows", format);
  return (
    <>
      <OwnApproval {...live} />
      <Facts
        facts={[
          [texts.budget, money(budget.budget)],
          [texts.requested, format.money(budget.requested)],
          [texts.approved, format.money(budget.approved)],
          [texts.committed, format.money(budget.committed)],
          [texts.left, money(left)],
          [texts.fits, format.money(budget.fits)],
          [texts.overBudget, format.money(budget.over)],
          [texts.belowCost, format.money(budget.belowCost)],
          [texts.notReady, format.money(budget.notReady)],
          [texts.spent, format.money(budget.spent)],
          [texts.verified, format.money(budget.verified)],
        ]}
      />
      {decisions.length > 0 && (
        <Section title={texts.decided} level={3}>
          <Facts
            facts={decisions.map(
              ({ requestId, status }) => [requestId, mdfTexts.requests.statuses[status]] as const,
            )}
          />
        </Section>
      )}
      {left !== null && left < 0 && <Message intent="warning">{texts.over(format.money(-left))}</Message>}
      {unknownCampaigns.length > 0 && (
        <Message intent="warning">
          {texts.campaigns(unknownCampaigns.map((name) => name || texts.noCampaign).join(", "))}
        </Message>
      )}
      {unknownPartners.length > 0 && (
        <Message intent="warning">{texts.partners(unknownPartners.join(", "))}</Message>
      )}
      {foreign > 0 && (
        <Message intent="warning">{texts.foreign(count(foreign, "request", "requests", format))}</Message>
      )}
      {selfDecided > 0 && (
        <Message intent="warning">
          {texts.selfDecided(count(selfDecided, "request", "requests", format))}
        </Message>
      )}
      {declinedSpent > 0 && (
        <Message intent="warning">{texts.declinedSpent(format.money(declinedSpent))}</Message>
      )}
      {overspent > 0 && (
        <Message intent="warning">{texts.overspent(count(overspent, "request", "requests", format))}</Message>
      )}
      {pasted.problems.length > 0 && (
        <Message intent="warning">
          {texts.leftOutLines(count(pasted.problems.length, "line", "lines", format))}
        </Message>
      )}
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(rows(leftOut))}</Message>}
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, mdfBudgetDefinition.title)}{" "}
        {pasted.requests.length > 0 &&
          texts.files(count(pasted.requests.length, "request", "requests", format))}{" "}
        {decisions.length > 0 && texts.writes(rows(decisions.length))}{" "}
        {owners > 0 && texts.leadOwners(count(owners, "request", "requests", format))}
      </Note>
    </>
  );
}
