import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

/** Row by row of cam_mdf: whether it is due, its forecast, and its place in the list. */
const FORECAST_KEYS = [
  "number",
  "id",
  "campaign",
  "day",
  "revenue",
  "cost",
  "roi",
  "group",
  "key",
  "place",
] as const;
/** Row by row of the list, the best forecast first: what each takes of the budget … */
const TAKEN_KEYS = [
  "number",
  "position",
  "status",
  "decided",
  "amount",
  "committed",
  "taken",
  "known",
  "overspent",
] as const;
/** … and what the page shows of it. */
const SHOWN_KEYS = [
  "rank",
  "partner",
  "id",
  "tactic",
  "requested",
  "revenue",
  "revenueReturn",
  "marginRoi",
  "verdict",
  "running",
  "approved",
  "spent",
  "verified",
  "remarks",
] as const;
export type ForecastKey = (typeof FORECAST_KEYS)[number];
export type TakenKey = (typeof TAKEN_KEYS)[number];
export type ShownKey = (typeof SHOWN_KEYS)[number];
export type LineKey = TakenKey | ShownKey;

/** How many rows the sheet has room for; more make its check say "Rebuild". */
export interface Capacity {
  /** Rows of cam_mdf. */
  table: number;
  /** Of them, the quarter's. */
  requests: number;
}

/** Room for what is there now and a little more. */
export function capacityFor({ table, requests }: Capacity): Capacity {
  return { table: table + 24, requests: requests + 10 };
}

/** Every cell that another cell refers to. */
export function createModel({ table, requests }: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("as_of", "quarter", "budget"),
    fiscalStart: one("fiscal start"),
    calendar: each(["yearStart", "quarterStart", "quarterEnd"], one),
    forecasts: each(FORECAST_KEYS, column(table)),
    lines: each([...TAKEN_KEYS, ...SHOWN_KEYS], column(requests)),
    totals: each(["due", "requested", "approved", "committed", "spent", "verified", "fits", "left"], one),
    checks: each(
      ["tolerance", "direct", "room", "cells", "leftOut", "campaigns", "partners", "overspent", "all"],
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
