import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The partner's customers of `cam_account_roles`; roles from left to right: Our seller, Partner's seller, Opens the door, Decides, Pays, Checks, Uses.",
  results: [
    { names: ["accounts"], holds: "the customers, one below the other" },
    { names: ["people"], holds: 'by customer and role the person and the door, `""` where nobody is known' },
    {
      names: ["mapped", "without_decider", "without_door"],
      holds: "customers; those where nobody is known who decides, who opens the door",
    },
    { names: ["check"], holds: "TRUE when the page has every row of the table and none is unreadable" },
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
