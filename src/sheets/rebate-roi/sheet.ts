import { REBATE_INPUTS, COMPARISONS } from "../../domain/finance/rebate-roi";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { Page } from "../kit/page";
import type { InputValues } from "../shared/day-inputs";
import { f } from "../shared/formula";
import type { AssumptionLine } from "../shared/inputs-panel";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { accrualLines, putAccruals } from "./accrual";
import { calendarBlock, indexBlock } from "./calculations";
import { rebateChecks } from "./checks";
import { rebateRoiDefinition } from "./definition";
import { headOf } from "./head";
import { linesBlock } from "./lines";
import { quarterLines, ratedLines, sideLines } from "./lists";
import { type Capacity, createModel, type Model } from "./model";
import { findingBlock, partnersBlock, totalsBlock } from "./sums";

const BARS = { below: 13, above: 13 };
const WIDTHS = [2, 27, 14, 14, 15, 9, BARS.below, BARS.above, 11, 8, 17] as const;
const ROWS_A_PAGE = 36;

export interface RebateRoiSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  capacity: Capacity;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** The workbook's one sheet of rebates: native formulas over cam_rebates, cam_deals and the program's terms. */
export function rebateRoiSheet({
  asOf,
  values,
  capacity,
  tables = tablesOf(rebateRoiDefinition),
}: RebateRoiSheetInput): SheetPlan {
  const page = new Page({
    kind: rebateRoiDefinition.kind,
    title: rebateRoiDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "fiscalStartMonth", "currency", "vendorGrossMargin", "rebateMethod");
  const model = createModel(capacity);
  page
    .head(headOf(model, settings.currency))
    .list({ refs: model.rated, usedWhen: "position" }, ratedLines(model, BARS), {
      heading: "By partner, the worst first",
    });
  page.endPage();
  page
    .list({ refs: model.accruals, usedWhen: "position" }, accrualLines(model), {
      heading: "What the year's revenue earns partners, by rebate band or level",
      totalLabel: "All partners",
      rowsAPage: ROWS_A_PAGE,
    })
    .list({ refs: model.sides }, sideLines(model), {
      heading: "Both comparisons; a typed baseline counts in its own alone",
    });
  page.endPage();
  page.list({ refs: model.shown }, quarterLines(model), {
    heading: "By partner and quarter",
    rowsAPage: ROWS_A_PAGE,
  });
  page.endPage();
  page.inputs(model.inputs, inputLines(model, settings), values, {
    default: 3,
    override: 4,
    used: 6,
    source: 7,
    facts: { as_of: [model.fiscalStart, fiscalStartFact(settings)] },
  });
  putCalculations(page, model, settings);
  return page
    .checks(rebateChecks(model, tables), {
      all: model.checks.all,
      legend: "Margin ROI = ((revenue – baseline) × gross margin – rebate) ÷ rebate",
      legendColumns: [1, 2, 3, 5],
    })
    .results(() => resultsOf(model))
    .build({ asOf }, { label: 1, key: 1, value: 2, note: 4 });
}

function putCalculations(
  page: Page,
  model: Model,
  settings: Readonly<Record<"currency" | "rebateMethod", Ref>>,
): void {
  const { rated, partners, accruals, earners } = model;
  page.calculations(
    (block) => calendarBlock(block, model),
    (block) => indexBlock(block, model),
    (block) => linesBlock(block, model),
    (block) => partnersBlock(block, model),
    (block) => totalsBlock(block, model),
    (block) => findingBlock(block, model, settings.currency),
  );
  page.calculate("Places on the first page", (block) =>
    block
      .list(
        [
          { title: "Place", ref: rated.place, content: (row) => row + 1, format: "whole" },
          {
            title: "Row",
            ref: rated.position,
            content: (row) => f`IFERROR(MATCH(${rated.place.at(0, row)},${partners.place},0),"")`,
            format: "whole",
          },
        ],
        "value",
      )
      .single(
        "Longest bar",
        model.scale,
        f`IF(COUNT(${rated.roi})=0,0,MAX(MAX(${rated.roi}),-MIN(${rated.roi})))`,
        "percent",
      ),
  );
  putAccruals(page, model, settings.rebateMethod);
  page.calculate("Places in the list of what is accrued", (block) =>
    block.list(
      [
        {
          title: "Row",
          ref: accruals.position,
          content: (row) => f`IFERROR(MATCH(${row + 1},${earners.place},0),"")`,
          format: "whole",
        },
        {
          title: "Partner",
          ref: accruals.name,
          content: (row) => {
            const position = accruals.position.at(0, row);
            return f`IF(${position}="","",INDEX(${earners.name},${position}))`;
          },
        },
      ],
      "value",
    ),
  );
}

/** Day, period, margin and comparison: what counts of each without anything typed. */
function inputLines(
  { yearStart, yearEnd, totals }: Model,
  settings: Readonly<Record<"asOf" | "vendorGrossMargin", Ref>>,
): Readonly<Record<keyof Model["inputs"], AssumptionLine>> {
  const [quarterBefore, yearBefore] = COMPARISONS;
  return {
    as_of: asOfLine(settings),
    from: { assumption: REBATE_INPUTS.from, default: f`${yearStart}` },
    to: { assumption: REBATE_INPUTS.to, default: f`${yearEnd}` },
    gross_margin: { assumption: REBATE_INPUTS.gross_margin, default: f`${settings.vendorGrossMargin}` },
    comparison: {
      assumption: REBATE_INPUTS.comparison,
      default: f`IF(AND(${totals.yoy.measured}>0,${totals.yoy.measured}>=${totals.qoq.measured}),"${yearBefore.label}","${quarterBefore.label}")`,
    },
  };
}

/** The sheet's public results: totals as chosen and by comparison, columns by partner, and what is accrued. */
function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { chosen, total, totals, partners, byPartner, finding, accruals, accrued, checks } = model;
  const names: Record<string, Ref> = {
    revenue_return: chosen.revenueReturn,
    margin_roi: chosen.marginRoi,
    rebate_paid: total.rebate,
    partners: partners.name,
    partner_rebate: partners.rebate,
    finding: finding.all,
    accrual_partners: accruals.name,
    accrual_revenue: accruals.revenue,
    accrual_to_date: accruals.accrued,
    accrual_year_end: accruals.accruedAtPace,
    accrued_to_date: accrued.toDate,
    accrued_paid: accrued.paid,
    accrued_year_end: accrued.atPace,
    check: checks.all,
  };
  for (const { id } of COMPARISONS) {
    names[`revenue_return_${id}`] = totals[id].revenueReturn;
    names[`margin_roi_${id}`] = totals[id].marginRoi;
    names[`increment_${id}`] = totals[id].increment;
    names[`measured_${id}`] = totals[id].measured;
    names[`partner_revenue_return_${id}`] = byPartner[id].revenueReturn;
    names[`partner_margin_roi_${id}`] = byPartner[id].marginRoi;
  }
  return names;
}
