import type { SerialDate } from "../../domain/shared/serial-date";
import { calculationsBelow } from "../shared/calculation-block";
import type { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { channelPnlDefinition } from "./definition";
import { calendarBlock, checksBlock, spellingsBlock, staffBlock } from "./calculations";
import type { InputValues } from "../shared/day-inputs";
import { inputsPanel } from "./inputs";
import { COLUMN, ROW, WIDTHS } from "./layout";
import { createModel, type Model, type StatementRefs } from "./model";
import { footBlock, headBlock } from "./page";
import { returnsPanel, staffingPanel } from "./panels";
import { statements } from "./statement";

export interface ChannelPnlSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Rows of cam_program that could not be read. */
  leftOut?: number;
}

/** The workbook's one Channel P&L: native formulas over cam_program, everything calculated below the page. */
export function channelPnlSheet({ asOf, values, leftOut = 0 }: ChannelPnlSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: channelPnlDefinition.kind,
    subject: { partner: "" },
    title: channelPnlDefinition.title,
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const model = createModel();
  const block = calculationsBelow(sheet, ROW.calculations, {
    label: COLUMN.label,
    key: COLUMN.label,
    value: COLUMN.first,
    note: COLUMN.first + 2,
  });
  calendarBlock(block, model);
  spellingsBlock(block, model);
  staffBlock(block, model);
  checksBlock(block, model, leftOut);
  settingsBlock(block, model.settings, { asOf });
  statements(sheet, model);
  returnsPanel(sheet, model);
  staffingPanel(sheet, model);
  inputsPanel(sheet, model, values);
  footBlock(sheet, model);
  headBlock(sheet, model);
  nameResults(sheet, model);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.label, rows: ROW.foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 1,
    header: channelPnlDefinition.title,
    footer: channelPnlDefinition.title,
  });
}

/** The sheet's public results: of the year, and of its quarters and months beside them. */
function nameResults(sheet: SheetBuilder, { lines, subtotals, staff, returns, checks }: Model): void {
  const three = (name: string, refs: StatementRefs) =>
    sheet
      .name(name, refs.year)
      .name(`${name}_by_quarter`, refs.quarters)
      .name(`${name}_by_month`, refs.months);
  three("gross_sales", lines.gross_sales);
  for (const [name, refs] of Object.entries(subtotals)) three(name, refs);
  const single: Readonly<Record<string, Ref>> = {
    channel_staff: lines.channel_staff.year,
    staff_cost: staff.cost,
    staff_count: staff.count,
    staff_by_role: staff.people,
    cost_per_head: staff.perHead,
    return_per_dollar: returns.channel,
    return_by_line: returns.back,
    check: checks.all,
  };
  for (const [name, ref] of Object.entries(single)) sheet.name(name, ref);
}
