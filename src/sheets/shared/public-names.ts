import { FISCAL_START_NAME } from "./sheet-schema";

/** Names of a sheet that hold the same kind of thing, and what that is. */
export interface NameGroup {
  /** As they stand in the workbook. `<n>` stands for a number, `<id>` for an id in small letters, other characters as `_`. */
  names: readonly string[];
  /** In a line: what is there, in which unit and order. */
  holds: string;
}

/** Of the kinds that count by fiscal years: an input until the month became Setup's alone. */
export const FISCAL_START: NameGroup = {
  names: [FISCAL_START_NAME],
  holds: "the month in which the fiscal year starts, as Setup says; calculated, no input any more",
};

/**
 * What other cells may refer to on the sheets of one kind: names of the sheet's own scope, added to but never renamed, since finance's
 * formulas and older files rely on them. The tests of every kind hold it to the sheets, docs/reference.md is made from it.
 */
export interface PublicNames {
  /** What holds for all of its names: the order of ranges, units. */
  reading: string;
  results: readonly NameGroup[];
  /** What may be typed. */
  inputs: readonly NameGroup[];
}
