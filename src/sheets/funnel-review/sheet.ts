import { REGISTRATION_DAYS } from "../../domain/pipeline/funnel-review";
import { SETTINGS } from "../../domain/program/settings";
import type { Assumption } from "../../domain/shared/assumption";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { f, type Formula } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerLines, partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText, shortMoneyText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { funnelChecks } from "./checks";
import { funnelReviewDefinition } from "./definition";
import { behindColumns, lineColumns, shownColumns } from "./lines";
import { createModel, type Model } from "./model";
import { flagColumns, orderColumns, slotColumns, stageColumns, totalLines } from "./order";

/** Customer, amount, closes, what is wrong, ask; behind them Deal ID, stage, next step. */
const WIDTHS = [2, 34, 14, 18, 24, 36, 18, 18, 34] as const;

const STALE: Assumption = {
  ...SETTINGS.staleDays,
  key: "stale_days",
  label: "Long past its date after, days",
  default: null,
  source: "Setup",
  help: "Days past the expected close after which a deal is long past it.",
};
const AHEAD: Assumption = {
  key: "registration_days",
  label: "Registrations ending, days",
  kind: "whole",
  default: REGISTRATION_DAYS,
  minimum: 0,
  maximum: 366,
  source: "A month",
  help: "A registration that ends within so many days is talked about.",
};

export interface FunnelReviewSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** What `in_as_of` is to hold; undefined keeps what the sheet has. */
  override?: SerialDate | null | undefined;
  /** How many deals it has room for. */
  lines: number;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** What to ask of a partner's open deals this month, by native formulas over `cam_deals`: five first, all of them behind. */
export function funnelReviewSheet(input: FunnelReviewSheetInput): SheetPlan {
  const { partner, asOf, override, lines, tables = tablesOf(funnelReviewDefinition) } = input;
  const page = new Page({
    kind: funnelReviewDefinition.kind,
    subject: { partner },
    title: wholeTitle(funnelReviewDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "staleDays", "currency", "companyName");
  const model = createModel(lines);
  const values: Readonly<Record<string, CellValue>> = override === undefined ? {} : { in_as_of: override };
  page
    .head(headOf(model, settings))
    .list({ refs: model.handed, usedWhen: "position" }, shownColumns(model), { heading: "Ask these first" })
    .endPage()
    .list({ refs: model.behind, usedWhen: "position" }, behindColumns(model), {
      heading: "All deals with something to ask",
    })
    .inputs(
      model.inputs,
      {
        as_of: asOfLine(settings, "The day from which past and ending count."),
        stale_days: { assumption: STALE, default: f`${settings.staleDays}` },
        registration_days: { assumption: AHEAD, default: REGISTRATION_DAYS },
      },
      values,
      { default: 2, override: 3, used: 4, source: 5 },
    );
  putCalculations(page, model, partner);
  return page
    .checks(funnelChecks(model, tables), {
      all: model.checks.all,
      legend: "Change dates and next steps in the table Deals; this page follows.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

function putCalculations(page: Page, model: Model, partner: string): void {
  page
    .calculate("Partner", (block) => partnerLines(block, model.partner, partner))
    .calculateList("Stages that mean an open deal", { refs: model.stages }, stageColumns())
    .calculate("Open deals", (block) => totalLines(block, model))
    .calculateList("What is wrong, the first that holds", { refs: model.flags }, flagColumns(model))
    .calculateList(
      "Deals with something to ask, in the order of the table",
      { refs: model.slots },
      slotColumns(model),
    )
    .calculateList("By what is wrong, then the largest first", { refs: model.order }, orderColumns(model));
  for (const [words, refs] of [
    ["Lines of the page to hand over", model.handed],
    ["Lines of the page behind", model.behind],
  ] as const)
    page.calculateList(words, { refs }, lineColumns(model));
}

function resultsOf({ totals, flags, order, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    open_count: totals.count,
    open_amount: totals.amount,
    flag_counts: flags.count,
    flag_amounts: flags.amount,
    deals: order.id,
    flags: order.flag,
    asks: order.ask,
    check: checks.all,
  };
}

function headOf(model: Model, settings: { currency: Ref; companyName: Ref }): Parameters<Page["head"]>[0] {
  const { partner, inputs, totals, handed } = model;
  const money = (amount: Ref | Formula) => shortMoneyText(amount, settings.currency);
  const by = f`IF(${settings.companyName}="",""," by "&${settings.companyName})`;
  const first = handed.account.fixed(0);
  const flagged = f`${totals.flagged}&" of "&${countedText(totals.count, "open deal", "open deals")}&IF(${totals.flagged}=1," needs"," need")&" a word. Begin with "&${first}&"."`;
  const rest = f`IF(${totals.flagged}>ROWS(${handed.number})," The rest stands on the next page.","")`;
  return {
    title: f`${partner.name}&": funnel review"`,
    subtitle: f`"Prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}&"  ·  "&${partnerText(partner, "CAM", "Unassigned")}`,
    cards: cardsOf(model, money),
    message: f`IF(${totals.count}=0,"No deal is open.",IF(${totals.flagged}=0,"All "&${countedText(totals.count, "open deal", "open deals")}&" have a date and a next step.",${flagged}&${rest}))`,
  };
}

function cardsOf({ totals, flags }: Model, money: (amount: Ref | Formula) => Formula): FigureCard[] {
  const [ends, late, stale, step] = [0, 1, 2, 3].map((row) => ({
    count: flags.count.fixed(0, row),
    amount: flags.amount.fixed(0, row),
  }));
  return [
    {
      columns: [1, 1],
      label: "Open",
      value: money(totals.amount),
      note: countedText(totals.count, "deal", "deals"),
    },
    {
      columns: [2, 3],
      label: "Registration ends",
      value: f`${ends!.count}&""`,
      note: f`${money(f`${ends!.amount}`)}`,
    },
    {
      columns: [4, 4],
      label: "Past their date",
      value: f`(${late!.count}+${stale!.count})&""`,
      note: f`${money(f`(${late!.amount}+${stale!.amount})`)}&IF(${stale!.count}=0,"",", "&${stale!.count}&" long past")`,
    },
    {
      columns: [5, 5],
      label: "No next step",
      value: f`${step!.count}&""`,
      note: f`${money(f`${step!.amount}`)}`,
    },
  ];
}
