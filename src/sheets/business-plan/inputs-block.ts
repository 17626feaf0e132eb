import type { BusinessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import {
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
  VENDOR_FIELDS,
} from "../../domain/business-plan/business-plan-fields";
import { businessPlanKeys } from "../../domain/business-plan/business-plan-input";
import { ruleOf } from "../shared/assumption-cells";
import { InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import { WORDS_ON_PAGE } from "./first-page";
import { INPUT_COLUMNS, ROW } from "./layout";
import type { Model } from "./model";

/** Not among the others: the scenario is typed beside what it changes, words have room of their own, and our margin is not for this place. */
const APART: ReadonlySet<string> = new Set<string>([
  "scenario",
  ...WORDS_ON_PAGE,
  ...VENDOR_FIELDS.map(({ key }) => `vendor_${key}`),
]);

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
    "Type in the yellow cells; a blank one takes the default on its left. Both pages above follow.",
    "note",
  );
  let panel = new InputsPanel(sheet, wordsToType(sheet, model, ROW.inputs + 3, typed) + 1, INPUT_COLUMNS);
  let group: string | null = null;
  for (const { key, field, item } of businessPlanKeys(model.lineCount)) {
    if (APART.has(key)) continue;
    const wanted = item || (BUSINESS_PLAN_FIELDS.includes(field) ? "The whole plan" : "Marketing");
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

/** Texts of the first page, a line each; returns the row below. */
function wordsToType(sheet: SheetBuilder, model: Model, top: number, typed: BusinessPlanValues): number {
  sheet
    .put(top, INPUT_COLUMNS.label, "Words of the first page", "heading")
    .shade(top, INPUT_COLUMNS.label + 1, INPUT_COLUMNS.last, "heading");
  WORDS_ON_PAGE.forEach((key, index) => {
    const row = top + 1 + index;
    const field = BUSINESS_PLAN_FIELDS.find((each) => each.key === key)!;
    const { override, used, default: standard } = model.inputs[key]!;
    sheet.put(row, INPUT_COLUMNS.label, field.label, "label");
    sheet.input(override, { row, column: INPUT_COLUMNS.default }, `in_${key}`, {
      rule: ruleOf(field),
      prompt: {
        title: field.label,
        message: `${field.help} Up to ${field.longest} characters fit on the page.`,
      },
      value: typed[key],
      style: "inputLine",
    });
    sheet
      .shade(row, INPUT_COLUMNS.label + 1, INPUT_COLUMNS.default - 1, "label")
      .shade(row, INPUT_COLUMNS.default + 1, INPUT_COLUMNS.last, "inputLine");
    used.place(row, INPUT_COLUMNS.default);
    standard.place(row, INPUT_COLUMNS.default);
  });
  return top + 1 + WORDS_ON_PAGE.length;
}
