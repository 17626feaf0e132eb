import type { BusinessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import {
  type FieldKind,
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanField,
  type BusinessPlanValues,
} from "../../domain/business-plan/business-plan-fields";
import { businessPlanKeys } from "../../domain/business-plan/business-plan-input";
import { f, type Formula, quoted } from "../shared/formula";
import { type InputRefs, InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { InputRule } from "../shared/sheet-plan";
import type { CellFormat } from "../shared/styles";
import { INPUT_COLUMNS, ROW } from "./layout";
import type { Model } from "./model";

/** Assumptions that are typed on the first page, where they are read. */
const ON_PAGE = ["scenario", "goal", "strengths", "weaknesses", "opportunities", "threats"] as const;

export const FORMATS: Readonly<Record<FieldKind, CellFormat>> = {
  month: "whole",
  number: "general",
  money: "money",
  rate: "percent",
  date: "date",
  choice: "general",
  text: "general",
};

export function ruleOf({ kind, minimum, maximum, choices, longest }: BusinessPlanField): InputRule {
  if (kind === "text") return { type: "text", ...(longest === undefined ? {} : { max: longest }) };
  if (kind === "choice") return { type: "list", choices: choices ?? [] };
  if (kind === "date") return { type: "date" };
  const bounds = {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
  return { type: kind === "month" ? "whole" : "number", ...bounds };
}

/** As domain's `countedValue`: what a cell holds counts where the field accepts it, else the default. */
export function usedOf(field: BusinessPlanField): (refs: InputRefs) => Formula {
  return ({ override, default: standard }) => {
    if (field.kind === "text") return f`IF(${override}="",${standard}&"",${override}&"")`;
    const otherwise = field.standard === null ? f`IF(${standard}="","",${standard})` : f`${standard}`;
    if (field.kind === "choice")
      return field.choices!.reduceRight(
        (rest, choice) => f`IF(${override}=${quoted(choice)},${quoted(choice)},${rest})`,
        otherwise,
      );
    const inside = f`${override}>=${field.minimum!},${override}<=${field.maximum!}`;
    const accepted =
      field.kind === "month" ? f`AND(${inside},INT(${override})=${override})` : f`AND(${inside})`;
    return f`IF(ISNUMBER(${override}),IF(${accepted},${override},${otherwise}),${otherwise})`;
  };
}

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
    panel.input(model.inputs[key]!, {
      name: `in_${key}`,
      label: field.label,
      help: field.help,
      format: FORMATS[field.kind],
      rule: ruleOf(field),
      default: standard.value === "" ? null : standard.value,
      source: standard.source,
      used: usedOf(field),
      value: typed[key],
    });
  }
  return panel.nextRow;
}
