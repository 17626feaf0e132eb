import { CalculationBlock } from "../shared/calculation-block";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { mgoWorksheetDefinition } from "./definition";
import { assumptionsPanel, factorsBlock } from "./assumptions-panel";
import { COLUMN, footRow, ROW, WIDTHS } from "./layout";
import { linesBlock } from "./lines-block";
import type { MgoValues } from "./mgo-values";
import { createModel, type Model } from "./model";
import { checksBlock, footBlock, headBlock, scenarioChart, textBlock } from "./page";
import { type ListedPartner, partnersBlock, sharedOutTable } from "./partners-block";
import { segmentsBlock, segmentsTable } from "./segments-block";
import { seasonsBlock, targetBlock, targetsTable } from "./targets-block";
import { toldBlock } from "./told-block";

/** Rows that one printed page takes at this width. */
const ROWS_A_PAGE = 66;
const ROW_HEIGHT = 18;

export interface MgoSheetInput extends MgoValues {
  /** Active partners, in the order in which they are listed. */
  partners: readonly ListedPartner[];
}

/** The workbook's one MGO worksheet: native formulas, everything between the lines and the answers calculated below the page. */
export function mgoWorksheetSheet(input: MgoSheetInput): SheetPlan {
  const { partners } = input;
  const sheet = new SheetBuilder({
    kind: mgoWorksheetDefinition.kind,
    subject: { partner: "" },
    title: mgoWorksheetDefinition.title,
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const model = createModel(partners.length);
  const foot = footRow(partners.length);
  const block = new CalculationBlock(sheet, foot + 7, {
    label: COLUMN.label,
    key: COLUMN.letter,
    value: COLUMN.default,
    note: COLUMN.source,
  });
  sheet
    .put(foot + 6, COLUMN.letter, "Calculations", "title")
    .put(
      foot + 7,
      COLUMN.letter,
      "What stands between the lines above and their results; nothing is to be typed below this line.",
      "note",
    );
  toldBlock(block, model);
  factorsBlock(block, model);
  textBlock(block, model);
  segmentsBlock(block, model);
  targetBlock(block, model);
  seasonsBlock(block, model);
  partnersBlock(block, model, partners);
  checksBlock(block, model, partners.length);
  settingsBlock(block, {
    fiscalStartMonth: model.settings.fiscalStartMonth,
    currency: model.settings.currency,
    defaultDealSize: model.settings.defaultDealSize,
  });
  linesBlock(sheet, model, input.overrides);
  assumptionsPanel(sheet, model, input);
  scenarioChart(sheet, model);
  segmentsTable(sheet, model, input.segments);
  targetsTable(sheet, model);
  sharedOutTable(sheet, model, partners);
  footBlock(sheet, model, foot, partners.length);
  headBlock(sheet, model);
  nameResults(sheet, model, partners.length);
  for (let row: number = ROW.linesHeading; row < foot + 4; row += 1) sheet.height(row, ROW_HEIGHT);
  return sheet.build({
    orientation: "portrait",
    area: { row: 0, column: COLUMN.letter, rows: foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: Math.ceil((foot + 4) / ROWS_A_PAGE),
    header: "MGO target",
    footer: "Marketing generated opportunities",
  });
}

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] as const;

/** The sheet's public results. */
function nameResults(sheet: SheetBuilder, model: Model, partners: number): void {
  const { lines, per, months, segments, checks } = model;
  for (const letter of LETTERS) sheet.name(`line_${letter}`, lines[letter].chosen);
  sheet
    .name("mgo_needed", lines.needed.chosen)
    .name("mgo_gap", lines.gap.chosen)
    .name("revenue_forward", lines.revenue.chosen)
    .name("revenue_gap", lines["revenue gap"].chosen)
    .name("scenario", model.scenario.used)
    .name("scenario_mgos", lines.h.scenarios)
    .name("scenario_needed", lines.needed.scenarios)
    .name("mgo_target", model.target)
    .name("mgo_per_quarter", per.quarter)
    .name("mgo_per_month", per.month)
    .name("mgo_per_week", per.week)
    .name("mgo_per_partner", per.partner)
    .name("mgo_by_month", months.mgos)
    .name("mgo_by_quarter", months.quarters)
    .name("segment_targets", segments.target)
    .name("segment_mgos", segments.mgos)
    .name("mgo_text", model.text)
    .name("check", checks.all);
  if (partners) sheet.name("partner_mgos", model.partners.mgos);
}
