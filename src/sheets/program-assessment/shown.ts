import { programFacts } from "../../domain/program-stage/program-facts";
import { programAssessment } from "../../domain/program-stage/program-stage";
import { programAnswersTable } from "../../domain/shared/tables/program-tables";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { asOf }) => {
  const facts = programFacts(source, asOf);
  return { facts, ...programAssessment(source.table(programAnswersTable).rows, facts, asOf) };
};
