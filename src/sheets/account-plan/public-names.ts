import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "`accounts` and the rows of `positions`, `propensity` and `values` are in one order, `products` and their columns too; lists of targets are one column of ten, the largest expected value first.",
  results: [
    {
      names: ["whitespace_value"],
      holds: 'value of all whitespace that is open to the partner; `""` where none is known',
    },
    {
      names: ["coverage"],
      holds: "cells that are installed, an opportunity or registered, of all that are not Not suitable",
    },
    {
      names: ["whitespace_accounts", "next_step_share"],
      holds: "accounts with whitespace, and the share of them with a next step",
    },
    { names: ["accounts", "products"], holds: "what the rows and columns are" },
    {
      names: ["positions"],
      holds: "Registered, Opportunity, Installed, Competitor, Not suitable or Whitespace",
    },
    {
      names: ["propensity", "values"],
      holds: 'of whitespace: how likely, 0 to 100, and its value; `""` elsewhere and where it is not known',
    },
    {
      names: ["target_accounts", "target_products", "target_bands", "target_values", "target_expected"],
      holds: 'the ten to talk through; `""` below the last',
    },
    { names: ["expected"], holds: "expected value of the ten together" },
    {
      names: ["shares_as_of", "shares_moved"],
      holds:
        "the day of which neighbours, what goes together and medians are; TRUE when what they were counted of has changed since",
    },
    { names: ["check"], holds: "TRUE when every deal counts in one cell and no row is unreadable" },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    {
      names: ["in_chance_high", "in_chance_medium", "in_chance_low"],
      holds: "how often a target of the band becomes a deal; blank = learned, else 30, 15 and 5 %",
    },
  ],
};
