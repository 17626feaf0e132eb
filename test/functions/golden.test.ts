import { CAM_FUNCTIONS, callCamFunction, type CamFunctionId } from "../../src/functions/registry";
import { installCustomFunctions } from "../support/custom-functions-global";
import { failures, functionVectors } from "../support/function-vectors";
import { SKIPPED } from "../support/shared-files";

installCustomFunctions();

const vectors = functionVectors();

const find = (id: string) =>
  id in CAM_FUNCTIONS ? (...args: unknown[]) => callCamFunction(id as CamFunctionId, args) : undefined;

if (vectors) {
  test("every reference vector comes out", () => {
    expect(failures(vectors, find)).toEqual([]);
  });

  test("there is at least one vector for every function", () => {
    expect(new Set(vectors.map((vector) => vector.function))).toEqual(new Set(Object.keys(CAM_FUNCTIONS)));
  });
} else {
  test(`every reference vector comes out ${SKIPPED}`, () => {
    expect(Object.keys(CAM_FUNCTIONS).length).toBeGreaterThan(0);
  });
}
