import type { BusinessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import {
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
} from "../../domain/business-plan/business-plan-fields";
import { businessPlanKeys } from "../../domain/business-plan/business-plan-input";
import { InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import { INPUT_COLUMNS, ROW } from "./layout";
import type { Model } from "./model";

/** Assumptions that are typed on the first page, where they are read. */
const ON_PAGE = ["scenario", "goal", "strengths", "weaknesses", "opportunities", "threats"] as const;

/** Every assumption with its default, what is typed over it, what counts and the default's source; returns the first free row. */
export function inputsBlock(
  sheet: SheetBuilder,
  model: Model,
  { values: defaults }: BusinessPlanDefaults,
  typed: BusinessPlanValues,
): number {
  sheet.put(ROW.inputs, INPUT_COLUMNS.label, "Assumptions", "title").height(ROW.inputs, 30);
  sheet.put(
    ROW.inputs + 1,
    INPUT_COLUMNS.label,
    "Type in the yellow cells; a blank one takes the default on its left. Both pages above and the 36 months below follow.",
    "note",
  );
  let panel = new InputsPanel(sheet, ROW.inputs + 3, INPUT_COLUMNS);
  let group: string | null = null;
  const onPage = new Set<string>(ON_PAGE);
  for (const { key, field, item } of businessPlanKeys(model.lineCount)) {
    if (onPage.has(key)) continue;
    const wanted = item || (BUSINESS_PLAN_FIELDS.includes(field) ? "The whole plan" : "Marketing and vendor");
    if (wanted !== group) {
      if (group !== null) panel = new InputsPanel(sheet, panel.nextRow + 1, INPUT_COLUMNS);
      panel.heading(wanted);
      group = wanted;
    }
    const standard = defaults[key]!;
    panel.assumption(
      model.inputs[key]!,
      {
        assumption: { ...field, key },
        default: standard.value === "" ? null : standard.value,
        source: standard.source,
      },
      typed[key],
    );
  }
  return panel.nextRow;
}
