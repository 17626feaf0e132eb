import { Checkbox, Field, Input } from "@fluentui/react-components";
import { marketingPlanDefinition } from "../../../sheets/marketing-plan/definition";
import { useApp } from "../../session/app-context";
import { useNewTitle } from "../../session/use-new-title";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { ReturnText } from "../../components/return-text";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { marketingTexts } from "../../strings/marketing";
import { buildsRequest, droppedIds, filesOwn, filingOf } from "./form";
import { monthAndYear } from "../../../domain/shared/plain-words";
import { campaignName, typeMarketingPlan, type StepProps } from "./step-props";

const texts = marketingTexts.review;

/** The plan in words and numbers, what is filed and what is written. */
export function ReviewStep(props: StepProps) {
  const { format } = useApp();
  const { marketing, draft } = props;
  const { forecast, partner, quarter, sheet, typed, campaigns } = marketing;
  const dropped = droppedIds(marketing);
  const title = useNewTitle()(marketingPlanDefinition.kind, { partner, edition: quarter.label });
  const warnings = [...new Set(forecast.warnings)];
  return (
    <>
      <PlanFacts {...props} />
      <Section title={texts.campaigns} level={3}>
        <Facts
          facts={forecast.campaigns.map(({ row, planned, whole }, index) => [
            campaignName(marketing, campaigns[index]!.key),
            texts.campaign(
              row.month === null ? texts.noMonth : monthAndYear(row.month),
              whole.mgos === null ? "–" : format.number(whole.mgos),
              planned.cost === null ? "–" : format.moneyShort(planned.cost),
            ),
          ])}
        />
      </Section>
      {warnings.length > 0 && (
        <Message intent="warning" title={texts.attention}>
          {warnings.join(" ")}
        </Message>
      )}
      {draft.task === "plan" && (forecast.planned.mdfAsk ?? 0) > 0 && (
        <>
          <Checkbox
            checked={typed.requestMdf}
            label={texts.request(format.money(forecast.planned.mdfAsk!))}
            onChange={(_, { checked }) => typeMarketingPlan(props, { requestMdf: checked === true })}
          />
          <Field label={texts.approver} hint={{ children: texts.approverHint }}>
            <Input
              value={typed.approver}
              placeholder={marketing.data.settings.approver}
              maxLength={100}
              style={{ minWidth: 0 }}
              onChange={(_, { value }) => typeMarketingPlan(props, { approver: value })}
            />
          </Field>
          <Note>
            {marketing.leadOwner
              ? texts.leadOwner(marketing.leadOwner.name, marketing.leadOwner.source)
              : texts.noLeadOwner}
          </Note>
          {filesOwn(marketing, draft.task) && (
            <Message intent="error">{sharedTexts.ownApproval(filingOf(marketing).requestedBy ?? "")}</Message>
          )}
        </>
      )}
      <Note>
        {sheet ? sharedTexts.build.updates(1, sheet.sheetName) : sharedTexts.build.creates(1, title)}{" "}
        {buildsRequest(marketing, draft.task) && texts.requestPage}{" "}
        {texts.writes(count(campaigns.length, "row", "rows", format))}{" "}
        {dropped.length > 0 && texts.removes(count(dropped.length, "row", "rows", format))}
      </Note>
    </>
  );
}

/** A revenue return never without the margin ROI. */
function PlanFacts({ marketing, draft }: StepProps) {
  const { format } = useApp();
  const { planned, actual } = marketing.forecast;
  const percent = (value: number | null) => <ReturnText value={value} />;
  const money = (value: number | null) => (value === null ? "–" : format.money(value));
  const came = [
    [texts.actualRevenue, texts.of(money(actual.revenue), money(planned.revenue))],
    [texts.verified, percent(actual.roi)],
    [texts.actualReturn, percent(actual.revenueReturn)],
    [texts.vendorReturn, percent(actual.vendorReturn)],
    [texts.partnerRoi, percent(actual.partnerReturn)],
    [texts.campaignReturn, percent(actual.campaignReturn)],
  ] as const;
  const promised = [
    [texts.mdf, money(planned.mdfAsk)],
    [texts.roi, percent(planned.roi)],
    [texts.revenueReturn, percent(planned.revenueReturn)],
    [texts.vendorReturn, percent(planned.vendorReturn)],
    [texts.partnerRoi, percent(planned.partnerReturn)],
    [texts.campaignReturn, percent(planned.campaignReturn)],
  ] as const;
  return (
    <Section title={texts.marketingPlan} level={3}>
      <Facts facts={draft.task === "actuals" ? came : promised} />
    </Section>
  );
}
