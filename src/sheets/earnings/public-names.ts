import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    'Quarters are one column, the fiscal year\'s first on top; last year counts to the same day. What is not known is `""`, never 0.',
  results: [
    {
      names: ["margin", "registration_discount", "rebate", "mdf", "services", "earned"],
      holds:
        "this year by quarter: the partner's own margin, its discount on registered deals, rebates and MDF paid, its own services; all that is known together",
    },
    {
      names: [
        "last_margin",
        "last_registration_discount",
        "last_rebate",
        "last_mdf",
        "last_services",
        "last_earned",
      ],
      holds: "the same of last year",
    },
    {
      names: ["earned_by_kind", "last_earned_by_kind"],
      holds: "margin, registration discount, rebate, MDF, services to the day, one column",
    },
    {
      names: ["earned_to_date", "last_earned_to_date", "change"],
      holds: "both years to the day; what is known of both years: this year ÷ last year − 1",
    },
    { names: ["level", "compared_level"], holds: "whose terms counted, and the level compared with" },
    {
      names: ["more_margin", "more_rebate", "more_mdf", "more"],
      holds: "what the other level's terms would have brought more on the same sales and campaigns",
    },
    { names: ["finding"], holds: "both in one line" },
    { names: ["check"], holds: "TRUE when quarters and kinds tie and every row can be read" },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    {
      names: ["in_level", "in_compared_level"],
      holds: "names of levels; blank = the level by contract, and the next above it",
    },
    {
      names: ["in_partner_margin", "in_partner_margin_last_year", "in_registration_discount"],
      holds: "shares of the sales price; blank = the level's discount, as this year, Setup's",
    },
    {
      names: [
        "in_services_q1",
        "in_services_q2",
        "in_services_q3",
        "in_services_q4",
        "in_last_services_q1",
        "in_last_services_q2",
        "in_last_services_q3",
        "in_last_services_q4",
      ],
      holds: "earned with services of its own; blank = `partner_services` in `cam_results`",
    },
  ],
};
