import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import * as core from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as engine from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import {
  SheetRenderController,
  SpreadsheetSkeleton,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import * as sheets from "@univerjs/sheets";
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
} from "@univerjs/sheets-conditional-formatting";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import * as formula from "@univerjs/sheets-formula";
import type { UniverInstance } from "../host/univer/lib";
import { DEFAULT_SIZE } from "../host/univer/measures";
import { overflowWithIndent } from "../host/univer/patches/indented-overflow";
import { drawOnShownSheets } from "../host/univer/patches/shown-sheet";
import { validateSheetsThatExist } from "../host/univer/patches/validated-sheets";

const UNIT = "workbook";

/** Starts the spreadsheet in an element, with one empty sheet; resolves when it is drawn and can be worked on. */
export async function startUniver(container: HTMLElement): Promise<UniverInstance> {
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: {
      [core.LocaleType.EN_US]: core.mergeLocales(
        coreTexts,
        conditionalFormattingTexts,
        validationTexts,
        tableTexts,
      ),
    },
    logLevel: core.LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  univer.registerPlugin(UniverSheetsTablePlugin);
  // The table's name would float over the cells above it.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  drawOnShownSheets(SheetRenderController);
  overflowWithIndent(SpreadsheetSkeleton);
  const api = FUniver.newAPI(univer);
  const rendered = new Promise<void>((resolve) => {
    const { dispose } = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < core.LifecycleStages.Rendered) return;
      dispose();
      resolve();
    });
  });
  const first = { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 26, ...DEFAULT_SIZE };
  api.createWorkbook({ id: UNIT, name: "Workbook", sheetOrder: [first.id], sheets: { [first.id]: first } });
  await rendered;
  const injector = univer.__getInjector();
  validateSheetsThatExist({ api }, injector.get(SheetsDataValidationValidatorService));
  const rules = {
    formulas: injector.get(ConditionalFormattingFormulaService),
    model: injector.get(ConditionalFormattingRuleModel),
  };
  return { lib: { core, engine, sheets, formula }, univer, api, unit: UNIT, rules };
}
