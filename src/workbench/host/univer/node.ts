import { runInThisContext } from "node:vm";
import { nodeRequire } from "../node-require";
import { addIteratorHelpers } from "./iterator-helpers";
import type { UniverInstance, UniverLib } from "./lib";

let loaded: UniverLib | null = null;
let instances = 0;

/** Univer's CommonJS builds; its ES modules need a bundler. Features (tables, rules) need their plugins only where they are shown. */
function loadLibrary(): UniverLib {
  if (loaded) return loaded;
  addIteratorHelpers(runInThisContext("Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))") as object);
  const load = nodeRequire();
  loaded = {
    core: load("@univerjs/core") as UniverLib["core"],
    engine: load("@univerjs/engine-formula") as UniverLib["engine"],
    sheets: load("@univerjs/sheets") as UniverLib["sheets"],
    formula: load("@univerjs/sheets-formula") as UniverLib["formula"],
  };
  for (const name of ["engine-formula", "sheets", "sheets-formula"]) load(`@univerjs/${name}/facade`);
  return loaded;
}

/** A Univer without a page: core, engine and sheets. */
export function startHeadlessUniver(): UniverInstance {
  const lib = loadLibrary();
  const { core, engine, sheets, formula } = lib;
  const { FUniver } = nodeRequire()("@univerjs/core/facade") as typeof import("@univerjs/core/facade");
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.ERROR,
  });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(formula.UniverSheetsFormulaPlugin, { initialFormulaComputing: formula.CalculationMode.FORCED });
  const api = FUniver.newAPI(univer);
  const unit = `workbook-${++instances}`;
  api.createWorkbook({
    id: unit,
    name: unit,
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 200, columnCount: 26, defaultColumnWidth: 64, defaultRowHeight: 20 },
    },
  });
  return { lib, univer, api, unit };
}
