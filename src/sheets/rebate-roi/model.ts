import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import { dayRefs } from "../shared/day-inputs";
import { inputRefs } from "../shared/inputs-panel";
import { each, Ref } from "../shared/reference";
import type { Capacity } from "./layout";

const one = (label: string) => new Ref(label);

const IDS: readonly ComparisonId[] = COMPARISONS.map(({ id }) => id);

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel({ table, lines, partners }: Capacity) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    settings: each(["asOf", "fiscalStartMonth", "currency", "vendorGrossMargin"], one),
    days: dayRefs(),
    inputs: each(["from", "to", "gross_margin", "comparison"], inputRefs),
    yearStart: one("first day of the fiscal year"),
    yearEnd: one("last day of the fiscal year"),
    firstClosed: one("first closed deal"),
    /** Row by row of cam_rebates: which rows count, and where each counted row and each partner begins. */
    index: each(["number", "period", "partner", "counts", "line", "group"], column(table)),
    /** Row by row of those that count. */
    lines: each(
      [
        "number",
        "position",
        "partner",
        "criterion",
        "period",
        "rebate",
        "margin",
        "given",
        "revenue",
        "source",
        "running",
        "offQuarter",
        "known",
      ],
      column(lines),
    ),
    compared: each<ComparisonId, ReturnType<typeof comparedRefs>>(IDS, (id) => comparedRefs(id, lines)),
    partners: each(["number", "position", "name", "criterion", "quarters", "rebate"], column(partners)),
    byPartner: each<ComparisonId, ReturnType<typeof sumRefs>>(IDS, (id) => sumRefs(id, partners)),
    total: {
      rebate: one("rebates paid"),
      lines: one("rows that count"),
      partners: one("partners that count"),
    },
    totals: each<ComparisonId, ReturnType<typeof sumRefs>>(IDS, (id) => sumRefs(`total ${id}`, 1)),
    chosen: each(["revenueReturn", "marginRoi", "increment", "measured"], one),
    checks: each(
      [
        "tolerance",
        "direct",
        "room",
        "inPeriod",
        "undated",
        "cells",
        "negative",
        "leftOut",
        "unknown",
        "running",
        "offQuarter",
        "all",
      ],
      one,
    ),
    notes: one("notes"),
  };
}

export type Model = ReturnType<typeof createModel>;

const comparedRefs = (id: string, rows: number) =>
  each(
    ["start", "baseline", "source", "state", "rebate", "increment", "gain", "revenueReturn", "marginRoi"],
    (key) => new Ref(`${id} ${key}`, 1, rows),
  );

const sumRefs = (id: string, rows: number) =>
  each(
    ["measured", "rebate", "increment", "gain", "revenueReturn", "marginRoi"],
    (key) => new Ref(`${id} ${key}`, 1, rows),
  );
