import { readRebateData } from "../../domain/finance/rebate-data";
import { comparisonNamed, REBATE_INPUTS, rebateReport } from "../../domain/finance/rebate-roi";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { inputs, asOf }) => {
  const kept = (key: "from" | "to" | "gross_margin") => countedValue(REBATE_INPUTS[key], inputs[`in_${key}`]);
  return rebateReport({
    data: readRebateData(source),
    asOf,
    from: kept("from"),
    to: kept("to"),
    grossMargin: kept("gross_margin"),
    comparison: comparisonNamed(inputs["in_comparison"]),
  });
};
