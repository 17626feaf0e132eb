import { countedValue, type NumberAssumption, numberAssumptions } from "../shared/assumption";
import type { AmountBand } from "../shared/bands";
import { ILLUSTRATIVE } from "../shared/plain-words";
import {
  type CamPayInput,
  type Component,
  COMPONENT_KEYS,
  COMPONENTS,
  GATE,
  OTHER_BANDS,
  REVENUE_BANDS,
} from "./cam-pay";

/** What a multiple of the target may be; more is a percentage typed as a number. */
const MOST = 10;
const multiple = { kind: "rate", minimum: 0, maximum: MOST } as const;

export type CamBandSet = "revenue" | "other";
const BANDS: Readonly<Record<CamBandSet, { label: string; bands: readonly AmountBand[] }>> = {
  revenue: { label: "Sales, pipeline", bands: REVENUE_BANDS },
  other: { label: "The others", bands: OTHER_BANDS },
};

const attainments = Object.fromEntries(
  COMPONENT_KEYS.map((key) => [
    `${key}_attainment`,
    {
      ...multiple,
      label: `${COMPONENTS[key].short}: attainment`,
      source: "From the tables",
      help: "1 or 100 % is the target; type over it where the tables do not tell.",
    },
  ]),
) as Record<`${Component}_attainment`, Parameters<typeof numberAssumptions>[0][string]>;

const shares = Object.fromEntries(
  COMPONENT_KEYS.map((key) => [
    `${key}_share`,
    {
      kind: "rate" as const,
      minimum: 0,
      maximum: 1,
      label: `${COMPONENTS[key].short}: share`,
      default: COMPONENTS[key].share,
      source: ILLUSTRATIVE,
      help: "Of the target pay. What is not measured is left out, and the others take its share.",
    },
  ]),
) as Record<`${Component}_share`, Parameters<typeof numberAssumptions>[0][string]>;

function bandFacts(set: CamBandSet): Record<string, Parameters<typeof numberAssumptions>[0][string]> {
  const { label, bands } = BANDS[set];
  return Object.fromEntries(
    bands.flatMap(({ from, value }, index) => [
      ...(index === 0
        ? []
        : [
            [
              `${set}_from_${index + 1}`,
              {
                ...multiple,
                label: `${label}: band ${index + 1} from`,
                default: from,
                source: ILLUSTRATIVE,
                help: "The attainment from which the band counts, above the one before.",
              },
            ],
          ]),
      [
        `${set}_factor_${index + 1}`,
        {
          kind: "number" as const,
          minimum: 0,
          maximum: MOST,
          label: `${label}: band ${index + 1}, factor`,
          default: value,
          source: index === 0 ? "Band 1 is from 0 on" : ILLUSTRATIVE,
          help: "What each part of the attainment within the band is worth.",
        },
      ],
    ]),
  ) as Record<string, Parameters<typeof numberAssumptions>[0][string]>;
}

/** What a CAM's pay follows from: every figure may be typed over. */
export const CAM_INPUTS: Readonly<Record<string, NumberAssumption>> = numberAssumptions({
  target_pay: {
    kind: "money",
    minimum: 0,
    label: "Target pay",
    default: 20_000,
    source: ILLUSTRATIVE,
    help: "What all targets reached pay, for the fiscal year to the day.",
  },
  ...attainments,
  ...shares,
  gate: {
    kind: "rate",
    minimum: 0,
    maximum: 1,
    label: "Gate: planning and reviews from",
    default: GATE,
    source: ILLUSTRATIVE,
    help: "Sales and pipeline pay above 100 % only when planning and reviews reach it.",
  },
  ...bandFacts("revenue"),
  ...bandFacts("other"),
});

/** Keys of a set's bands in order; the first begins at 0. */
export function bandKeys(set: CamBandSet): { from: string | null; factor: string }[] {
  return BANDS[set].bands.map((_, index) => ({
    from: index === 0 ? null : `${set}_from_${index + 1}`,
    factor: `${set}_factor_${index + 1}`,
  }));
}

/** What counts of typed values, by key without `in_`; `measured` is what the workbook told. */
export function camPayInput(
  typed: (key: string) => unknown,
  measured: CamPayInput["attainment"],
): CamPayInput {
  const of = (key: string) => countedValue(CAM_INPUTS[key]!, typed(key)) ?? CAM_INPUTS[key]!.default;
  const number = (key: string) => of(key)!;
  const byComponent = <T>(value: (key: Component) => T) =>
    Object.fromEntries(COMPONENT_KEYS.map((key) => [key, value(key)])) as Record<Component, T>;
  const bands = (set: CamBandSet) =>
    bandKeys(set).map(({ from, factor }) => ({
      from: from === null ? 0 : number(from),
      value: number(factor),
    }));
  return {
    targetPay: number("target_pay"),
    attainment: byComponent((key) => of(`${key}_attainment`) ?? measured[key]),
    shares: byComponent((key) => number(`${key}_share`)),
    revenueBands: bands("revenue"),
    otherBands: bands("other"),
    gate: number("gate"),
  };
}
