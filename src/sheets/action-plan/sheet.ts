import { wholeTitle } from "../shared/tab-title";
import type { SerialDate } from "../../domain/shared/serial-date";
import { CalculationBlock } from "../shared/calculation-block";
import { partnerBlock } from "../shared/partner-block";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { actionPlanDefinition } from "./definition";
import { checksBlock, footBlock } from "./checks";
import { COLUMN, ROW, WIDTHS } from "./layout";
import { createModel } from "./model";
import { countsBlock, orderBlock } from "./order-block";
import { headBlock, inputsBlock, listBlock } from "./page";

export interface ActionPlanSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** What `in_as_of` is to hold; undefined keeps what the sheet has. */
  override?: SerialDate | null | undefined;
  /** Rows of `cam_actions` that could not be read. */
  leftOut?: number;
}

/** A partner's agreed actions to print and take away: open ones first, by native formulas over `cam_actions`. */
export function actionPlanSheet({ partner, asOf, override, leftOut = 0 }: ActionPlanSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: actionPlanDefinition.kind,
    subject: { partner },
    title: wholeTitle(actionPlanDefinition, { partner }),
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const model = createModel();
  sheet
    .put(ROW.calculations, COLUMN.action, "Calculations", "title")
    .put(
      ROW.calculations + 1,
      COLUMN.action,
      "The order of the page above is worked out here; nothing is to be typed below this line.",
      "note",
    );
  const block = new CalculationBlock(sheet, ROW.calculations + 1, {
    label: COLUMN.action,
    key: COLUMN.number,
    value: COLUMN.metric,
    note: COLUMN.owner,
  });
  partnerBlock(block, model.partner, partner);
  settingsBlock(block, model.settings, { asOf });
  countsBlock(block, model);
  checksBlock(block, model, leftOut);
  orderBlock(sheet, model, sheet.nextRow + 1);
  listBlock(sheet, model);
  inputsBlock(sheet, model, override);
  footBlock(sheet, model);
  headBlock(sheet, model);
  const { counts, lines, checks } = model;
  sheet
    .name("overdue_count", counts.overdue)
    .name("due_soon_count", counts.soon)
    .name("open_count", counts.open)
    .name("done_count", counts.done)
    .name("dropped_count", counts.dropped)
    .name("actions", lines.action)
    .name("action_dues", lines.due)
    .name("action_states", lines.state)
    .name("check", checks.all);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.number, rows: ROW.legend + 1, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 1,
    header: partner,
    footer: "Action plan",
  });
}
