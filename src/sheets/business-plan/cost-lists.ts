import { COST_LISTS } from "../../domain/business-plan/business-plan-input";
import { formatOf } from "../shared/assumption-cells";
import { f } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN } from "./layout";
import { type Model, usedCell } from "./model";

const TITLES: Readonly<Record<string, string>> = {
  people: "People",
  one_time: "One-time costs",
  running: "Running costs",
};

/** People, one-time and running costs as lists, so that a month's are one SUMPRODUCT; returns how many rows they take. */
export function costLists(sheet: SheetBuilder, model: Model, top: number): number {
  let row = top;
  for (const { prefix, fields, maximum } of COST_LISTS) {
    sheet.put(row, COLUMN.label, TITLES[prefix]!, "heading").shade(row, COLUMN.first, COLUMN.last, "heading");
    fields.forEach((field, index) => {
      const isName = index === 0;
      const column = COLUMN.label + index;
      sheet.put(row + 1, column, field.label, isName ? "columnHeaderLeft" : "columnHeader");
      sheet.fill(
        model.costTable[prefix]![field.key]!,
        { row: row + 2, column },
        (_, item) => f`${usedCell(model, `${prefix}${item + 1}_${field.key}`)}`,
        { style: isName ? "label" : "calculation", format: formatOf(field) },
      );
    });
    row += 2 + maximum;
  }
  return row - top;
}
