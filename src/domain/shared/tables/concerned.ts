import { dealsTable } from "./catalogue";
import type { AnyTable } from "./table-definition";

/** The columns with the partners whom a row concerns; none: the row concerns everybody. */
export function concerned({ name, columns }: AnyTable): string[] {
  // A deal counts for whom it was won with, too.
  const fields = name === dealsTable.name ? ["partner", "influencedBy"] : ["partner"];
  return fields.filter((field) => Object.hasOwn(columns, field));
}
