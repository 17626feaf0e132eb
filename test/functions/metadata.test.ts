import type { FunctionMetadata } from "../../src/functions/help/metadata";
import { CAM_FUNCTIONS } from "../../src/functions/registry";
import { functionsMetadata } from "../../src/build/function-metadata";

/** The public signatures: renaming one breaks the formulas in people's workbooks. [x] = optional, x* = range. */
const SIGNATURES = [
  "PARTNERSCORE(actuals*, targets*, [weights*], [lower_is_better*], [cap])",
  "ATTAINMENT(actual, target, [lower_is_better], [cap])",
  "STATUS(score, [green], [yellow])",
  "TIER(score, [levels*])",
  "PIPELINE_RATIO(pipeline*, target, [won], [probabilities*])",
  "PIPELINE_GAP(pipeline*, target, [won], [coverage])",
  "PERF_TO_PLAN(actual_ytd, annual_target, as_of, [fiscal_start_month], [seasonality*])",
  "TARGET_TO_DATE(annual_target, as_of, [fiscal_start_month], [seasonality*], [start_date])",
  "WIN_RATE(won, lost, [minimum])",
  "WEIGHTED_PIPELINE(pipeline*, probabilities*)",
  "NEW_DEMAND(target, won, open_pipeline, win_rate)",
  "MGO_NEEDED(revenue_target, average_deal_size, close_rate, [marketing_share], [revenue_won])",
  "LEAD_WATERFALL(audience, response_rate, lead_rate, mgo_rate, close_rate, deal_size)",
  "MARKETING_ROI(revenue, gross_margin, cost)",
  "MDF_ROI(revenue, mdf)",
  "REBATE_ROI(revenue, baseline, rebate, [gross_margin])",
  "REBATE_TIER(revenue, tiers*, [method])",
  "PLAN_NPV(annual_rate, monthly_net*)",
  "PAYBACK_MONTH(monthly_net*)",
  "MRR(opening, new_mrr*, monthly_churn)",
  "PARETO_SHARE(values*, [top])",
  "HHI(values*)",
  "DAYS_INACTIVE(last_activity, as_of)",
  "PAYOUT(attainment, target_pay, [bands*])",
  "FISCAL_PERIOD(date, [fiscal_start_month], [unit])",
];

let functions: FunctionMetadata[];

beforeAll(async () => {
  functions = (await functionsMetadata()).functions;
});

const signature = ({ name, parameters }: FunctionMetadata) => {
  const list = parameters.map((parameter) => {
    const range = parameter.dimensionality === "matrix" ? `${parameter.name}*` : parameter.name;
    return parameter.optional ? `[${range}]` : range;
  });
  return `${name}(${list.join(", ")})`;
};

test("the signatures that Excel shows are the published ones", () => {
  expect(functions.map(signature).sort()).toEqual([...SIGNATURES].sort());
});

test("the registry holds exactly the functions of the metadata", () => {
  expect(Object.keys(CAM_FUNCTIONS).sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("functions and arguments are described, in one line that Excel can show", () => {
  for (const { description, parameters } of functions)
    for (const text of [description, ...parameters.map((parameter) => parameter.description)])
      expect(text).toMatch(/^\S.{9,}\S$/);
});

test("every argument takes any type, so that the function itself says what is wrong with it", () => {
  for (const { parameters } of functions)
    for (const parameter of parameters) expect(parameter).toMatchObject({ type: "any" });
});

test("none is volatile, streaming or asks for addresses, and those that spill say so", () => {
  for (const metadata of functions) expect(metadata).not.toHaveProperty("options");
  const spilling = functions.filter(({ result }) => result?.dimensionality === "matrix").map(({ id }) => id);
  expect(spilling.sort()).toEqual(["LEAD_WATERFALL", "MRR"]);
});

test("the help address ends in the function's name", () => {
  for (const { id, helpUrl } of functions)
    expect(helpUrl).toBe(`https://localhost:3000/help/${id.toLowerCase()}.html`);
});
