import type { SerialDate } from "../../domain/shared/serial-date";
import { mustBeNone, type PageCheck } from "../kit/checks";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { type ChartBeside, Page } from "../kit/page";
import { putPartners } from "../portfolio/calculations";
import { readable, samePartners } from "../portfolio/checks";
import { countOf, ofClass, sumOf } from "../portfolio/deals";
import { quarterLines, quarterPartLines } from "../portfolio/lists";
import { medianIn } from "../portfolio/median";
import { PORTFOLIO_SETTINGS } from "../portfolio/model";
import { giveRoom } from "../portfolio/name-height";
import { forecastChart, forecastFinding } from "../portfolio/pictures";
import type { CalculationBlock } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import { from, has } from "../shared/deal-sums";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import type { TablesRead } from "../shared/tables-read";
import { chiefDefinition } from "./definition";
import { headOf } from "./head";
import { bridgeLines, changedLines, comparedLines, funnelLines, stepLines } from "./lists";
import { createModel, type Model } from "./model";
import { storyColumns } from "./story";

const WIDTHS = [2, 30, 13, 13, 13, 13, 13, 13, 13, 13, 11, 11, 11] as const;
const CHART_ROWS = 12;

export interface ChiefSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** None: one blank line. */
  names: readonly string[];
  /** Places of those whose score changed most. */
  changed: readonly number[];
  /** What the Channel P&L said when this was built. */
  dollarsBack: number | null;
  tables: TablesRead;
}

/** The channel on one page, as native formulas over the tables. */
export function chiefSheet(input: ChiefSheetInput): SheetPlan {
  const { asOf, values, changed, dollarsBack, tables } = input;
  const names = input.names.length ? input.names : [""];
  const page = new Page({
    kind: chiefDefinition.kind,
    title: chiefDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings(...PORTFOLIO_SETTINGS);
  const model = createModel({ partners: names.length, changed: changed.length });
  const { gap, target } = model.chief;
  const finding = f`IF(${target}<=0,"No targets are set yet",${forecastFinding(gap, target)})`;
  page
    .head(headOf(model, settings))
    .chartsBeside(CHART_ROWS, [forecastChart(model.quarters, [1, 5], finding), bridgeChart(model)]);
  page.list({ refs: model.funnel }, funnelLines(model), {
    heading: "From signing to selling again: how many have come how far, and after how many days",
  });
  if (changed.length) putChanged(page, model, { names, of: changed });
  page.endPage();
  page
    .list({ refs: model.quarters }, quarterLines(model), { heading: "By quarter, over all deals" })
    .list({ refs: model.bridge }, bridgeLines(model), {
      heading: "From the year before to this one, 12 months each",
    })
    .list({ refs: model.compared }, comparedLines(model), {
      heading: "Growth with and without plan and QBR: an association, not a cause",
    });
  page.endPage();
  page.inputs({ as_of: model.inputs.as_of }, { as_of: asOfLine(settings) }, values, {
    heading: "Day",
    default: 2,
    override: 4,
    used: 6,
    source: 8,
    facts: { as_of: [model.fiscalStart, fiscalStartFact(settings)] },
  });
  putPartners(page, model, { settings, names });
  return page
    .calculateList("Quarters: open deals", { refs: model.quarterParts }, quarterPartLines(model))
    .calculateList("Partners: what became of them", { refs: model.story }, storyColumns(model))
    .calculate("All partners", (block) => totalsBlock(block, model, dollarsBack))
    .calculateList("The bridge as a picture", { refs: model.steps }, stepLines(model))
    .checks(checksOf(model, { changed: changed.length, tables }), {
      all: model.checks.all,
      legend:
        "Every figure but that of the Channel P&L follows the tables; rows are those of the day it was built.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model, changed.length > 0))
    .build({ asOf }, { label: 1, key: 2, value: 4, note: 6 });
}

function putChanged(
  page: Page,
  model: Model,
  { names, of }: { names: readonly string[]; of: readonly number[] },
): void {
  page.list({ refs: model.changed }, changedLines(model, { names, of }), {
    heading: "Largest changes of score since an earlier month",
  });
  giveRoom(page.sheet, WIDTHS, [[model.changed.partner, of.map((place) => names[place]!)]]);
}

function totalsBlock(
  block: CalculationBlock,
  { chief, lines, story, totals, calendar, inputs, quarters }: Model,
  dollarsBack: number | null,
): void {
  const open = ofClass("Open");
  const stale = [open, has("Expected close", f`"<"&${calendar.oldest}`)] as const;
  const slipped = [
    open,
    from("Expected close", calendar.oldest),
    has("Expected close", f`"<"&${inputs.as_of.used}`),
  ] as const;
  block
    .single("Partners", totals.partners, f`SUMPRODUCT((${lines.name}<>"")*1)`, "whole")
    .single("Active", chief.active, f`SUM(${lines.active})`, "whole")
    .single(
      "Producing",
      chief.producing,
      f`SUMPRODUCT((${lines.active}=1)*(${lines.dealsTwelve}>0))`,
      "whole",
    )
    .single(
      "Producing rate",
      chief.rate,
      f`IF(${chief.active}=0,"",${chief.producing}/${chief.active})`,
      "percent",
    )
    .single("Returned by each dollar in", chief.dollarsBack, dollarsBack ?? f`""`, {
      format: "twoDecimals",
      note: "A value: as the Channel P&L had it when this was built",
    })
    .single("Days to first win, median", chief.firstWin, medianIn(story.firstWonDays), "whole")
    .single("Slipped deals", chief.slipped, countOf(...slipped), "whole")
    .single("Their amount", chief.slippedAmount, sumOf(...slipped), "money")
    .single("Stale deals", chief.stale, countOf(...stale), "whole")
    .single("Amount of stale deals", chief.staleAmount, sumOf(...stale), "money")
    .single("Target of the year", chief.target, f`SUM(${quarters.target})`, "money")
    .single("Gap of the year", chief.gap, f`MAX(0,${chief.target}-SUM(${quarters.forecast}))`, "money");
}

function bridgeChart({ steps, bridge }: Model): ChartBeside {
  const [before, now] = [bridge.amount.at(0, 0), bridge.amount.at(0, bridge.amount.rows - 1)];
  const share = f`ROUND(100*ABS(${now}/${before}-1),0)&" %"`;
  const way = f`IF(${now}>=${before},"up ","down ")`;
  return {
    name: "Bridge",
    type: "stacked-column",
    title: "",
    altText: "From what was won in the year before to this one: grown, new, shrunk and lost partners",
    valueFormat: "short",
    figures: [steps.step, steps.base, steps.total, steps.rise, steps.fall],
    unfilled: ["Base"],
    targets: ["Less"],
    columns: [6, 12],
    finding: f`IF(${before}<=0,"Nothing was won in the year before","Won in 12 months: "&${way}&${share}&" on the year before")`,
  };
}

function checksOf(model: Model, { changed, tables }: { changed: number; tables: TablesRead }): PageCheck[] {
  const { checks, lines, bridge, changed: shown } = model;
  const steps = f`SUM(${bridge.amount.at(0, 1)}:${bridge.amount.at(0, bridge.amount.rows - 3)})`;
  return [
    ...samePartners(model, checks),
    {
      label: "What the listed partners won, less the steps of the bridge",
      ref: checks.bridge,
      value: f`SUM(${lines.wonTwelve})-SUM(${lines.wonBefore})-${steps}`,
      format: "money",
      must: { hold: f`ABS(${checks.bridge})<0.01`, failure: f`" The bridge and the partners differ."` },
    },
    ...(changed
      ? [
          mustBeNone(
            {
              label: "Changes that are no longer known",
              ref: checks.changed,
              value: f`${changed}-COUNT(${shown.change})`,
            },
            {
              one: "change",
              many: "changes",
              words: "of score no longer known: build it again in the add-in (Rebuild).",
            },
          ),
        ]
      : []),
    ...readable(model, checks, tables),
  ];
}

function resultsOf(model: Model, hasChanges: boolean): Readonly<Record<string, Ref>> {
  const { chief, totals, funnel, quarters, bridge, compared, changed, checks } = model;
  return {
    dollars_back: chief.dollarsBack,
    producing: chief.producing,
    active_partners: chief.active,
    producing_rate: chief.rate,
    partner_led_share: totals.led,
    days_to_first_win: chief.firstWin,
    slipped_deals: chief.slipped,
    slipped_amount: chief.slippedAmount,
    stale_deals: chief.stale,
    stale_amount: chief.staleAmount,
    won_by_quarter: quarters.won,
    commit_by_quarter: quarters.commit,
    weighted_by_quarter: quarters.restWeighted,
    target_by_quarter: quarters.target,
    gap_by_quarter: quarters.gap,
    bridge_amounts: bridge.amount,
    bridge_partners: bridge.partners,
    funnel_partners: funnel.partners,
    funnel_days: funnel.days,
    compared_partners: compared.partners,
    compared_growth: compared.growth,
    ...(hasChanges ? { changed_partners: changed.partner, score_changes: changed.change } : {}),
    check: checks.all,
  };
}
