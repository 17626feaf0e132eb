import { type CadenceRule, readCadenceRule } from "../../domain/cadence/cadence-rule";
import type { CadenceRow } from "../../domain/program/cadence";
import type { LineCells } from "../kit/columns";
import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

/** Weeks that a month touches at most. */
export const MONTH_WEEKS = 6;
/** Lines of what to do first. */
const FIRST_LINES = 6;

const RULE_KEYS = [
  ...["activity", "criterion", "levelKey", "words", "position", "now", "every", "levels", "stages"],
  ...["about", "purpose", "minutes", "start", "end", "since", "until", "from", "to", "period", "due"],
  ...["items", "done", "overdue", "logged", "known", "time", "deal"],
  ...["week1", "week2", "week3", "week4", "week5", "week6"],
] as const;
export type RuleKey = (typeof RULE_KEYS)[number];
export type RuleLine = LineCells<RuleKey>;

const LINE_KEYS = [
  ...[
    "number",
    "name",
    "key",
    "criterion",
    "row",
    "kind",
    "cam",
    "level",
    "lifeStage",
    "levelKey",
    "stageKey",
    "first",
    "open",
  ],
  ...["done", "due", "overdue", "later", "onTime", "next"],
] as const;
export type LineKey = (typeof LINE_KEYS)[number];

/** What is known of each partner with each rule that is understood, side by side. */
const GRID_KEYS = ["holds", "day", "due", "done", "onTime", "state", "key"] as const;
export type GridKey = (typeof GRID_KEYS)[number];

export const TO_DO_KEYS = ["key", "line", "rule"] as const;
export const TO_DO_SHOWN = [
  ...["partner", "cam", "day", "late", "minutes", "state", "activity", "period"],
] as const;
export const WEEK_KEYS = ["name", "done", "open", "due", "left", "unknown", "start", "end"] as const;
export const CAM_KEYS = ["cam", "share", "due", "done", "onTime", "overdue"] as const;
export const BOARD_KEYS = ["partner", "cam", "overdue", "due", "done", "later", "first", "by"] as const;

export const ACTIVITY_KEYS = [
  ...["activity", "levels", "due", "items", "done", "overdue", "about", "period"],
] as const;

/** A row of cam_cadence as it was read; null: nobody understands it. */
export interface ReadRule {
  row: CadenceRow;
  rule: CadenceRule | null;
}

export function readRules(rows: readonly CadenceRow[]): ReadRule[] {
  return rows.map((row) => {
    const rule = readCadenceRule(row);
    return typeof rule === "string" ? { row, rule: null } : { row: rule.row, rule };
  });
}

/** How many of a thing there are. */
export interface Capacity {
  lines: number;
  rules: number;
  /** Of the rules, those that are understood. */
  understood: number;
  cams: number;
  activities: number;
}

/** Every cell that another cell refers to. */
export function createModel({ lines, rules, understood, cams, activities }: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const perRule = (label: string) => Array.from({ length: understood }, () => new Ref(label, 1, lines));
  return {
    inputs: inputsOf("as_of"),
    days: each(
      ["fiscalStart", "soon", "first", "monthStart", "monthEnd", "quarterEnd", "endFrom", "endTo"] as const,
      one,
    ),
    activities: each(ACTIVITY_KEYS, column(Math.max(1, rules))),
    rules: each(RULE_KEYS, column(Math.max(1, rules))),
    lines: each(LINE_KEYS, column(lines)),
    grid: each(GRID_KEYS, perRule),
    toDo: each([...TO_DO_KEYS, ...TO_DO_SHOWN], column(FIRST_LINES)),
    board: {
      ...each(BOARD_KEYS, column(lines)),
      ...each(["level", "lifeStage", "number"] as const, column(lines)),
      activities: Array.from({ length: activities }, (_, index) => new Ref(`activity ${index}`, 1, lines)),
    },
    weeks: each(WEEK_KEYS, column(MONTH_WEEKS)),
    cams: each(CAM_KEYS, column(Math.max(1, cams))),
    totals: each(["done", "due", "overdue", "later", "share", "left"] as const, one),
    deals: each(["known", "minutes", "deal", "share", "unknown"] as const, one),
    checks: each(
      ["missing", "gone", "words", "rows", "cams", "odd", "leftOut", "twice", "all"] as const,
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
