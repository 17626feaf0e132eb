import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: 'Lists are one column, the best return first; rows to spare are `""`.',
  results: [
    {
      names: ["budget", "committed", "budget_left", "reserve"],
      holds:
        "the quarter's money; what of it is gone or promised (verified, else the larger of approved and spent); what is left after that; what is kept for partners in Onboard and Activate",
    },
    {
      names: ["requested", "approved", "spent", "verified"],
      holds:
        "totals of the quarter's requests; `approved` as it was approved, without an amount as requested",
    },
    {
      names: ["fits", "below_cost", "over_budget", "not_ready"],
      holds:
        "open requests that the budget still carries, that would lose the vendor's money, that it does not carry, that miss something",
    },
    {
      names: ["requests", "ranks", "standing", "running_total"],
      holds:
        "request IDs; 1 = the best `vendor_return` × `credibility`, of the reserve apart; what is decided, or whether it fits and what it misses; money committed, and above it what fits so far",
    },
    {
      names: ["vendor_return", "credibility"],
      holds:
        "(the request's part of the vendor's revenue × the vendor's margin − requested) ÷ requested; verified ÷ forecast MGOs of the partner's last four verified campaigns, 0.5 to 1, without any 0.7",
    },
    {
      names: ["margin_roi", "revenue_return"],
      holds:
        "of each request's campaign the vendor's margin on its whole cost; without margin on the MDF requested",
    },
    { names: ["check"], holds: "TRUE when the list ties with `cam_mdf` and every row has room" },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_quarter", "in_budget"], holds: "first day of the quarter, and its money" },
  ],
};
