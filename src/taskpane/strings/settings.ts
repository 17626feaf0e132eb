import type { RoutineYear } from "../../domain/cadence/routine-year";
import type { DealsMoved, LevelMoved, Moved } from "../../domain/setup-lists/setup-effect";
import { statusInWords } from "./components";
import { count, type Format } from "./format";

const partners = (number: number, one: string, many: string) =>
  number === 0 ? "" : `${count(number, one, many)}:`;

/** A score as people say it; not scored where there is none. */
const score = (value: number | null, format: Format) =>
  value === null ? "not scored" : format.number(value, 1);

/** Texts of the settings page. */
export const settingTexts = {
  lead: "These count for the whole workbook. They stand on the sheet Setup, where they can be edited as well.",
  views: "Settings",
  general: "General",
  channel: "One Setup for all",
  quarters: "Quarters",
  log: "Log",
  view: (title: string, rows: string) => `${title} (${rows})`,
  groups: {
    general: "General",
    year: "Fiscal year",
    targets: "Targets and coverage",
    scores: "Scores",
    seasonality: "Seasonality",
    other: "More",
  },
  lists: {
    stages: {
      title: "Stages",
      lead: "What each stage of your CRM means. A deal whose stage is not here counts nowhere.",
      add: "Add a stage",
    },
    levels: {
      title: "Levels",
      lead: "The levels of your program, lowest first, and what each asks for. What is blank is not asked for.",
      add: "Add a level",
    },
    metrics: {
      title: "Metrics",
      lead: "What the scorecards measure, from which score each metric is green or yellow, and what it weighs. Metrics of your own are fed from Results.",
      add: "Add a metric",
    },
    weights: {
      title: "Weights",
      lead: "How much each metric of the Performance Scorecard weighs in a life-stage. They need not total 100; a blank cell takes the weight of the metric.",
      add: "Add a life-stage",
    },
    rebateBands: {
      title: "Rebate bands",
      lead: "What a partner's revenue of the fiscal year earns it as a rebate, for every partner. Without bands the rebate rate of its level counts. Rebate method, under General, says whether the band reached counts for all revenue or each slice has its own rate.",
      add: "Add a band",
    },
    products: {
      title: "Products",
      lead: "What your partners sell. The list price counts for deals that the CRM exports without an amount, from the next import on.",
      add: "Add a product",
    },
    cadence: {
      title: "Routine",
      lead: "What is done with a partner, how often and by when. Levels and life-stages say with whom; blank means with everybody.",
      add: "Add an activity",
    },
  },
  row: {
    unnamed: "New row",
    added: "New",
    change: "Change",
    close: "Close",
    remove: "Remove",
    up: "Up",
    down: "Down",
    of: (what: string, name: string) => `${what} ${name}`,
  },
  you: {
    label: "Your name",
    hint: "Proposed where a name stands beside what is agreed, and written into the log. Kept on this computer.",
  },
  empty: "Nothing is listed yet.",
  effect: {
    title: "What this would move",
    working: "Working it out…",
    nothing: "Nothing that is measured now would change.",
    more: (number: number) => `and ${number} more`,
    following: ({ sheet, rows }: { sheet: string; rows: number }, format: Format) =>
      `${count(rows, "row", "rows", format)} of ${sheet} ${rows === 1 ? "takes" : "take"} the new name.`,
    deals: ({ from, to, count: deals, amount }: DealsMoved, format: Format) =>
      `${count(deals, "deal", "deals", format)}, ${format.money(amount)}, ${deals === 1 ? "moves" : "move"} from ${from ?? "no class"} to ${to ?? "no class"}.`,
    scores: (number: number) => partners(number, "partner's score changes", "partners' scores change"),
    score: (partner: string, before: number | null, after: number | null, format: Format) =>
      `${partner}: ${score(before, format)} → ${score(after, format)}`,
    statuses: (number: number) => partners(number, "partner changes colour", "partners change colour"),
    status: ({ partner, before, after }: Moved<string>) =>
      `${partner}: ${statusInWords(before)} → ${statusInWords(after)}`,
    levels: (number: number) => partners(number, "partner changes level", "partners change level"),
    level: ({ partner, before, after, falls }: LevelMoved) =>
      before === "" || after === ""
        ? `${partner}: ${before || "not measured"} → ${after || "not measured"}`
        : `${partner} ${falls ? "falls" : "rises"} from ${before} to ${after}`,
    capabilities: (number: number) =>
      partners(number, "Capabilities Scorecard changes", "Capabilities Scorecards change"),
    routine: (before: RoutineYear, after: RoutineYear, format: Format) =>
      `With all active partners a year's routine takes ${format.number(after.times)} times instead of ${format.number(before.times)}${
        before.minutes === after.minutes
          ? ""
          : `, and ${format.number(after.minutes / 60, 1)} hours instead of ${format.number(before.minutes / 60, 1)} where it says how long`
      }.`,
    sheets: (number: number) =>
      partners(number, "built sheet then reads differently", "built sheets then read differently"),
  },
  save: (changes: number, format: Format) =>
    changes === 0 ? "Save" : `Save ${count(changes, "change", "changes", format)}`,
  discard: "Discard",
  saving: "Saving settings",
  saved: "Settings saved",
  listSaved: (title: string) => `${title} saved`,
  savedBody: "Built sheets recalculate by themselves.",
  label: (changes: number) => (changes === 1 ? "Change 1 setting" : `Change ${changes} settings`),
  listLabel: (title: string) => `Change ${title}`,
  seasonLead:
    "Share of the year's target in each fiscal month. The twelve total 100%; blank means evenly, day by day.",
  total: (total: string) => `Total ${total}`,
  totalWrong: (total: string) => `The twelve months total ${total}; they have to total 100%.`,
} as const;
