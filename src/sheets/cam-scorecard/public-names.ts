import { COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import { bandKeys } from "../../domain/cam-scorecard/cam-inputs";
import { FISCAL_START, type PublicNames } from "../shared/public-names";

const bands = (["revenue", "other"] as const).flatMap((set) =>
  bandKeys(set).flatMap(({ from, factor }) => [from, factor].flatMap((key) => key ?? [])),
);

export const publicNames: PublicNames = {
  reading:
    "What a CAM's managed partners reached in the fiscal year to the day, and what that pays, by formulas over the tables; attainments may be typed over. " +
    'Lists are one column in the order sales, pipeline, capabilities, profitability, planning, activation; `""` where nothing is measured.',
  results: [
    { names: ["score"], holds: "100 × attainment by shares, of what is measured" },
    {
      names: ["component_scores"],
      holds: "five in one column: 100 × attainment, sales and pipeline together by their shares",
    },
    { names: ["attainments"], holds: "six: fractions, 1 = the target" },
    {
      names: ["attainment_parts", "attainment_wholes"],
      holds:
        "six each, as the tables tell: what was reached, and of what: money, partners or things of the routine",
    },
    {
      names: ["partners", "taken_over"],
      holds: "partners that count, and of them those taken over within 90 days",
    },
    {
      names: ["development_share", "known_minutes"],
      holds: "minutes to develop partners ÷ minutes with a purpose, and those minutes",
    },
    { names: ["shares"], holds: "six: of the target pay, what is not measured left out" },
    { names: ["pays", "total_pay"], holds: "six, and their sum" },
    { names: ["gate_open"], holds: "TRUE when sales and pipeline pay above 100 %" },
    { names: ["measured"], holds: "how many of the six are measured" },
    { names: ["built_on"], holds: "the day" },
    {
      names: ["check"],
      holds: "TRUE when shares add up to 1, bands go up, and partners and rules are those of the build",
    },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_target_pay"], holds: "what all targets reached pay" },
    { names: COMPONENT_KEYS.map((key) => `in_${key}_attainment`), holds: "typed over what the tables tell" },
    { names: COMPONENT_KEYS.map((key) => `in_${key}_share`), holds: "shares of the target pay" },
    { names: ["in_gate"], holds: "what planning and reviews have to reach" },
    {
      names: bands.map((key) => `in_${key}`),
      holds: "bands: attainment from, and factor; the first is from 0",
    },
  ],
};
