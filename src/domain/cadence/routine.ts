import { DEFAULT_CADENCE, namesIn } from "../program/cadence";
import { REGISTERED } from "../program/levels";
import { readSettings } from "../program/settings";
import { DEFAULT_STAGES, type TableSource } from "../program/setup";
import { indexDeals, openDeals } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import type { Period } from "../shared/fiscal-calendar";
import { monthOf } from "../marketing/marketing-quarter";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";
import { cadenceLogTable, cadenceTable } from "../shared/tables/cadence-tables";
import {
  dealsTable,
  partnersTable,
  scoresTable,
  settingsTable,
  stagesTable,
  type PartnerRow,
} from "../shared/tables/catalogue";
import { changesTable, logTable } from "../shared/tables/history-tables";
import type { Purpose } from "../shared/tables/relations-tables";
import { type CadenceRule, isListed, readCadenceRule } from "./cadence-rule";
import { dueDay, lookedAt } from "./due-day";
import { namedSpan, windowOf } from "./window";

export type RoutineState = "Done" | "Due" | "Overdue" | "Not started";

type Span = Pick<Period, "start" | "end">;

/** One thing of the routine: an activity with a partner, for one period. */
export interface RoutineItem {
  /** As cam_partners writes it; "" for what is about the program. */
  partner: string;
  /** The partner's CAM; null: unassigned, or about the program. */
  cam: string | null;
  /** As cam_cadence writes it. */
  activity: string;
  /** What it is about: "October 2026", "FY2026 Q3", "FY2027 H1", "FY2026". */
  period: string;
  periodDays: Span;
  /** What is done within these days counts for the period. */
  window: Span;
  due: SerialDate;
  state: RoutineState;
  /** The first day within the window on which it was done; null: not yet. */
  doneOn: SerialDate | null;
  /** Null: nobody said how long it takes, or what for. */
  minutes: number | null;
  purpose: Purpose | null;
  /** What of the add-in counts as done when it is built, as cam_cadence names it; none: done by hand. */
  doneBy: readonly string[];
}

/** What the routine is worked out from, read once from the workbook. */
export interface RoutineData {
  /** Active partners in the order of their table. */
  partners: readonly PartnerRow[];
  rules: readonly CadenceRule[];
  /** Rows of cam_cadence that count for nothing, and why, in words. */
  problems: readonly string[];
  fiscalStartMonth: number;
  /** Something is due from so many days before its day. */
  dueSoonDays: number;
  hasOpenDeals(partner: string): boolean;
  /** Days on which an activity was done with a partner, or, for "", for the program; earliest first. */
  doneDays(partner: string, activity: string): readonly SerialDate[];
  /** First day of which the workbook knows anything, of days up to `asOf`; `asOf` where it knows none. */
  firstDay(asOf: SerialDate): SerialDate;
}

/** Reads the routine. A workbook without the table cam_cadence has the routine that it would begin with. */
export function readRoutine(source: TableSource): RoutineData {
  const stages = source.table(stagesTable);
  const deals = indexDeals(source.table(dealsTable).rows, stages.exists ? stages.rows : DEFAULT_STAGES);
  const days = [
    ...source.table(cadenceLogTable).rows.map(({ doneOn }) => doneOn),
    ...source.table(scoresTable).rows.map(({ asOf }) => asOf),
    ...source.table(changesTable).rows.map(({ importedOn }) => importedOn),
    ...source.table(logTable).rows.map(({ when }) => when),
  ].flatMap((day) => (day === null ? [] : Math.floor(day)));
  return {
    ...readDone(source),
    hasOpenDeals: (partner) => openDeals(deals.of(partner)).length > 0,
    firstDay: (asOf) => days.reduce((first, day) => Math.min(first, day), asOf),
  };
}

/** The routine as far as it says what is done: every partner is taken to have open deals, and nothing to be overdue. */
export function readDone(source: TableSource): RoutineData {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const cadence = source.table(cadenceTable);
  const read = (cadence.exists ? cadence.rows : DEFAULT_CADENCE).map(readCadenceRule);
  const done = new Map<string, SerialDate[]>();
  for (const { partner, activity, doneOn } of source.table(cadenceLogTable).rows) {
    if (doneOn === null) continue;
    const key = doneKey(partner ?? "", activity ?? "");
    done.set(key, [...(done.get(key) ?? []), Math.floor(doneOn)]);
  }
  for (const days of done.values()) days.sort((one, other) => one - other);
  return {
    partners: namedOnce(source.table(partnersTable).rows).filter(isActivePartner),
    rules: read.filter((rule) => typeof rule !== "string"),
    problems: read.filter((rule) => typeof rule === "string"),
    fiscalStartMonth: settings.fiscalStartMonth,
    dueSoonDays: settings.dueSoonDays,
    hasOpenDeals: () => true,
    doneDays: (partner, activity) => done.get(doneKey(partner, activity)) ?? [],
    firstDay: (asOf) => asOf,
  };
}

/** CAMs with an active partner that is managed directly, in the order in which they first appear. */
export function managingCams({ partners }: Pick<RoutineData, "partners">): string[] {
  const cams = partners
    .filter(({ managed }) => managed !== "No")
    .flatMap(({ cam }) => (cam?.trim() ? cam : []));
  return [...new Map(cams.map((cam) => [nameKey(cam), cam])).values()];
}

/** Of two rows with one name the first counts, as everywhere; Control reports the other. */
function namedOnce(rows: readonly PartnerRow[]): PartnerRow[] {
  const seen = new Set<string>([""]);
  return rows.filter(({ partner }) => !seen.has(nameKey(partner)) && seen.add(nameKey(partner)));
}

function doneKey(partner: string, activity: string): string {
  return JSON.stringify([nameKey(partner), nameKey(activity)]);
}

/**
 * Everything of the routine that belongs to the day: for each active partner, and for the program, each of its activities once, for the period in
 * whose time `asOf` falls. In the order of partners and rules, the program's last. An activity of several rows goes by the first that
 * holds for the partner. What had to be done before the partner was in the workbook is not overdue.
 */
export function routineAt(data: RoutineData, asOf: SerialDate): RoutineItem[] {
  return subjectsOf(data).flatMap((subject) => itemsOf(data, subject, asOf));
}

/** The routine from the day on through so many months, each thing once; what belongs to a later month is as the first day of its month sees it. */
export function routineAhead(data: RoutineData, asOf: SerialDate, months: number): RoutineItem[] {
  const items = new Map<string, RoutineItem>();
  for (let ahead = 0; ahead < months; ahead += 1) {
    const day = ahead === 0 ? asOf : addMonths(monthOf(asOf), ahead);
    for (const item of routineAt(data, day)) {
      const key = JSON.stringify([item.partner, item.activity, item.window.start]);
      if (!items.has(key)) items.set(key, item);
    }
  }
  return [...items.values()];
}

/** With whom something is done: a partner, or the program. */
interface Subject {
  row: PartnerRow | null;
  rules: readonly CadenceRule[];
}

function subjectsOf(data: RoutineData): Subject[] {
  return [
    ...data.partners.map((row) => ({ row, rules: rulesFor(data, row) })),
    { row: null, rules: firstOfEach(data.rules.filter(({ row }) => row.about === "The program")) },
  ];
}

/** The rules that hold for a partner, by its contractual level, its life-stage and whether we manage it ourselves. */
function rulesFor(data: RoutineData, partner: PartnerRow): CadenceRule[] {
  return firstOfEach(
    data.rules.filter(
      (rule) =>
        holdsFor(rule.row, {
          level: partner.tier ?? REGISTERED,
          lifeStage: partner.lifeStage ?? "",
          managed: partner.managed !== "No",
        }) &&
        (!rule.withOpenDeals || data.hasOpenDeals(partner.partner ?? "")),
    ),
  );
}

/** Whether a row of cam_cadence is about partners of that kind. */
function holdsFor(
  { levels, lifeStages, about }: Pick<CadenceRule["row"], "levels" | "lifeStages" | "about">,
  { level, lifeStage, managed }: { level: string; lifeStage: string; managed: boolean },
): boolean {
  const kind = managed ? "Managed partners" : "Other partners";
  return (about ?? "Managed partners") === kind && isListed(levels, level) && isListed(lifeStages, lifeStage);
}

function firstOfEach(rules: readonly CadenceRule[]): CadenceRule[] {
  const seen = new Set<string>();
  return rules.filter(({ activity }) => !seen.has(nameKey(activity)) && seen.add(nameKey(activity)));
}

function itemsOf(data: RoutineData, { row, rules }: Subject, asOf: SerialDate): RoutineItem[] {
  const partner = row?.partner ?? "";
  const first = Math.max(data.firstDay(asOf), Math.floor(row?.partnerSince ?? 0));
  const windowAt = (day: SerialDate, rule: CadenceRule) => windowOf(day, rule.every, data.fiscalStartMonth);
  /** Counted from another activity, and that one from none: there is no going round in circles. */
  const plainDay = (rule: CadenceRule, window: Span) => dueDay(rule, window, partner, () => null);
  const named = (activity: string) => rules.find((rule) => nameKey(rule.activity) === nameKey(activity));
  return rules.flatMap((rule) => {
    const window = windowAt(asOf, rule);
    const due = dueDay(rule, window, partner, (activity) => {
      const other = named(activity);
      return other ? plainDay(other, window) : null;
    });
    if (due === null) return [];
    const instead = rule.without === null ? undefined : named(rule.without);
    if (instead && plainDay(instead, windowAt(due, instead)) === due) return [];
    const days = lookedAt(rule, window);
    const doneOn =
      data
        .doneDays(partner, rule.activity)
        .find((day) => day >= window.start && day <= Math.min(window.end, asOf)) ?? null;
    return {
      partner,
      cam: row?.cam ?? null,
      activity: rule.activity,
      period: namedSpan(days, data.fiscalStartMonth),
      periodDays: days,
      window,
      due,
      state: stateOf({ due, doneOn }, { asOf, first, soonFrom: due - data.dueSoonDays }),
      doneOn,
      minutes: rule.row.minutes,
      purpose: (rule.row.purpose ?? null) as Purpose | null,
      doneBy: namesIn(rule.row.doneBy ?? null),
    };
  });
}

function stateOf(
  { due, doneOn }: Pick<RoutineItem, "due" | "doneOn">,
  { asOf, first, soonFrom }: Record<"asOf" | "first" | "soonFrom", SerialDate>,
): RoutineState {
  if (doneOn !== null) return "Done";
  if (asOf > due) return due < first ? "Not started" : "Overdue";
  return asOf >= soonFrom ? "Due" : "Not started";
}
