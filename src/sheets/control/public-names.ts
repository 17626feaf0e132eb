import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "Counts are of rows, failures and remarks of what they are about: one each for all rows that it holds of.",
  results: [
    {
      names: ["deals_total", "partners_total"],
      holds:
        "amounts of all deals that name a partner, and of those whose partner Partners has: won, open, lost; then, where their tables are there, MDF and incentives of the statement and of their tables",
    },
    {
      names: ["orphans", "duplicates", "unknown_stages", "odd_rows"],
      holds:
        "rows whose partner Partners has not, with a key that stands twice, of a stage without a class, and with anything else that is wrong",
    },
    { names: ["rows_left_out"], holds: "cells and keys for which rows count nowhere" },
    { names: ["failures", "remarks"], holds: "how many things are wrong, and how many are worth knowing" },
    {
      names: ["line_sheets", "line_columns", "line_counts", "line_first_rows"],
      holds:
        'a column each: everything that is looked at, how often it is found, and the row of the first; `""` where there is none',
    },
    { names: ["check"], holds: "TRUE when nothing is wrong" },
    FISCAL_START,
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
