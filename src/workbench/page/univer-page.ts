import * as core from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import * as engine from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import * as sheets from "@univerjs/sheets";
import "@univerjs/sheets/facade";
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPlugin,
} from "@univerjs/sheets-data-validation";
import * as formula from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import type { UniverInstance } from "../host/univer/lib";
import { DEFAULT_SIZE } from "../host/univer/measures";
import { validateSheetsThatExist } from "../host/univer/patches/validated-sheets";

const UNIT = "workbook";

/** Cells, formulas, rules and tables, and nothing that is seen: what the pane is answered from. */
export const MODEL_PLUGINS = [
  engine.UniverFormulaEnginePlugin,
  sheets.UniverSheetsPlugin,
  formula.UniverSheetsFormulaPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsTablePlugin,
];

/** A Univer with one empty sheet that nobody sees yet: `drawUniver` shows it. */
export function startUniver(): UniverInstance {
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.WARN,
  });
  for (const plugin of MODEL_PLUGINS) univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  const first = { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 26, ...DEFAULT_SIZE };
  api.createWorkbook({ id: UNIT, name: "Workbook", sheetOrder: [first.id], sheets: { [first.id]: first } });
  const injector = univer.__getInjector();
  validateSheetsThatExist({ api }, injector.get(SheetsDataValidationValidatorService));
  const rules = {
    formulas: injector.get(ConditionalFormattingFormulaService),
    model: injector.get(ConditionalFormattingRuleModel),
  };
  return { lib: { core, engine, sheets, formula }, univer, api, unit: UNIT, rules };
}
