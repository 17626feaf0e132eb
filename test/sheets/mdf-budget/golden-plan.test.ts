import { readFileSync } from "node:fs";
import path from "node:path";
import { type MdfBudgetSheetInput, mdfBudgetSheet } from "../../../src/sheets/mdf-budget/sheet";
import { planRecord } from "../../support/plan-record";

interface Golden {
  about: string;
  cases: { name: string; input: MdfBudgetSheetInput; plan: unknown }[];
}

const file = path.resolve(__dirname, "../../cases/mdf-budget/plans.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as Golden;

test.each(cases)("the plan is what it was: $name", ({ input, plan }) => {
  // Through JSON, as the record was: an absent field and an undefined one are the same on a sheet.
  expect(JSON.parse(JSON.stringify(planRecord(mdfBudgetSheet(input))))).toEqual(plan);
});
