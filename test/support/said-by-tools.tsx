import type { ComponentType } from "react";
import type { BusinessPlan } from "../../src/domain/business-plan/business-plan-input";
import type { BusinessPlanResult } from "../../src/domain/business-plan/business-plan-model";
import { rebateAccruals } from "../../src/domain/finance/rebate-accrual";
import { readRebateData } from "../../src/domain/finance/rebate-data";
import type { RebateReport } from "../../src/domain/finance/rebate-roi";
import type { MarketingPlan } from "../../src/domain/marketing/marketing-plan";
import type { MgoWorksheet } from "../../src/domain/marketing/mgo-worksheet";
import type { PerformanceScorecard } from "../../src/domain/scorecard/performance/scorecard-types";
import type { BuiltSheet, WorkbookSnapshot } from "../../src/book/workbook-port";
import { performanceScorecardDefinition } from "../../src/sheets/performance-scorecard/definition";
import { CATEGORIES } from "../../src/domain/capabilities/framework";
import { readMarketingData } from "../../src/domain/marketing/marketing-data";
import { quarterNamed } from "../../src/domain/marketing/marketing-quarter";
import { METRIC_DEFAULTS } from "../../src/domain/program/metrics";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { writeMeasure } from "../../src/taskpane/components/number-text";
import {
  businessPlanDraftOf,
  EMPTY_DRAFT as NO_PLAN,
} from "../../src/taskpane/panes/business-plan/business-plan-draft";
import { ReviewStep as BusinessPlanReview } from "../../src/taskpane/panes/business-plan/review-step";
import { useLiveBusinessPlan } from "../../src/taskpane/panes/business-plan/use-live-business-plan";
import { EMPTY_DRAFT as NO_CAMPAIGNS } from "../../src/taskpane/panes/marketing/marketing-draft";
import { ReviewStep as MarketingReview } from "../../src/taskpane/panes/marketing/review-step";
import { useMarketing } from "../../src/taskpane/panes/marketing/use-marketing";
import { ReviewStep as ScorecardReview } from "../../src/taskpane/panes/performance-scorecard/review-step";
import { EMPTY_DRAFT as NO_SCORES } from "../../src/taskpane/panes/performance-scorecard/scorecard-draft";
import { capabilitiesScorecardDefinition } from "../../src/sheets/capabilities-scorecard/definition";
import { partnerViewDefinition } from "../../src/sheets/partner-view/definition";
import type { SheetKind } from "../../src/sheets/sheets";
import type { ToolDefinition, ToolTypes } from "../../src/taskpane/components/guided-tool/tool-definition";
import { LiveFigures } from "../../src/taskpane/components/live-figures";
import { LiveProfit } from "../../src/taskpane/panes/business-plan/live-profit";
import { CAPABILITIES_TOOL } from "../../src/taskpane/panes/capabilities/capabilities-page";
import { PNL_TOOL } from "../../src/taskpane/panes/channel-pnl/pnl-page";
import { EARNINGS_TOOL } from "../../src/taskpane/panes/earnings/earnings-page";
import { LiveMarketingPlan } from "../../src/taskpane/panes/marketing/live-marketing-plan";
import { ACCOUNTS_TOOL } from "../../src/taskpane/panes/accounts/accounts-page";
import { FUNNEL_REVIEW_TOOL } from "../../src/taskpane/panes/funnel-review/funnel-review-page";
import { attentionDefinition } from "../../src/sheets/attention/definition";
import { ATTENTION_TOOL } from "../../src/taskpane/panes/attention/attention-page";
import { chiefDefinition } from "../../src/sheets/chief/definition";
import { CHIEF_TOOL } from "../../src/taskpane/panes/chief/chief-page";
import { BEST_TOOL } from "../../src/taskpane/panes/best-and-largest/best-page";
import { bestAndLargestDefinition } from "../../src/sheets/best-and-largest/definition";
import { ROLLUP_TOOL } from "../../src/taskpane/panes/rollup/rollup-page";
import { MDF_TOOL } from "../../src/taskpane/panes/mdf-budget/mdf-page";
import { LiveTarget } from "../../src/taskpane/panes/mgo/live-target";
import { ReviewStep as MgoReview } from "../../src/taskpane/panes/mgo/review-step";
import { PARTNER_VIEW_TOOL } from "../../src/taskpane/panes/partner-view/partner-view-page";
import { LiveScore } from "../../src/taskpane/panes/performance-scorecard/live-score";
import { PROGRAM_TOOL } from "../../src/taskpane/panes/program-assessment/program-page";
import { ReviewStep as RebatesReview } from "../../src/taskpane/panes/rebates/review-step";
import type { MemoryTables } from "./memory-tables";
import { FORMAT, saidBy } from "./pane-parts";
import { testTool } from "./test-tool";

type Named = (name: string) => readonly (string | number | boolean)[];
type Pairs = readonly (readonly [name: string, value: string])[];

/** A built sheet, the tables that it stands over, and what its calculation gives. */
interface Over<Figures = unknown> {
  tables: MemoryTables;
  sheet: BuiltSheet;
  today: number;
  figures: Figures;
}

/** What a page says beside its steps and on its last one, and the same as the sheet's names have it. */
interface SaidByTool {
  said: (over: Over<never>) => { pairs: [string, string][]; text: string };
  /** Every pair that the page shows, by the sheet; "" where the sheet has no name for it. Absent: the page shows pairs of its own alone. */
  pairs?: (named: Named) => Pairs;
  /** Words that stand somewhere on the page, by the sheet. */
  words?: (named: Named) => readonly (string | RegExp)[];
}

const money = (value: unknown, none: string) => (typeof value === "number" ? FORMAT.money(value) : none);
const short = (value: unknown, none: string) => (typeof value === "number" ? FORMAT.moneyShort(value) : none);
const share = (value: unknown, none: string) => (typeof value === "number" ? FORMAT.percent(value, 0) : none);
const number = (value: unknown, decimals = 0) =>
  typeof value === "number" ? FORMAT.number(value, decimals) : "–";

/** What a screen shows of its props; the rest it does not read before something is pressed. */
function partsOf<Screen extends (props: never) => unknown>(parts: Partial<Parameters<Screen>[0]>) {
  return parts as Parameters<Screen>[0];
}

/** The live figures and the last screen of a guided tool. */
function toolParts<T extends ToolTypes>(definition: ToolDefinition<T>, { tables, sheet, today }: Over) {
  const { partner } = sheet.subject;
  const tool = testTool(definition, { tables, today, partner, sheets: [sheet] });
  const now = { ...tool.now(), format: FORMAT };
  const Review = definition.steps.at(-1)!.Content as unknown as ComponentType<Record<string, unknown>>;
  return saidBy(
    <>
      {"figures" in definition ? (
        <LiveFigures name="" figures={definition.figures(now)} />
      ) : (
        <definition.Picture {...now} />
      )}
      <Review {...now} update={nothing} part="" goOn={nothing} save={nothing} busy={false} />
    </>,
  );
}

const nothing = () => undefined;
/** A column's last cell is what counts to date. */
const toDate = (named: Named, name: string) => named(name).at(-1);
const measured = (value: unknown, unit: Parameters<typeof writeMeasure>[1]) =>
  writeMeasure(typeof value === "number" ? value : null, unit, FORMAT);

/** The last screen of the business plan with nothing typed over the sheet. */
function BusinessPlanReviewed({ tables, sheet, today }: Over<never>) {
  const snapshot = { table: tables.table.bind(tables), sheets: [sheet] } as unknown as WorkbookSnapshot;
  const { data } = readScorecardData(tables);
  const live = useLiveBusinessPlan({ snapshot, data, error: null }, NO_PLAN, sheet.subject.partner!, today)!;
  const own = businessPlanDraftOf(NO_PLAN, live.partner);
  return <BusinessPlanReview live={live} own={own} update={nothing} />;
}

/** The last screen of a marketing plan with nothing typed over the sheet. */
function MarketingPlanReviewed({ tables, sheet, today }: Over<never>) {
  const snapshot = { table: tables.table.bind(tables), sheets: [sheet] } as unknown as WorkbookSnapshot;
  const { partner = "", edition = "" } = sheet.subject;
  const { fiscalStartMonth } = readMarketingData(tables).settings;
  const draft = { ...NO_CAMPAIGNS, quarter: quarterNamed(edition, fiscalStartMonth)!.start };
  const marketing = useMarketing(snapshot, draft, partner, today)!;
  return <MarketingReview marketing={marketing} draft={draft} update={nothing} />;
}

const gauge = (named: Named) => [
  typeof named("score")[0] === "number" ? FORMAT.number(Number(named("score")[0]), 1) : "–",
  String(named("status")[0]),
];

/** By kind. An action plan's page lists rows of the table, and the index has no figures: neither is here. */
export const SAID: Readonly<Partial<Record<SheetKind, SaidByTool>>> = {
  [performanceScorecardDefinition.kind]: {
    said: ({ figures, sheet }: Over<PerformanceScorecard>) =>
      saidBy(
        <>
          <LiveScore card={figures} />
          <ScorecardReview {...{ card: figures, draft: NO_SCORES, update: nothing, sheet, startMonth: 1 }} />
        </>,
      ),
    words: (named) => [
      ...gauge(named),
      ...METRIC_DEFAULTS.flatMap(({ id, label, unit }) => {
        const [score, status] = [toDate(named, `${id}_score`), String(toDate(named, `${id}_status`))];
        const bar = typeof score === "number" ? `${status} ${FORMAT.number(score)}` : status;
        const [actual, target] = [toDate(named, `${id}_actual`), toDate(named, `${id}_target`)];
        return [`${label} ${bar}`, `${measured(actual, unit)} of ${measured(target, unit)}`];
      }),
      `Open, closing this year ${money(named("open_pipeline")[0], "–")}`,
      `Weighted by probability ${money(named("weighted_pipeline")[0], "–")}`,
      ...named("coverage")
        .slice(0, 2)
        .flatMap((multiple, rule) => {
          const gap = named("pipeline_gap")[rule];
          return typeof multiple === "number" && typeof gap === "number"
            ? [`Still to find at ${FORMAT.multiple(multiple)} ${money(gap, "")}`]
            : [];
        }),
      ...(["slipped", "stale", "open_undated"] as const).flatMap((deals) =>
        Number(named(`${deals}_count`)[0]) > 0
          ? [new RegExp(`: ${named(`${deals}_count`)[0]} deals? \\${money(named(`${deals}_amount`)[0], "")}`)]
          : [],
      ),
      String(named("what_it_takes")[0]),
      named("status")[0] === "Provisional"
        ? `${named("measured_metrics")[0]} of ${named("weighted_metrics")[0]} metrics measured`
        : String(named("level_text")[0]),
    ],
  },
  [capabilitiesScorecardDefinition.kind]: {
    said: (over) => toolParts(CAPABILITIES_TOOL, over),
    words: (named) => [
      ...gauge(named),
      `${named("rank")[0]} of ${named("rank_of")[0]} among peers`,
      ...CATEGORIES.map(({ title }, index) => {
        const score = named("category_scores")[index];
        return typeof score === "number"
          ? new RegExp(`${title} (Green|Yellow|Red) ${FORMAT.number(score).replace(".", "\\.")}\\b`)
          : new RegExp(`${title} Not `);
      }),
      ...named("category_peers").flatMap((peer) =>
        typeof peer === "number" ? [`Peers ${FORMAT.number(peer, 1)}`] : [],
      ),
    ],
  },
  [partnerViewDefinition.kind]: {
    said: (over) => toolParts(PARTNER_VIEW_TOOL, over),
    pairs: (named) => [
      ["", number(named("satisfaction")[0], 1)],
      ["", `+${number(named("change")[0], 1)}`],
    ],
    words: (named) => [
      ...gauge(named),
      ...named("answers").flatMap((level) => (typeof level === "number" ? [`Level ${level} of 5`] : [])),
    ],
  },
  earnings: {
    said: (over) => toolParts(EARNINGS_TOOL, over),
    pairs: (named) => {
      const [now, before] = [named("earned_by_kind"), named("last_earned_by_kind")];
      return [
        ["Earned", short(named("earned_to_date")[0], "Not known")],
        ["Same day last year", short(named("last_earned_to_date")[0], "Not known")],
        ["With another level", short(named("more")[0], "Not known")],
        ...now.map((value, kind) => {
          const year = money(value, "Not known");
          const text = before[kind] === "" ? year : `${year} (last year ${money(before[kind], "")})`;
          return ["", text] as const;
        }),
      ];
    },
    words: (named) => [String(named("finding")[0])],
  },
  "business-plan": {
    said: (over: Over<never>) =>
      saidBy(
        <>
          <LiveProfit {...(over.figures as { plan: BusinessPlan; result: BusinessPlanResult })} />
          <BusinessPlanReviewed {...over} />
        </>,
      ),
    pairs: (named) => {
      const total = (name: string) => Number(named(`${name}_total`)[0]);
      const revenue = total("product_revenue") + total("services_revenue") + total("recurring_revenue");
      const month = (value: unknown) => (typeof value === "number" ? `Month ${value}` : "not in 36 months");
      const lowest = (amount: unknown, at: unknown) =>
        typeof at === "number" ? `${short(amount, "")}, month ${at}` : short(0, "");
      return [
        ["First profit", month(named("first_profitable_month")[0])],
        ["Payback", month(named("payback_month")[0])],
        ["NPV", short(named("npv")[0], "")],
        ["ROI", share(named("roi")[0], "no investment")],
        ["Peak investment", lowest(named("peak_investment")[0], named("peak_month")[0])],
        ["Cash low point", lowest(named("cash_low_point")[0], named("cash_low_month")[0])],
        ["Partner's revenue", money(revenue, "")],
        ["Gross profit", money(total("gross_profit"), "")],
        ["Costs", money(total("costs"), "")],
        ["Net", money(total("net"), "")],
        ["Vendor's contribution", money(total("vendor_contribution"), "")],
      ];
    },
  },
  "marketing-plan": {
    said: (over: Over<never>) =>
      saidBy(
        <>
          <LiveMarketingPlan marketing={{ forecast: over.figures as MarketingPlan } as never} task="plan" />
          <MarketingPlanReviewed {...over} />
        </>,
      ),
    pairs: (named) => {
      const goal = named("mgo_goal")[0];
      const mgos = number(named("mgos_whole")[0], 0);
      // A return below 100 % has a decimal in the review: a loss is seen in it.
      const returned = (value: string | number | boolean | undefined) =>
        typeof value === "number" ? FORMAT.percent(value, Math.abs(value) < 1 ? 1 : 0) : "–";
      return [
        ["MGOs", goal === "" ? mgos : `${mgos} of ${number(goal, 0)}`],
        ["Revenue", short(named("revenue")[0], "–")],
        ["Cost", short(named("cost")[0], "–")],
        ["Margin ROI", returned(named("roi")[0])],
        ["MDF ask", money(named("mdf_ask")[0], "–")],
        ["Margin ROI", returned(named("roi")[0])],
        ["Revenue return on MDF", returned(named("revenue_return")[0])],
        ["Our return on MDF", returned(named("vendor_return")[0])],
        ["Partner's own return", returned(named("partner_roi")[0])],
        ["Campaign's return, both margins", returned(named("campaign_return")[0])],
        ...named("campaign_ids").flatMap((id) => (id === "" ? [] : [["", ""] as const])),
      ];
    },
    words: (named) => [
      String(named("plan_text")[0]),
      ...named("campaign_ids").flatMap((id, index) =>
        id === ""
          ? []
          : [
              `, ${number(named("campaign_mgos_whole")[index], 0)} MGOs, ${short(named("campaign_cost")[index], "–")}`,
            ],
      ),
    ],
  },
  "mgo-worksheet": {
    said: ({ figures }: Over<MgoWorksheet>) =>
      saidBy(
        <>
          <LiveTarget live={figures} />
          <MgoReview live={figures} draft={{} as never} update={() => undefined} sheet={undefined} />
        </>,
      ),
    pairs: (named) => [
      ...["Bleak", "Expected", "Stretch"].map(
        (scenario, index) =>
          [
            scenario,
            `${number(named("scenario_mgos")[index])} of ${number(named("scenario_needed")[index])}`,
          ] as const,
      ),
      ["A quarter", number(named("mgo_per_quarter")[0], 1)],
      ["A month", number(named("mgo_per_month")[0], 1)],
      ["A week", number(named("mgo_per_week")[0], 1)],
      ["An engaged partner", number(named("mgo_per_partner")[0], 1)],
      ...named("partner_mgos").map((mgos) => ["", number(mgos)] as const),
    ],
    words: (named) => [number(named("mgo_target")[0]), String(named("mgo_text")[0])],
  },
  "mdf-budget": {
    said: (over) => toolParts(MDF_TOOL, over),
    pairs: (named) => {
      const [none, of] = ["No budget", (name: string) => named(name)[0]];
      return [
        ["Left", short(of("budget_left"), none)],
        ["Committed", short(of("committed"), none)],
        ["Open that fit", short(of("fits"), none)],
        ["Budget", money(of("budget"), none)],
        ["Requested", money(of("requested"), none)],
        ["Approved", money(of("approved"), none)],
        ["Committed: verified, else approved or spent", money(of("committed"), none)],
        ["Left of the budget", money(of("budget_left"), none)],
        ["Open requests that fit", money(of("fits"), none)],
        ["Beyond the budget", money(of("over_budget"), none)],
        ["Would lose our money", money(of("below_cost"), none)],
        ["Not ready", money(of("not_ready"), none)],
        ["Spent", money(of("spent"), none)],
        ["Verified", money(of("verified"), none)],
      ];
    },
  },
  "funnel-review": {
    said: (over) => toolParts(FUNNEL_REVIEW_TOOL, over),
    words: (named) => [number(named("open_count")[0]), short(named("open_amount")[0], "")],
  },
  "account-plan": {
    said: (over) => toolParts(ACCOUNTS_TOOL, over),
    words: (named) => [short(named("whitespace_value")[0], ""), short(named("expected")[0], "")],
  },
  rollup: {
    said: (over) => toolParts(ROLLUP_TOOL, over),
    words: (named) => [number(named("partners")[0])],
  },
  [bestAndLargestDefinition.kind]: {
    said: (over) => toolParts(BEST_TOOL, over),
    words: (named) => [
      `Ranked ${number(named("ranked")[0])}`,
      share(named("pareto_share")[0], "not known"),
      `Concentration (HHI) ${number(named("hhi")[0])}`,
    ],
  },
  [attentionDefinition.kind]: {
    said: (over) => toolParts(ATTENTION_TOOL, over),
    words: (named) => [
      `Silent for long ${number(named("silent_count")[0])}`,
      `Falling ${number(named("falling_count")[0])}`,
      `Prospects without a talk ${number(named("prospects_waiting")[0])}`,
      `To decide on ${number(named("undecided")[0])}`,
    ],
  },
  [chiefDefinition.kind]: {
    said: (over) => toolParts(CHIEF_TOOL, over),
    words: (named) => [
      `Producing ${number(named("producing")[0])} of ${number(named("active_partners")[0])}`,
      share(named("partner_led_share")[0], "not known"),
      `Slipped deals ${number(named("slipped_deals")[0])} deal, ${short(named("slipped_amount")[0], "")}`,
      short(named("stale_amount")[0], ""),
    ],
  },
  "program-assessment": {
    said: (over) => toolParts(PROGRAM_TOOL, over),
    words: (named) => [String(named("stage")[0])],
  },
  "rebate-roi": {
    said: ({ figures: report, tables, today }: Over<RebateReport>) =>
      saidBy(
        <RebatesReview
          {...partsOf<typeof RebatesReview>({
            report,
            accruals: rebateAccruals(readRebateData(tables), today),
            data: readRebateData(tables),
            rows: [],
            proposed: { day: today, from: "Today" },
          })}
        />,
      ),
    pairs: (named) => {
      const measured = Number(named("measured_yoy")[0]);
      const returns = named("partner_margin_roi_yoy");
      return [
        ["Rebates paid", money(named("rebate_paid")[0], "–")],
        ["Rows measured", ""],
        ["Against the", ""],
        ["Additional revenue", measured > 0 ? money(named("increment_yoy")[0], "–") : "–"],
        ["Margin ROI", share(named("margin_roi")[0], "–")],
        ["Rebate revenue return (without margin)", share(named("revenue_return")[0], "–")],
        ["Accrued to date", money(named("accrued_to_date")[0], "–")],
        ["", money(named("accrued_year_end")[0], "–")],
        ...named("partners").flatMap((partner, index) =>
          typeof returns[index] === "number" ? [[String(partner), share(returns[index], "–")] as const] : [],
        ),
      ];
    },
    words: (named) => [String(named("finding")[0])],
  },
  "channel-pnl": {
    said: (over) => toolParts(PNL_TOOL, over),
    pairs: (named) => {
      const people = [number(named("staff_count")[0]), number(named("staff_need")[0], 1)] as const;
      return [
        ["Contribution", short(named("net_margin")[0], "–")],
        ["Dollars back per dollar", number(named("return_per_dollar")[0], 2)],
        ["Staff, need", people.join(", ")],
        ["Gross sales", money(named("gross_sales")[0], "–")],
        ["Net sales", money(named("net_sales")[0], "–")],
        ["", money(named("gross_margin")[0], "–")],
        ["", money(named("net_margin")[0], "–")],
        ["Channel staff", `${people[0]} people (need ${people[1]}), ${money(named("staff_cost")[0], "–")}`],
        ["Dollars back per dollar", number(named("return_per_dollar")[0], 2)],
        ...named("cost_share_by_line").flatMap((value, line) => {
          const change = named("cost_share_change")[line];
          const trend = typeof change === "number" ? `, ${number(change, 1)} points on the year before` : "";
          return typeof value === "number" ? [["", `${FORMAT.percent(value)}${trend}`] as const] : [];
        }),
      ];
    },
    words: (named) => [String(named("finding")[0])],
  },
};
