import { CAM_INPUTS } from "../../domain/cam-scorecard/cam-inputs";
import { type Component, COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import { completedRow, namesIn } from "../../domain/program/cadence";
import { nameKey } from "../../domain/shared/excel-text";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { createModel as createRoutine, type ReadRule } from "../cadence/model";
import { gridPlaces } from "../cadence/rules";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { inputsOf } from "../kit/inputs";
import { createPortfolio, QUARTERS, type LineKey as PortfolioKey } from "../portfolio/model";
import { each, Ref, type CellRef } from "../shared/reference";

const LINE_KEYS = ["label", "attained", "bar", "of", "counted", "share", "pay"] as const;
export type LineKey = (typeof LINE_KEYS)[number];
const TOTAL_KEYS = [
  ...["unranked", "influenced", "assessed", "answers", "satisfied"],
  ...["partners", "overtaken", "unkept", "minutes", "develop", "time"],
  ...["target", "weight", "open", "measured", "pay", "score"],
] as const;

const byQuarter = <K extends string>(name: K) => QUARTERS.map((number) => `${name}${number}` as const);
/** Whether and from when on a partner counts, and what it sold of what since … */
const SALES_KEYS = [
  ...["counts", "handover", "over", "start"],
  ...byQuarter("goneBefore"),
  ...["targetBefore", "targetSince", "wonSince", "influenced", "needed", "covers"],
] as const;
/** … its certificates, and how many are asked of it … */
const CERTIFICATE_KEYS = [
  ...["askedDay", "asked", "now", "valid", "latestDay", "latest", "held"],
  ...["tasksDay", "tasks", "stepsDay", "steps", "shareDay", "shareRecorded", "servicing"],
  ...["influencedTwelve", "capabilities", "met", "next", "byLevel", "need", "certified"],
] as const;
/** … and what else it reached. */
const FACT_KEYS = [
  ...["before", "late", "capabilitiesDue", "capabilitiesReached"],
  ...["planDue", "agreedRow", "planCriterion", "planFrom", "planKept", "planToDate", "planBefore", "planWon"],
  ...["planMeasured", "planReached", "registered", "answer", "things", "onTime", "minutes", "develop"],
] as const;

export type SalesKey = (typeof SALES_KEYS)[number];
export type CertificateKey = (typeof CERTIFICATE_KEYS)[number];
export type FactKey = (typeof FACT_KEYS)[number];
type PartnerKey = PortfolioKey | SalesKey | CertificateKey | FactKey;
export type Line = LineCells<PartnerKey>;
export type LineColumn = PageColumn<PartnerKey>;
export type LineColumns<Own extends PartnerKey> = PageColumns<PartnerKey, Own>;

export const SLOT_KEYS = ["name", "every", "start", "end", "since"] as const;

/** One time of the year in which a rule's thing is done. */
export interface Slot {
  /** Its place in the list of rules, and among those that are understood. */
  rule: number;
  index: number;
  /** How many times of the rule come before it. */
  before: number;
}

/** The times of the fiscal year: as many as a rule's months may touch of it. */
function slotsOf(read: readonly ReadRule[]): Slot[] {
  const places = gridPlaces(read);
  return read.flatMap(({ rule }, at) => {
    const index = places[at];
    if (!rule || index == null) return [];
    return Array.from({ length: timesAYear(rule.every) }, (_, before) => ({ rule: at, index, before }));
  });
}

/** Times that do not divide the year begin before it, so that one more of them may reach into it. */
const timesAYear = (months: number) =>
  MONTHS_A_YEAR % months === 0 ? MONTHS_A_YEAR / months : Math.ceil((MONTHS_A_YEAR - 1) / months) + 1;

/** Whether building something of that label counts as having done what the rule asks for. */
export const isDoneBy = ({ row }: ReadRule, label: string) =>
  namesIn(completedRow(row).doneBy ?? null).some((name) => nameKey(name) === nameKey(label));

/** Every cell that another cell refers to. */
export function createModel(partners: number, read: readonly ReadRule[]) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const one = (label: string) => new Ref(label);
  const rows = Math.max(1, partners);
  const portfolio = createPortfolio(rows);
  const inputs = { ...portfolio.inputs, ...inputsOf(...Object.keys(CAM_INPUTS)) };
  const slots = slotsOf(read);
  const routine = createRoutine({
    lines: rows,
    rules: read.length,
    understood: read.filter(({ rule }) => rule).length,
    cams: 0,
    activities: 0,
  });
  const perSlot = (what: string) => slots.map(() => new Ref(what, 1, rows));
  const { name, key, criterion, row } = portfolio.lines;
  return {
    inputs,
    portfolio: { ...portfolio, inputs },
    /** The routine over the same partners, by the times of the year. */
    routine: {
      ...routine,
      inputs: { as_of: inputs.as_of },
      days: { ...routine.days, fiscalStart: portfolio.fiscalStart },
      lines: { ...routine.lines, name, key, criterion, row },
      grid: { ...routine.grid, day: perSlot("day"), due: perSlot("due"), state: perSlot("outcome") },
      read,
    },
    slots,
    times: each(SLOT_KEYS, column(Math.max(1, slots.length))),
    ruleTime: each(["time", "develop", "changed"] as const, column(Math.max(1, read.length))),
    partners: {
      ...portfolio.lines,
      ...each([...SALES_KEYS, ...CERTIFICATE_KEYS, ...FACT_KEYS], column(rows)),
    },
    reached: each(["component", "part", "whole", "value"] as const, column(COMPONENT_KEYS.length)),
    lines: each(LINE_KEYS, column(COMPONENT_KEYS.length)),
    scores: column(COMPONENT_KEYS.length - 1)("component scores"),
    totals: each(TOTAL_KEYS, one),
    checks: each(
      ["shares", "bands", "gone", "new", "changed", "rows", "leftOut", "over", "unkept", "all"] as const,
      one,
    ),
  };
}
export type Model = ReturnType<typeof createModel>;

/** What counts of an input, by its key. */
export function countedCell({ inputs }: Pick<Model, "inputs">, key: string): Ref {
  return (inputs as Readonly<Record<string, { used: Ref }>>)[key]!.used;
}

/** What counts as attained of a component. */
export const attainedCell = ({ lines }: Model, key: Component): CellRef =>
  lines.attained.fixed(0, COMPONENT_KEYS.indexOf(key));

/** A figure of what was reached of a component, as the tables tell. */
export const reachedCell = ({ reached }: Model, key: Component, what: "part" | "whole" | "value"): CellRef =>
  reached[what].fixed(0, COMPONENT_KEYS.indexOf(key));
