import type { FamilyHelp } from "../function-help";

const BLANK_MONTH = "A blank month counts 0 and keeps its place.";

export const BUSINESS_PLAN_HELP = {
  PLAN_NPV: {
    purpose: "What a plan of monthly nets is worth today, at an annual discount rate.",
    calculation:
      "Σ net(t) ÷ (1 + annual_rate)^(t/12), t = 1 for the first cell. It equals Excel's NPV((1+annual_rate)^(1/12)-1, nets) when no month is blank.",
    example: {
      situation: "$10,000 invested in the first month, $4,000 back in each of the next three, 10 % a year.",
      formula: "=CAM.PLAN_NPV(10%,{-10000;4000;4000;4000})",
      result: 1796.806,
      reading: "The plan is worth about $1,797 today: better than the 10 % asked for.",
    },
    blanks: BLANK_MONTH,
    errors: [
      {
        formula: "=CAM.PLAN_NPV(12,{100;100})",
        code: "#VALUE!",
        message: "annual_rate is 12; give 12 % as 12% or 0.12",
      },
      {
        formula: '=CAM.PLAN_NPV(10%,{""})',
        code: "#N/A",
        message: "monthly_net has no value; fill in the net of at least one month",
      },
    ],
    related: ["PAYBACK_MONTH", "MRR"],
  },
  PAYBACK_MONTH: {
    purpose: "The month in which the plan has paid back for good.",
    calculation:
      "The first month, not before the first one with a net other than 0, from which the cumulative net stays at or above 0 to the end.",
    example: {
      situation: "$10,000 invested in the first month, $4,000 back in each of the next three.",
      formula: "=CAM.PAYBACK_MONTH({-10000;4000;4000;4000})",
      result: 4,
      reading: "The cumulative net is −10,000, −6,000, −2,000, then +2,000 in month 4.",
    },
    blanks: BLANK_MONTH,
    errors: [
      {
        formula: "=CAM.PAYBACK_MONTH({-10000;4000;4000})",
        code: "#N/A",
        message: "monthly_net does not pay back within 3 months; give more months or a better plan",
      },
    ],
    related: ["PLAN_NPV", "MRR"],
  },
  MRR: {
    purpose: "Monthly recurring revenue month by month, from what is added and what is lost.",
    calculation:
      "MRR(t) = MRR(t−1) × (1 − monthly_churn) + new_mrr(t). What is added does not churn in its own month. The result spills in the shape of new_mrr.",
    example: {
      situation: "$1,000 of MRR to begin with, $100 added in each of three months, 2 % churn a month.",
      formula: "=CAM.MRR(1000,{100;100;100},2%)",
      result: [[1080], [1158.4], [1235.232]],
      reading: "MRR grows to $1,235 after three months.",
    },
    blanks: "A blank month in new_mrr adds 0. opening and monthly_churn must be filled.",
    errors: [
      {
        formula: "=CAM.MRR(1000,{100;100},2)",
        code: "#VALUE!",
        message: "monthly_churn is 2; give 2 % as 2% or 0.02",
      },
    ],
    related: ["PLAN_NPV", "PAYBACK_MONTH"],
  },
} satisfies FamilyHelp;
