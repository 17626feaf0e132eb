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
        message: "fiscal_start_month is 13; give a month from 1 (January) to 12",
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
    related: ["PIPELINE_RATIO", "PARTNERSCORE", "STATUS"],
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
    related: ["PIPELINE_GAP", "PIPELINE_RATIO", "MGO_NEEDED"],
  },
} satisfies FamilyHelp;
