import { payout } from "../program/payout";
import type { AmountBand } from "../shared/bands";
import { round9 } from "../shared/rounding";
import { sum } from "../shared/sum";

/** Illustrative: what a CAM is paid for, with its share of the target pay. */
export const COMPONENTS = {
  sales: { label: "Sales", short: "Sales", share: 0.35 },
  pipeline: { label: "Pipeline", short: "Pipeline", share: 0.15 },
  capabilities: { label: "Capabilities", short: "Capabilities", share: 0.15 },
  profitability: { label: "Partner profitability", short: "Profitability", share: 0.1 },
  planning: { label: "Planning and reviews", short: "Planning", share: 0.15 },
  activation: { label: "Satisfaction and activation", short: "Activation", share: 0.1 },
} as const;
export type Component = keyof typeof COMPONENTS;
export const COMPONENT_KEYS = Object.keys(COMPONENTS) as readonly Component[];

/** What pays above 100 % only when planning and reviews reach the gate. */
export const GATED: readonly Component[] = ["sales", "pipeline"];

/** Illustrative: attainment from, and the factor of the slice up to the next. */
export const REVENUE_BANDS: readonly AmountBand[] = [
  { from: 0, value: 0 },
  { from: 0.6, value: 2.5 },
  { from: 1, value: 1.5 },
  { from: 1.25, value: 1 },
  { from: 1.5, value: 0 },
];
export const OTHER_BANDS: readonly AmountBand[] = [
  { from: 0, value: 0 },
  { from: 0.5, value: 2 },
  { from: 1, value: 0 },
];
export const GATE = 0.6;

export interface CamPayInput {
  /** Money a period. */
  targetPay: number;
  /** Fractions; null: not measured. */
  attainment: Readonly<Record<Component, number | null>>;
  shares: Readonly<Record<Component, number>>;
  revenueBands: readonly AmountBand[];
  otherBands: readonly AmountBand[];
  gate: number;
}

interface ComponentPay {
  /** Of the target pay, what is not measured left out; null: it is. */
  share: number | null;
  /** That counts: at most 1 where the gate is shut. */
  counted: number | null;
  pay: number | null;
}

export interface CamPay {
  /** Whether sales and pipeline pay above 100 %. */
  gateOpen: boolean;
  components: Readonly<Record<Component, ComponentPay>>;
  /** Null while nothing is measured. */
  total: number | null;
}

/** What attainment pays: unmeasured components are left out and the others take their shares. Throws #VALUE! as `payout`. */
export function camPay(input: CamPayInput): CamPay {
  const { attainment, shares, targetPay, gate } = input;
  const measured = sum(COMPONENT_KEYS.map((key) => (attainment[key] === null ? 0 : shares[key])));
  const { planning } = attainment;
  const gateOpen = planning !== null && round9(planning) >= round9(gate);
  const of = (key: Component): ComponentPay => {
    const reached = attainment[key];
    if (reached === null || measured <= 0) return { share: null, counted: null, pay: null };
    const isRevenue = GATED.includes(key);
    const counted = isRevenue && !gateOpen ? Math.min(1, reached) : reached;
    const share = shares[key] / measured;
    const bands = isRevenue ? input.revenueBands : input.otherBands;
    return { share, counted, pay: payout(counted, targetPay * share, bands) };
  };
  const components = Object.fromEntries(COMPONENT_KEYS.map((key) => [key, of(key)])) as CamPay["components"];
  const pays = COMPONENT_KEYS.flatMap((key) => components[key].pay ?? []);
  return { gateOpen, components, total: pays.length ? sum(pays) : null };
}
