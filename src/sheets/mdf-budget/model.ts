import { dayRefs } from "../shared/day-inputs";
import { inputRefs } from "../shared/inputs-panel";
import { each, Ref } from "../shared/reference";
import type { Capacity } from "./layout";

const one = (label: string) => new Ref(label);

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel({ table, requests }: Capacity) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    settings: each(["asOf", "fiscalStartMonth", "currency", "mdfBudget"], one),
    days: dayRefs(),
    inputs: each(["quarter", "budget"], inputRefs),
    yearStart: one("first day of the fiscal year"),
    quarterStart: one("first day of the as-of date's quarter"),
    quarterEnd: one("day after the quarter"),
    /** Row by row of cam_mdf: whether it is due, its forecast, and its place in the list. */
    index: each(
      ["number", "id", "campaign", "day", "revenue", "cost", "roi", "group", "key", "place"],
      column(table),
    ),
    /** Row by row of the list, the best forecast first. */
    lines: each(
      [
        "number",
        "position",
        "status",
        "decided",
        "amount",
        "committed",
        "taken",
        "known",
        "overspent",
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
      ],
      column(requests),
    ),
    totals: each(["due", "requested", "approved", "committed", "spent", "verified", "fits", "left"], one),
    checks: each(
      [
        "tolerance",
        "direct",
        "room",
        "cells",
        "leftOut",
        "unknownCampaigns",
        "unknownPartners",
        "overspent",
        "all",
      ],
      one,
    ),
    notes: one("notes"),
  };
}

export type Model = ReturnType<typeof createModel>;
