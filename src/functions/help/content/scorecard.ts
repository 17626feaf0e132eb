import type { FamilyHelp } from "../function-help";

export const SCORECARD_HELP = {
  PARTNERSCORE: {
    purpose:
      "Scores a partner on any number of metrics at once: each actual against its own target, weighted by how much the metric matters.",
    calculation:
      "Attainment = actual ÷ target, at least 0 and at most cap. Where lower is better it is target ÷ actual. " +
      "Score = 100 × Σ (weight × attainment) ÷ Σ weight, over the metrics that have an actual and a weight above 0.",
    example: {
      situation: "Revenue 95 of 100 (weight 3), deals 80 of 100 and 2 of 4 certifications (weight 1 each).",
      formula: "=CAM.PARTNERSCORE({95;80;2},{100;100;4},{3;1;1})",
      result: 83,
      reading:
        "The partner attains 83 of 100 points: revenue carries the score, certifications pull it down.",
    },
    blanks:
      "A blank actual means “not measured”: the metric is left out and the other weights count in full. A typed 0 is a bad result and counts. " +
      "To leave a metric out in every version of Excel, give it the weight 0.",
    errors: [
      {
        formula: '=CAM.PARTNERSCORE({"n/a"},{5})',
        code: "#VALUE!",
        message: 'actuals holds the text "n/a"; give numbers and leave cells blank where there is none',
      },
      {
        formula: "=CAM.PARTNERSCORE({1,2,3},{1,2})",
        code: "#VALUE!",
        message: "targets has 2 cells but actuals has 3 cells; give ranges with the same number of cells",
      },
      {
        formula: "=CAM.PARTNERSCORE({1},{0})",
        code: "#VALUE!",
        message: "targets holds 0; give a target above 0",
      },
      {
        formula: "=CAM.PARTNERSCORE({1,2},{1,2},{0,0})",
        code: "#VALUE!",
        message: "weights sum to 0; give at least one weight above 0",
      },
      {
        formula: '=CAM.PARTNERSCORE({""},{5})',
        code: "#N/A",
        message: "actuals has no value to score; fill in the actual of at least one weighted metric",
      },
    ],
    related: ["STATUS", "TIER", "PERF_TO_PLAN"],
  },
  STATUS: {
    purpose:
      "Turns a score into a traffic light in words, so that it reads in print and for colour-blind readers too.",
    calculation:
      "“Green” from green on (80 unless you say otherwise), “Yellow” from yellow on (60), else “Red”. " +
      "For revenue metrics 95 and 80 are usual. Scores are compared to 9 decimals.",
    example: {
      situation: "A partner's score of 83 with the default thresholds.",
      formula: "=CAM.STATUS(83)",
      result: "Green",
      reading: "83 is at or above 80.",
    },
    blanks:
      'A blank score is not measured and gives #N/A. Where Excel passes the blank as 0, the answer is “Red”: use =IF(A1="","",CAM.STATUS(A1)).',
    errors: [
      {
        formula: '=CAM.STATUS("")',
        code: "#N/A",
        message: "score is blank; not measured is neither good nor bad",
      },
      {
        formula: "=CAM.STATUS(70,60,80)",
        code: "#VALUE!",
        message: "yellow is 80, above green (60); give a yellow threshold below the green one",
      },
    ],
    related: ["TIER", "PARTNERSCORE"],
  },
  TIER: {
    purpose:
      "Names the band that a score falls in. It is a band of the score, not the contractual partner level.",
    calculation:
      "The band with the highest minimum that the score reaches: Platinum 90, Gold 75, Silver 60, Bronze 40, below that “At risk”. " +
      "With levels you bring your own names and minimums, in any order.",
    example: {
      situation: "A partner's score of 83.",
      formula: "=CAM.TIER(83)",
      result: "Gold",
      reading: "83 reaches Gold (75) and is 7 points short of Platinum (90).",
    },
    blanks:
      "A blank score gives #N/A; where Excel passes the blank as 0, the answer is “At risk”. Blank rows in levels are passed over.",
    errors: [
      {
        formula: '=CAM.TIER("")',
        code: "#N/A",
        message: "score is blank; not measured is neither good nor bad",
      },
      {
        formula: '=CAM.TIER(70,{"Gold","high"})',
        code: "#VALUE!",
        message: 'levels has no number beside "Gold"; give two columns: name and minimum score',
      },
    ],
    related: ["STATUS", "PARTNERSCORE"],
  },
} satisfies FamilyHelp;
