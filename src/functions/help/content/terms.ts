import { ANSWER_LEVELS, LEVEL_POINTS } from "../../../domain/capabilities/framework";
import { LARGEST_COVERAGE } from "../../../domain/scorecard/performance/coverage-input";

/** A word of the pane and the sheets. */
export interface Term {
  term: string;
  meaning: string;
  /** How it is worked out; absent where it is no figure. */
  formula?: string;
  /** Pages of the pane and sheets on which it is seen. */
  seen: string;
}

/** The words of the pane and the sheets, by the alphabet: what each means, how it is worked out, where it is seen. */
export const TERMS: readonly Term[] = [
  {
    term: "ADS",
    meaning: "Average deal size.",
    formula: "amount won ÷ deals won; credit notes reduce the amount and are no deals",
    seen: "Performance Scorecard, MGO target, Marketing plan",
  },
  {
    term: "amount basis",
    meaning:
      "What an amount is: vendor net, which we invoice, or the end-customer price, which the customer pays. Targets use the same.",
    formula: "vendor net = end-customer price × (1 − partner margin)",
    seen: "Settings, Business plan, Channel P&L, Best and largest, Attention",
  },
  {
    term: "as of",
    meaning:
      "The day that a sheet stands for. Setup may pin it; else it is today, or the last day of older data.",
    seen: "every sheet",
  },
  {
    term: "attainment",
    meaning: "How much of a target is reached.",
    formula: "min(cap, max(0, actual ÷ target)); where lower is better min(cap, target ÷ actual)",
    seen: "Performance Scorecard, CAM.ATTAINMENT",
  },
  {
    term: "CAM",
    meaning: "Channel account manager: who looks after the partner.",
    seen: "Partners, every page of a partner",
  },
  {
    term: "capabilities",
    meaning:
      "What a partner can do, asked in questions of five levels each, in five categories of five metrics.",
    formula: `points of a level 1 … ${ANSWER_LEVELS} = ${LEVEL_POINTS.join(", ")}; weighted by metric, category and life-stage`,
    seen: "Capabilities Scorecard",
  },
  {
    term: "coverage",
    meaning: "How many times the remaining target the open pipeline has to be.",
    formula: `the partner's own, else the larger of the program's minimum and 1 ÷ win rate by value, at most ${LARGEST_COVERAGE}`,
    seen: "Performance Scorecard, Partners",
  },
  {
    term: "covered",
    meaning:
      "How much of what an account can buy of us it has, or is about to: the cells of accounts by products.",
    formula: "(installed + opportunities + registered) ÷ all cells but those that are not suitable",
    seen: "Account plan",
  },
  {
    term: "deal registration",
    meaning: "A partner's claim on a deal, led by the partner or by us.",
    seen: "Deals, What a partner earned",
  },
  {
    term: "early",
    meaning: "A quarter in its first 30 days: it has figures and no colour yet.",
    seen: "Performance Scorecard",
  },
  {
    term: "example figure: replace",
    meaning: "A default that is nobody's finding: put your own figure over it.",
    seen: "every sheet with assumptions, Settings",
  },
  {
    term: "expected value",
    meaning: "What counts of an open deal on average.",
    formula: "amount × probability; a deal without a known probability adds nothing and is counted beside",
    seen: "Performance Scorecard, CAM.WEIGHTED_PIPELINE",
  },
  {
    term: "from the CRM",
    meaning: "Imported from the files that your CRM exports, and not typed by anybody here.",
    seen: "Import from CRM, Deals",
  },
  {
    term: "FTE",
    meaning: "Full-time equivalent: one person's whole working time.",
    seen: "Business plan, Channel P&L",
  },
  {
    term: "HHI",
    meaning:
      "Herfindahl-Hirschman index: on how few partners what was won rests. Watch from 1,000, concentrated from 1,800; 10,000 ÷ HHI equal partners would be as concentrated.",
    formula: "sum of the squares of each active partner's share in %, over twelve months",
    seen: "Roll-up, Best and largest",
  },
  {
    term: "IOU",
    meaning: "“I owe you”: a favour that one side owes the other. It counts as a promise.",
    seen: "Promises",
  },
  {
    term: "keep rate",
    meaning: "How many promises a side keeps.",
    formula: "kept ÷ (kept + late); what is not due yet says nothing",
    seen: "Promises, Relations",
  },
  {
    term: "level",
    meaning:
      "A step of the program that a partner earns, from Registered upward. The contractual level is what was agreed; the earned one what is reached.",
    formula: "the highest level whose needs are all met; not measured while one of them is not",
    seen: "Performance Scorecard, What a partner earned, Settings",
  },
  {
    term: "life-stage",
    meaning: "How far the work with a partner is: Recruit, Onboard, Activate, Accelerate, Mature.",
    seen: "Life-stage, Partners, Settings",
  },
  {
    term: "likely",
    meaning:
      "How likely an account is to buy a product that it does not have, from what is known of it; unknown with fewer than two signals.",
    formula:
      "points of the known signals ÷ the most that they give, less 20 for a loss within twelve months and 10 for a complaint; high from 60, medium from 35",
    seen: "Account plan",
  },
  {
    term: "MDF",
    meaning: "Market development funds: our money for a partner's marketing.",
    formula: "MDF ask = cost of the campaign × MDF share",
    seen: "MDF budget, Marketing plan",
  },
  {
    term: "MGO",
    meaning: "Marketing generated opportunity: a qualified opportunity that marketing brought.",
    formula: "responses × lead rate × MGO rate",
    seen: "MGO target, Marketing plan",
  },
  {
    term: "not measured",
    meaning: "Nothing is known of it. It is left out and is no zero, which would be a bad result.",
    seen: "every sheet",
  },
  {
    term: "NPV",
    meaning: "Net present value: what the months of a plan are worth today.",
    formula: "Σ net of month t ÷ (1 + yearly rate)^(t ÷ 12)",
    seen: "Business plan",
  },
  {
    term: "payback month",
    meaning: "The month from which the money spent has come back for good.",
    formula: "the first month from which the sum of all months stays at 0 or above",
    seen: "Business plan",
  },
  {
    term: "pipeline",
    meaning:
      "Open deals expected by the end of the period. Stale ones are left out, slipped and undated ones count.",
    seen: "Performance Scorecard",
  },
  {
    term: "provisional",
    meaning: "A score of which too little is measured for a colour; the page says how many metrics are.",
    formula: "less than 60 % of the weight, fewer than three metrics, or revenue metrics alone are measured",
    seen: "Performance Scorecard, Today",
  },
  {
    term: "QBR",
    meaning: "Quarterly business review with a partner.",
    seen: "Routine of the Settings",
  },
  {
    term: "quarter",
    meaning: "A quarter of the fiscal year, which is named by the year it ends in: FY2026 Q4.",
    seen: "every sheet with periods",
  },
  {
    term: "red-flag floor",
    meaning: "A metric's score below which the whole score is no better than yellow.",
    seen: "Performance Scorecard, Settings",
  },
  {
    term: "ROI",
    meaning: "Return on what was spent, on margin unless it says revenue.",
    formula: "(what came back × gross margin − what was spent) ÷ what was spent",
    seen: "Rebate ROI, MDF budget, Marketing plan, Business plan",
  },
  {
    term: "score",
    meaning: "The weighted attainment of the metrics that are measured, from 0 to 100.",
    formula: "100 × Σ weight × attainment ÷ Σ weight",
    seen: "Performance Scorecard, Today",
  },
  {
    term: "servicing share",
    meaning: "The part of nine steps of servicing that a partner delivers itself.",
    formula: "steps answered Yes ÷ 9",
    seen: "Servicing steps, Performance Scorecard",
  },
  {
    term: "slipped",
    meaning: "An open deal whose expected close is 1 to 90 days past. It counts and is flagged.",
    seen: "Performance Scorecard",
  },
  {
    term: "stale",
    meaning:
      "An open deal whose expected close is longer past than Setup allows, 90 days at first. It leaves the pipeline.",
    seen: "Performance Scorecard",
  },
  {
    term: "status",
    meaning: "Green, yellow or red, always with its word; the thresholds stand in Metrics and Settings.",
    formula: "score: green from 80, yellow from 60; revenue metrics: 95 and 80",
    seen: "every scorecard, Today",
  },
  {
    term: "target to date",
    meaning: "The part of a target that falls on the days gone.",
    formula:
      "finished quarters + the current one's share by days, or by the months' weights where Setup has any",
    seen: "Performance Scorecard, CAM.TARGET_TO_DATE",
  },
  {
    term: "typed here",
    meaning:
      "Somebody's own figure over the default of a page or a sheet; clear it and the default counts again.",
    seen: "every sheet with assumptions",
  },
  {
    term: "vendor net",
    meaning: "What we invoice: the price that the end customer pays, less the partner's margin.",
    formula: "end-customer price × (1 − partner margin)",
    seen: "Settings, Business plan, Channel P&L",
  },
  {
    term: "whitespace",
    meaning:
      "A product that an account does not have, without a deal; not where a competitor is or where it does not suit. It is worth what was typed, else the usual win in the sector, else the list price.",
    formula:
      "expected = value × chance: 30 % high, 15 % medium, 5 % low, or as the targets of a year ago came out",
    seen: "Account plan, Business plan, Quarterly review",
  },
  {
    term: "win rate",
    meaning: "How many of the deals that closed in twelve months were won.",
    formula: "by count: won ÷ (won + lost); by value: the same of their amounts",
    seen: "Performance Scorecard, CAM.WIN_RATE",
  },
  {
    term: "won",
    meaning: "Deals of a stage that Setup calls Won, closed from the fiscal year's start to the as-of day.",
    seen: "every sheet with sales",
  },
];
