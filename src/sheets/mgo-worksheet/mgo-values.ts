import { countedValue, type NumberAssumption } from "../../domain/shared/assumption";
import { LARGEST_FIGURE } from "../../domain/shared/bounds";
import {
  MGO_KEYS,
  MGO_LINES,
  MGO_SCENARIO,
  MGOS_TO_SHARE,
  SEGMENT_FIGURES,
  SEGMENTS,
  type MgoKey,
  type MgoScenarioName,
  type SegmentFigure,
  type SegmentInput,
} from "../../domain/marketing/mgo-lines";
import type { CellValue } from "../../domain/shared/tables/table-definition";

/** What the worksheet's inputs are to hold: null clears, absent keeps what the sheet has. */
export interface MgoValues {
  overrides: Readonly<Partial<Record<MgoKey, number | null>>>;
  scenario?: MgoScenarioName | null;
  toShare?: number | null;
  /** By place on the sheet; a segment that is given replaces all its cells. */
  segments?: readonly (SegmentInput | undefined)[];
  /** By Partner ID. */
  weights?: Readonly<Record<string, number | null>>;
}

export const SEGMENT_INPUTS: Readonly<Record<SegmentFigure, string>> = {
  share: "share",
  dealSize: "deal_size",
  closeRate: "close_rate",
  mgoRate: "mgo_rate",
  leadRate: "lead_rate",
};
const FIGURES = Object.keys(SEGMENT_FIGURES) as SegmentFigure[];

/** A partner's weight, by the partner's ID, so that it stays the partner's own when the list changes. */
export function mgoWeight(partner: string, partnerId: string): NumberAssumption {
  const plain = partnerId.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return {
    key: `weight_${plain}`.slice(0, 197),
    label: partner,
    kind: "number",
    minimum: 0,
    maximum: LARGEST_FIGURE,
    default: null,
    source: "",
    help: "How much of the MGOs it takes, on any scale; 0 = none.",
  };
}

type Inputs = Readonly<Record<string, CellValue>>;

const isBlank = (value: CellValue | undefined) => value === undefined || value === null || value === "";
const within = (value: CellValue | undefined, most: number) =>
  typeof value === "number" && value >= 0 && value <= most ? value : null;
const words = (value: CellValue | undefined) => (typeof value === "string" && value !== "" ? value : null);

/** What an existing worksheet's inputs hold, as the maths takes them; blank ones and those out of bounds are null. */
export function keptMgoValues(
  inputs: Inputs = {},
): Required<Omit<MgoValues, "weights">> & { weight(partnerId: string): number | null } {
  const overrides = Object.fromEntries(
    MGO_KEYS.map((key) => [key, countedValue(MGO_LINES[key], inputs[`in_${key}`])]),
  );
  return {
    overrides: overrides as Record<MgoKey, number | null>,
    scenario: countedValue(MGO_SCENARIO, inputs["in_scenario"]),
    toShare: countedValue(MGOS_TO_SHARE, inputs["in_mgos_to_share"]),
    segments: Array.from({ length: SEGMENTS }, (_, index) => segmentAt(inputs, index)),
    weight: (partnerId) => {
      const weight = mgoWeight("", partnerId);
      return countedValue(weight, inputs[`in_${weight.key}`]);
    },
  };
}

function segmentAt(inputs: Inputs, index: number): SegmentInput {
  const cell = (name: string) => inputs[`in_segment${index + 1}_${name}`];
  const figure = (each: SegmentFigure) => within(cell(SEGMENT_INPUTS[each]), SEGMENT_FIGURES[each].most);
  return {
    name: words(cell("name")),
    share: figure("share"),
    dealSize: figure("dealSize"),
    closeRate: figure("closeRate"),
    mgoRate: figure("mgoRate"),
    leadRate: figure("leadRate"),
    unreadable: FIGURES.filter((each) => !isBlank(cell(SEGMENT_INPUTS[each])) && figure(each) === null),
  };
}
