import { MDF_BUDGET, MDF_QUARTER } from "../../domain/marketing/mdf-budget";
import { mdfBudgetDefinition } from "./definition";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { Page } from "../kit/page";
import { type InputValues, yearStart } from "../shared/day-inputs";
import { f, type Formula, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import { budgetChecks } from "./checks";
import { requestForecasts } from "./forecasts";
import { type Capacity, createModel, type Model } from "./model";
import { budgetTaken, requestsShown } from "./requests";

export const QUARTER_INPUT = `in_${MDF_QUARTER.key}`;
export const BUDGET_INPUT = `in_${MDF_BUDGET.key}`;
const WIDTHS = [2, 7, 28, 13, 18, 13, 14, 15, 13, 15, 13, 13, 13, 13, 30] as const;
const ROWS_A_PAGE = 50;

export interface MdfBudgetSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  capacity: Capacity;
  /** Rows of cam_mdf and cam_campaigns that could not be read. */
  leftOut?: number;
}

type Settings = Readonly<Record<"asOf" | "fiscalStartMonth" | "currency" | "mdfBudget", Ref>>;

/** The workbook's one MDF budget: native formulas over cam_mdf and cam_campaigns, everything calculated below the page. */
export function mdfBudgetSheet({ asOf, values, capacity, leftOut = 0 }: MdfBudgetSheetInput): SheetPlan {
  const page = new Page({
    kind: mdfBudgetDefinition.kind,
    title: mdfBudgetDefinition.title,
    widths: WIDTHS,
    rowsAPage: ROWS_A_PAGE,
  });
  const settings = page.settings("asOf", "fiscalStartMonth", "currency", "mdfBudget");
  const model = createModel(capacity);
  const { inputs, fiscalStart, checks } = model;
  page
    .head(headOf(model, settings))
    .list(requestLines(model), requestsShown(model), {
      heading: "Requests by forecast margin ROI",
      totalLabel: "All requests of the quarter",
      titleLines: 3,
    })
    .inputs(inputs, { as_of: asOfLine(settings), ...budgetLines(model, settings) }, values, {
      default: 3,
      override: 4,
      used: 5,
      source: 6,
      facts: { as_of: [fiscalStart, fiscalStartFact(settings)] },
    });
  putCalculations(page, model);
  return page
    .checks(budgetChecks(model, leftOut), {
      all: checks.all,
      legend:
        "Margin ROI = (revenue × gross margin – cost) ÷ campaign cost; the revenue return leaves the margin out. The calculations stand below this page.",
      legendColumns: [2, 3, 4, 6],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

function requestLines({ lines }: Model) {
  return { refs: lines, usedWhen: "position" } as const;
}

function putCalculations(page: Page, model: Model): void {
  const { inputs, calendar, totals, lines, forecasts } = model;
  page
    .calculate("Quarter", (block) => {
      const [first, next] = quarterOf(model);
      block
        .single("First day of the fiscal year", calendar.yearStart, yearStart(daysOf(model)), "date")
        .single("Quarter of the as-of date", calendar.quarterStart, first, "date")
        .single("Day after the quarter", calendar.quarterEnd, next, "date");
    })
    .calculateList(
      "Requests of cam_mdf, with what their campaigns are expected to bring",
      { refs: forecasts },
      requestForecasts(model),
    )
    .calculateList("The list", requestLines(model), budgetTaken(model))
    .calculate("All requests of the quarter", (block) => {
      const budget = inputs.budget.used;
      block
        .single("Requests", totals.due, f`MAX(${forecasts.place})`, "whole")
        .single("Approved", totals.committed, f`SUM(${lines.committed})`, {
          format: "money",
          note: "Or spent or verified; without an amount as requested",
        })
        .single("Fits", totals.fits, f`SUMIFS(${lines.amount},${lines.verdict},"Fits")`, "money")
        .single(
          "Left of the budget",
          totals.left,
          f`IF(${budget}="","",${budget}-${totals.committed})`,
          "money",
        );
    });
}

/** Totals, and the list's columns from the best forecast down. */
function resultsOf({ inputs, totals, lines, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    budget: inputs.budget.used,
    requested: totals.requested,
    approved: totals.committed,
    spent: totals.spent,
    verified: totals.verified,
    fits: totals.fits,
    budget_left: totals.left,
    requests: lines.id,
    ranks: lines.rank,
    margin_roi: lines.marginRoi,
    revenue_return: lines.revenueReturn,
    standing: lines.verdict,
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

/** Title, cards, and in one line how far the budget goes. */
function headOf({ inputs, calendar, totals }: Model, settings: Settings): Parameters<Page["head"]>[0] {
  const money = (amount: Ref | Formula) => shortMoneyText(amount, settings.currency);
  const [quarter, budget] = [inputs.quarter.used, inputs.budget.used];
  const left = f`IF(${totals.left}="","No budget set",IF(${totals.left}<0,${money(f`(-${totals.left})`)}&" over the budget",${money(f`N(${totals.left})`)}&" left"))`;
  const carried = f`"After what is approved, "&${left}&"; from the best forecast down, open requests for "&${money(totals.fits)}&" fit."`;
  return {
    title: f`"MDF budget – "&${longDateText(quarter)}&" to "&${longDateText(f`(${calendar.quarterEnd}-1)`)}`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  All partners' requests, ranked by forecast margin ROI, not by last year's sales  ·  "&${amountsIn(settings.currency)}`,
    cards: [
      {
        columns: [1, 3],
        label: "Budget of the quarter",
        value: f`IF(${budget}="","Not set",${money(f`N(${budget})`)})`,
        note: f`IF(${budget}="","Type it below, or on Setup",${left})`,
      },
      {
        columns: [4, 6],
        label: "Requested",
        value: money(totals.requested),
        note: countedText(totals.due, "request", "requests"),
      },
      {
        columns: [7, 9],
        label: "Approved",
        value: money(totals.committed),
        note: f`IF(N(${budget})<=0,"",ROUND(100*${totals.committed}/${budget},0)&" % of the budget")`,
      },
      {
        columns: [10, 12],
        label: "Spent",
        value: money(totals.spent),
        note: f`${money(totals.verified)}&" verified by invoices"`,
      },
      { columns: [13, 14], label: "Open requests that fit", value: money(totals.fits), note: left },
    ],
    message: f`IF(${totals.due}=0,"No request for this quarter yet.",IF(${budget}="","Set a budget to see which requests it carries.",${carried}))`,
  };
}

function budgetLines({ calendar }: Model, settings: Settings) {
  return {
    quarter: { assumption: MDF_QUARTER, default: f`${calendar.quarterStart}` },
    budget: {
      assumption: MDF_BUDGET,
      default: f`${settings.mdfBudget}`,
      source: f`IF(${settings.mdfBudget}="","None on Setup",${quoted(MDF_BUDGET.source)})`,
    },
  };
}
