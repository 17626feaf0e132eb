import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { BUSINESS_SCENARIOS } from "../../../domain/business-plan/business-plan-fields";
import { COST_LISTS, type BusinessPlanList } from "../../../domain/business-plan/business-plan-input";
import { businessPlanResult } from "../../../domain/business-plan/business-plan-model";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { businessPlanTexts } from "../../strings/business-plan";
import { ItemAssumptions, BusinessPlanAssumptions } from "./assumption";
import { changed, typedInPlan } from "./business-plan-draft";
import { monthOrNever } from "./live-profit";
import type { BusinessPlanStepProps } from "./step-props";
import type { LiveBusinessPlan } from "./use-live-business-plan";

export function PartnerStep({
  live,
  update,
}: {
  live: LiveBusinessPlan | null;
  update: BusinessPlanStepProps["update"];
}) {
  return (
    <PartnerSelect
      hint={live ? partnerHint(live) : ""}
      onChoose={() => update((before) => ({ ...before, step: "partner" }))}
    />
  );
}

function partnerHint({ versions, sheet }: LiveBusinessPlan): string {
  const latest = versions.at(-1);
  if (!latest || !sheet) return businessPlanTexts.partner.new;
  if (latest.state === "Agreed") return businessPlanTexts.partner.agreed(latest.version);
  return businessPlanTexts.partner.exists(sheet.sheetName, latest.version, latest.state ?? "Draft");
}

/** Start, goal and revenue first; strengths, weaknesses, opportunities and threats one choice away. */
export function GoalsStep(props: BusinessPlanStepProps) {
  const { live, own, update } = props;
  const { part } = own;
  return (
    <>
      <RadioGroup
        layout="horizontal"
        style={{ flexWrap: "wrap" }}
        aria-label={businessPlanTexts.goals.part}
        value={part}
        onChange={(_, { value }) =>
          update((before) => changed(before, live.partner, { part: value as typeof part }))
        }
      >
        <Radio value="goal" label={businessPlanTexts.goals.goal} />
        <Radio value="swot" label={businessPlanTexts.goals.swot} />
      </RadioGroup>
      <BusinessPlanAssumptions
        {...props}
        keys={
          part === "goal"
            ? ["goal", "value_proposition", "start_month", "goal_revenue", "win_rate", "best_year_revenue"]
            : ["strengths", "weaknesses", "opportunities", "threats"]
        }
      />
    </>
  );
}

const ITEMS = COST_LISTS.flatMap((list) =>
  Array.from({ length: list.maximum }, (_, index) => ({ list, index })),
);
const itemId = (list: BusinessPlanList, index: number) => `${list.prefix}${index + 1}`;

/** People, one-time and running costs, one at a time. */
export function PeopleStep(props: BusinessPlanStepProps) {
  const { live, own, update } = props;
  const { list, index } = ITEMS.find((each) => itemId(each.list, each.index) === own.item) ?? ITEMS[0]!;
  return (
    <>
      <Field label={businessPlanTexts.people.pick}>
        <NarrowSelect
          value={itemId(list, index)}
          onChange={(_, { value }) => update((before) => changed(before, live.partner, { item: value }))}
        >
          {COST_LISTS.map((each) => (
            <optgroup
              key={each.key}
              label={
                businessPlanTexts.people.groups[each.prefix as keyof typeof businessPlanTexts.people.groups]
              }
            >
              {Array.from({ length: each.maximum }, (_, at) => (
                <option key={at} value={itemId(each, at)}>
                  {`${each.item} ${at + 1}: ${itemName(live, each, at)}`}
                </option>
              ))}
            </optgroup>
          ))}
        </NarrowSelect>
      </Field>
      <ItemAssumptions {...props} list={list} index={index} fields={list.fields} />
    </>
  );
}

function itemName({ values }: LiveBusinessPlan, list: BusinessPlanList, index: number): string {
  const at = (key: string) => values[`${itemId(list, index)}_${key}`];
  const costs = list.prefix === "people" ? at("fte") : at("amount");
  return costs ? String(at(list.fields[0]!.key) || "–") : businessPlanTexts.people.unused;
}

export function MarketingStep(props: BusinessPlanStepProps) {
  return (
    <BusinessPlanAssumptions
      {...props}
      keys={[
        "marketing_monthly",
        "marketing_mdf_share",
        "vendor_gross_margin",
        "vendor_recurring_share",
        "vendor_account_manager_monthly",
      ]}
    />
  );
}

/** The scenario that the whole sheet shows, with what each comes to. */
export function ScenarioStep(props: BusinessPlanStepProps) {
  const { live, update } = props;
  const { format } = useApp();
  const texts = businessPlanTexts.scenario;
  return (
    <>
      <Field label={texts.pick}>
        <RadioGroup
          value={live.businessPlan.scenario}
          onChange={(_, { value }) =>
            update((before) => typedInPlan(before, live.partner, "scenario", value))
          }
        >
          {BUSINESS_SCENARIOS.map((scenario) => {
            const { totals, paybackMonth } = businessPlanResult(live.businessPlan, scenario);
            const result = texts.result(
              format.moneyShort(totals.net),
              monthOrNever(paybackMonth).toLowerCase(),
            );
            return <Radio key={scenario} value={scenario} label={`${texts.names[scenario]}: ${result}`} />;
          })}
        </RadioGroup>
      </Field>
      <BusinessPlanAssumptions
        {...props}
        keys={["bleak_factor", "stretch_factor", "discount_rate", "days_to_collect", "days_to_pay"]}
      />
    </>
  );
}
