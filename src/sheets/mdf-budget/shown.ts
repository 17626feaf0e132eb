import { mdfBudget } from "../../domain/marketing/mdf-budget";
import { readMdfData } from "../../domain/marketing/mdf-data";
import { MDF_BUDGET, MDF_QUARTER } from "../../domain/marketing/mdf-inputs";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";
import { BUDGET_INPUT, QUARTER_INPUT } from "./sheet";

export const shownFigures: Shown = (source, { inputs, asOf }) =>
  mdfBudget({
    data: readMdfData(source),
    asOf,
    quarter: countedValue(MDF_QUARTER, inputs[QUARTER_INPUT]),
    budget: countedValue(MDF_BUDGET, inputs[BUDGET_INPUT]),
  });
