import { EARNING_KINDS } from "../../domain/finance/earnings-year";
import type { Page } from "../kit/page";
import { f, type Formula } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import type { CellRef, Ref } from "../shared/reference";
import { amountsIn, longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

type Cell = Ref | CellRef;
/** Down to the first screen's end. */
const CHART_ROWS = 9;
type Settings = Readonly<Record<"currency" | "companyName", Ref>>;
type Head = Parameters<Page["head"]>[0];

/** Columns of the page: what a line is, then seven figures. */
export const WIDTHS = [2, 24, 17, 17, 17, 17, 17, 17, 16] as const;

const kindCell = (column: Ref, id: (typeof EARNING_KINDS)[number]["id"]) =>
  column.fixed(
    0,
    EARNING_KINDS.findIndex((kind) => kind.id === id),
  );

/** ", 12 % more, like for like, than by the same day last year": the same words as domain/finance/earnings-text.ts. */
function changeText({ change }: Model): Formula {
  const percent = f`ROUND(100*ABS(${change}),0)`;
  return f`IF(${change}="","",IF(${percent}=0,", as much, like for like, as",", "&${percent}&IF(${change}>0," % more"," % less")&", like for like, than")&" by the same day last year")`;
}

/** "Gold would have brought USD 18k more." */
export function gainText({ inputs, gain }: Model, currency: Ref): Formula {
  const [level, other] = [inputs.level.used, inputs.compared_level.used];
  const more = f`ROUND(${gain.total},9)`;
  const money = shortMoneyText(f`ABS(${gain.total})`, currency);
  const brought = f`IF(${more}=0,"the same",${money}&IF(${more}>0," more"," less"))`;
  const highest = f`IF(${level}="","",${level}&" is the highest level.")`;
  return f`IF(${other}="",${highest},IF(${gain.total}="","What "&${other}&" would have brought is not known.",${other}&" would have brought "&${brought}&"."))`;
}

/** What was earned to the day; with the line of `gainText` below it the page's one sentence. */
export function earnedText(model: Model, currency: Ref): Formula {
  const { sums, inputs } = model;
  const { total } = sums.now;
  return f`IF(${total}="","What was earned is not known yet.",${shortMoneyText(total, currency)}&" earned to "&${longDateText(inputs.as_of.used)}&${changeText(model)}&".")`;
}

export function headOf(model: Model, settings: Settings): Head {
  const { partner, inputs, calendar, sums, sentences } = model;
  const { companyName, currency } = settings;
  const by = f`IF(${companyName}="",""," by "&${companyName})`;
  return {
    title: f`${partner.name}&": what you earned, "&${calendar.name}`,
    subtitle: f`"Prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}&"  ·  "&${amountsIn(currency)}`,
    cards: cardsOf(model, currency, sums.now.total),
    message: f`${sentences.earned}`,
    more: f`${sentences.gain}`,
  };
}

function cardsOf(model: Model, currency: Ref, total: Ref): FigureCard[] {
  const { inputs, kinds, notKnown } = model;
  const money = (amount: Cell) =>
    f`IF(${amount}="","Not known",${shortMoneyText(f`N(${amount})`, currency)})`;
  const of = (id: (typeof EARNING_KINDS)[number]["id"]) => kindCell(kinds.now, id);
  const rate = (term: Cell, words: string) =>
    f`IF(${term}="","rate not known",ROUND(100*${term},1)&${`" % ${words}"`})`;
  return [
    {
      columns: [1, 1],
      label: "Earned this year",
      value: money(total),
      note: f`(${EARNING_KINDS.length}-${notKnown})&" of ${EARNING_KINDS.length} kinds known"`,
    },
    {
      columns: [2, 3],
      label: "Margin",
      value: money(of("margin")),
      note: rate(inputs.partner_margin.used, "of the sales price"),
    },
    {
      columns: [4, 5],
      label: "Rebate",
      value: money(of("rebate")),
      note: f`"MDF: "&${money(of("mdf"))}`,
    },
    {
      columns: [6, 8],
      label: "Services of your own",
      value: money(of("services")),
      note: f`"Registration: "&${money(of("registration"))}`,
    },
  ];
}

/** What each quarter brought, and each kind beside the year before. */
export function putCharts(page: Page, model: Model, currency: Ref): void {
  const { years, kinds, best, sums } = model;
  const { now } = years;
  const bestQuarter = f`INDEX(${now.name},${best})&" brought most: "&${shortMoneyText(f`INDEX(${now.total},${best})`, currency)}`;
  const lastYear = f`IF(${sums.before.total}="","The year before is not known",${shortMoneyText(f`N(${sums.before.total})`, currency)}&" by the same day last year")`;
  page.chartsBeside(CHART_ROWS, [
    {
      name: "earned-by-quarter",
      type: "stacked-column",
      title: "",
      altText:
        "Stacked columns: margin, registration discount, rebate, MDF and services of each quarter of this year.",
      figures: [now.name, ...EARNING_KINDS.map(({ id }) => now[id])] as const,
      valueFormat: "short",
      targets: [],
      columns: [1, 4],
      finding: f`IF(${best}="","No quarter is known yet",${bestQuarter})`,
    },
    {
      name: "this-year-and-last",
      type: "column",
      title: "",
      altText: "Columns by kind of earning: this year and, to the same day, last year.",
      figures: [kinds.kind, kinds.now, kinds.before],
      valueFormat: "short",
      targets: ["Last year"],
      columns: [5, 8],
      finding: lastYear,
    },
  ]);
}
