import { round9, roundTo } from "../shared/rounding";
import { ratio } from "./known";
import type { MgoKey, MgoScenarioName, ScenarioFactors } from "./mgo-lines";
import { neededFor } from "./mgo-segments";

/** The lines from A forward, and what line L asks for, in one scenario. */
export interface MgoScenario {
  interactionRate: number;
  /** Line E: responses a partner a year. */
  responses: number;
  /** Line H */
  mgos: number;
  closeRate: number;
  /** Line J */
  deals: number;
  dealSize: number;
  /** J × K: what the lines bring. */
  revenue: number;
  /** MGOs that line L asks for; null where line I or K is 0. */
  needed: number | null;
  /** mgos − needed: below 0 when the lines bring too few. */
  gap: number | null;
  /** revenue − what L asks for. */
  revenueGap: number;
  /** Responses a partner a year that would bring the MGOs needed. */
  responsesNeeded: number | null;
}

export function factorsOf(used: (key: MgoKey) => number, scenario: MgoScenarioName): ScenarioFactors {
  if (scenario === "Expected") return { response: 1, close: 1, dealSize: 1 };
  const kind = scenario === "Bleak" ? "bleak" : "stretch";
  return {
    response: used(`${kind}_response`),
    close: used(`${kind}_close`),
    dealSize: used(`${kind}_deal_size`),
  };
}

export function scenarioOf(
  used: (key: MgoKey) => number,
  factors: ScenarioFactors,
  revenueAsked: number,
): MgoScenario {
  const interactionRate = Math.min(1, used("line_d") * factors.response);
  const responses = roundTo(used("line_b") * used("line_c") * interactionRate, 0);
  const mgos = used("line_a") * responses * used("line_f") * used("line_g");
  const closeRate = Math.min(1, used("line_i") * factors.close);
  const dealSize = used("line_k") * factors.dealSize;
  const deals = mgos * closeRate;
  const needed = neededFor(revenueAsked, dealSize, closeRate);
  return {
    interactionRate,
    responses,
    mgos,
    closeRate,
    deals,
    dealSize,
    revenue: deals * dealSize,
    needed,
    gap: needed === null ? null : round9(mgos - needed),
    revenueGap: deals * dealSize - revenueAsked,
    responsesNeeded: ratio(needed, used("line_a") * used("line_f") * used("line_g")),
  };
}
