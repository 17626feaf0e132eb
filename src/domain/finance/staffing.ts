import { roundTo } from "../shared/rounding";

/** The people a channel program needs, and how many managed partners each looks after. */
export const STAFF_ROLES = [
  { id: "cam", label: "Channel account managers", ratio: 20 },
  { id: "channel_sales", label: "Channel sales managers", ratio: 30 },
  { id: "operations", label: "Channel operations", ratio: 100 },
  { id: "marketing", label: "Channel marketing managers", ratio: 50 },
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number]["id"];

/** Of all partners, those that people look after directly. */
export const MANAGED_SHARE = 0.4;
/** Staff cost as a share of channel sales. */
export const STAFF_SHARE = 0.015;
/** A year's loaded cost of one person, whatever the role. */
export const STAFF_SALARY = 125_000;

export const STAFF_BASES = ["Recorded", "Share of sales", "Salaries"] as const;
export type StaffBasis = (typeof STAFF_BASES)[number];

export interface StaffingInput {
  /** Managed partners, a whole number of 0 or more. */
  managed: number;
  /** Managed partners a person; 0 or less asks for nobody. */
  ratios: Readonly<Record<StaffRole, number>>;
  /** A year's loaded cost of one person. */
  salaries: Readonly<Record<StaffRole, number>>;
}

export interface Staffing {
  roles: readonly {
    id: StaffRole;
    label: string;
    ratio: number;
    /** People by the ratio, in one decimal. */
    need: number;
    /** The same in whole people. */
    people: number;
    salary: number;
    cost: number;
  }[];
  people: number;
  /** The roles' needs together. */
  need: number;
  /** Σ people × salary, a year. */
  salaries: number;
}

/** Partners that are managed directly, to the nearest whole one. */
export function managedPartners(partners: number, share: number): number {
  return roundTo(partners * share, 0);
}

/** People by role, each rounded to the nearest whole person, and what they cost by salaries. */
export function staffing({ managed, ratios, salaries }: StaffingInput): Staffing {
  const roles = STAFF_ROLES.map(({ id, label }) => {
    const [ratio, salary] = [ratios[id], salaries[id]];
    const need = ratio > 0 ? managed / ratio : 0;
    const people = roundTo(need, 0);
    return { id, label, ratio, need: roundTo(need, 1), people, salary, cost: people * salary };
  });
  const sum = (figure: (role: (typeof roles)[number]) => number) =>
    roles.reduce((total, role) => total + figure(role), 0);
  return {
    roles,
    people: sum(({ people }) => people),
    need: sum(({ need }) => need),
    salaries: sum(({ cost }) => cost),
  };
}
