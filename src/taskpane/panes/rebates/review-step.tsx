import { rebateFinding } from "../../../domain/finance/rebate-text";
import { COMPARISONS } from "../../../domain/finance/rebate-roi";
import { rebateRoiDefinition } from "../../../sheets/rebate-roi/definition";
import { useApp } from "../../session/app-context";
import { AsOfNote } from "../../components/as-of-note";
import { Message } from "../../components/message";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { rebateTexts } from "../../strings/rebates";
import type { RebatesStepProps } from "./step-props";

const texts = rebateTexts.review;

/** What came back, in words and numbers, before the sheet is built. */
export function ReviewStep({ report, accruals, data, rows, sheet, proposed }: RebatesStepProps) {
  const { format } = useApp();
  const {
    total,
    partners,
    lines,
    comparison,
    revenueReturn,
    marginRoi,
    unknown,
    undated,
    negative,
    leftOut,
  } = report;
  const chosen = total.byComparison[comparison];
  const share = (value: number | null) => (value === null ? rebateTexts.live.none : format.percent(value, 0));
  const against = COMPARISONS.find(({ id }) => id === comparison)!.label.toLowerCase();
  const { currency } = data.settings;
  const judged = partners.filter(({ byComparison }) => byComparison[comparison].measured > 0);
  return (
    <>
      <Lead>{rebateFinding(report, currency)}</Lead>
      <Facts
        facts={[
          [texts.paid, format.money(total.rebate)],
          [texts.measured, texts.of(format.number(chosen.measured), format.number(lines.length))],
          [texts.against, against],
          [texts.increment, chosen.measured > 0 ? format.money(chosen.increment) : rebateTexts.live.none],
          [texts.roi, share(marginRoi)],
          [texts.revenueReturn, share(revenueReturn)],
          [texts.accrued, format.money(accruals.accrued)],
          [texts.accruedAtPace, format.money(accruals.accruedAtPace)],
        ]}
      />
      <Note>{accruals.byTiers ? texts.byTiers : texts.byLevels}</Note>
      {judged.length > 0 && (
        <Section title={texts.partners} level={3}>
          <Facts
            facts={judged.map(
              ({ partner, byComparison }) => [partner, share(byComparison[comparison].marginRoi)] as const,
            )}
          />
        </Section>
      )}
      {unknown.length > 0 && <Message intent="warning">{texts.strangers(unknown.join(", "))}</Message>}
      {leftOut > 0 && (
        <Message intent="warning">{texts.leftOut(count(leftOut, "row", "rows", format))}</Message>
      )}
      {negative > 0 && (
        <Message intent="warning">{texts.negative(count(negative, "row", "rows", format))}</Message>
      )}
      {undated > 0 && (
        <Message intent="warning">{texts.undated(count(undated, "row", "rows", format))}</Message>
      )}
      <AsOfNote asOf={proposed} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, rebateRoiDefinition.title)}{" "}
        {rows.length > 0 && texts.writes(count(rows.length, "row", "rows", format))}
      </Note>
    </>
  );
}
