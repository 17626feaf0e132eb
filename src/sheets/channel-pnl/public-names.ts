import { PNL_LINES } from "../../domain/finance/pnl-lines";
import { STAFF_ROLES } from "../../domain/finance/staffing";
import { FISCAL_START, type PublicNames } from "../shared/public-names";

const LEVELS = ["gross_sales", "net_sales", "gross_margin", "net_margin"];
const lines = PNL_LINES.map(({ id }) => `\`${id}\``).join(", ");

export const publicNames: PublicNames = {
  reading: `Rows of \`cam_program\` name their line by its label or id: ${lines}.`,
  results: [
    {
      names: [...LEVELS, "channel_staff"],
      holds: "of the fiscal year to the as-of day; `net_margin` is the channel contribution",
    },
    { names: LEVELS.map((name) => `${name}_by_quarter`), holds: "four quarters in a row" },
    { names: LEVELS.map((name) => `${name}_by_month`), holds: "twelve months in a row" },
    {
      names: [
        "staff_count",
        "staff_by_role",
        "staff_need",
        "staff_need_by_role",
        "staff_cost",
        "cost_per_head",
      ],
      holds:
        "whole people from partner ratios (account managers, sales, operations, marketing, in a column) and the need in one decimal that they round; their cost by the basis chosen",
    },
    {
      names: ["return_per_dollar"],
      holds: "net sales × product margin for each dollar put in, of the channel",
    },
    { names: ["return_by_line"], holds: 'once a return by budget line, which says nothing: `""` five times' },
    {
      names: ["cost_share_by_line", "cost_share_last_year", "cost_share_change"],
      holds:
        "staff, MDF, co-op, promotions, operations in a column: share of the channel's cost, the same to that day of the year before, and points of change",
    },
    { names: ["finding"], holds: "what the year says to the day, in a sentence or two" },
    {
      names: ["check"],
      holds:
        "TRUE when months, year and `cam_program` tie, every row has a known line and a period, no cost is negative and no line stands twice in a month",
    },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_staff_basis"], holds: "Recorded, Share of sales or Salaries" },
    { names: ["in_product_margin"], holds: "what is left of a dollar of net sales" },
    {
      names: ["in_partners", "in_managed_share", "in_managed_partners", "in_channel_sales", "in_staff_share"],
      holds: "the staffing: partners and how many are managed, sales, staff cost as a share of them",
    },
    { names: STAFF_ROLES.map(({ id }) => `in_${id}_ratio`), holds: "by role: partners a person" },
    { names: STAFF_ROLES.map(({ id }) => `in_${id}_salary`), holds: "by role: a person's cost a year" },
  ],
};
