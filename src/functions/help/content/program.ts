import type { FamilyHelp } from "../function-help";

export const PROGRAM_HELP = {
  PARETO_SHARE: {
    purpose: "How much of the total the largest partners hold: the 80/20 question.",
    calculation:
      "The sum of the largest ⌈top × n⌉ values ÷ the sum of all n. Zeros count in n, blanks do not. top is 20 % unless you say otherwise.",
    example: {
      situation: "Revenue of five partners.",
      formula: "=CAM.PARETO_SHARE({500;200;100;100;100})",
      result: 0.5,
      reading: "The top fifth, here one partner, holds half of the revenue.",
    },
    blanks:
      "Blank cells are left out. Where Excel passes them as 0 they count as partners without revenue: choose a range without blanks.",
    errors: [
      {
        formula: "=CAM.PARETO_SHARE({1,-1})",
        code: "#VALUE!",
        message: "values holds -1; give amounts of 0 or more",
      },
      {
        formula: "=CAM.PARETO_SHARE({0,0})",
        code: "#N/A",
        message: "values has no value above 0; there is nothing to share out",
      },
    ],
    related: ["HHI"],
  },
  HHI: {
    purpose: "One number for how concentrated the channel is (Herfindahl-Hirschman index).",
    calculation:
      "Σ (share in %)², from 10,000 ÷ n when all are equal to 10,000 for a single partner. Watch from 1,000, concentrated from 1,800. " +
      "10,000 ÷ HHI is the number of equal partners it corresponds to.",
    example: {
      situation: "Three partners with 20 %, 30 % and 50 % of the revenue.",
      formula: "=CAM.HHI({20;30;50})",
      result: 3800,
      reading: "Concentrated: as if there were 2.6 equal partners.",
    },
    blanks: "Blank cells are left out, which for this index is the same as 0.",
    errors: [
      {
        formula: "=CAM.HHI({0,0})",
        code: "#N/A",
        message: "values has no value above 0; there is nothing to share out",
      },
      { formula: "=CAM.HHI({1,-1})", code: "#VALUE!", message: "values holds -1; give amounts of 0 or more" },
    ],
    related: ["PARETO_SHARE"],
  },
  DAYS_INACTIVE: {
    purpose:
      "Days since a partner was last active, to find the ones that go quiet. Yellow from 60, red from 90 days is usual.",
    calculation: "as_of − last_activity in whole days; 0 for a last activity in the future.",
    example: {
      situation: "Last deal registered on 15 January, looked at on 31 March.",
      formula: "=CAM.DAYS_INACTIVE(DATE(2026,1,15),DATE(2026,3,31))",
      result: 75,
      reading: "75 days without activity: time to call.",
    },
    blanks:
      "A blank last_activity gives #N/A, also where Excel passes it as 0. as_of must be a date; TODAY() makes the result change daily.",
    errors: [
      {
        formula: '=CAM.DAYS_INACTIVE("",DATE(2026,3,31))',
        code: "#N/A",
        message: "last_activity is blank; no activity is known for this partner",
      },
      {
        formula: '=CAM.DAYS_INACTIVE("15 January",DATE(2026,3,31))',
        code: "#VALUE!",
        message: 'last_activity is the text "15 January"; give a date',
      },
    ],
    related: ["STATUS", "PERF_TO_PLAN"],
  },
  PAYOUT: {
    purpose: "Variable pay for what was attained, with accelerators if you pay them.",
    calculation:
      "target_pay × Σ (slice of the attainment × the factor of its band). Without bands every slice counts 1, so that pay follows the attainment. " +
      "It takes an attainment as a fraction: 1 is 100 %.",
    example: {
      situation: "120 % attained, $20,000 at target, nothing up to 50 %, one and a half times beyond 100 %.",
      formula: "=CAM.PAYOUT(1.2,20000,{0,0;0.5,1;1,1.5})",
      result: 16_000,
      reading: "0.5 × 1 + 0.2 × 1.5 = 0.8 of the pay at target.",
    },
    blanks:
      "attainment and target_pay must be filled. Blank rows in bands are passed over; where Excel passes them as 0 they are out of order: choose a range without blanks.",
    errors: [
      {
        formula: "=CAM.PAYOUT(120,20000)",
        code: "#VALUE!",
        message: "attainment is 120; give 1.2 for 120 %",
      },
      {
        formula: "=CAM.PAYOUT(1.2,20000,{0,1;1,150})",
        code: "#VALUE!",
        message: "bands holds 150; give 1.5 for 150 %",
      },
      {
        formula: "=CAM.PAYOUT(1.2,20000,{0.5,1})",
        code: "#VALUE!",
        message: "bands starts at 0.5; give 0 as the attainment of the first row",
      },
      {
        formula: "=CAM.PAYOUT(1.2,20000,{0,1;1,1.5;0.8,2})",
        code: "#VALUE!",
        message: "bands holds 0.8 after 1; give the rows in ascending order, each start once",
      },
    ],
    related: ["ATTAINMENT", "REBATE_TIER"],
  },
  FISCAL_PERIOD: {
    purpose: "Names the fiscal quarter, month or year of a day, to group and to look up by.",
    calculation:
      "The fiscal year starts on the 1st of fiscal_start_month and is named by the calendar year it ends in. Quarters and months are counted from its start.",
    example: {
      situation: "31 March in a fiscal year that starts in April.",
      formula: "=CAM.FISCAL_PERIOD(DATE(2026,3,31),4)",
      result: "FY2026 Q4",
      reading: "The last day of the year that began on 1 April 2025.",
    },
    blanks:
      "A blank date gives #N/A, also where Excel passes it as 0. A blank unit is “quarter”; a blank fiscal_start_month is January, but where Excel passes it as 0 leave the argument out.",
    errors: [
      {
        formula: '=CAM.FISCAL_PERIOD("")',
        code: "#N/A",
        message: "date is blank; without a day there is no period",
      },
      {
        formula: "=CAM.FISCAL_PERIOD(DATE(2026,3,31),13)",
        code: "#VALUE!",
        message: "fiscal_start_month is 13; give a month from 1 to 12, 1 for January",
      },
      {
        formula: '=CAM.FISCAL_PERIOD(DATE(2026,3,31),4,"week")',
        code: "#VALUE!",
        message: 'unit is the text "week"; give "quarter" or "month" or "year"',
      },
    ],
    related: ["TARGET_TO_DATE", "DAYS_INACTIVE"],
  },
} satisfies FamilyHelp;
