import { callCamFunction, type CamFunctionId } from "../../src/functions/registry";
import { CustomFunctionsError, installCustomFunctions } from "../support/custom-functions-global";
import { outcome } from "../support/function-vectors";

installCustomFunctions();

const call = (id: CamFunctionId, ...args: unknown[]) =>
  outcome((...values) => callCamFunction(id, values), args);

describe("blanks", () => {
  test.each([null, undefined, ""])("a blank actual given as %p leaves its metric out", (blank) => {
    expect(call("PARTNERSCORE", [[50], [blank]], [[100], [100]]).value).toBe(50);
  });

  test("a typed 0 is a bad result and counts", () => {
    expect(call("PARTNERSCORE", [[50], [0]], [[100], [100]]).value).toBe(25);
  });

  test("a blank weight and a weight of 0 leave the metric out, even where its target is unusable", () => {
    expect(call("PARTNERSCORE", [[50], [7]], [[100], [0]], [[1], [null]]).value).toBe(50);
    expect(call("PARTNERSCORE", [[50], [7]], [[100], [0]], [[1], [0]]).value).toBe(50);
  });

  test("weight on blank metrics only: nothing measured, not a wrong weight", () => {
    expect(call("PARTNERSCORE", [[null], [7]], [[100], [100]], [[1], [0]]).value).toBe("#N/A");
  });

  test.each([null, undefined, ""])("a left-out optional argument given as %p takes its default", (blank) => {
    expect(call("PIPELINE_GAP", 100, 100, blank, blank).value).toBe(200);
    expect(call("PERF_TO_PLAN", 100, 100, 46022, blank, blank).value).toBe(1);
    expect(call("PARTNERSCORE", [[200]], [[100]], blank, blank, blank).value).toBe(100);
  });

  test("a blank required argument is named", () => {
    expect(call("MARKETING_ROI", 1, null, 1)).toEqual({
      value: "#VALUE!",
      message: "gross_margin is blank; give a number",
    });
    expect(call("DAYS_INACTIVE", 45000, "")).toEqual({
      value: "#VALUE!",
      message: "as_of is blank; give a date",
    });
  });

  test("a last activity that arrives as 0 is a blank, not the year 1900", () => {
    expect(call("DAYS_INACTIVE", 0, 45000).value).toBe("#N/A");
  });

  test("a deal without amount or without probability is left out", () => {
    expect(call("PIPELINE_RATIO", [[100, null, 300]], 100, 0, [[0.5, 1, ""]]).value).toBe(0.5);
  });

  test("a blank value is no partner, a 0 is one", () => {
    expect(call("PARETO_SHARE", [[5, 1, 1, 1, 1, null]]).value).toBeCloseTo(5 / 9, 12);
    expect(call("PARETO_SHARE", [[5, 1, 1, 1, 1, 0]]).value).toBeCloseTo(6 / 9, 12);
  });

  test("a blank month keeps its place", () => {
    expect(call("PLAN_NPV", 0.21, [[null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 121]]).value).toBeCloseTo(100, 9);
    expect(call("MRR", 100, [[10, null, 10]], 0).value).toEqual([[110, 110, 120]]);
  });
});

test.each<[CamFunctionId, unknown[], unknown]>([
  ["PARTNERSCORE", [[[3, 1]], [[2, 2]], [[1, 3]], [[false, true]], 2], 187.5],
  ["STATUS", [70, 75, 70], "Yellow"],
  ["PIPELINE_RATIO", [[[100, 200]], 150, 50, [[0.5, 0.25]]], 1],
  ["PIPELINE_GAP", [100, 100, 40, 2], 20],
  ["PERF_TO_PLAN", [50, 100, 46022.6, 12, [[0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]]], 1],
  ["MGO_NEEDED", [1000, 10, 0.5, 0.5, 250], 50],
  ["REBATE_ROI", [500, 400, 20, 0.6], 2],
  ["PARETO_SHARE", [[[6, 2, 1, 1, 0]], 0.4], 0.8],
  ["ATTAINMENT", [4, 2, true], 0.5],
  ["ATTAINMENT", [4, 2, 0, 1.5], 1.5],
  ["TARGET_TO_DATE", [365, 46112, 1, null, 46112.4], 1],
  ["REBATE_TIER", [200, [[100, 0.1]], "Marginal"], 10],
  [
    "PAYOUT",
    [
      1.5,
      100,
      [
        [0, 1],
        [1, 2],
      ],
    ],
    200,
  ],
  ["FISCAL_PERIOD", [46112, 4, "MONTH"], "FY2026 M12"],
])("the optional arguments of %s reach the formula", (id, args, expected) => {
  expect(call(id, ...args).value).toBe(expected);
});

describe("blanks in the second family", () => {
  test.each([null, undefined, ""])("a left-out optional argument given as %p takes its default", (blank) => {
    expect(call("ATTAINMENT", 5, 2, blank, blank).value).toBe(2.5);
    expect(call("TARGET_TO_DATE", 365, 46022, blank, blank, blank).value).toBe(365);
    expect(call("WIN_RATE", 1, 1, blank).value).toBe(0.5);
    expect(call("REBATE_TIER", 100, [[0, 0.1]], blank).value).toBe(10);
    expect(call("PAYOUT", 0.5, 100, blank).value).toBe(50);
    expect(call("FISCAL_PERIOD", 46022, blank, blank).value).toBe("FY2025 Q4");
  });

  test.each([null, undefined, ""])("what has no value (%p) has no result", (blank) => {
    expect(call("ATTAINMENT", blank, 5).value).toBe("#N/A");
    expect(call("FISCAL_PERIOD", blank).value).toBe("#N/A");
    expect(call("WEIGHTED_PIPELINE", [[100], [blank]], [[0.5], [0.5]]).value).toBe(50);
    expect(call("WEIGHTED_PIPELINE", [[100], [100]], [[0.5], [blank]]).value).toBe(50);
  });

  test("a blank that arrives as 0 where 0 is no date and no word is a blank", () => {
    expect(call("FISCAL_PERIOD", 0).value).toBe("#N/A");
    expect(call("FISCAL_PERIOD", 46022, 1, 0).value).toBe("FY2025 Q4");
    expect(call("REBATE_TIER", 100, [[0, 0.1]], 0).value).toBe(10);
    expect(call("TARGET_TO_DATE", 365, 46022, 1, null, 0).value).toBe(365);
  });

  test("where 0 is a figure the message names it", () => {
    expect(call("ATTAINMENT", 5, 2, false, 0).message).toBe("cap is 0; give a cap above 0");
    expect(call("FISCAL_PERIOD", 46022, 0).message).toMatch(/^fiscal_start_month is 0; give a month/);
  });

  test("a required argument that is blank is named", () => {
    expect(call("ATTAINMENT", 5, null).message).toBe("target is blank; give a number");
    expect(call("WIN_RATE", 5, null).message).toBe("lost is blank; give a number");
    expect(call("PAYOUT", 1, "").message).toBe("target_pay is blank; give a number");
    expect(call("REBATE_TIER", 5, null).message).toBe(
      "tiers is empty; give two columns: revenue from and rate",
    );
    expect(call("WEIGHTED_PIPELINE", [[1], [2]], null).message).toMatch(/^probabilities has 1 cell/);
  });

  test("bands: blank rows passed over, two columns of numbers required", () => {
    const tiers = [
      [0, 0.1],
      [null, ""],
      [100, 0.2],
    ];
    expect(call("REBATE_TIER", 200, tiers, "marginal").value).toBe(30);
    expect(call("REBATE_TIER", 200, [[0, 0.1, 1]]).message).toMatch(/^tiers has 3 columns;/);
    expect(call("REBATE_TIER", 200, [[null, 0.1]]).message).toMatch(/^tiers has a row with a blank;/);
    expect(call("PAYOUT", 1, 5, [[0, "x"]]).message).toMatch(/^bands holds the text "x"; give two columns/);
  });

  test("a percentage typed as a number is told wherever an attainment, a cap or a factor belongs", () => {
    expect(call("PARTNERSCORE", [[1]], [[1]], null, null, 150).message).toBe(
      "cap is 150; give 1.5 for 150 %",
    );
    expect(call("ATTAINMENT", 1, 1, false, 120).message).toBe("cap is 120; give 1.2 for 120 %");
    expect(call("PAYOUT", 1, 5, [[0, 11]]).message).toBe("bands holds 11; give 0.11 for 11 %");
    expect(call("ATTAINMENT", 20, 1, false, 10).value).toBe(10);
  });

  test("an error value in any argument comes back", () => {
    expect(call("REBATE_TIER", 5, [[0, "#REF!"]]).value).toBe("#REF!");
    expect(call("FISCAL_PERIOD", 46022, 1, "#N/A").value).toBe("#N/A");
    expect(call("WEIGHTED_PIPELINE", [[1]], [["#DIV/0!"]]).value).toBe("#DIV/0!");
    expect(call("ATTAINMENT", 5, 2, "#NAME?").value).toBe("#NAME?");
  });
});

describe("wrong types", () => {
  test("text, booleans and whole ranges where one number belongs", () => {
    expect(call("STATUS", "high").message).toBe('score is the text "high"; give a number');
    expect(call("STATUS", true).message).toBe("score is TRUE; give a number");
    expect(call("STATUS", [[1, 2]]).message).toBe("score is a range of 2 cells; give one cell or one number");
  });

  test("text that looks like a number is text, as the message shows", () => {
    expect(call("MDF_ROI", "5000", 800)).toEqual({
      value: "#VALUE!",
      message: 'revenue is the text "5000"; give a number',
    });
  });

  test("long text is cut in the message", () => {
    expect(call("STATUS", "x".repeat(500)).message?.length).toBeLessThan(80);
  });

  test("lower_is_better takes TRUE and FALSE, 1 and 0, blank as FALSE, nothing else", () => {
    expect(call("PARTNERSCORE", [[4, 1, 1]], [[2, 2, 2]], null, [[1, "", false]]).value).toBeCloseTo(50, 9);
    expect(call("PARTNERSCORE", [[4]], [[2]], null, [["yes"]]).message).toContain("lower_is_better holds");
  });

  test("a single cell may stand where a range or one value is asked for", () => {
    expect(call("PIPELINE_RATIO", 300, 100).value).toBe(3);
    expect(call("STATUS", [[85]]).value).toBe("Green");
  });

  test("a rich value counts as its basic value", () => {
    expect(call("STATUS", { type: "FormattedNumber", basicType: "Double", basicValue: 85 }).value).toBe(
      "Green",
    );
  });

  test("a date with a time of day is that day; what is no date is named", () => {
    expect(call("DAYS_INACTIVE", 45000.9, 45001.1).value).toBe(1);
    expect(call("DAYS_INACTIVE", -5, 45000).message).toBe("last_activity is -5; give a date");
  });
});

describe("ranges", () => {
  test("a row and a column belong together cell by cell", () => {
    expect(call("PARTNERSCORE", [[50, 100]], [[100], [100]]).value).toBe(75);
  });

  test("each list that does not fit is named", () => {
    expect(call("PARTNERSCORE", [[1, 2]], [[1, 2]], [[1]]).message).toMatch(
      /^weights has 1 cell but actuals has 2 cells/,
    );
    expect(call("PARTNERSCORE", [[1, 2]], [[1, 2]], null, [[true]]).message).toMatch(
      /^lower_is_better has 1 cell/,
    );
    expect(call("PIPELINE_RATIO", [[1, 2]], 5, 0, [[1]]).message).toMatch(/^probabilities has 1 cell/);
  });

  test("MRR spills in the shape it was given", () => {
    expect(call("MRR", 0, [[1, 1, 1]], 0).value).toEqual([[1, 2, 3]]);
    expect(call("MRR", 0, [[1], [1]], 0).value).toEqual([[1], [2]]);
    expect(
      call(
        "MRR",
        0,
        [
          [1, 1],
          [1, 1],
        ],
        0,
      ).value,
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(call("MRR", 0, 5, 0).value).toEqual([[5]]);
  });

  test("levels: any order, blank rows passed over, two columns required", () => {
    const levels = [
      ["Core", 50],
      ["", ""],
      ["Elite", 90],
    ];
    expect(call("TIER", 95, levels).value).toBe("Elite");
    expect(call("TIER", 60, levels).value).toBe("Core");
    expect(call("TIER", 10, levels).value).toBe("At risk");
    expect(call("TIER", 95, [["Elite"]]).message).toMatch(/^levels has 1 column;/);
    expect(call("TIER", 95, [[null, null]]).message).toMatch(/^levels is empty;/);
    expect(call("TIER", 95, [[null, 5]]).message).toMatch(/^levels has a minimum without a name;/);
  });
});

describe("errors", () => {
  test.each(["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!"])(
    "%s in an argument comes back as it came",
    (code) => {
      expect(call("STATUS", code)).toEqual({ value: code, message: "" });
      expect(call("HHI", [[1, code, 2]]).value).toBe(code);
      expect(call("HHI", [[1, { type: "Error", basicType: "Error", basicValue: code }]]).value).toBe(code);
      expect(call("HHI", [[1, new CustomFunctionsError(code)]]).value).toBe(code);
    },
  );

  test("text that only resembles an error is text", () => {
    expect(call("STATUS", "#N/A yet").message).toMatch(/^score is the text/);
  });

  test("a result beyond the range of numbers is #NUM!, not a blank", () => {
    expect(call("MARKETING_ROI", 1e308, 1, 1e-10).value).toBe("#NUM!");
    expect(call("MRR", 1e308, [[1e308], [1e308]], 0).value).toBe("#NUM!");
  });
});
