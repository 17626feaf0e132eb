import { nameDifferences } from "../../../support/parity";
import { SCORECARD_CASES } from "../../../support/scorecard-cases";
import { cardOf } from "../../../support/scorecard-cases/case-tables";
import { expectedNames } from "../../../support/scorecard-parity";

test.each(SCORECARD_CASES.map((each) => [each.name, each] as const))("%s", (_, each) => {
  const names = expectedNames(cardOf(each));
  expect(nameDifferences(each.expected, (name) => (names[name] ?? []).map((value) => value ?? ""))).toEqual(
    [],
  );
});
