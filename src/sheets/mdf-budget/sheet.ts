import { MDF_BUDGET, MDF_QUARTER } from "../../domain/marketing/mdf-inputs";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { Page } from "../kit/page";
import { type InputValues, yearStart } from "../shared/day-inputs";
import { f, type Formula, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { budgetChecks } from "./checks";
import { mdfBudgetDefinition } from "./definition";
import { takenColumns, warnedColumns } from "./lines";
import { type Capacity, createModel, type Model, type BudgetSettings } from "./model";
import { headOf, putBudgetBar, putBarFigures, putSentence, WIDTHS } from "./page-head";
import { placeColumns } from "./request-places";
import { forecastColumns, owedColumns, provenColumns, requestRows } from "./request-rows";
import { requestsBehind, requestsShown } from "./requests";

/** Of a list, below the bar on the first page. */
const ROWS_A_PAGE = 16;

export const QUARTER_INPUT = `in_${MDF_QUARTER.key}`;
export const BUDGET_INPUT = `in_${MDF_BUDGET.key}`;

export interface MdfBudgetSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  capacity: Capacity;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** The workbook's one MDF budget: native formulas over cam_mdf, cam_campaigns and cam_deals, everything calculated below the page. */
export function mdfBudgetSheet({
  asOf,
  values,
  capacity,
  tables = tablesOf(mdfBudgetDefinition),
}: MdfBudgetSheetInput): SheetPlan {
  const page = new Page({
    kind: mdfBudgetDefinition.kind,
    title: mdfBudgetDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings(
    "asOf",
    "fiscalStartMonth",
    "currency",
    "mdfBudget",
    "mdfReserve",
    "approver",
    "amountBasis",
    "partnerMargin",
    "vendorGrossMargin",
  );
  const model = createModel(capacity);
  const { inputs, fiscalStart, checks } = model;
  page.head(headOf(model, settings));
  putBudgetBar(page, model);
  page
    .list(requestLines(model), requestsShown(model), {
      heading: "Requests by return on our MDF × how far the partner's forecasts are believed",
      totalLabel: "All requests of the quarter",
      rowsAPage: ROWS_A_PAGE,
    })
    .endPage()
    .list(requestLines(model), requestsBehind(model), {
      heading: "The same requests with their money",
      totalLabel: "All requests of the quarter",
      rowsAPage: ROWS_A_PAGE,
    })
    .inputs(inputs, { as_of: asOfLine(settings), ...budgetLines(model, settings) }, values, {
      default: 3,
      override: 4,
      used: 5,
      source: 6,
      facts: { as_of: [fiscalStart, fiscalStartFact(settings)] },
    });
  putCalculations(page, model, settings);
  return page
    .checks(budgetChecks(model, tables), {
      all: checks.all,
      legend: "Return on our MDF = (revenue to us × our margin – MDF) ÷ MDF.",
      legendColumns: [2, 3, 4, 6],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 2, key: 3, value: 4, note: 5 });
}

function requestLines({ lines }: Model) {
  return { refs: lines, usedWhen: "position" } as const;
}

function putCalculations(page: Page, model: Model, settings: BudgetSettings): void {
  const { calendar, rows } = model;
  page
    .calculate("Quarter", (block) => {
      const [first, next] = quarterOf(model);
      block
        .single("First day of the fiscal year", calendar.yearStart, yearStart(daysOf(model)), "date")
        .single("Quarter of the as-of date", calendar.quarterStart, first, "date")
        .single("Day after the quarter", calendar.quarterEnd, next, "date");
    })
    .calculateList(
      "Requests of cam_mdf, what their campaigns are expected to bring, and what their partners owe",
      { refs: rows },
      {
        ...requestRows(model),
        ...owedColumns(model),
        ...provenColumns(model),
        ...forecastColumns(model, settings),
        ...placeColumns(model, settings),
      },
    )
    .calculateList("The list", requestLines(model), {
      ...takenColumns(model),
      ...warnedColumns(model),
    });
  putTotals(page, model, settings);
  putBarFigures(page, model, settings);
  putSentence(page, model, settings);
}

function putTotals(page: Page, { inputs, totals, lines, rows }: Model, settings: BudgetSettings): void {
  const budget = inputs.budget.used;
  const standing = (word: string) => f`SUMIFS(${lines.amount},${lines.standing},"${word}")`;
  const ofReserve = f`SUMIFS(${lines.committed},${lines.reserved},1)`;
  page.calculate("All requests of the quarter", (block) =>
    block
      .single("Requests", totals.due, f`MAX(${rows.place})`, "whole")
      .single("Approved", totals.agreed, f`SUM(${lines.agreed})`, {
        format: "money",
        note: "Spent and verified ones too; without an amount as requested",
      })
      .single("Committed", totals.committed, f`SUM(${lines.committed})`, {
        format: "money",
        note: "Verified, else the larger of approved and spent",
      })
      .single("Fits", totals.fits, standing("Fits"), "money")
      .single("Below cost", totals.belowCost, standing("Below cost"), "money")
      .single("Over budget", totals.over, standing("Over budget"), "money")
      .single("Not ready", totals.notReady, standing("Not ready*"), "money")
      .single(
        "Reserve for new partners",
        totals.reserve,
        f`IF(${budget}="","",${budget}*${settings.mdfReserve})`,
        "money",
      )
      .single(
        "Left of the budget",
        totals.left,
        f`IF(${budget}="","",${budget}-${totals.committed})`,
        "money",
      )
      .single(
        "Left of the reserve",
        totals.roomReserved,
        f`MAX(0,N(${totals.reserve})-${ofReserve})`,
        "money",
      )
      .single(
        "Left for the others",
        totals.roomOwn,
        f`IF(${budget}="","",${totals.left}-${totals.roomReserved})`,
        "money",
      ),
  );
}

/** Totals, and the list's columns from the best return down. */
function resultsOf({ inputs, totals, lines, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    budget: inputs.budget.used,
    requested: totals.requested,
    approved: totals.agreed,
    committed: totals.committed,
    spent: totals.spent,
    verified: totals.verified,
    fits: totals.fits,
    below_cost: totals.belowCost,
    over_budget: totals.over,
    not_ready: totals.notReady,
    reserve: totals.reserve,
    budget_left: totals.left,
    requests: lines.id,
    ranks: lines.rank,
    vendor_return: lines.vendorReturn,
    credibility: lines.credibility,
    margin_roi: lines.marginRoi,
    revenue_return: lines.revenueReturn,
    standing: lines.standing,
    running_total: lines.running,
    check: checks.all,
  };
}

function daysOf({ inputs, fiscalStart }: Model) {
  return { asOf: inputs.as_of, fiscalStart };
}

/** First day of the as-of date's quarter, and the day after the quarter that is chosen. */
function quarterOf({ inputs, calendar }: Model): readonly [Formula, Formula] {
  const [day, start] = [inputs.as_of.used, calendar.yearStart];
  const months = f`(YEAR(${day})-YEAR(${start}))*${MONTHS_A_YEAR}+MONTH(${day})-MONTH(${start})`;
  return [
    f`EDATE(${start},${MONTHS_A_QUARTER}*INT((${months})/${MONTHS_A_QUARTER}))`,
    f`EDATE(${inputs.quarter.used},${MONTHS_A_QUARTER})`,
  ];
}

function budgetLines({ calendar }: Model, settings: BudgetSettings) {
  return {
    quarter: { assumption: MDF_QUARTER, default: f`${calendar.quarterStart}` },
    budget: {
      assumption: MDF_BUDGET,
      default: f`${settings.mdfBudget}`,
      source: f`IF(${settings.mdfBudget}="","None on Setup",${quoted(MDF_BUDGET.source)})`,
    },
  };
}
