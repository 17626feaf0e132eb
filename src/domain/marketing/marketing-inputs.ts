import { type Assumption, numberAssumptions, RATE } from "../shared/assumption";
import { LARGEST_FIGURE } from "../shared/bounds";
import { SETTINGS } from "../program/settings";

const UP = { minimum: 0, maximum: LARGEST_FIGURE } as const;
const APPROVER: Assumption<string | null> = {
  key: "approver",
  label: "Approver of MDF",
  kind: "text",
  default: null,
  source: "MDF approver of Setup",
  help: "Who approves the MDF request; never the CAM, who asks for it.",
};

/** What may be typed over a default of the marketing plan. The sheet's input is `in_` + the key. */
export const MARKETING_INPUTS = {
  ...numberAssumptions({
    mgo_goal: {
      label: "MGO goal",
      kind: "number",
      decimals: 1,
      ...UP,
      help: "Marketing generated opportunities that the plan is to bring.",
    },
    revenue_goal: {
      label: "Revenue goal",
      kind: "money",
      ...UP,
      source: "None",
      help: "Revenue that the plan is to bring; the MGO goal follows from it.",
    },
    quarters: {
      label: "Quarters in the plan",
      kind: "whole",
      minimum: 1,
      maximum: 2,
      default: 1,
      source: "One quarter a plan",
      help: "1 or 2; build the sheet again after a change.",
    },
    partner_margin: {
      label: "Partner's margin",
      ...RATE,
      default: SETTINGS.partnerMargin.default,
      source: "Partner margin of Setup",
      help: "What the partner keeps of its sales, where Campaigns does not say it.",
    },
  }),
  approver: APPROVER,
};
