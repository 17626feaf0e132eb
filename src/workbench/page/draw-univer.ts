import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { LifecycleStages, LocaleService, LocaleType, mergeLocales } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
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
import { UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import type { UniverInstance } from "../host/univer/lib";
import { overflowWithIndent } from "../host/univer/patches/indented-overflow";
import { drawOnShownSheets } from "../host/univer/patches/shown-sheet";
import { useGridFonts } from "./fonts/grid-fonts";
import { MODEL_PLUGINS } from "./univer-page";

/** Shows a started Univer in an element, with all that a user works with; resolves when it is drawn. */
export async function drawUniver(instance: UniverInstance, container: HTMLElement): Promise<FUniver> {
  const { univer } = instance;
  await useGridFonts();
  const texts = mergeLocales(coreTexts, conditionalFormattingTexts, validationTexts, tableTexts);
  univer
    .__getInjector()
    .get(LocaleService)
    .load({ [LocaleType.EN_US]: texts });
  drawOnShownSheets(SheetRenderController);
  overflowWithIndent(SpreadsheetSkeleton);
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  const started = new Set<unknown>(MODEL_PLUGINS);
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    if (!started.has(plugin)) univer.registerPlugin(plugin, options);
  }
  // The table's name would float over the cells above it.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  const api = FUniver.newAPI(univer);
  await new Promise<void>((resolve) => {
    const { dispose } = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      dispose();
      resolve();
    });
  });
  fitRows(instance);
  return api;
}

/** Rows become as high as what was written into them before anything was there that measures it. */
function fitRows({ univer, unit, api, lib: { core, sheets } }: UniverInstance): void {
  const injector = univer.__getInjector();
  const [interceptor, commands] = [
    injector.get(sheets.SheetInterceptorService),
    injector.get(core.ICommandService),
  ];
  for (const sheet of api.getActiveWorkbook()?.getSheets() ?? []) {
    const range = sheet.getSheet().getCellMatrix().getDataRange();
    const { redos } = interceptor.generateMutationsOfAutoHeight({
      unitId: unit,
      subUnitId: sheet.getSheetId(),
      ranges: [range],
    });
    for (const { id, params } of redos) commands.syncExecuteCommand(id, params);
  }
}
