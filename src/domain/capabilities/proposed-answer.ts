import type { SerialDate } from "../shared/serial-date";

/** A level that the workbook speaks for, by a share: `part` of `whole` as of a day. Somebody takes it over, or does not. */
export interface ProposedAnswer {
  level: number;
  part: number;
  whole: number;
  asOf: SerialDate;
}
