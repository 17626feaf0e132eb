import { type InputValues, putDayInputs } from "../shared/day-inputs";
import { putFoot, ties } from "../shared/foot";
import { f } from "../shared/formula";
import { putCards, putMessage, putTitle } from "../shared/head";
import { InputsPanel, numberWithin, wholeWithin } from "../shared/inputs-panel";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { countedText, longDateText, shortMoneyText } from "../shared/words";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";

export const QUARTER_INPUT = "in_quarter";
export const BUDGET_INPUT = "in_budget";
/** Above every budget; the sheet's validation has no upper bound. */
const NO_LIMIT = 1e15;

/** Title, cards, and in one line how far the budget goes. */
export function headBlock(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { settings, days, inputs, quarterEnd, totals } = model;
  const money = (amount: Ref | ReturnType<typeof f>) => shortMoneyText(amount, settings.currency);
  const budget = inputs.budget.used;
  putTitle(
    sheet,
    { row: rows.title, column: COLUMN.rank },
    f`"MDF budget – "&${longDateText(inputs.quarter.used)}&" to "&${longDateText(f`(${quarterEnd}-1)`)}`,
    f`"As of "&${longDateText(days.asOf.used)}&"  ·  All partners' requests, ranked by forecast margin ROI, not by last year's sales  ·  Amounts in "&${settings.currency}`,
  );
  const left = f`IF(${totals.left}="","No budget set",IF(${totals.left}<0,${money(f`(-${totals.left})`)}&" over the budget",${money(f`N(${totals.left})`)}&" left"))`;
  putCards(sheet, rows.cards, [
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
    {
      columns: [13, 14],
      label: "Open requests that fit",
      value: money(totals.fits),
      note: left,
    },
  ]);
  putMessage(
    sheet,
    rows.message,
    [COLUMN.rank, COLUMN.last],
    f`IF(${totals.due}=0,"No request for this quarter yet.",IF(${budget}="","Set a budget to see which requests it carries.","After what is approved, "&${left}&"; from the best forecast down, open requests for "&${money(totals.fits)}&" fit."))`,
  );
  for (const spacer of [rows.cards - 1, rows.message - 1, rows.message + 1]) sheet.height(spacer, 8);
}

/** Quarter and budget: default, what is typed over it, what counts, where it comes from. */
export function inputsPanel(sheet: SheetBuilder, model: Model, rows: Rows, values: InputValues): void {
  const { settings, days, inputs } = model;
  const panel = new InputsPanel(sheet, rows.inputs, {
    label: COLUMN.rank,
    default: COLUMN.request,
    override: COLUMN.tactic,
    used: COLUMN.requested,
    source: COLUMN.revenue,
    last: COLUMN.last,
  }).heading("Assumptions");
  putDayInputs(panel, days, settings, values);
  panel
    .input(inputs.quarter, {
      name: QUARTER_INPUT,
      label: "Quarter from",
      format: "date",
      rule: { type: "date" },
      help: "First day of the quarter whose budget is shared out.",
      default: f`${model.quarterStart}`,
      source: "The quarter of the as-of date",
      used: wholeWithin(61, 2_958_466),
      value: values[QUARTER_INPUT],
    })
    .input(inputs.budget, {
      name: BUDGET_INPUT,
      label: "MDF budget of the quarter",
      format: "money",
      rule: { type: "number", min: 0 },
      help: "Market development funds for all partners together.",
      default: f`${settings.mdfBudget}`,
      source: f`IF(${settings.mdfBudget}="","None on Setup","Setup: MDF budget a quarter")`,
      used: numberWithin(0, NO_LIMIT),
      value: values[BUDGET_INPUT],
    });
}

/** Whether the list ties with the table, and what is odd. */
export function footBlock(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { checks, totals, notes } = model;
  const odd = (count: Ref, words: string) =>
    f`IF(${count}=0,"",${countedText(count, "request", "requests")}&" ${words}  ")`;
  putFoot(sheet, {
    row: rows.foot,
    columns: [COLUMN.rank, COLUMN.last],
    all: checks.all,
    checks: [
      {
        ok: f`${checks.room}`,
        failure: f`" MDF has grown beyond this sheet's rows: build it again in the add-in (Rebuild)."`,
      },
      {
        ok: ties(checks.direct, totals.requested, checks.tolerance),
        failure: f`" The list and MDF differ by "&ROUND(${checks.direct}-${totals.requested},2)&"."`,
      },
      {
        ok: f`${checks.cells}=0`,
        failure: f`" "&${countedText(checks.cells, "cell", "cells")}&" of MDF cannot be read: text for a number, a status or ID that is none."`,
      },
      {
        ok: f`${checks.leftOut}=0`,
        failure: f`" "&${countedText(checks.leftOut, "row", "rows")}&" could not be read when this was built; the add-in lists them."`,
      },
    ],
    notes: {
      ref: notes,
      content: f`${odd(checks.unknownCampaigns, "of a campaign that Campaigns does not have: no forecast.")}&${odd(checks.unknownPartners, "of a partner that Partners does not have.")}&${odd(checks.overspent, "with more spent than approved.")}`,
    },
    legend:
      "Margin ROI = (revenue × gross margin – cost) ÷ campaign cost; the revenue return leaves the margin out. The calculations stand below this page.",
    legendColumns: [COLUMN.partner, COLUMN.request, COLUMN.tactic, COLUMN.revenue],
  });
}
