import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "One row a partner of each workbook stands in the table `cam_team` on this sheet, with the columns of `cam_rollup`, then the workbook and when it was read. Totals are of the rows with Yes in Counts.",
  results: [
    {
      names: ["workbooks", "old_workbooks", "not_read", "missing"],
      holds:
        "workbooks read; of them those whose day is old; files that could not be read; workbooks that are expected and were not among the files",
    },
    {
      names: ["workbook_names"],
      holds: "what the files are called, those not read and those missing among them",
    },
    {
      names: ["partners", "duplicates"],
      holds:
        "partners that count; rows that are listed and do not: another workbook's row counts, or they are in another currency",
    },
    { names: ["as_of"], holds: "the newest day of a workbook" },
    {
      names: ["won", "target_to_date", "target", "forecast"],
      holds: "of the fiscal year, over the partners that count",
    },
    { names: ["forecast_by_quarter"], holds: "Q1 … Q4 of the fiscal year that most partners have" },
    { names: ["producing"], holds: "active partners with a deal won in twelve months" },
    { names: ["routine_done"], holds: "done ÷ due of the routine" },
    {
      names: ["pareto_share", "hhi", "effective_partners"],
      holds:
        "how concentrated what active partners won in twelve months is: the share of the largest fifth, 0 … 10,000, and 10,000 ÷ HHI",
    },
    {
      names: ["check"],
      holds:
        "TRUE when every file was read, none is missing and the partners tie with what the workbooks say of themselves",
    },
  ],
  inputs: [
    { names: ["in_old_after_days"], holds: "days after which a workbook's day is old; 7 unless typed" },
  ],
};
