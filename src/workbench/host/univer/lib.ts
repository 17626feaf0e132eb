import type * as core from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type * as engine from "@univerjs/engine-formula";
import type * as sheets from "@univerjs/sheets";
import type {} from "@univerjs/sheets/facade";
import type * as formula from "@univerjs/sheets-formula";
import type {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
} from "@univerjs/sheets-conditional-formatting";

/**
 * Univer's namespaces, passed in so that the same files serve the browser (ES modules in the bundle) and Node (CommonJS).
 * The version is pinned: some private members are used, each where it is said why.
 */
export interface UniverLib {
  core: typeof core;
  engine: typeof engine;
  sheets: typeof sheets;
  formula: typeof formula;
}

/** Where Univer keeps rules and what their formulas answer. */
export interface RuleServices {
  formulas: ConditionalFormattingFormulaService;
  model: ConditionalFormattingRuleModel;
}

/** A started Univer with one workbook. */
export interface UniverInstance {
  lib: UniverLib;
  univer: core.Univer;
  api: FUniver;
  /** Id of the workbook unit. */
  unit: string;
  /** Where rules are shown: in the page, and in Node when asked for. */
  rules?: RuleServices;
}
