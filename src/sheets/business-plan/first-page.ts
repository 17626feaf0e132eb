import { BUSINESS_PLAN_FIELDS } from "../../domain/business-plan/business-plan-fields";
import { MOST_OF_BEST_YEAR } from "../../domain/business-plan/best-year";
import { DRIVERS } from "../../domain/business-plan/sensitivity";
import { barText, blocksIn, trackRule } from "../kit/bars";
import { chartSource } from "../kit/page";
import { f, type Formula } from "../shared/formula";
import { putCards, putMessage } from "../shared/head";
import { partnerText } from "../shared/partner-block";
import { columnLetters, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { putSignatures } from "../shared/signatures";
import { plainMoneyText, shortDay, shortened, shortMonth, signedText } from "../shared/words";
import { COLUMN, PROMISED_ROWS, ROW, WIDTHS, WORD_LINES } from "./layout";
import { type Model, usedCell } from "./model";

const { label, first, last } = COLUMN;

/** Whose plan it is, the figures in a row, and the verdict. */
export function headBlock(sheet: SheetBuilder, model: Model, version: number): void {
  const { partner, result, settings } = model;
  const cam = partnerText(partner, "CAM", "");
  sheet
    .put(ROW.title, label, f`${partner.name}`, "title")
    .put(ROW.title, last, f`${settings.companyName}`, "owner")
    .put(
      ROW.title + 1,
      label,
      f`"Business plan from "&${shortMonth(result.start)}&IF(${cam}="",""," by "&${shortened(cam, 20)})&", version ${version}, "&${result.state}&IF(${result.stated}="",""," of "&${shortDay(result.stated)})&IF(${settings.currency}="","",", in "&${settings.currency})`,
      "subtitle",
    )
    .height(ROW.title, 26);
  putCards(sheet, ROW.cards, cardsOf(model));
  putMessage(sheet, ROW.message, [label, last], f`${result.verdict}`, f`${result.more}`);
  sheet.height(ROW.message, 22).height(ROW.cards + 1, 30);
}

/** What the plan comes to, a figure each: when it pays, what it needs, what it is worth. */
function cardsOf(model: Model) {
  const { result } = model;
  const when = (month: Ref) => f`IF(ISNUMBER(${month}),${monthInPlan(model, month)},"not in 36 months")`;
  const lowest = (month: Ref) => f`IF(ISNUMBER(${month}),${monthInPlan(model, month)},"none")`;
  return [
    {
      columns: [label, label],
      label: "Payback",
      value: f`IF(ISNUMBER(${result.payback}),"Month "&${result.payback},"None")`,
      note: when(result.payback),
    },
    {
      columns: [first, 3],
      label: "Peak investment",
      value: plainMoneyText(result.peak),
      note: lowest(result.peakMonth),
    },
    {
      columns: [4, 5],
      label: "Cash low",
      value: plainMoneyText(result.cashLow),
      note: lowest(result.cashLowMonth),
    },
    {
      columns: [6, 7],
      label: "NPV",
      value: plainMoneyText(result.npv),
      note: f`"at "&ROUND(100*${usedCell(model, "discount_rate")},1)&" %"`,
    },
    {
      columns: [8, last],
      label: "ROI",
      value: f`IF(ISNUMBER(${result.roi}),ROUND(100*${result.roi},0)&" %","–")`,
      note: "",
    },
  ] as const;
}

/** "Feb 2019": a month of the plan. */
export function monthInPlan({ result }: Model, month: Ref): Formula {
  return shortMonth(f`EDATE(${result.start},${month}-1)`);
}

/** The curve over the page's width, with what it shows above it; below it a base case that is beyond what the partner ever did. */
export function curveBlock(sheet: SheetBuilder, model: Model): void {
  const { curve, result } = model;
  sheet
    .put(ROW.finding, label, f`${result.finding}`, "heading")
    .shade(ROW.finding, first, last, "heading")
    .height(ROW.finding, 16);
  sheet.chart(() => ({
    name: "payback_curve",
    type: "line",
    title: "",
    altText:
      "Lines by month of the plan: the cumulative contribution of the bleak, base and stretch scenario. Where a line crosses zero the plan has paid back. The months stand in the calculations.",
    source: chartSource([curve.month, ...curve.scenarios]),
    position: { row: ROW.finding + 1, column: label, rows: ROW.chartRows, columns: last - label + 1 },
    valueFormat: "thousands",
    targets: ["Bleak", "Stretch"],
  }));
  sheet.put(
    ROW.bestYear,
    label,
    f`IF(${result.bestYearMultiple}="","",IF(ROUND(${result.bestYearMultiple},9)>${MOST_OF_BEST_YEAR},"Base case: "&ROUND(${result.bestYearMultiple},1)&" × the best year in year "&${result.bestYearIn},""))`,
    "note",
  );
}

/** Bars to both sides of the plan's net, the widest on top: what one driver does when it comes out a fifth otherwise. */
export function tornadoBlock(sheet: SheetBuilder, model: Model): void {
  const { tornado } = model;
  const [below, above] = [5, 6];
  const row = ROW.tornado;
  const rows = DRIVERS.length;
  sheet
    .put(row, label, "Net at ±20 %", "heading")
    .shade(row, first, last, "heading")
    .put(row + 1, label, null, "columnHeaderLeft")
    .put(row + 1, first, "worse", "columnHeader")
    .put(row + 1, last, "better", "columnHeader")
    .shade(row + 1, label, last, "columnHeaderLeft");
  const widths = WIDTHS.slice(above, last);
  const blocks = blocksIn(...widths);
  for (let down = 0; down < rows; down += 1) {
    const at = row + 2 + down;
    const cell = (ref: Ref) => ref.fixed(0, down);
    sheet
      .put(at, label, f`${cell(tornado.driver)}`, "label")
      .put(at, first, signedText(cell(tornado.worse)), "calculation")
      .put(at, below, barText(cell(tornado.worseShare), blocks), "barBelow")
      .put(at, above, barText(cell(tornado.betterShare), blocks), "barAbove")
      .put(at, last, signedText(cell(tornado.better)), "calculation");
  }
  trackRule(sheet, new Ref("better bars", 1, rows).place(row + 2, above), widths.length);
  sheet.rule(
    { row: row + 2, column: below - widths.length + 1, rows, columns: widths.length },
    f`$${columnLetters(below)}${row + 3}<>""`,
    "barTrack",
  );
}

/** What both sides promise for the next four whole quarters, in whole deals; all of them stand on the page behind. */
export function promisesBlock(sheet: SheetBuilder, model: Model): void {
  const { promises, result } = model;
  const row = ROW.promises;
  sheet
    .put(row, label, "You promise", "heading")
    .put(row, last, "We promise", "headingRight")
    .shade(row, first, last, "heading");
  const columns = [
    { title: "Quarter", column: label, of: promises.label, look: "label" },
    { title: "Due", column: 2, of: promises.due, look: { style: "calculation", format: "date" } },
    { title: "Find deals", column: 3, of: promises.wholeOpportunities, look: WHOLE },
    { title: "Win deals", column: 4, of: promises.wholeDeals, look: WHOLE },
    { title: "Revenue", column: 5, of: promises.revenue, look: MONEY },
    { title: "Certs", column: 6, of: promises.certifications, look: GENERAL },
    { title: "Spend", column: 7, of: promises.marketing, look: MONEY },
    { title: "MDF", column: last, of: promises.mdf, look: MONEY },
  ] as const;
  for (const { title, column, of, look } of columns) {
    sheet.put(row + 1, column, title, column === label ? "columnHeaderLeft" : "columnHeader");
    for (let down = 0; down < PROMISED_ROWS; down += 1)
      sheet.put(row + 2 + down, column, f`INDEX(${of},${result.firstWhole}+${down})`, look);
  }
  for (let down = 1; down < 2 + PROMISED_ROWS; down += 1)
    sheet.shade(row + down, label, last, down === 1 ? "columnHeaderLeft" : "label");
  sheet.height(row + 1, 30);
}

const WHOLE = { style: "calculation", format: "whole" } as const;
const MONEY = { style: "calculation", format: "page" } as const;
const GENERAL = { style: "calculation", format: "general" } as const;

/** What is typed as words: on the page to sign, and behind it, where they do not make that page a long one. */
const SIGNED_WORDS = ["goal", "value_proposition"] as const;
const SWOT_WORDS = ["strengths", "weaknesses", "opportunities", "threats"] as const;
export const WORDS_ON_PAGE = [...SIGNED_WORDS, ...SWOT_WORDS] as const;

/** Of two lines, where one has no room for it. */
const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  value_proposition: ["Joint value", "proposition"],
};

/** Characters of a line on the page. */
const LINE = 72;

/** Goal, value proposition, strengths, weaknesses, opportunities and threats: at most two lines each, the first ending with a word. */
export function wordsBlock(sheet: SheetBuilder, model: Model): void {
  wordLines(sheet, model, ROW.words, SIGNED_WORDS);
  wordLines(sheet, model, ROW.swot, SWOT_WORDS);
}

function wordLines(
  sheet: SheetBuilder,
  model: Model,
  top: number,
  keys: readonly (typeof WORDS_ON_PAGE)[number][],
): void {
  keys.forEach((key, index) => {
    const row = top + index * WORD_LINES;
    const field = BUSINESS_PLAN_FIELDS.find((each) => each.key === key)!;
    const text = usedCell(model, key);
    const line = new Ref(`${key}, first line`);
    const start = f`LEFT(${text}&" ",${LINE + 1})`;
    const spaces = f`LEN(${start})-LEN(SUBSTITUTE(${start}," ",""))`;
    const word = f`IFERROR(LEFT(${text},SEARCH("¶",SUBSTITUTE(${start}," ","¶",${spaces}))-1),LEFT(${text},${LINE}))`;
    sheet
      .put(row, label, LABELS[key]?.[0] ?? field.label, "plain")
      .fill(line, { row, column: first }, () => f`IF(LEN(${text})<=${LINE},${text}&"",${word})`, "plain")
      .put(row + 1, label, LABELS[key]?.[1] ?? null, "label")
      .put(row + 1, first, f`TRIM(SUBSTITUTE(${text},${line},"",1))`, "label")
      .shade(row + 1, first + 1, last, "label");
  });
}

/** Who signs. */
export function signaturesBlock(sheet: SheetBuilder, model: Model): void {
  const { partner, settings } = model;
  putSignatures(sheet, ROW.signatures, [
    { columns: [label, 4], who: f`${partner.name}` },
    { columns: [6, last], who: f`IF(${settings.companyName}="","For us",${settings.companyName}&"")` },
  ]);
}
