import { tabTitles } from "../../../sheets/shared/tab-title";
import { AsOfNote } from "../../components/as-of-note";
import { Message } from "../../components/message";
import { Facts, Note } from "../../components/page-parts";
import { accountPlanDefinition } from "../../../sheets/account-plan/definition";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { accountTexts } from "../../strings/accounts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import type { AccountsStepProps } from "./live-accounts";

const texts = accountTexts.review;

/** What the plan comes to before the sheet is built. */
export function ReviewStep({ live, sheet, format, asOf, snapshot, partner }: AccountsStepProps) {
  const { plan, summary, rows, targets } = live;
  const { whitespaceValue, accounts, withStep, coverage, expected } = summary;
  const title = tabTitles(snapshot.table(partnersTable).rows)(accountPlanDefinition, { partner });
  return (
    <>
      {plan.accounts.length === 0 && <Message intent="warning">{texts.noAccounts}</Message>}
      <Facts
        facts={[
          [texts.accounts, format.number(plan.accounts.length)],
          [texts.whitespace, whitespaceValue === null ? texts.none : format.money(whitespaceValue)],
          [texts.withStep, texts.of(format.number(withStep), format.number(accounts))],
          [texts.coverage, coverage === null ? texts.none : format.percent(coverage, 0)],
          [texts.targets, format.number(targets)],
          [texts.expected, format.money(expected)],
        ]}
      />
      <Note>{texts.noDeals}</Note>
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet ? sharedTexts.build.updates(1, sheet.sheetName) : sharedTexts.build.creates(1, title)}{" "}
        {rows.length > 0 && texts.writes(count(rows.length, "row", "rows", format))}
      </Note>
    </>
  );
}
