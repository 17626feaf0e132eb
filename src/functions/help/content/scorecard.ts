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
      {
        formula: "=CAM.PARTNERSCORE({95},{100},{1},{FALSE},150)",
        code: "#VALUE!",
        message: "cap is 150; give 1.5 for 150 %",
      },
    ],
    related: ["ATTAINMENT", "STATUS", "TIER", "PERF_TO_PLAN"],
  },
  ATTAINMENT: {
    purpose: "Says how far one target was reached: 1 is all of it, 0.8 is four fifths, 1.2 a fifth more.",
    calculation:
      "actual ÷ target, at least 0; where lower is better target ÷ actual. A cap limits it, without one there is no limit. " +
      "Where lower is better, an actual of 0 or less counts the cap.",
    example: {
      situation: "$480k of a target of $400k.",
      formula: "=CAM.ATTAINMENT(480000,400000)",
      result: 1.2,
      reading: "120 % of the target. With a cap of 1 it would be 1, as PARTNERSCORE counts it.",
    },
    blanks:
      "A blank actual is not measured and gives #N/A; where Excel passes it as 0 the answer is 0, a bad result. " +
      "A blank cap is no cap; where Excel passes it as 0, leave the argument out instead.",
    errors: [
      {
        formula: '=CAM.ATTAINMENT("",5)',
        code: "#N/A",
        message: "actual is blank; not measured is neither good nor bad",
      },
      {
        formula: "=CAM.ATTAINMENT(5,0)",
        code: "#VALUE!",
        message: "target is 0; give a target above 0",
      },
      {
        formula: "=CAM.ATTAINMENT(5,4,FALSE,150)",
        code: "#VALUE!",
        message: "cap is 150; give 1.5 for 150 %",
      },
      {
        formula: "=CAM.ATTAINMENT(0,4,TRUE)",
        code: "#N/A",
        message: "actual is 0 where lower is better; give a cap to say how much that counts",
      },
    ],
    related: ["PARTNERSCORE", "PAYOUT", "TARGET_TO_DATE"],
  },
  STATUS: {
    purpose:
      "Turns a score from 0 to 100 into a traffic light in words, so that it reads in print and for colour-blind readers too.",
    calculation:
      "“Green” from green on (80 unless you say otherwise), “Yellow” from yellow on (60), else “Red”. " +
      "For revenue metrics 95 and 80 are usual. Scores are compared to 9 decimals. " +
      "The score is taken as 0 to 100: for a fraction such as an attainment of 0.83 write =CAM.STATUS(100*A1), since 0.83 itself is “Red”.",
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
