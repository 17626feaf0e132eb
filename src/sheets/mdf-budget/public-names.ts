import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: 'Lists are one column, the best forecast first; rows to spare are `""`.',
  results: [
    {
      names: ["budget", "budget_left"],
      holds: "the quarter's money; what is left of it after what is approved",
    },
    {
      names: ["requested", "approved", "spent", "verified", "fits"],
      holds:
        "totals of the quarter's requests; `approved` as it counts, `fits`: open requests that the budget still carries",
    },
    {
      names: ["requests", "ranks", "standing", "running_total"],
      holds: "request IDs; 1 = the best forecast; what is decided, or whether it fits; money used so far",
    },
    {
      names: ["margin_roi", "revenue_return"],
      holds:
        "forecast of each request's campaign: with the vendor's margin on its cost; without margin on the MDF requested",
    },
    { names: ["check"], holds: "TRUE when the list ties with `cam_mdf` and every row has room" },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_quarter", "in_budget"], holds: "first day of the quarter, and its money" },
  ],
};
