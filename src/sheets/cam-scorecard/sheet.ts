import { CAM_INPUTS } from "../../domain/cam-scorecard/cam-inputs";
import { COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { ReadRule } from "../cadence/model";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { Page } from "../kit/page";
import { putPartners } from "../portfolio/calculations";
import { PORTFOLIO_SETTINGS } from "../portfolio/model";
import type { CalculationBlock } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import { f } from "../shared/formula";
import type { AssumptionLine } from "../shared/inputs-panel";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { certificateColumns } from "./certificate-columns";
import { camChecks } from "./checks";
import { camScorecardDefinition } from "./definition";
import { factColumns } from "./fact-columns";
import { headOf } from "./head";
import { createModel, countedCell, type Model, reachedCell } from "./model";
import { gateOf, payLines, componentScore, weightOf } from "./pay-lines";
import { levelsBlock, reachedBlock } from "./reached-block";
import { putRoutine } from "./routine-times";
import { salesColumns } from "./sales-columns";

/** Component, attainment, its bar, what it is of, what counts, share, pay. */
const PAGE = [2, 38, 12, 22, 32, 12, 12, 14] as const;
const BAR = 3;
const BEHIND = 14;
/** What the partners' own columns take beside the page. */
const LEAST_BEHIND = 40;

export interface CamScorecardSheetInput {
  cam: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Whom the CAM manages, in the order of the table. */
  partners: readonly string[];
  rules: readonly ReadRule[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** What a CAM reached and what it pays, for the manager alone: native formulas over the tables. */
export function camScorecardSheet(input: CamScorecardSheetInput): SheetPlan {
  const { cam, asOf, values, rules, tables = tablesOf(camScorecardDefinition) } = input;
  const names = input.partners.length ? input.partners : [""];
  const model = createModel(names.length, rules);
  const subject = { partner: cam };
  const behind = Math.max(LEAST_BEHIND, model.slots.length - PAGE.length);
  const page = new Page({
    kind: camScorecardDefinition.kind,
    subject,
    title: wholeTitle(camScorecardDefinition, subject),
    widths: [...PAGE, ...Array<number>(behind).fill(BEHIND)],
    printed: PAGE.length - 1,
    closed: true,
  });
  const settings = page.settings(...PORTFOLIO_SETTINGS);
  const { portfolio, partners: refs, checks } = model;
  page
    .head(headOf(model, cam, settings.currency))
    .list({ refs: model.lines }, payLines(model, { currency: settings.currency, barWidth: PAGE[BAR] }), {
      heading: "What is paid for",
      titleLines: 1,
    })
    .endPage()
    .inputs(
      model.inputs as Parameters<typeof page.inputs>[0],
      { as_of: asOfLine(settings), ...inputLines(model) },
      values,
      {
        heading: "Day, target pay, attainment, shares and bands",
        default: 2,
        override: 3,
        used: 5,
        source: 6,
        facts: { as_of: [model.portfolio.fiscalStart, fiscalStartFact(settings)] },
      },
    );
  putPartners(page, portfolio, { settings, names });
  putRoutine(page, model, names);
  page
    .calculateList("Partners: what counts", { refs }, salesColumns(model, cam))
    .calculate("Levels", (block) => levelsBlock(block, model))
    .calculateList("Partners: certificates", { refs }, certificateColumns(model))
    .calculateList("Partners: the other components", { refs }, factColumns(model))
    .calculate("What was reached", (block) => reachedBlock(block, model))
    .calculate("Totals", (block) => totalsBlock(block, model))
    .calculate("Scores", (block) =>
      block.list(
        [
          {
            title: "Score",
            ref: model.scores,
            content: (row) => componentScore(model, row),
            format: "score",
          },
        ],
        "value",
      ),
    );
  return page
    .checks(camChecks(model, { cam, tables }), {
      all: checks.all,
      legend: "Attainment follows the tables; partners and rules are of the build.",
      legendColumns: [1, 2, 3, 4],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 4 });
}

function inputLines(model: Model): Readonly<Record<string, AssumptionLine>> {
  return Object.fromEntries(
    Object.entries(CAM_INPUTS).map(([key, assumption]): [string, AssumptionLine] => {
      const component = COMPONENT_KEYS.find((each) => key === `${each}_attainment`);
      if (!component) return [key, { assumption }];
      const value = reachedCell(model, component, "value");
      const source = f`IF(${value}="","Not measured","From the tables")`;
      return [key, { assumption, default: f`IF(${value}="","",${value})`, source }];
    }),
  );
}

function totalsBlock(block: CalculationBlock, model: Model): void {
  const { totals, lines } = model;
  block
    .single("Target pay", totals.target, f`${countedCell(model, "target_pay")}`, "money")
    .single("Shares that are measured", totals.weight, weightOf(model), "percent")
    .single("Gate open", totals.open, gateOf(model))
    .single("Measured", totals.measured, f`COUNT(${lines.attained})`, "whole")
    .single("Pay", totals.pay, f`IF(${totals.measured}=0,"",SUM(${lines.pay}))`, "money")
    .single(
      "Score",
      totals.score,
      f`IF(${totals.measured}=0,"",100*SUMPRODUCT(${lines.share},${lines.attained}))`,
      "score",
    );
}

function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { lines, totals, scores, checks, reached, inputs } = model;
  return {
    score: totals.score,
    component_scores: scores,
    attainments: lines.attained,
    attainment_parts: reached.part,
    attainment_wholes: reached.whole,
    shares: lines.share,
    pays: lines.pay,
    total_pay: totals.pay,
    gate_open: totals.open,
    measured: totals.measured,
    partners: totals.partners,
    taken_over: totals.overtaken,
    development_share: totals.time,
    known_minutes: totals.minutes,
    built_on: inputs.as_of.used,
    check: checks.all,
  };
}
