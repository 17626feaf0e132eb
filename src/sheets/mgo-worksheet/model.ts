import { MGO_KEYS, SEGMENT_FIGURES, type SegmentFigure, SEGMENTS } from "../../domain/marketing/mgo-lines";
import { inputRefs } from "../shared/inputs-panel";
import { Ref } from "../shared/reference";

const one = (label: string) => new Ref(label);
const scenarios = (label: string) => new Ref(label, 3);
const each = <K extends string, T>(keys: readonly K[], make: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;

/** The letters of the worksheet, and what the lines come to. */
export const ROWS = [
  "a",
  "b",
  "c",
  "d",
  "e",
  "f",
  "g",
  "h",
  "i",
  "j",
  "k",
  "l",
  "revenue",
  "needed",
  "gap",
  "revenue gap",
] as const;
export type RowKey = (typeof ROWS)[number];

/** The cells of one line: in each scenario, in the one that counts, and back from L. */
export interface LineRefs {
  scenarios: Ref;
  chosen: Ref;
  back: Ref;
}

/** From engaged partners to the revenue of deals. */
export const FUNNEL_ROWS = 8;

const SEGMENT_FIELDS = Object.keys(SEGMENT_FIGURES) as SegmentFigure[];

/** What of Setup counts. */
export const MGO_SETTINGS = ["fiscalStartMonth", "currency", "defaultDealSize"] as const;
type MgoSetting = (typeof MGO_SETTINGS)[number];

/** Every cell that another cell refers to; the blocks place them. */
export function createModel(partners: number, settings: Readonly<Record<MgoSetting, Ref>>) {
  const rows = (label: string) => new Ref(label, 1, Math.max(1, partners));
  const segments = (label: string) => new Ref(label, 1, SEGMENTS);
  return {
    settings,
    tolerance: one("tolerance"),
    inputs: each(MGO_KEYS, inputRefs),
    scenario: inputRefs("scenario"),
    scenarioNumber: one("scenario number"),
    toShare: inputRefs("MGOs to share out"),
    lines: each(ROWS, (key): LineRefs => ({
      scenarios: scenarios(`line ${key}`),
      chosen: one(`line ${key} chosen`),
      back: one(`line ${key} back`),
    })),
    factors: each(["response", "close", "dealSize"] as const, scenarios),
    asked: one("revenue asked"),
    told: each(["partners", "targets", "won", "wonAmount"] as const, one),
    funnel: each(["figure", "rate"] as const, (key) => new Ref(`funnel: ${key}`, 1, FUNNEL_ROWS)),
    text: one("text"),
    bleakText: one("bleak case in words"),
    segments: {
      name: each(["0", "1", "2", "3", "4", "5"] as const, (index) => one(`segment ${index} name`)),
      inputs: Array.from({ length: SEGMENTS }, (_, index) =>
        each(SEGMENT_FIELDS, (field) => one(`segment ${index} ${field} typed`)),
      ),
      used: each(SEGMENT_FIELDS, (field) => segments(`segments' ${field}`)),
      defaults: each(SEGMENT_FIELDS, (field) => one(`segments' default ${field}`)),
      target: segments("segments' targets"),
      mgos: segments("segments' MGOs"),
      leads: segments("segments' leads"),
      responses: segments("segments' responses"),
      unreadable: segments("segments' unreadable figures"),
      ...each(["total", "share", "whole", "revenue"] as const, (key) => one(`segments ${key}`)),
    },
    target: one("MGOs a year"),
    targetSource: one("whose target"),
    per: each(["quarter", "month", "week", "partner"] as const, one),
    months: {
      share: new Ref("months' shares", 1, 12),
      mgos: new Ref("months' MGOs", 1, 12),
      whole: new Ref("months' whole MGOs", 1, 12),
      quarters: new Ref("quarters' MGOs", 1, 4),
      quartersWhole: new Ref("quarters' whole MGOs", 1, 4),
      seasonal: one("seasonal"),
      setup: new Ref("seasonality", 1, 12),
      perYear: one("months a year"),
      weeks: one("weeks"),
    },
    partners: {
      inputs: Array.from({ length: partners }, (_, index) => inputRefs(`weight ${index}`)),
      annual: rows("annual targets"),
      used: rows("weights"),
      quota: rows("quotas"),
      whole: rows("whole parts"),
      rest: rows("remainders"),
      rank: rows("ranks"),
      mgos: rows("partners' MGOs"),
      ...each(["targeted", "sum", "left"] as const, (key) => one(`partners ${key}`)),
    },
    checks: each(["forward", "figures", "segments", "months", "shared", "partners", "all"] as const, one),
  };
}

export type Model = ReturnType<typeof createModel>;
