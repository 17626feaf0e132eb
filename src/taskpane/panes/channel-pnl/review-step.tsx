import { Checkbox } from "@fluentui/react-components";
import { grossMarginLabel, RETURN_DEFINITION } from "../../../domain/finance/channel-pnl";
import { BUDGET_LINES, lineLabel } from "../../../domain/finance/pnl-lines";
import { channelPnlDefinition } from "../../../sheets/channel-pnl/definition";
import { useApp } from "../../session/app-context";
import { AsOfNote } from "../../components/as-of-note";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { pnlTexts } from "../../strings/channel-pnl";
import type { PnlStepProps } from "./step-props";

const texts = pnlTexts.review;

/** The statement in words and numbers before it is built. */
export function ReviewStep({ pnl, draft, update, entries, suggested, sheet, proposed }: PnlStepProps) {
  const { format } = useApp();
  const { total, hasCostOfGoods, staff, returnPerDollar, unknown, undated, negativeCosts, leftOut } = pnl;
  const money = (amount: number | null) => (amount === null ? pnlTexts.live.none : format.money(amount));
  const back = (value: number | null) => (value === null ? pnlTexts.live.none : format.number(value, 2));
  const rows = (amount: number) => count(amount, "row", "rows", format);
  const known = BUDGET_LINES.filter((id) => returnPerDollar.byLine[id] !== null);
  return (
    <>
      <Section title={texts.statement(pnl.year.name)} level={3}>
        <Facts
          facts={[
            [texts.gross, money(total.amounts.gross_sales)],
            [texts.net, money(total.netSales)],
            [grossMarginLabel(hasCostOfGoods), money(total.grossMargin)],
            [texts.netMargin, money(total.netMargin)],
            [
              texts.staff,
              texts.staffing(count(staff.people, "person", "people", format), format.money(staff.cost)),
            ],
          ]}
        />
      </Section>
      <Section title={texts.back} level={3}>
        <Facts
          facts={[
            [texts.channel, back(returnPerDollar.channel)] as const,
            ...known.map((id) => [lineLabel(id), back(returnPerDollar.byLine[id])] as const),
          ]}
        />
        <Note>
          {RETURN_DEFINITION.formula}. {RETURN_DEFINITION.reserve}
        </Note>
      </Section>
      {total.netSales === null && <Message intent="info">{texts.nothing}</Message>}
      {unknown.rows > 0 && (
        <Message intent="warning">{texts.unknown(rows(unknown.rows), unknown.names.join(", "))}</Message>
      )}
      {negativeCosts.length > 0 && (
        <Message intent="warning">{texts.negative(negativeCosts.map(lineLabel).join(", "))}</Message>
      )}
      {undated > 0 && <Message intent="warning">{texts.undated(rows(undated))}</Message>}
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(rows(leftOut))}</Message>}
      {suggested > 0 && (
        <Checkbox
          checked={draft.record}
          label={texts.record(count(suggested, "amount", "amounts", format))}
          onChange={(_, { checked }) => update((before) => ({ ...before, record: checked === true }))}
        />
      )}
      <AsOfNote asOf={proposed} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, channelPnlDefinition.title)}{" "}
        {entries.length > 0 && texts.writes(count(entries.length, "amount", "amounts", format))}
      </Note>
    </>
  );
}
