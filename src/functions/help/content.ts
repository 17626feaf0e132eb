import type { CamFunctionId } from "../registry";
import { BUSINESS_PLAN_HELP } from "./content/business-plan";
import { MARKETING_HELP } from "./content/marketing";
import { PIPELINE_HELP } from "./content/pipeline";
import { PROGRAM_HELP } from "./content/program";
import { SCORECARD_HELP } from "./content/scorecard";
import type { FunctionHelp } from "./function-help";

/** The groups of the index page, in its order. */
export const HELP_GROUPS: readonly { title: string; functions: readonly CamFunctionId[] }[] = [
  { title: "Score a partner", functions: Object.keys(SCORECARD_HELP) as CamFunctionId[] },
  { title: "Plan and pipeline", functions: Object.keys(PIPELINE_HELP) as CamFunctionId[] },
  { title: "Marketing", functions: Object.keys(MARKETING_HELP) as CamFunctionId[] },
  { title: "Business plan", functions: Object.keys(BUSINESS_PLAN_HELP) as CamFunctionId[] },
  { title: "The whole channel", functions: Object.keys(PROGRAM_HELP) as CamFunctionId[] },
];

export const FUNCTION_HELP: Record<CamFunctionId, FunctionHelp> = {
  ...SCORECARD_HELP,
  ...PIPELINE_HELP,
  ...MARKETING_HELP,
  ...BUSINESS_PLAN_HELP,
  ...PROGRAM_HELP,
};

/** Said on every page. */
export const BLANK_AS_ZERO_NOTE =
  "Some desktop versions of Excel pass a blank cell to an add-in's function as 0. The function then cannot tell it from a typed 0. " +
  'Where nothing is meant, put ="" into the cell: it counts as blank in every Excel.';

export const BOUNDED_RANGES_NOTE =
  "Give the cells that hold something, as B2:B500, or a column of a table. A whole column, as B:B, is a million cells, and Excel on the web hands a function 5 MB at most.";

export const GENERAL_ERRORS: readonly { cause: string; shows: string; remedy: string }[] = [
  {
    cause: "Text or TRUE/FALSE where a number belongs",
    shows: "#VALUE!",
    remedy: "Type a number. Text that looks like a number is text.",
  },
  { cause: "An error value in an argument", shows: "that error", remedy: "Repair the cell it comes from." },
  {
    cause: "The add-in is not installed or not loaded",
    shows: "#NAME?",
    remedy: "Install the add-in, open its pane, then press F2 and Enter in the cell.",
  },
];
