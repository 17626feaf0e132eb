import { COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import { bandKeys } from "../../domain/cam-scorecard/cam-inputs";
import type { PublicNames } from "../shared/public-names";

const bands = (["revenue", "other"] as const).flatMap((set) =>
  bandKeys(set).flatMap(({ from, factor }) => [from, factor].flatMap((key) => key ?? [])),
);

export const publicNames: PublicNames = {
  reading:
    "What a CAM's managed partners reached by the day it was built, and what that pays: attainments are values of that day, or typed; pay follows by formulas. " +
    'Lists are one column in the order sales, pipeline, capabilities, profitability, planning, activation; `""` where nothing is measured.',
  results: [
    { names: ["score"], holds: "100 × attainment by shares, of what is measured" },
    {
      names: ["component_scores"],
      holds: "five in one column: 100 × attainment, sales and pipeline together by their shares",
    },
    { names: ["attainments"], holds: "six: fractions, 1 = the target" },
    { names: ["shares"], holds: "six: of the target pay, what is not measured left out" },
    { names: ["pays", "total_pay"], holds: "six, and their sum" },
    { names: ["gate_open"], holds: "TRUE when sales and pipeline pay above 100 %" },
    { names: ["measured"], holds: "how many of the six are measured" },
    { names: ["built_on"], holds: "the day" },
    { names: ["check"], holds: "TRUE when shares add up to 1, bands go up and partners are the CAM's" },
  ],
  inputs: [
    { names: ["in_target_pay"], holds: "what all targets reached pay" },
    { names: COMPONENT_KEYS.map((key) => `in_${key}_attainment`), holds: "typed over what was measured" },
    { names: COMPONENT_KEYS.map((key) => `in_${key}_share`), holds: "shares of the target pay" },
    { names: ["in_gate"], holds: "what planning and reviews have to reach" },
    {
      names: bands.map((key) => `in_${key}`),
      holds: "bands: attainment from, and factor; the first is from 0",
    },
  ],
};
