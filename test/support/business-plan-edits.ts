import fc from "fast-check";
import type { Assumption, AssumptionValue } from "../../src/domain/shared/assumption";
import type { BusinessPlanValues } from "../../src/domain/business-plan/business-plan-fields";
import { businessPlanKeys } from "../../src/domain/business-plan/business-plan-input";
import { serialOf } from "../../src/domain/shared/serial-date";

/** What somebody may type into an input's cell: what it accepts, nothing, and what it does not accept. */
function entries(field: Assumption): fc.Arbitrary<AssumptionValue> {
  switch (field.kind) {
    case "whole":
      return fc.oneof(fc.integer({ min: 1, max: 36 }), fc.constantFrom(null, 0, 37, 2.5));
    case "rate":
      return fc.oneof(
        fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
        fc.constantFrom(null, 0, 1, 1.5, -2),
      );
    case "multiple":
    case "number":
      return fc.oneof(
        fc.integer({ min: 0, max: 400 }).map((n) => n / 100),
        fc.constantFrom(null, -1),
      );
    case "money":
      return fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.constantFrom(null, -5, "many"));
    case "date":
      return fc.oneof(
        fc.integer({ min: serialOf(2017, 1, 1), max: serialOf(2019, 12, 31) }),
        fc.constant(null),
      );
    case "choice":
      return fc.constantFrom(null, ...field.choices!);
    case "text":
      return fc.constantFrom(null, "Alpha", "=1+1");
  }
}

/** Several inputs of a plan's sheet, changed by hand at once. */
export function handEdits(lineCount: number): fc.Arbitrary<BusinessPlanValues> {
  const keys = businessPlanKeys(lineCount);
  return fc
    .uniqueArray(fc.nat(keys.length - 1), { minLength: 1, maxLength: 12 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((index) =>
          entries(keys[index]!.field).map((value) => [keys[index]!.key, value] as const),
        ),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs));
}
