import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { SCENARIOS } from "../../../domain/business-plan/plan-fields";
import { COST_LISTS, type PlanList } from "../../../domain/business-plan/plan-input";
import { planResult } from "../../../domain/business-plan/plan-model";
import { useApp } from "../../app/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { PartnerSelect } from "../../components/partner-select";
import { planTexts } from "../../strings/plan";
import { ItemAssumptions, PlanAssumptions } from "./assumption";
import { changed, typed } from "./plan-draft";
import { monthText } from "./live-result";
import type { PlanStepProps } from "./step-props";
import type { LivePlan } from "./use-live-plan";

export function PartnerStep({ live, update }: { live: LivePlan | null; update: PlanStepProps["update"] }) {
  return (
    <PartnerSelect
      hint={live ? partnerHint(live) : ""}
      onChoose={() => update((before) => ({ ...before, step: "partner" }))}
    />
  );
}

function partnerHint({ versions, sheet }: LivePlan): string {
  const latest = versions.at(-1);
  if (!latest || !sheet) return planTexts.partner.new;
  if (latest.state === "Agreed") return planTexts.partner.agreed(latest.version);
  return planTexts.partner.exists(sheet.sheetName, latest.version, latest.state ?? "Draft");
}

/** Start, goal and revenue first; strengths, weaknesses, opportunities and threats one choice away. */
export function GoalsStep(props: PlanStepProps) {
  const { live, own, update } = props;
  const { part } = own;
  return (
    <>
      <RadioGroup
        layout="horizontal"
        style={{ flexWrap: "wrap" }}
        aria-label={planTexts.goals.part}
        value={part}
        onChange={(_, { value }) =>
          update((before) => changed(before, live.partner, { part: value as typeof part }))
        }
      >
        <Radio value="goal" label={planTexts.goals.goal} />
        <Radio value="swot" label={planTexts.goals.swot} />
      </RadioGroup>
      <PlanAssumptions
        {...props}
        keys={
          part === "goal"
            ? ["start_month", "goal", "goal_revenue", "win_rate"]
            : ["strengths", "weaknesses", "opportunities", "threats"]
        }
      />
    </>
  );
}

const ITEMS = COST_LISTS.flatMap((list) =>
  Array.from({ length: list.maximum }, (_, index) => ({ list, index })),
);
const itemId = (list: PlanList, index: number) => `${list.prefix}${index + 1}`;

/** People, one-time and running costs, one at a time. */
export function PeopleStep(props: PlanStepProps) {
  const { live, own, update } = props;
  const { list, index } = ITEMS.find((each) => itemId(each.list, each.index) === own.item) ?? ITEMS[0]!;
  return (
    <>
      <Field label={planTexts.people.pick}>
        <NarrowSelect
          value={itemId(list, index)}
          onChange={(_, { value }) => update((before) => changed(before, live.partner, { item: value }))}
        >
          {COST_LISTS.map((each) => (
            <optgroup
              key={each.key}
              label={planTexts.people.groups[each.prefix as keyof typeof planTexts.people.groups]}
            >
              {Array.from({ length: each.maximum }, (_, at) => (
                <option key={at} value={itemId(each, at)}>
                  {`${each.item} ${at + 1}: ${nameOf(live, each, at)}`}
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

function nameOf({ values }: LivePlan, list: PlanList, index: number): string {
  const at = (key: string) => values[`${itemId(list, index)}_${key}`];
  const costs = list.prefix === "people" ? at("fte") : at("amount");
  return costs ? String(at(list.fields[0]!.key) || "–") : planTexts.people.unused;
}

export function MarketingStep(props: PlanStepProps) {
  return (
    <PlanAssumptions
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
export function ScenarioStep(props: PlanStepProps) {
  const { live, update } = props;
  const { format } = useApp();
  const texts = planTexts.scenario;
  return (
    <>
      <Field label={texts.pick}>
        <RadioGroup
          value={live.plan.scenario}
          onChange={(_, { value }) => update((before) => typed(before, live.partner, "scenario", value))}
        >
          {SCENARIOS.map((scenario) => {
            const { totals, paybackMonth } = planResult(live.plan, scenario);
            const result = texts.result(format.moneyShort(totals.net), monthText(paybackMonth).toLowerCase());
            return <Radio key={scenario} value={scenario} label={`${texts.names[scenario]}: ${result}`} />;
          })}
        </RadioGroup>
      </Field>
      <PlanAssumptions {...props} keys={["bleak_factor", "stretch_factor", "discount_rate"]} />
    </>
  );
}
