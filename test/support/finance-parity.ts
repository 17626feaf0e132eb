import type { ChannelPnl } from "../../src/domain/finance/channel-pnl";
import { pnlFinding } from "../../src/domain/finance/pnl-text";
import { COMPARISONS, type RebateReport } from "../../src/domain/finance/rebate-roi";
import type { RebateAccruals } from "../../src/domain/finance/rebate-accrual";
import { rebateFinding } from "../../src/domain/finance/rebate-text";
import type { MdfBudget } from "../../src/domain/marketing/mdf-budget";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import type { ExpectedNames } from "./parity";

export function pnlNames(pnl: ChannelPnl, currency = "USD"): ExpectedNames {
  const { total, quarters, months, staff, returnPerDollar, costs } = pnl;
  const figures = {
    gross_sales: (column: typeof total) => column.amounts.gross_sales,
    net_sales: (column: typeof total) => column.netSales,
    gross_margin: (column: typeof total) => column.grossMargin,
    net_margin: (column: typeof total) => column.netMargin,
  };
  const spread = Object.entries(figures).flatMap(([name, of]) => [
    [name, [of(total)]],
    [`${name}_by_quarter`, quarters.map(of)],
    [`${name}_by_month`, months.map(of)],
  ]);
  return {
    ...(Object.fromEntries(spread) as ExpectedNames),
    channel_staff: [total.amounts.channel_staff],
    staff_cost: [staff.cost],
    staff_count: [staff.people],
    staff_by_role: staff.roles.map(({ people }) => people),
    cost_per_head: [staff.costPerHead],
    return_per_dollar: [returnPerDollar.channel],
    finding: [pnlFinding(pnl, currency)],
    staff_need: [staff.need],
    staff_need_by_role: staff.roles.map(({ need }) => need),
    return_by_line: costs.map(() => null),
    cost_share_by_line: costs.map(({ share }) => share),
    cost_share_last_year: costs.map(({ lastShare }) => lastShare),
    cost_share_change: costs.map(({ change }) => change),
  };
}

type Filled = (values: readonly (Scalar | null)[], name: string) => readonly (Scalar | null)[];

/** Fills a column up to the rows that the sheet has for it. */
function filledTo(plan: SheetPlan): Filled {
  return (values, name) => {
    const rows = plan.names.find((each) => each.name === name)!.box.rows;
    return [...values, ...Array.from({ length: rows - values.length }, () => null)];
  };
}

export function rebateNames(
  report: RebateReport,
  accruals: RebateAccruals,
  plan: SheetPlan,
  currency = "USD",
): ExpectedNames {
  const { total, partners, revenueReturn, marginRoi } = report;
  const filled = filledTo(plan);
  const names: Record<string, readonly (Scalar | null)[]> = {
    revenue_return: [revenueReturn],
    margin_roi: [marginRoi],
    rebate_paid: [total.rebate],
    finding: [rebateFinding(report, currency)],
    accrued_to_date: [accruals.accrued],
    accrued_paid: [accruals.paid],
    accrued_year_end: [accruals.accruedAtPace],
    ...Object.fromEntries(
      (
        [
          ["accrual_partners", "partner"],
          ["accrual_revenue", "revenue"],
          ["accrual_to_date", "accrued"],
          ["accrual_year_end", "accruedAtPace"],
        ] as const
      ).map(([name, figure]) => [
        name,
        filled(
          accruals.partners.map((each) => each[figure]),
          name,
        ),
      ]),
    ),
    partners: filled(
      partners.map(({ partner }) => partner),
      "partners",
    ),
    partner_rebate: filled(
      partners.map(({ rebate }) => rebate),
      "partner_rebate",
    ),
  };
  for (const { id } of COMPARISONS) {
    const sum = total.byComparison[id];
    names[`revenue_return_${id}`] = [sum.revenueReturn];
    names[`margin_roi_${id}`] = [sum.marginRoi];
    names[`increment_${id}`] = [sum.measured ? sum.increment : null];
    names[`measured_${id}`] = [sum.measured];
    for (const [name, figure] of [
      ["revenue_return", "revenueReturn"],
      ["margin_roi", "marginRoi"],
    ] as const)
      names[`partner_${name}_${id}`] = filled(
        partners.map(({ byComparison }) => byComparison[id][figure]),
        `partner_${name}_${id}`,
      );
  }
  return names;
}

export function mdfNames(budget: MdfBudget, plan: SheetPlan): ExpectedNames {
  const { requests } = budget;
  const filled = filledTo(plan);
  const columns: Record<string, readonly (Scalar | null)[]> = {
    requests: requests.map(({ row }) => row.requestId),
    ranks: requests.map(({ rank }) => rank),
    vendor_return: requests.map(({ vendorReturn }) => vendorReturn),
    credibility: requests.map(({ credibility }) => credibility),
    margin_roi: requests.map(({ marginRoi }) => marginRoi),
    revenue_return: requests.map(({ revenueReturn }) => revenueReturn),
    standing: requests.map(({ verdict }) => verdict),
    running_total: requests.map(({ running }) => running),
  };
  return {
    ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, filled(values, name)])),
    budget: [budget.budget],
    requested: [budget.requested],
    approved: [budget.approved],
    committed: [budget.committed],
    below_cost: [budget.belowCost],
    over_budget: [budget.over],
    not_ready: [budget.notReady],
    reserve: [budget.reserve],
    spent: [budget.spent],
    verified: [budget.verified],
    fits: [budget.fits],
    budget_left: [budget.left],
  };
}
