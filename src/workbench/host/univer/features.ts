import type { ICommandService } from "@univerjs/core";
import { formatBox } from "../../../book/cells/a1";
import type { SheetFeatures } from "../grid";
import type {
  CellValueOperator,
  ConditionalFormatData,
  ConditionalRule,
  ValidationData,
} from "../../../xlsx/data/workbook-data";
import type { FeatureView } from "./grid";
import type { UniverInstance } from "./lib";
import type { Strictness } from "../model/strictness";
import { toRange } from "./measures";
import { keepPaint } from "./patches/kept-paint";

type Item = { id: string };
/** How a kind of feature is shown and taken away: Univer's mutations, which record no undo. */
interface Kind<T extends Item> {
  add: string;
  remove: string;
  adding(item: T): object | null;
  removing(id: string): object;
}

const OPERATORS: Record<CellValueOperator, { name: string; sign: string }> = {
  Between: { name: "between", sign: "" },
  NotBetween: { name: "notBetween", sign: "" },
  EqualTo: { name: "equal", sign: "=" },
  NotEqualTo: { name: "notEqual", sign: "<>" },
  GreaterThan: { name: "greaterThan", sign: ">" },
  LessThan: { name: "lessThan", sign: "<" },
  GreaterThanOrEqual: { name: "greaterThanOrEqual", sign: ">=" },
  LessThanOrEqual: { name: "lessThanOrEqual", sign: "<=" },
};
const COUNTS: Record<string, string> = { Three: "3", Four: "4", Five: "5" };
const TABLE_STYLES = 6;

const operand = (formula: string) => formula.replace(/^=/, "");

/** A cell-value rule as the formula that its first cell must satisfy. */
function comparison(
  rule: Extract<ConditionalRule, { type: "CellValue" }>,
  format: ConditionalFormatData,
): string {
  const cell = formatBox({ ...format.box, rows: 1, columns: 1 });
  const first = operand(rule.formula1);
  const { sign } = OPERATORS[rule.operator];
  // A blank cell is no value to compare.
  const filled = `${cell}<>""`;
  if (sign) return `=AND(${filled},${cell}${sign}(${first}))`;
  const within = `AND(${cell}>=(${first}),${cell}<=(${operand(rule.formula2 ?? first)}))`;
  return `=AND(${filled},${rule.operator === "Between" ? within : `NOT(${within})`})`;
}

function iconRule(rule: Extract<ConditionalRule, { type: "IconSet" }>): object | null {
  const { criteria } = rule;
  if (criteria.length < 3) return null;
  const iconType = rule.style.replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? "3");
  const threshold = (at: number) => {
    const { type, formula = "=0" } = criteria[at] ?? {};
    const kind = type === "Percent" ? "percent" : type === "Percentile" ? "percentile" : "num";
    return type === "Formula"
      ? { type: "formula", value: formula }
      : { type: kind, value: Number(operand(formula)) || 0 };
  };
  const id = (rank: number) => String(rule.reverseIconOrder ? criteria.length - 1 - rank : rank);
  // Univer lists the highest first, and closes with what is below the second threshold.
  const upper = criteria.slice(1).map((criterion, i) => ({
    iconType,
    iconId: id(criteria.length - 2 - i),
    operator: criterion.operator === "GreaterThan" ? "greaterThan" : "greaterThanOrEqual",
    value: threshold(i + 1),
  }));
  const lowest = {
    iconType,
    iconId: id(criteria.length - 1),
    operator: "lessThanOrEqual",
    value: threshold(1),
  };
  return { type: "iconSet", isShowValue: rule.showIconOnly !== true, config: [...upper.reverse(), lowest] };
}

function conditionalRule(format: ConditionalFormatData): object | null {
  const { rule, format: look = {} } = format;
  if (rule.type === "IconSet") return iconRule(rule);
  const formula = rule.type === "Custom" ? rule.formula : rule.formula1 && comparison(rule, format);
  if (!formula) return null;
  const style = {
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(look.fontColor ? { cl: { rgb: look.fontColor } } : {}),
    ...(look.bold ? { bl: 1 } : {}),
    ...(look.italic ? { it: 1 } : {}),
  };
  return { type: "highlightCell", subType: "formula", value: formula, style };
}

const ERROR_STYLES = { Information: 0, Stop: 1, Warning: 2 };
const VALIDATION_TYPES = { WholeNumber: "whole", Decimal: "decimal", Date: "date", TextLength: "textLength" };

function validationRule({ rule, ignoreBlanks, prompt, errorAlert }: ValidationData): object {
  const condition =
    rule.type === "List"
      ? { type: "list", formula1: rule.source, showDropDown: rule.inCellDropDown }
      : rule.type === "Custom"
        ? { type: "custom", formula1: rule.formula }
        : {
            type: VALIDATION_TYPES[rule.type],
            operator: OPERATORS[rule.operator].name,
            formula1: String(rule.formula1),
            ...(rule.formula2 === undefined ? {} : { formula2: String(rule.formula2) }),
          };
  return {
    ...condition,
    allowBlank: ignoreBlanks !== false,
    errorStyle: ERROR_STYLES[errorAlert?.style ?? "Stop"],
    showErrorMessage: errorAlert?.showAlert !== false,
    ...(errorAlert?.message ? { error: errorAlert.message, errorTitle: errorAlert.title } : {}),
    ...(prompt?.message
      ? { prompt: prompt.message, promptTitle: prompt.title, showInputMessage: prompt.showPrompt }
      : {}),
  };
}

function kinds() {
  const tables: Kind<SheetFeatures["tables"][number]> = {
    add: "sheet.mutation.add-table",
    remove: "sheet.mutation.delete-table",
    adding: ({ id, name, box, columns, style }) => ({
      tableId: id,
      name,
      range: toRange(box),
      header: [...columns],
      options: {
        showHeader: true,
        tableStyleId: `table-default-${(Number(/\d+/.exec(style ?? "2")?.[0] ?? 2) - 1) % TABLE_STYLES}`,
      },
    }),
    removing: (tableId) => ({ tableId }),
  };
  const conditionalFormats: Kind<SheetFeatures["conditionalFormats"][number]> = {
    add: "sheet.mutation.add-conditional-rule",
    remove: "sheet.mutation.delete-conditional-rule",
    adding: (format) => {
      const rule = conditionalRule(format);
      return (
        rule && {
          rule: {
            cfId: format.id,
            ranges: [toRange(format.box)],
            stopIfTrue: format.stopIfTrue === true,
            rule,
          },
        }
      );
    },
    removing: (cfId) => ({ cfId }),
  };
  const validations: Kind<SheetFeatures["validations"][number]> = {
    add: "data-validation.mutation.addRule",
    remove: "data-validation.mutation.removeRule",
    adding: (item) => ({ rule: { uid: item.id, ranges: [toRange(item.box)], ...validationRule(item) } }),
    removing: (ruleId) => ({ ruleId }),
  };
  return { tables, conditionalFormats, validations };
}

/** Draws tables and rules in the grid. The host's state is the truth: what differs from what was shown last is taken away and shown again. */
export function createFeatureView(instance: UniverInstance, { keepsPaint }: Strictness): FeatureView {
  const { lib, univer, unit, rules } = instance;
  if (keepsPaint && rules) keepPaint(instance, rules);
  const commands: ICommandService = univer.__getInjector().get(lib.core.ICommandService);
  const shown = new Map<string, string>();
  const known = kinds();

  function update<T extends Item>(
    subUnitId: string,
    kind: Kind<T>,
    items: readonly T[],
    inOrder: boolean,
  ): void {
    const run = (id: string, params: object) =>
      commands.syncExecuteCommand(id, { unitId: unit, subUnitId, ...params });
    const prefix = `${subUnitId}|${kind.add}|`;
    const wanted = new Map(items.map((item) => [prefix + item.id, JSON.stringify(item)]));
    const before = [...shown.keys()].filter((key) => key.startsWith(prefix));
    const isSame =
      before.length === wanted.size &&
      [...wanted].every(([key, text], i) => before[i] === key && shown.get(key) === text);
    if (isSame) return;
    for (const key of before) {
      if (!inOrder && shown.get(key) === wanted.get(key)) continue;
      run(kind.remove, kind.removing(key.slice(prefix.length)));
      shown.delete(key);
    }
    // Univer gives the rule that was added last the highest priority.
    for (const item of inOrder ? [...items].reverse() : items) {
      const key = prefix + item.id;
      const params = shown.has(key) ? null : kind.adding(item);
      if (params) run(kind.add, params);
    }
    for (const [key, text] of wanted) {
      shown.delete(key);
      shown.set(key, text);
    }
  }

  return {
    show(sheetId, features) {
      update(sheetId, known.tables, features.tables, false);
      update(sheetId, known.conditionalFormats, features.conditionalFormats, true);
      update(sheetId, known.validations, features.validations, false);
    },
  };
}
