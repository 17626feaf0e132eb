import { capabilitiesScorecard } from "../capabilities/capabilities-scorecard";
import { readCapabilityData, type CapabilityData } from "../capabilities/capability-data";
import { routineYear, type RoutineYear } from "../cadence/routine-year";
import type { CadenceRow } from "../program/cadence";
import { rankedLevels } from "../program/levels";
import { changedSource } from "../program/changed-source";
import type { TableSource } from "../program/setup";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import type { DealClass } from "../scorecard/performance/deal-index";
import type { Overrides } from "../scorecard/performance/scorecard-inputs";
import type { PerformanceScorecard, ScorecardData } from "../scorecard/performance/scorecard-types";
import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { levelsTable, metricsTable } from "../shared/tables/catalogue";
import { cadenceTable } from "../shared/tables/cadence-tables";
import type { TableChange } from "../shared/tables/table-change";
import { listRows } from "./list-rows";
import { SETUP_LISTS } from "./lists";

/** Of a partner, before and after. */
export interface Moved<T> {
  partner: string;
  before: T;
  after: T;
}

/** An earned level; "" while something that it asks for is not measured. */
export interface LevelMoved extends Moved<string> {
  /** To a lower level of the program. */
  falls: boolean;
}

/** Deals that count as something else. */
export interface DealsMoved {
  /** Null: the workbook does not know their stage. */
  from: DealClass | null;
  to: DealClass | null;
  count: number;
  /** Money; deals without an amount add nothing. */
  amount: number;
}

/** What a change of Setup would move, before it is written. */
export interface SetupEffect {
  deals: readonly DealsMoved[];
  /** Performance scores that change, the largest difference first; null: not scored. */
  scores: readonly Moved<number | null>[];
  /** Colours or their absence, of the Performance Scorecard. */
  statuses: readonly Moved<PerformanceScorecard["status"]>[];
  levels: readonly LevelMoved[];
  /** Scores of the Capabilities Scorecard. */
  capabilities: readonly Moved<number | null>[];
  routine: { before: RoutineYear; after: RoutineYear } | null;
}

export interface EffectInput {
  /** The workbook's tables as they are, read as CAPABILITY_TABLES and the tables that change. */
  source: TableSource;
  changes: readonly TableChange[];
  today: SerialDate;
  /** What is typed on a partner's Performance Scorecard: the effect says what its sheet will say. */
  overridesOf?: (partner: string) => Overrides;
}

/** Everything that changes of partners' scores, levels and deals, by the same rules as their sheets. */
export function setupEffect(input: EffectInput): SetupEffect {
  const { source, changes, today, overridesOf = () => ({}) } = input;
  const after = changedSource(source, changes);
  const [was, will] = [readCapabilityData(source), readCapabilityData(after)];
  const partners = was.scorecard.partners.flatMap(({ partner }) => partner ?? []);
  // Of all of Setup only the metrics' weights move what is assessed.
  const weighs = changes.some(({ table }) => table.name === metricsTable.name);
  const pairs = partners.map((partner) => {
    const overrides = overridesOf(partner);
    const card = ({ scorecard: data }: CapabilityData) =>
      performanceScorecard({ data, partner, asOf: data.settings.asOf ?? today, overrides });
    const assessed = (data: CapabilityData) =>
      weighs
        ? capabilitiesScorecard({ data, partner, asOf: data.scorecard.settings.asOf ?? today }).score
        : null;
    return { partner, before: card(was), after: card(will), assessed: [assessed(was), assessed(will)] };
  });
  const moved = <T>(pick: (card: PerformanceScorecard) => T) =>
    pairs
      .map(({ partner, before, after: then }) => ({ partner, before: pick(before), after: pick(then) }))
      .filter((each) => !isSame(each.before, each.after));
  const renamed = renamedLevels(changes);
  const capabilities = pairs
    .map(({ partner, assessed: [before, then] }) => ({ partner, before: before!, after: then! }))
    .filter((each) => !isSame(each.before, each.after));
  return {
    deals: movedDeals(was.scorecard, will.scorecard),
    scores: mostFirst(moved(({ score }) => score)),
    statuses: moved(({ status }) => status),
    levels: moved(({ level }) => level)
      .filter(({ before, after: then }) => nameKey(renamed.get(nameKey(before)) ?? before) !== nameKey(then))
      .map((each) => ({ ...each, falls: isLower(each, was, will) })),
    capabilities: mostFirst(capabilities),
    routine: movedRoutine(input, after, { was, will }),
  };
}

/** By their old names: a level that is called otherwise is the same level. */
function renamedLevels(changes: readonly TableChange[]): ReadonlyMap<string, string> {
  const moved = changes
    .filter(({ table }) => table.name === levelsTable.name)
    .flatMap((each) => each.moved ?? []);
  return new Map(moved.map(({ from, to }) => [nameKey(String(from["level"])), String(to["level"])]));
}

function isSame(one: unknown, other: unknown): boolean {
  return typeof one === "number" && typeof other === "number" ? round9(one) === round9(other) : one === other;
}

/** By the program as it will be; a level that goes stands where it stood. */
function isLower({ before, after }: Moved<string>, was: CapabilityData, will: CapabilityData): boolean {
  const [now, then] = [was, will].map(({ scorecard }) =>
    rankedLevels(scorecard.levels).map(({ level }) => nameKey(level)),
  ) as [string[], string[]];
  const place = (level: string, names: readonly string[], others: readonly string[]) =>
    (names.includes(nameKey(level)) ? names : others).indexOf(nameKey(level));
  return place(after, then, now) < place(before, then, now);
}

function mostFirst(moved: readonly Moved<number | null>[]): Moved<number | null>[] {
  // A score that comes or goes is the largest difference of all.
  const size = ({ before, after }: Moved<number | null>) =>
    before === null || after === null ? Infinity : Math.abs(after - before);
  return [...moved].sort((one, other) => (size(one) === size(other) ? 0 : size(other) - size(one)));
}

function movedDeals({ deals: was }: ScorecardData, { deals: will }: ScorecardData): DealsMoved[] {
  const groups = new Map<string, DealsMoved>();
  was.all.forEach(({ class: from, deal }, index) => {
    const to = will.all[index]?.class ?? null;
    if (from === to) return;
    const group = groups.get(`${from} ${to}`) ?? { from, to, count: 0, amount: 0 };
    groups.set(`${from} ${to}`, {
      ...group,
      count: group.count + 1,
      amount: group.amount + (deal.amount ?? 0),
    });
  });
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

function movedRoutine(
  { source, today }: EffectInput,
  after: TableSource,
  { was, will }: Record<"was" | "will", CapabilityData>,
): SetupEffect["routine"] {
  // Whoever has no routine in the workbook is not told of the one that it could begin with.
  if (!after.table(cadenceTable).exists) return null;
  const yearOf = (tables: TableSource, { scorecard: { settings, partners } }: CapabilityData) =>
    routineYear(listRows(SETUP_LISTS.cadence, tables) as readonly CadenceRow[], partners, {
      day: settings.asOf ?? today,
      fiscalStartMonth: settings.fiscalStartMonth,
    });
  const [before, then] = [yearOf(source, was), yearOf(after, will)];
  return before.times === then.times && before.minutes === then.minutes ? null : { before, after: then };
}
