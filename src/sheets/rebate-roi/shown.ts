import { rebateAccruals } from "../../domain/finance/rebate-accrual";
import { readRebateData } from "../../domain/finance/rebate-data";
import { comparisonNamed, REBATE_INPUTS, rebateReport } from "../../domain/finance/rebate-roi";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { inputs, asOf }) => {
  const kept = (key: "from" | "to" | "gross_margin") => countedValue(REBATE_INPUTS[key], inputs[`in_${key}`]);
  const data = readRebateData(source);
  const report = rebateReport({
    data,
    asOf,
    from: kept("from"),
    to: kept("to"),
    grossMargin: kept("gross_margin"),
    comparison: comparisonNamed(inputs["in_comparison"]),
  });
  return { ...report, accruals: rebateAccruals(data, asOf) };
};
