import { openIssues, promisesOf } from "../../domain/relations/promises";
import { commitmentsTable } from "../../domain/shared/tables/relations-tables";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf }) => {
  const { rows } = source.table(commitmentsTable);
  return { ...promisesOf(rows, partner, asOf), issues: openIssues(rows, partner, asOf) };
};
