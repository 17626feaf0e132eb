import { PNL_INPUT_KEYS, type PnlInputKey } from "../../domain/finance/pnl-inputs";
import { BUDGET_LINES, PNL_LINES, spellingsOf, type PnlLineId } from "../../domain/finance/pnl-lines";
import { STAFF_ROLES } from "../../domain/finance/staffing";
import { dayRefs } from "../shared/day-inputs";
import { inputRefs, type InputRefs } from "../shared/inputs-panel";
import { Ref } from "../shared/reference";
import type { Subtotal } from "./layout";

const one = (label: string) => new Ref(label);

function each<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

const LINE_IDS = PNL_LINES.map(({ id }) => id);
const SUBTOTALS: readonly Subtotal[] = ["net_sales", "gross_margin", "net_margin"];

/** One line or subtotal in twelve months, four quarters and the year. */
export interface StatementRefs {
  months: Ref;
  monthsYear: Ref;
  quarters: Ref;
  year: Ref;
}

const statementRefs = (id: string): StatementRefs => ({
  months: new Ref(`${id} by month`, 12),
  monthsYear: one(`${id} of the months`),
  quarters: new Ref(`${id} by quarter`, 4),
  year: one(`${id} of the year`),
});

const roles = (label: string) => new Ref(label, 1, STAFF_ROLES.length);
const budget = (label: string) => new Ref(label, 1, BUDGET_LINES.length);

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel() {
  return {
    settings: each(["asOf", "fiscalStartMonth", "currency", "vendorGrossMargin"], one),
    days: dayRefs(),
    basis: inputRefs("basis of staff cost"),
    inputs: each<PnlInputKey, InputRefs>(PNL_INPUT_KEYS, inputRefs),
    calendar: {
      ...each(["yearStart", "yearEnd", "name"], one),
      start: new Ref("months' first days", 12),
      next: new Ref("next months' first days", 12),
      quarter: new Ref("quarters of the months", 12),
      numbers: new Ref("quarter numbers", 4),
    },
    spellings: each<PnlLineId, Ref>(LINE_IDS, (id) => new Ref(`${id} criteria`, spellingsOf(id).length)),
    recordedStaff: new Ref("recorded staff", 12),
    margin: one("margin after cost of goods"),
    lines: each<PnlLineId, StatementRefs>(LINE_IDS, statementRefs),
    subtotals: each<Subtotal, StatementRefs>(SUBTOTALS, statementRefs),
    returns: {
      ...each(["gain", "cost", "channel"], one),
      costs: budget("budget lines"),
      back: budget("dollars back by line"),
    },
    staff: {
      ratios: roles("ratios"),
      people: roles("people"),
      salaries: roles("salaries"),
      costs: roles("costs"),
      ...each(["count", "bySalaries", "byShare", "recorded", "cost", "perHead"], one),
    },
    checks: each(
      ["recorded", "direct", "unknown", "undated", "cells", "negative", "leftOut", "tolerance", "all"],
      one,
    ),
    notes: one("notes"),
  };
}

export type Model = ReturnType<typeof createModel>;
