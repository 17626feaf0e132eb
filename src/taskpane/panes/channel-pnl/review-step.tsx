import { type ChannelPnl, marginLabels, RETURN_DEFINITION } from "../../../domain/finance/channel-pnl";
import { lineNames, pnlFinding } from "../../../domain/finance/pnl-text";
import { lineLabel } from "../../../domain/finance/pnl-lines";
import { channelPnlDefinition } from "../../../sheets/channel-pnl/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Message } from "../../components/message";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count, type Format } from "../../strings/format";
import { pnlTexts } from "../../strings/channel-pnl";
import type { PnlStepProps } from "./live-pnl";

const texts = pnlTexts.review;

/** The statement in words and numbers before it is built. */
export function ReviewStep({ live, facts, sheet, format, asOf }: PnlStepProps) {
  const { pnl, entries, emptied } = live;
  const { total, hasCostOfGoods, staff, returnPerDollar, costs } = pnl;
  const money = (amount: number | null) => (amount === null ? pnlTexts.live.none : format.money(amount));
  const labels = marginLabels(hasCostOfGoods);
  const shares = costs.filter(({ share }) => share !== null);
  return (
    <>
      <Lead>{pnlFinding(pnl, facts.settings.currency)}</Lead>
      <Facts
        facts={[
          [texts.gross, money(total.amounts.gross_sales)],
          [texts.net, money(total.netSales)],
          [labels.gross, money(total.grossMargin)],
          [labels.contribution, money(total.netMargin)],
          [
            texts.staff,
            texts.staffing(
              count(staff.people, "person", "people", format),
              format.number(staff.need, 1),
              format.money(staff.cost),
            ),
          ],
          [
            texts.back,
            returnPerDollar.channel === null ? pnlTexts.live.none : format.number(returnPerDollar.channel, 2),
          ],
        ]}
      />
      <Note>
        {RETURN_DEFINITION.formula}. {RETURN_DEFINITION.reserve}
      </Note>
      {shares.length > 0 && (
        <Section title={texts.shares} level={3}>
          <Facts
            facts={shares.map(({ line, share, change }) => [
              lineLabel(line),
              change === null
                ? format.percent(share!)
                : texts.trend(format.percent(share!), format.number(change, 1)),
            ])}
          />
        </Section>
      )}
      {total.netSales === null && <Message intent="info">{texts.nothing}</Message>}
      <Oddities pnl={pnl} format={format} />
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, channelPnlDefinition.title)}{" "}
        {entries.length > 0 && texts.writes(count(entries.length, "amount", "amounts", format))}{" "}
        {emptied > 0 && texts.emptied(count(emptied, "row", "rows", format))}
      </Note>
    </>
  );
}

/** What counts nowhere or wrongly. */
function Oddities({ pnl, format }: { pnl: ChannelPnl; format: Format }) {
  const { unknown, undated, negativeCosts, doubles, leftOut } = pnl;
  const rows = (amount: number) => count(amount, "row", "rows", format);
  return (
    <>
      {negativeCosts.length > 0 && (
        <Message intent="error">{texts.negative(lineNames(negativeCosts))}</Message>
      )}
      {doubles.length > 0 && <Message intent="error">{texts.doubles(lineNames(doubles))}</Message>}
      {unknown.rows > 0 && (
        <Message intent="warning">{texts.unknown(rows(unknown.rows), unknown.names.join(", "))}</Message>
      )}
      {undated > 0 && <Message intent="warning">{texts.undated(rows(undated))}</Message>}
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(rows(leftOut))}</Message>}
    </>
  );
}
