import type { PublicNames } from "../shared/public-names";

const SUMS = ["vendor_revenue", "vendor_contribution", "mdf", "account_manager"];

export const publicNames: PublicNames = {
  reading:
    "What the plan says stands on the sheet as it was when the view was built, so building it again takes up what changed there. Figures are of " +
    "the scenario that the plan shows. Ranges are 36 months, three years (`…_years`) or a total (`…_total`); scenarios stand as bleak, base, stretch.",
  results: [
    {
      names: [...SUMS, "vendor_cumulative"],
      holds: "revenue, contribution and what is spent on the partner, by month",
    },
    { names: SUMS.map((name) => `${name}_years`), holds: "by year" },
    { names: SUMS.map((name) => `${name}_total`), holds: "over 36 months" },
    {
      names: ["vendor_npv", "vendor_payback_month"],
      holds:
        "net present value of the contribution at the plan's rate; the month from which it stays paid back, or `not within 36 months`",
    },
    {
      names: ["contribution", "npv", "payback_month"].map((name) => `scenario_vendor_${name}`),
      holds: "the three scenarios side by side",
    },
    {
      names: ["verdict", "check"],
      holds:
        "the view in one sentence; TRUE when totals tie, every typed value counts and the plan was not built again since with other figures",
    },
  ],
  inputs: [
    {
      names: ["in_vendor_gross_margin", "in_vendor_recurring_share", "in_vendor_account_manager_monthly"],
      holds: "the vendor's side, typed over what the plan has; the plan keeps its own",
    },
  ],
};
