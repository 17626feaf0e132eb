import { type Assumption, numberAssumptions, RATE } from "../shared/assumption";
import { ILLUSTRATIVE } from "../shared/plain-words";
import { BANDS, type Band } from "./propensity";
import { USUAL_CHANCE, type Chances } from "./targets";

export type ChanceKey = "chance_high" | "chance_medium" | "chance_low";

export const CHANCE_OF: Readonly<Record<Band, ChanceKey>> = {
  High: "chance_high",
  Medium: "chance_medium",
  Low: "chance_low",
};

const chanceOf = (band: Band) => ({
  ...RATE,
  label: `Chance of a deal, ${band.toLowerCase()}`,
  default: USUAL_CHANCE[band],
  source: ILLUSTRATIVE,
  help: "How many of ten such targets become a deal, as a share.",
});

/** How often targets of each band become deals: what somebody types counts. */
export const CHANCE_INPUTS = numberAssumptions<ChanceKey>({
  chance_high: chanceOf("High"),
  chance_medium: chanceOf("Medium"),
  chance_low: chanceOf("Low"),
});

/** The same with what the workbook has taught. */
export function learnedInputs(chances: Chances): Readonly<Record<ChanceKey, Assumption>> {
  const entries = BANDS.map((band): [ChanceKey, Assumption] => {
    const { chance, from } = chances[band];
    const assumption = CHANCE_INPUTS[CHANCE_OF[band]];
    return [
      CHANCE_OF[band],
      from === 0 ? assumption : { ...assumption, default: chance, source: `Of ${from} targets a year old` },
    ];
  });
  return Object.fromEntries(entries) as Record<ChanceKey, Assumption>;
}
