import { roundTo } from "../../../src/domain/shared/rounding";
import { FUNCTION_HELP, HELP_GROUPS } from "../../../src/functions/help/content";
import { CAM_FUNCTIONS, callCamFunction, type CamFunctionId } from "../../../src/functions/registry";
import { installCustomFunctions } from "../../support/custom-functions-global";
import { parseCamFormula } from "../../support/formula-literals";
import { outcome } from "../../support/function-vectors";

installCustomFunctions();

const evaluate = (formula: string) => {
  const { id, args } = parseCamFormula(formula);
  return outcome((...values) => callCamFunction(id as CamFunctionId, values), args);
};

const toFourDecimals = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toFourDecimals);
  return typeof value === "number" ? roundTo(value, 4) : value;
};

const entries = Object.entries(FUNCTION_HELP);

test("every function is in exactly one group of the index", () => {
  expect(HELP_GROUPS.flatMap((group) => group.functions).sort()).toEqual(Object.keys(CAM_FUNCTIONS).sort());
});

test.each(entries)("the example of %s gives the result it shows", (id, { example }) => {
  expect(example.formula.startsWith(`=CAM.${id}(`)).toBe(true);
  expect(toFourDecimals(evaluate(example.formula).value)).toEqual(example.result);
});

test.each(entries)("the errors of %s are shown word for word", (id, { errors }) => {
  expect(errors.length).toBeGreaterThan(0);
  for (const { formula, code, message } of errors) {
    expect(formula.startsWith(`=CAM.${id}(`)).toBe(true);
    expect({ formula, ...evaluate(formula) }).toEqual({ formula, value: code, message });
  }
});

test.each(entries)("%s is related to other functions, each once", (id, { related }) => {
  expect(related).not.toContain(id);
  expect(new Set(related).size).toBe(related.length);
});
