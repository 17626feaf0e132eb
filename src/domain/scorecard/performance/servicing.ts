import { nameKey } from "../../shared/excel-text";
import type { SerialDate } from "../../shared/serial-date";
import { servicingTable, type ServicingRow } from "../../shared/tables/scorecard-tables";
import { fieldsOf } from "../../shared/tables/table-definition";

/** The steps of servicing, in the order in which a solution is delivered; the columns of `cam_servicing`. */
export type ServicingStep = Exclude<keyof ServicingRow & string, "partner" | "assessedOn">;
export const SERVICING_STEPS = fieldsOf(servicingTable).filter(
  (field): field is ServicingStep => field !== "partner" && field !== "assessedOn",
);

/** The latest assessment of a partner up to a day; null where there is none. Another partner's says nothing. */
export function latestServicing(
  rows: readonly ServicingRow[],
  partner: string,
  upTo: SerialDate,
): ServicingRow | null {
  const own = rows.filter(
    (row) =>
      nameKey(row.partner) === nameKey(partner) && row.assessedOn !== null && row.assessedOn < upTo + 1,
  );
  return own.reduce<ServicingRow | null>(
    (last, row) => (last && last.assessedOn! >= row.assessedOn! ? last : row),
    null,
  );
}

/** The share of the steps that the partner delivers itself, 0 … 1. */
export function tickedShare(row: ServicingRow): number {
  return SERVICING_STEPS.filter((step) => row[step] === "Yes").length / SERVICING_STEPS.length;
}
