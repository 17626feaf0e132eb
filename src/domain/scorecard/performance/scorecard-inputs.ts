import { AS_OF } from "../../program/as-of";
import { numberAssumptions, RATE } from "../../shared/assumption";

const UP = { minimum: 0 } as const;
const quarter = (number: number) =>
  ({
    label: `Sales target Q${number}`,
    kind: "money",
    ...UP,
    help: `The sales target of Q${number}, on the amount basis of Setup.`,
  }) as const;

/** What a CAM may type over a default of the scorecard. The sheet's input is `in_` + the key. */
export const SCORECARD_INPUTS = {
  as_of: AS_OF,
  ...numberAssumptions({
    annual_target: {
      label: "Annual target",
      kind: "money",
      ...UP,
      help: "The year's sales target; the quarters take a quarter of it each.",
    },
    q1_target: quarter(1),
    q2_target: quarter(2),
    q3_target: quarter(3),
    q4_target: quarter(4),
    coverage: {
      label: "Coverage",
      kind: "multiple",
      ...UP,
      help: "Pipeline needed as a multiple of what is still to be won; 3 = three times.",
    },
    average_deal_size_target: {
      label: "Deal size target",
      kind: "money",
      ...UP,
      help: "The average amount of a won deal to aim for.",
    },
    training_certs_target: {
      label: "Certifications target",
      kind: "number",
      ...UP,
      help: "Certifications to hold.",
    },
    required_tasks_target: {
      label: "Required tasks target",
      ...RATE,
      help: "Share of the required tasks to have done, 100 % = all.",
    },
  }),
};
export type OverrideKey = keyof typeof SCORECARD_INPUTS;
export const OVERRIDE_KEYS = Object.keys(SCORECARD_INPUTS) as OverrideKey[];
/** Blank (null or absent) leaves the default. */
export type Overrides = Readonly<Partial<Record<OverrideKey, number | null>>>;

export function scorecardInputName(key: OverrideKey): string {
  return `in_${key}`;
}
