import { EARNINGS_INPUTS, SERVICES_METRIC } from "../../domain/finance/earnings-inputs";
import { EARNING_KINDS } from "../../domain/finance/earnings-year";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { wrappedHeight } from "../kit/text-measure";
import { type InputValues, yearStart } from "../shared/day-inputs";
import { f, type Formula, quoted } from "../shared/formula";
import type { AssumptionLine } from "../shared/inputs-panel";
import { partnerLines, partnerText } from "../shared/partner-block";
import { recordedValue } from "../shared/recorded-results";
import type { Ref } from "../shared/reference";
import { wholeTitle } from "../shared/tab-title";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { earningsChecks } from "./checks";
import { earningsDefinition } from "./definition";
import { createModel, type Model, QUARTERS, type Year, YEARS } from "./model";
import { earnedText, gainText, headOf, putCharts, WIDTHS } from "./page-head";
import { putLevels, yearTable } from "./page-tables";
import { quarterColumns } from "./quarters";
import { gainLines, kindColumns, levelLines, sumLines } from "./sums";

export interface EarningsSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Names that a level may have: lines that show one are as high as the longest asks for. */
  levels?: readonly string[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

const INPUT_COLUMNS = { default: 2, override: 3, used: 4, source: 5 } as const;
/** Points between the blocks behind the page. */
const SPACE = 6;

type Settings = Readonly<
  Record<
    "asOf" | "fiscalStartMonth" | "currency" | "companyName" | "amountBasis" | "registrationDiscount",
    Ref
  >
>;

/** What one partner earned with us: native formulas over deals, levels, rebates, MDF and results. No margin of ours is on it. */
export function earningsSheet(input: EarningsSheetInput): SheetPlan {
  const { partner, asOf, values, levels = [], tables = tablesOf(earningsDefinition) } = input;
  const page = new Page({
    kind: earningsDefinition.kind,
    subject: { partner },
    title: wholeTitle(earningsDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
    denseBehind: true,
  });
  const settings = page.settings(
    "asOf",
    "fiscalStartMonth",
    "currency",
    "companyName",
    "amountBasis",
    "registrationDiscount",
  );
  const model = createModel();
  const { inputs, checks } = model;
  page.head(headOf(model, settings));
  putCharts(page, model, settings.currency);
  page
    .block((sheet, row) => putLevels(sheet, row, model, levels))
    .endPage()
    .block((sheet, row) => yearTable(sheet, row, model, "now"), SPACE)
    .block((sheet, row) => yearTable(sheet, row, model, "before"), SPACE)
    .inputs(inputs, linesOf(model, settings, levels), values, {
      heading: "Assumptions and sources",
      ...INPUT_COLUMNS,
    })
    .close();
  putCalculations(page, model, settings, partner);
  page.sheet.overOthers(model.firsts.closed, model.firsts.mdf);
  return page
    .checks(earningsChecks(model, tables), {
      all: checks.all,
      legend: "Rates are of the sales price; rebates by whole quarters.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

function putCalculations(page: Page, model: Model, settings: Settings, partner: string): void {
  const { inputs, calendar, firsts, servicesMetric, finding, sentences } = model;
  page
    .calculate("Partner", (block) => partnerLines(block, model.partner, partner))
    .calculate("Days", (block) => {
      const closed = "cam_deals[Closed on]";
      const mdf = "cam_mdf[Paid on],cam_mdf[Date]";
      const first = (cells: string) => f`IF(COUNT(${cells})=0,"",MIN(${cells}))`;
      block
        .single(
          "First day of the fiscal year",
          calendar.yearStart,
          yearStart({ asOf: inputs.as_of, fiscalStart: settings.fiscalStartMonth }),
          "date",
        )
        .single("Its name", calendar.name, f`"FY"&YEAR(EDATE(${calendar.yearStart},12)-1)`)
        .single("Same day last year", calendar.lastDay, f`EDATE(${inputs.as_of.used}+1,-12)-1`, "date")
        .single("First closed deal of all", firsts.closed, first(closed), {
          format: "date",
          note: "What was before, the workbook does not know",
        })
        .single("First MDF of all", firsts.mdf, first(mdf), "date")
        .single("Services in Results", servicesMetric, SERVICES_METRIC);
    })
    .calculate("Levels", (block) => levelLines(block, model));
  for (const year of YEARS)
    page.calculateList(
      year === "now" ? "This year by quarter" : "Last year by quarter, to the same day",
      { refs: model.years[year], usedWhen: "until" },
      quarterColumns(model, year, settings),
    );
  page
    .calculateList("Both years by kind", { refs: model.kinds }, kindColumns(model))
    .calculate("Both years", (block) => sumLines(block, model))
    .calculate("What the other level would have brought", (block) => {
      gainLines(block, model);
      const { currency } = settings;
      block
        .single("In words", sentences.gain, gainText(model, currency))
        .single("What was earned", sentences.earned, earnedText(model, currency))
        .single("Both in one line", finding, f`TRIM(${sentences.earned}&" "&${sentences.gain})`);
    });
}

/** By kind the quarters of this year and of the last, one column each; sums; what another level would have brought. */
function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { years, sums, change, inputs, gain, finding, checks, kinds } = model;
  return {
    ...Object.fromEntries(EARNING_KINDS.map(({ id }) => [RESULT_NAMES[id], years.now[id]])),
    earned: years.now.total,
    ...Object.fromEntries(EARNING_KINDS.map(({ id }) => [`last_${RESULT_NAMES[id]}`, years.before[id]])),
    last_earned: years.before.total,
    earned_by_kind: kinds.now,
    last_earned_by_kind: kinds.before,
    earned_to_date: sums.now.total,
    last_earned_to_date: sums.before.total,
    change,
    level: inputs.level.used,
    compared_level: inputs.compared_level.used,
    more_margin: gain.margin,
    more_rebate: gain.rebate,
    more_mdf: gain.mdf,
    more: gain.total,
    finding,
    check: checks.all,
  };
}

const RESULT_NAMES = {
  margin: "margin",
  registration: "registration_discount",
  rebate: "rebate",
  mdf: "mdf",
  services: "services",
} as const;

function linesOf(
  model: Model,
  settings: Settings,
  levels: readonly string[],
): Record<keyof Model["inputs"], AssumptionLine> {
  const { inputs, level, partner } = model;
  const discount = level.terms.discount;
  const { maximum } = EARNINGS_INPUTS.partner_margin;
  const height = wrappedHeight(levels, innerWidth({ columnWidths: WIDTHS }, INPUT_COLUMNS.override));
  const source = (key: keyof typeof EARNINGS_INPUTS, otherwise: string): Formula =>
    f`IF(${inputs[key].default}="",${quoted(otherwise)},${quoted(EARNINGS_INPUTS[key].source)})`;
  const line = (key: keyof typeof EARNINGS_INPUTS, standard: Formula, otherwise: string): AssumptionLine => ({
    assumption: EARNINGS_INPUTS[key],
    default: standard,
    source: source(key, otherwise),
  });
  const services = (year: Year) =>
    Array.from({ length: QUARTERS }, (_, quarter) => {
      const key = servicesKey(year, quarter);
      const start = model.years[year].start.fixed(0, quarter);
      const standard = recordedValue(partner, "Actual", model.servicesMetric, f`${start}`);
      return [key, line(key, standard, "Not known: type it here")] as const;
    });
  return {
    as_of: asOfLine(settings),
    level: { ...line("level", partnerText(partner, "Tier", ""), "Partners names none"), height },
    compared_level: { ...line("compared_level", f`${level.next}`, "None is higher"), height },
    partner_margin: line(
      "partner_margin",
      f`IF(ISNUMBER(${discount}),IF(AND(${discount}>=0,${discount}<=${maximum!}),${discount},""),"")`,
      "Not known: Levels gives no discount",
    ),
    partner_margin_last_year: line(
      "partner_margin_last_year",
      f`IF(${inputs.partner_margin.used}="","",${inputs.partner_margin.used})`,
      "Not known: type it here",
    ),
    registration_discount: line(
      "registration_discount",
      f`IF(${settings.registrationDiscount}="","",${settings.registrationDiscount})`,
      "Not known: none on Setup",
    ),
    ...Object.fromEntries([...services("now"), ...services("before")]),
  } as Record<keyof Model["inputs"], AssumptionLine>;
}

function servicesKey(year: Year, quarter: number) {
  return `${year === "now" ? "services" : "last_services"}_q${quarter + 1}` as "services_q1";
}
