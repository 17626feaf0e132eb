import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { againstBestYear } from "../../../domain/business-plan/best-year";
import { breakEven } from "../../../domain/business-plan/break-even";
import { committedRevenue } from "../../../domain/business-plan/commitments";
import { emptyBusinessPlanProblem } from "../../../domain/business-plan/business-plan-input";
import { overloadedYears, spans } from "../../../domain/business-plan/business-plan-model";
import {
  BUSINESS_PLAN_STATES,
  type BusinessPlanState,
} from "../../../domain/business-plan/business-plan-versions";
import { round9 } from "../../../domain/shared/rounding";
import { businessPlanDefinition } from "../../../sheets/business-plan/definition";
import { useApp } from "../../session/app-context";
import { useNewTitle } from "../../session/use-new-title";
import { DateField } from "../../components/date-field";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { businessPlanTexts } from "../../strings/business-plan";
import { yourName } from "../../session/your-name";
import { TargetChanges } from "./commitments-step";
import { Compare } from "./compare";
import { changed, type BusinessPlanPartnerDraft } from "./business-plan-draft";
import type { BusinessPlanStepProps } from "./step-props";
import { TextField } from "../../components/text-field";
import type { LiveBusinessPlan } from "./use-live-business-plan";

const texts = businessPlanTexts.review;

/** The state that the build writes: as chosen, else as the plan stands, else a draft. */
export function stateOf(live: LiveBusinessPlan, own: BusinessPlanPartnerDraft): BusinessPlanState {
  const row = live.versions.find(({ version }) => version === live.version);
  return own.state ?? (row?.state as BusinessPlanState | null | undefined) ?? "Draft";
}

export function agreedByOf(live: LiveBusinessPlan, own: BusinessPlanPartnerDraft): string {
  const row = live.versions.find(({ version }) => version === live.version);
  return own.name || (row?.name ?? yourName());
}

/** The plan in words and numbers before it is built, its state and what else is written. */
export function ReviewStep(props: BusinessPlanStepProps) {
  const { live, own, update } = props;
  const { format, today } = useApp();
  const { totals } = live.result;
  const state = stateOf(live, own);
  const put = (change: Partial<BusinessPlanPartnerDraft>) =>
    update((before) => changed(before, live.partner, change));
  const empty = emptyBusinessPlanProblem(live.businessPlan);
  const writes = useWrites(live);
  return (
    <>
      {empty && <Message intent="error">{empty.message}</Message>}
      <Section title={texts.result} level={3}>
        <Facts
          facts={[
            [
              texts.revenue,
              format.money(totals.productRevenue + totals.servicesRevenue + totals.recurringRevenue),
            ],
            [texts.grossProfit, format.money(totals.grossProfit)],
            [texts.costs, format.money(totals.costs)],
            [texts.net, format.money(totals.net)],
            [texts.vendor, format.money(totals.vendorContribution)],
          ]}
        />
      </Section>
      <Warnings live={live} />
      <Checkbox
        checked={own.vendorView ?? live.hasVendorView}
        label={texts.vendorView}
        onChange={(_, { checked }) => put({ vendorView: checked === true })}
      />
      <Field label={texts.state}>
        <RadioGroup
          layout="horizontal"
          style={{ flexWrap: "wrap" }}
          value={state}
          onChange={(_, { value }) => put({ state: value as BusinessPlanState })}
        >
          {BUSINESS_PLAN_STATES.map((each) => (
            <Radio key={each} value={each} label={each} />
          ))}
        </RadioGroup>
      </Field>
      {state !== "Draft" && (
        <>
          <TextField
            label={texts.by}
            required
            hint={texts.byHint(state)}
            longest={100}
            value={agreedByOf(live, own)}
            onChange={(name) => put({ name })}
          />
          <DateField label={texts.on} value={own.date ?? today} onChange={(date) => put({ date })} />
        </>
      )}
      {state === "Agreed" && <Note>{texts.agree}</Note>}
      {own.accept && <TargetChanges targets={live.targets} />}
      <Compare {...props} />
      <Note>
        {writes} {texts.records}{" "}
        {own.accept ? texts.targets(live.targets.changes.length, format) : texts.noTargets}{" "}
        {own.accept && texts.promised(live.promised, format)}
      </Note>
    </>
  );
}

function Warnings({ live }: { live: LiveBusinessPlan }) {
  const { format } = useApp();
  const { businessPlan, result, data } = live;
  const limit = data.settings.servicesPerFte;
  const years = overloadedYears(businessPlan, result, limit).map(({ year }) => String(year));
  const first = spans(committedRevenue(result, data), 12)[0]!;
  const takes = breakEven(businessPlan, result);
  const best = againstBestYear(businessPlan, data);
  return (
    <>
      {businessPlan.goalRevenue !== null && businessPlan.goalRevenue > 0 && (
        <Note>
          {texts.goal(
            format.money(first),
            format.money(businessPlan.goalRevenue),
            format.percent(first / businessPlan.goalRevenue, 0),
          )}
        </Note>
      )}
      {takes && (
        <Message intent="warning">
          {texts.breakEven([
            ...(takes.deals === null ? [] : [texts.moreDeals(format.number(roundedUp(takes.deals, 1), 1))]),
            ...(takes.dealSize === null
              ? []
              : [texts.largerDeals(format.percent(roundedUp(takes.dealSize, 2), 0))]),
            texts.lessCost(format.money(roundedUp(takes.cost, 0))),
          ])}
        </Message>
      )}
      {best?.isMore && (
        <Message intent="warning">{texts.bestYear(format.number(best.multiple, 1), best.year)}</Message>
      )}
      {years.length > 0 && (
        <Message intent="warning">{texts.overloaded(years.join(", "), format.money(limit))}</Message>
      )}
    </>
  );
}

/** So that what is said is enough. */
function roundedUp(value: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.ceil(round9(value * unit)) / unit;
}

function useWrites({ version, partner, sheet }: LiveBusinessPlan): string {
  const newTitle = useNewTitle();
  const edition = String(version);
  if (sheet && (sheet.subject.edition ?? "1") === edition) return texts.updates(sheet.sheetName);
  return texts.creates(newTitle(businessPlanDefinition.kind, { partner, edition }));
}
