import type { Univer } from "@univerjs/core";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { runInThisContext } from "node:vm";
import { nodeRequire } from "../node-require";
import type { FUniver as FUniverFacade } from "@univerjs/core/facade";
import type * as conditionalFormatting from "@univerjs/sheets-conditional-formatting";
import { addIteratorHelpers } from "./patches/iterator-helpers";
import { patchComplaints } from "./patches/versions";
import type { RuleServices, UniverInstance, UniverLib } from "./lib";

let loaded: UniverLib | null = null;
let instances = 0;

/** Univer's CommonJS builds; its ES modules need a bundler. Features (tables, rules) need their plugins only where they are shown. */
function loadLibrary(): UniverLib {
  if (loaded) return loaded;
  addIteratorHelpers(
    runInThisContext("Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))") as object,
  );
  const load = nodeRequire();
  const complaints = patchComplaints((target) => versionOf(load, target));
  if (complaints.length) throw new Error(complaints.join("\n"));
  loaded = {
    core: load("@univerjs/core") as UniverLib["core"],
    engine: load("@univerjs/engine-formula") as UniverLib["engine"],
    sheets: load("@univerjs/sheets") as UniverLib["sheets"],
    formula: load("@univerjs/sheets-formula") as UniverLib["formula"],
  };
  for (const name of ["engine-formula", "sheets", "sheets-formula"]) load(`@univerjs/${name}/facade`);
  return loaded;
}

/** A package does not export its package.json: it is looked for above the file that Node would load. */
function versionOf(load: NodeJS.Require, target: string): string {
  const file = load.resolve(target);
  const root = file.slice(0, file.lastIndexOf(normalize(target)) + target.length);
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

const RULES = "@univerjs/sheets-conditional-formatting";
const FEATURES = {
  "@univerjs/data-validation": "UniverDataValidationPlugin",
  "@univerjs/sheets-data-validation": "UniverSheetsDataValidationPlugin",
  [RULES]: "UniverSheetsConditionalFormattingPlugin",
  "@univerjs/sheets-table": "UniverSheetsTablePlugin",
} as const;

function registerFeaturePlugins(univer: Univer): void {
  const load = nodeRequire();
  for (const [name, plugin] of Object.entries(FEATURES))
    univer.registerPlugin(
      (load(name) as Record<string, Parameters<Univer["registerPlugin"]>[0]>)[plugin] as never,
    );
}

/** A Univer without a page: core, engine and sheets; with `features` also what shows tables and rules. */
export function startHeadlessUniver(features = false): UniverInstance {
  const lib = loadLibrary();
  const { core, engine, sheets, formula } = lib;
  const { FUniver } = nodeRequire()("@univerjs/core/facade") as { FUniver: typeof FUniverFacade };
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.ERROR,
  });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(formula.UniverSheetsFormulaPlugin, {
    initialFormulaComputing: formula.CalculationMode.FORCED,
  });
  if (features) registerFeaturePlugins(univer);
  const api = FUniver.newAPI(univer);
  const unit = `workbook-${++instances}`;
  api.createWorkbook({
    id: unit,
    name: unit,
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": {
        id: "sheet-1",
        name: "Sheet1",
        rowCount: 200,
        columnCount: 26,
        defaultColumnWidth: 64,
        defaultRowHeight: 20,
      },
    },
  });
  return { lib, univer, api, unit, ...(features && { rules: ruleServices(univer) }) };
}

function ruleServices(univer: Univer): RuleServices {
  const { ConditionalFormattingFormulaService, ConditionalFormattingRuleModel } = nodeRequire()(
    RULES,
  ) as typeof conditionalFormatting;
  const injector = univer.__getInjector();
  return {
    formulas: injector.get(ConditionalFormattingFormulaService),
    model: injector.get(ConditionalFormattingRuleModel),
  };
}
