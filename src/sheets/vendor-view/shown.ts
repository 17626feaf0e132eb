import { partnersTable } from "../../domain/shared/tables/catalogue";
import { nameKey } from "../../domain/shared/excel-text";
import type { Shown } from "../shared/shown";

/** Its figures are the plan's, as they stood; of the tables it shows whose partner it is. */
export const shownFigures: Shown = (source, { partner }) =>
  source
    .table(partnersTable)
    .rows.filter((row) => nameKey(row.partner) === nameKey(partner))
    .map(({ cam }) => cam);
