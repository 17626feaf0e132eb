import type { MetricDefinition } from "../../domain/program/metrics";
import { each, Ref } from "../shared/reference";

/** Handles of a cell, of one a quarter, and of one a quarter and the year to date. */
export const one = (label: string) => new Ref(label);
export const five = (label: string) => new Ref(label, 5);
export const four = (label: string) => new Ref(label, 4);

/** The handles of one metric's cells. */
export interface MetricRefs {
  target: Ref;
  actual: Ref;
  score: Ref;
  status: Ref;
  weight: Ref;
  points: Ref;
  /** From cam_metrics, or the default. */
  configured: Ref;
  green: Ref;
  yellow: Ref;
  defaultTarget: Ref;
  /** A score below it keeps the composite from being Green; 0: none. */
  floor: Ref;
  lower: Ref;
  /** Its id and its label, in the calculations. */
  id: Ref;
  label: Ref;
  /** Its id with wildcards disarmed, and what only its rows match. */
  key: Ref;
  criterion: Ref;
  /** Recorded in cam_results: by quarter, and the latest. */
  resultTarget: Ref;
  resultActual: Ref;
  latestTarget: Ref;
  latestActual: Ref;
  /** Default target in all five columns. */
  targetDefault: Ref;
}

const SINGLE = [
  ...(["weight", "points", "configured", "green", "yellow", "defaultTarget", "floor", "lower"] as const),
  ...(["id", "label", "key", "criterion", "latestTarget", "latestActual"] as const),
] as const;

export const metricRefs = (): MetricRefs => ({
  ...each(SINGLE, one),
  ...each(["target", "actual", "score", "status", "targetDefault"], five),
  ...each(["resultTarget", "resultActual"], four),
});

/** A metric of the sheet with its cells. */
export interface MetricLineRefs {
  metric: MetricDefinition;
  refs: MetricRefs;
}
