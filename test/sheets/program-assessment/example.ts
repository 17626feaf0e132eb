import { programAssessmentChange } from "../../../src/sheets/program-assessment/change";
import type { ExampleOfKind } from "../../support/kinds";
import { PROGRAM_AS_OF, programTables } from "../../support/program-example";

export const example: ExampleOfKind = () => {
  const tables = programTables();
  const change = programAssessmentChange(tables, {
    asOf: PROGRAM_AS_OF,
    respondent: "CAM",
    assessedOn: PROGRAM_AS_OF - 31,
    answers: { m5: { level: 3, evidence: "Two referrals in April" } },
  });
  return { tables, change, input: { name: "in_as_of", value: PROGRAM_AS_OF - 3 } };
};
