import type { AssumptionValue } from "../../../domain/shared/assumption";
import { Button, Field } from "@fluentui/react-components";
import { LINE_FIELDS, MAX_LINES } from "../../../domain/business-plan/business-plan-fields";
import {
  emptyBusinessPlanProblem,
  itemKey,
  PRODUCT_LINES,
} from "../../../domain/business-plan/business-plan-input";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { Buttons, Note } from "../../components/page-parts";
import { businessPlanTexts } from "../../strings/business-plan";
import { LineAssumptions, lineAt } from "./assumption";
import { changed, businessPlanDraftOf } from "./business-plan-draft";
import { FromAccounts } from "./from-accounts";
import type { BusinessPlanStepProps } from "./step-props";

const texts = businessPlanTexts.lines;

/** Which line the fields below belong to. */
function LinePicker(props: BusinessPlanStepProps) {
  const { live, update } = props;
  if (live.lineCount === 1) return null;
  return (
    <Field label={texts.pick}>
      <NarrowSelect
        value={String(lineAt(props))}
        onChange={(_, { value }) =>
          update((before) => changed(before, live.partner, { line: Number(value) }))
        }
      >
        {live.businessPlan.lines.map(({ product }, index) => (
          <option key={index} value={index}>
            {`${index + 1}: ${product}`}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}

/** What is sold: one line at a time, one to eight of them. */
export function LinesStep(props: BusinessPlanStepProps) {
  const { live, update } = props;
  const { format } = useApp();
  const at = lineAt(props);
  const { deals } = live.businessPlan.lines[at]!;
  const { winRate } = live.businessPlan;
  const change = (lineCount: number, line: number, moved: Record<string, AssumptionValue> = {}) =>
    update((before) => {
      const typed = { ...businessPlanDraftOf(before, live.partner).typed, ...moved };
      return changed(before, live.partner, { lineCount, line, typed });
    });
  const empty = emptyBusinessPlanProblem(live.businessPlan);
  return (
    <>
      {empty && <Message intent="error">{empty.message}</Message>}
      <LinePicker {...props} />
      <LineAssumptions
        {...props}
        keys={["product", "first_month", "deals", "growth", "deal_size", "margin"]}
      />
      {winRate !== null && winRate > 0 && deals > 0 && (
        <Note>{texts.pipeline(format.number(deals / winRate, 1), format.percent(winRate, 0))}</Note>
      )}
      <Buttons>
        <Button
          type="button"
          disabledFocusable={live.lineCount === MAX_LINES}
          onClick={() => change(live.lineCount + 1, live.lineCount)}
        >
          {texts.add}
        </Button>
        {live.lineCount > 1 && (
          <Button
            type="button"
            onClick={() => change(live.lineCount - 1, Math.max(0, at - 1), withoutLine(props, at))}
          >
            {texts.remove}
          </Button>
        )}
      </Buttons>
      {live.lineCount === MAX_LINES && <Note>{texts.most}</Note>}
      <FromAccounts {...props} />
    </>
  );
}

/** The lines after the one that goes move up with everything that counts for them; the last place is cleared. */
function withoutLine({ live }: BusinessPlanStepProps, at: number): Record<string, AssumptionValue> {
  const moved: Record<string, AssumptionValue> = {};
  for (let index = at; index < live.lineCount; index += 1)
    for (const field of LINE_FIELDS)
      moved[itemKey(PRODUCT_LINES, index, field)] =
        index + 1 < live.lineCount ? (live.values[itemKey(PRODUCT_LINES, index + 1, field)] ?? null) : null;
  return moved;
}

export function ServicesStep(props: BusinessPlanStepProps) {
  return (
    <>
      <LinePicker {...props} />
      <LineAssumptions {...props} keys={["attach", "services_per_deal", "services_margin"]} />
    </>
  );
}

export function RecurringStep(props: BusinessPlanStepProps) {
  return (
    <>
      <LinePicker {...props} />
      <LineAssumptions
        {...props}
        keys={["mrr_per_deal", "recurring_margin", "churn", "opening_mrr", "existing_revenue"]}
      />
    </>
  );
}
