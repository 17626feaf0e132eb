import type { FamilyHelp } from "../function-help";

const ALL_FILLED = "All arguments must be filled; type 0 where there is none.";

export const MARKETING_HELP = {
  MGO_NEEDED: {
    purpose:
      "Works back from a revenue target to the number of marketing generated opportunities (MGOs) that it takes.",
    calculation:
      "(revenue_target × marketing_share − revenue_won) ÷ (average_deal_size × close_rate), rounded up once to a whole number, never negative.",
    example: {
      situation: "$10M to be won, deals of $7,937 on average, one MGO in ten is won.",
      formula: "=CAM.MGO_NEEDED(10000000,7937,10%)",
      result: 12_600,
      reading: "12,600 MGOs a year: 3,150 a quarter, 1,050 a month.",
    },
    blanks:
      "A blank marketing_share is 100 %, a blank revenue_won 0. Where Excel passes a blank as 0, leave marketing_share out instead.",
    errors: [
      {
        formula: "=CAM.MGO_NEEDED(10000000,7937,10)",
        code: "#VALUE!",
        message: "close_rate is 10; give 10 % as 10% or 0.1",
      },
      {
        formula: "=CAM.MGO_NEEDED(10000000,0,10%)",
        code: "#VALUE!",
        message: "average_deal_size is 0; give a deal size above 0",
      },
    ],
    related: ["LEAD_WATERFALL", "NEW_DEMAND", "MARKETING_ROI"],
  },
  LEAD_WATERFALL: {
    purpose:
      "Estimates a campaign before it runs: from the audience down to deals and revenue, stage by stage.",
    calculation:
      "Responses = audience × response_rate; leads = responses × lead_rate; MGOs = leads × mgo_rate; deals = MGOs × close_rate; " +
      "revenue = deals × deal_size. Expected values, not rounded. The result spills over 6 rows and 2 columns: leave them empty.",
    example: {
      situation:
        "10,000 recipients, 2 % respond, 40 % of them are leads, half of those MGOs, one in ten is won at $8,000.",
      formula: "=CAM.LEAD_WATERFALL(10000,2%,40%,50%,10%,8000)",
      result: [
        ["Audience", 10_000],
        ["Responses", 200],
        ["Leads", 80],
        ["MGOs", 40],
        ["Deals", 4],
        ["Revenue", 32_000],
      ],
      reading: "Four deals and $32,000 are to be expected from this campaign.",
    },
    blanks: ALL_FILLED,
    errors: [
      {
        formula: "=CAM.LEAD_WATERFALL(10000,2,40%,50%,10%,8000)",
        code: "#VALUE!",
        message: "response_rate is 2; give 2 % as 2% or 0.02",
      },
      {
        formula: "=CAM.LEAD_WATERFALL(-1,2%,40%,50%,10%,8000)",
        code: "#VALUE!",
        message: "audience is -1; give a number of recipients of 0 or more",
      },
    ],
    related: ["MGO_NEEDED", "MARKETING_ROI", "MDF_ROI"],
  },
  MARKETING_ROI: {
    purpose: "The return on a campaign's cost, on margin rather than on revenue.",
    calculation: "(revenue × gross_margin − cost) ÷ cost. 0 = the money came back; 2 = 200 %.",
    example: {
      situation: "$50,000 revenue at 60 % gross margin from a campaign of $10,000.",
      formula: "=CAM.MARKETING_ROI(50000,60%,10000)",
      result: 2,
      reading: "Each dollar came back and brought two more: a return of 200 %.",
    },
    blanks: ALL_FILLED,
    errors: [
      {
        formula: "=CAM.MARKETING_ROI(50000,60%,0)",
        code: "#VALUE!",
        message: "cost is 0; give a cost above 0",
      },
      {
        formula: "=CAM.MARKETING_ROI(50000,60,10000)",
        code: "#VALUE!",
        message: "gross_margin is 60; give 60 % as 60% or 0.6",
      },
    ],
    related: ["MDF_ROI", "REBATE_ROI", "LEAD_WATERFALL"],
  },
  MDF_ROI: {
    purpose:
      "The revenue return on market development funds. It contains no margin: show MARKETING_ROI beside it.",
    calculation: "(revenue − mdf) ÷ mdf. 2 = 200 %.",
    example: {
      situation: "$5M of attributed revenue on $800k of MDF.",
      formula: "=CAM.MDF_ROI(5000000,800000)",
      result: 5.25,
      reading: "A revenue return of 525 %.",
    },
    blanks: ALL_FILLED,
    errors: [
      { formula: "=CAM.MDF_ROI(5000000,0)", code: "#VALUE!", message: "mdf is 0; give an amount above 0" },
    ],
    related: ["MARKETING_ROI", "REBATE_ROI"],
  },
  REBATE_ROI: {
    purpose:
      "The return on a rebate, counting only the revenue above what the partner would have sold anyway.",
    calculation:
      "((revenue − baseline) × gross_margin − rebate) ÷ rebate. Without a gross margin it is a revenue return.",
    example: {
      situation: "$500k sold against a baseline of $400k, $20k of rebate paid, 60 % gross margin.",
      formula: "=CAM.REBATE_ROI(500000,400000,20000,60%)",
      result: 2,
      reading: "$60k of additional margin for $20k of rebate: a return of 200 %.",
    },
    blanks:
      "revenue, baseline and rebate must be filled. A blank gross_margin is 100 %; where Excel passes a blank as 0, leave it out instead.",
    errors: [
      {
        formula: "=CAM.REBATE_ROI(500000,400000,0)",
        code: "#VALUE!",
        message: "rebate is 0; give a rebate above 0",
      },
      {
        formula: '=CAM.REBATE_ROI(500000,"",20000)',
        code: "#VALUE!",
        message: "baseline is blank; give a number",
      },
    ],
    related: ["MARKETING_ROI", "MDF_ROI"],
  },
  REBATE_TIER: {
    purpose: "The rebate that a revenue earns by tiers, on all of it or slice by slice.",
    calculation:
      "“retroactive” (default): revenue × the rate of the highest tier that it reaches. “marginal”: Σ (slice of the revenue × the rate of its tier). " +
      "Below the first tier there is no rebate.",
    example: {
      situation: "Revenue of $600k; 2 % from $100k, 3 % from $500k.",
      formula: "=CAM.REBATE_TIER(600000,{100000,2%;500000,3%})",
      result: 18_000,
      reading: "3 % on all of it. With “marginal” it would be $8,000 + $3,000 = $11,000.",
    },
    blanks:
      "revenue must be filled. Blank rows in tiers are passed over; where Excel passes them as 0 they are out of order: choose a range without blanks. A blank method is “retroactive”.",
    errors: [
      {
        formula: "=CAM.REBATE_TIER(1000,{0,5})",
        code: "#VALUE!",
        message: "tiers holds 5; give 5 % as 5% or 0.05",
      },
      {
        formula: "=CAM.REBATE_TIER(1000,{500,2%;100,1%})",
        code: "#VALUE!",
        message: "tiers holds 100 after 500; give the rows in ascending order, each start once",
      },
      {
        formula: '=CAM.REBATE_TIER(1000,{0,2%},"sliding")',
        code: "#VALUE!",
        message: 'method is the text "sliding"; give "retroactive" or "marginal"',
      },
      {
        formula: '=CAM.REBATE_TIER(1000,{"Gold",2%})',
        code: "#VALUE!",
        message: 'tiers holds the text "Gold"; give two columns: revenue from and rate',
      },
    ],
    related: ["REBATE_ROI", "PAYOUT"],
  },
} satisfies FamilyHelp;
