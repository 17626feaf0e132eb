import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The links lead to names of the workbook's own scope, `cam_go_` and the beginning of the sheet's uid, so that renamed tabs are found.",
  results: [
    { names: ["sheets"], holds: "how many built sheets it lists" },
    {
      names: ["partners_listed", "partners_without"],
      holds: "partners that have a sheet; partners of `cam_partners` that have none",
    },
    { names: ["check"], holds: "TRUE while every sheet that it lists is there" },
  ],
  inputs: [{ names: ["in_heading"], holds: "what stands at the top" }],
};
