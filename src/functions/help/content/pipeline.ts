import type { FamilyHelp } from "../function-help";

const BLANK_AMOUNTS =
  "Blank pipeline cells are left out, which is the same as 0. A blank or missing won counts 0.";

export const PIPELINE_HELP = {
  PIPELINE_RATIO: {
    purpose:
      "Says how many times the open pipeline covers what is still to be won. The usual rule asks for 3.",
    calculation:
      "Σ (amount × probability) ÷ (target − won). Without probabilities every amount counts in full. " +
      "Compare it with the coverage you really need: 1 ÷ win rate.",
    example: {
      situation: "Three open deals, $600k of a $1M target already won.",
      formula: "=CAM.PIPELINE_RATIO({400000;250000;150000},1000000,600000)",
      result: 2,
      reading: "$800k of pipeline cover the missing $400k twice: short of 3×.",
    },
    blanks: `${BLANK_AMOUNTS} A deal with a blank probability is left out.`,
    errors: [
      {
        formula: "=CAM.PIPELINE_RATIO({100},0)",
        code: "#VALUE!",
        message: "target is 0; give a target above 0",
      },
      {
        formula: "=CAM.PIPELINE_RATIO({100},50,60)",
        code: "#N/A",
        message: "target already met; there is nothing left to cover",
      },
      {
        formula: "=CAM.PIPELINE_RATIO({100,200},500,0,{50,80})",
        code: "#VALUE!",
        message: "probabilities holds 50; give 50 % as 50% or 0.5",
      },
    ],
    related: ["PIPELINE_GAP", "NEW_DEMAND", "PERF_TO_PLAN"],
  },
  PIPELINE_GAP: {
    purpose: "Says how much pipeline, in money, is still to be found to reach the coverage you want.",
    calculation:
      "max(0, coverage × max(0, target − won) − Σ pipeline). Coverage is 3 unless you say otherwise.",
    example: {
      situation: "Three open deals, $600k of a $1M target already won, 3× coverage wanted.",
      formula: "=CAM.PIPELINE_GAP({400000;250000;150000},1000000,600000)",
      result: 400_000,
      reading: "3 × $400k = $1.2M is wanted, $800k is there: $400k to find.",
    },
    blanks: `${BLANK_AMOUNTS} A blank coverage is 3; where Excel passes the blank as 0, leave the argument out instead.`,
    errors: [
      {
        formula: "=CAM.PIPELINE_GAP({100},500,0,0)",
        code: "#VALUE!",
        message: "coverage is 0; give a multiple such as 3, above 0",
      },
      {
        formula: '=CAM.PIPELINE_GAP({"open"},500)',
        code: "#VALUE!",
        message: 'pipeline holds the text "open"; give numbers and leave cells blank where there is none',
      },
    ],
    related: ["PIPELINE_RATIO", "NEW_DEMAND"],
  },
  PERF_TO_PLAN: {
    purpose: "Compares what is won so far with what should be won by now. 1 is on plan, 0.8 is 20 % behind.",
    calculation:
      "actual_ytd ÷ (annual_target × planned share). The planned share is elapsed days ÷ days of the fiscal year, the as-of day included; " +
      "with seasonality it is the sum of the monthly shares to date, the current month by its days.",
    example: {
      situation: "$300k won by 31 March of a calendar year with a target of $1.2M.",
      formula: "=CAM.PERF_TO_PLAN(300000,1200000,DATE(2026,3,31))",
      result: 1.0139,
      reading: "90 of 365 days have passed, so $295,890 should be won: the partner is 1.4 % ahead.",
    },
    blanks: "actual_ytd, annual_target and as_of must be filled. A blank month in seasonality counts 0.",
    errors: [
      {
        formula: "=CAM.PERF_TO_PLAN(5,10,DATE(2026,3,31),13)",
        code: "#VALUE!",
        message: "fiscal_start_month is 13; give a month from 1 to 12, 1 for January",
      },
      {
        formula: "=CAM.PERF_TO_PLAN(5,10,DATE(2026,3,31),1,{0.5,0.4,0,0,0,0,0,0,0,0,0,0})",
        code: "#VALUE!",
        message: "seasonality sums to 0.9; give twelve monthly weights that sum to 1 (100 %)",
      },
      {
        formula: "=CAM.PERF_TO_PLAN(5,10,DATE(2026,1,31),1,{0,1,0,0,0,0,0,0,0,0,0,0})",
        code: "#N/A",
        message:
          "seasonality plans nothing up to this date; give a later as_of date or other monthly weights",
      },
    ],
    related: ["TARGET_TO_DATE", "PIPELINE_RATIO", "PARTNERSCORE", "STATUS"],
  },
  TARGET_TO_DATE: {
    purpose: "What of an annual target should be reached by a date: the plan to hold the actual against.",
    calculation:
      "annual_target × planned share of the days from the fiscal year's start, or from start_date where that is later, to as_of, both included. " +
      "The share is days ÷ days of the fiscal year; with seasonality it is the sum of the monthly shares, a month in part by its days. " +
      "A start_date after as_of gives 0. It knows a year and no quarters: where quarters have targets of their own, the scorecard adds those up.",
    example: {
      situation: "A target of $1.2M for a calendar year, looked at on 31 March.",
      formula: "=CAM.TARGET_TO_DATE(1200000,DATE(2026,3,31))",
      result: 295_890.411,
      reading: "90 of 365 days have passed, so $295,890 should be won.",
    },
    blanks:
      "annual_target and as_of must be filled. A blank month in seasonality counts 0, a blank start_date is the year's first day, also where Excel passes it as 0.",
    errors: [
      {
        formula: "=CAM.TARGET_TO_DATE(-5,DATE(2026,3,31))",
        code: "#VALUE!",
        message: "annual_target is -5; give a target of 0 or more",
      },
      {
        formula: '=CAM.TARGET_TO_DATE(1200000,"March")',
        code: "#VALUE!",
        message: 'as_of is the text "March"; give a date',
      },
      {
        formula: "=CAM.TARGET_TO_DATE(1200000,DATE(2026,3,31),1,{25,25,25,25})",
        code: "#VALUE!",
        message: "seasonality has 4 weights; give twelve monthly weights from the first fiscal month",
      },
    ],
    related: ["PERF_TO_PLAN", "ATTAINMENT", "FISCAL_PERIOD"],
  },
  WIN_RATE: {
    purpose: "The share of the closed deals that was won, by count or by value.",
    calculation:
      "won ÷ (won + lost). Give counts, or amounts for both. While less than minimum is closed there is no rate, since few deals say little; the scorecard asks for 10.",
    example: {
      situation: "12 deals won and 28 lost in the last twelve months, at least 10 closed asked for.",
      formula: "=CAM.WIN_RATE(12,28,10)",
      result: 0.3,
      reading: "30 % of the closed deals were won: a pipeline of 1 ÷ 0.3 = 3.3 times the target is needed.",
    },
    blanks:
      "won and lost must be filled; type 0 where there are none. A blank minimum is 1; where Excel passes it as 0, every closed deal counts.",
    errors: [
      {
        formula: "=CAM.WIN_RATE(0,0)",
        code: "#N/A",
        message: "won and lost are 0; nothing is closed yet, so there is no rate",
      },
      {
        formula: "=CAM.WIN_RATE(2,3,10)",
        code: "#N/A",
        message: "minimum is 10 and only 5 closed; wait for more to close or give a smaller minimum",
      },
      {
        formula: "=CAM.WIN_RATE(-1,3)",
        code: "#VALUE!",
        message: "won is -1; give a figure of 0 or more",
      },
    ],
    related: ["NEW_DEMAND", "PIPELINE_RATIO", "WEIGHTED_PIPELINE"],
  },
  WEIGHTED_PIPELINE: {
    purpose: "What the open pipeline is worth when every deal counts by its chance.",
    calculation: "Σ (amount × probability) over the deals that have both.",
    example: {
      situation: "Three open deals with chances of 50 %, 20 % and 90 %.",
      formula: "=CAM.WEIGHTED_PIPELINE({400000;250000;150000},{50%;20%;90%})",
      result: 385_000,
      reading: "Of $800k open, $385k can be expected.",
    },
    blanks:
      "A deal with a blank amount or a blank probability is left out. Where Excel passes a blank as 0, the deal counts 0, which is the same.",
    errors: [
      {
        formula: "=CAM.WEIGHTED_PIPELINE({100},{40})",
        code: "#VALUE!",
        message: "probabilities holds 40; give 40 % as 40% or 0.4",
      },
      {
        formula: "=CAM.WEIGHTED_PIPELINE({100,200},{50%})",
        code: "#VALUE!",
        message:
          "probabilities has 1 cell but pipeline has 2 cells; give ranges with the same number of cells",
      },
    ],
    related: ["PIPELINE_RATIO", "PIPELINE_GAP", "WIN_RATE"],
  },
  NEW_DEMAND: {
    purpose:
      "Says how much new pipeline has to be created, given that only a part of the open pipeline will be won.",
    calculation: "max(0, (target − won − open_pipeline × win_rate) ÷ win_rate).",
    example: {
      situation: "Target $2.5M, $1M won, $500k open, 60 % of opportunities are won.",
      formula: "=CAM.NEW_DEMAND(2500000,1000000,500000,60%)",
      result: 2_000_000,
      reading: "The open pipeline brings $300k; the missing $1.2M need $2M of new opportunities.",
    },
    blanks: "All four arguments must be filled; type 0 where nothing is won or open.",
    errors: [
      {
        formula: "=CAM.NEW_DEMAND(2500000,0,0,60)",
        code: "#VALUE!",
        message: "win_rate is 60; give 60 % as 60% or 0.6",
      },
      {
        formula: "=CAM.NEW_DEMAND(2500000,0,0,0)",
        code: "#VALUE!",
        message: "win_rate is 0; give a rate above 0 %",
      },
    ],
    related: ["WIN_RATE", "PIPELINE_GAP", "PIPELINE_RATIO", "MGO_NEEDED"],
  },
} satisfies FamilyHelp;
