import fc from "fast-check";
import { calculateInWorkbench } from "../../../src/build/workbench-engine";
import { SCORECARD_CASES } from "../../support/scorecard-cases";
import { builtCase, wrongIn } from "../../support/scorecard-cases/built-case";
import { namedIn } from "../../support/sheet-plan-workbook";
import { randomPart } from "../part";

/** LibreOffice recalculates all of them in `npm test`; the workbench's engine, a second opinion, takes a second for each. */
export const SCORECARD_CASES_IN_WORKBENCH = randomPart({
  name: "scorecard-cases-in-the-workbench",
  does: "the workbench's engine gives the figures of every definition, as the domain does",
  inTests: { seed: 11, count: 3 },
  shrink: false,
  property: () =>
    fc.asyncProperty(fc.nat(SCORECARD_CASES.length - 1), async (index) => {
      const each = SCORECARD_CASES[index]!;
      const { plan, xlsx } = builtCase(each);
      const results = await calculateInWorkbench(await xlsx);
      expect([each.name, ...wrongIn(each, namedIn(plan, results.resultsOn("S1")))]).toEqual([each.name]);
    }),
});
