import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import { recordedResults } from "../scorecard/performance/recorded-results";
import { SALES_KEYS } from "../scorecard/performance/sales-targets";
import { FROM_RESULTS } from "../scorecard/performance/scorecard-targets";
import type { PerformanceScorecard, ScorecardData } from "../scorecard/performance/scorecard-types";
import { quarterName } from "../shared/fiscal-calendar";
import { nearlyEqual } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { partnersTable, resultsTable, type PartnerRow, type ResultRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { Commitment } from "./commitments";

/** One target that accepting a plan's commitments changes. */
interface TargetChange {
  /** "Sales target FY2018 Q1". */
  label: string;
  kind: "money" | "number";
  before: number | null;
  /** Where the target came from so far: "Results", "Annual target ÷ 4" … */
  source: string;
  after: number;
}

export interface AcceptedTargets {
  /** What changes, for the question before anything is written. */
  changes: TargetChange[];
  /** What stays as it is, and why. */
  notes: string[];
  tables: TableChange[];
}

interface KnownTarget {
  value: number | null;
  source: string;
}

interface NewTarget {
  /** "FY2018 Q1". */
  label: string;
  metric: "perf_to_plan" | "training_certs";
  period: SerialDate;
  target: number;
  before: KnownTarget;
}

/**
 * What accepting commitments writes: each whole fiscal quarter's revenue as the sales target of the Performance Scorecard, the
 * certifications due as its target for them, and the annual target of the fiscal year in progress where the plan covers some of its
 * quarters. The year's other quarters keep the targets they have, which are recorded so that a new annual target does not move them.
 */
export function acceptedTargets(
  data: ScorecardData,
  partner: string,
  promises: readonly Commitment[],
  asOf: SerialDate,
): AcceptedTargets {
  const card = performanceScorecard({ data, partner, asOf });
  const name = card.row?.partner ?? partner;
  const recorded = recordedResults(data.results, name);
  const rows: Partial<ResultRow>[] = [];
  const changes: TargetChange[] = [];
  const closed: string[] = [];
  const record = ({ label, metric, period, target, before }: NewTarget) => {
    const isMoney = metric === "perf_to_plan";
    if (recorded.row(metric, period)?.basis === "Closed") {
      closed.push(
        `${label} is closed: its ${isMoney ? "sales target stays as it is" : "certifications stay as they are"}.`,
      );
      return;
    }
    rows.push({ partner: name, period, metric, target, basis: "Agreed" });
    if (before.source === FROM_RESULTS && before.value !== null && nearlyEqual(before.value, target)) return;
    changes.push({
      label: `${isMoney ? "Sales target" : "Certifications"} ${label}`,
      kind: isMoney ? "money" : "number",
      before: before.value,
      source: before.source,
      after: target,
    });
  };
  const salesBefore = (period: SerialDate): KnownTarget =>
    knownTarget(card, recorded.target("perf_to_plan", period, false), period);
  const whole = promises.filter((promise) => promise.whole);
  for (const { label, start, revenue } of whole)
    record({
      label,
      metric: "perf_to_plan",
      period: start,
      target: revenue,
      before: salesBefore(start),
    });
  const annual = annualTarget(card, whole, salesBefore);
  for (const { label, start, value, source } of annual.kept)
    record({ label, metric: "perf_to_plan", period: start, target: value, before: { value, source } });
  for (const { label, start, certifications } of promises)
    if (certifications !== null)
      record({
        label,
        metric: "training_certs",
        period: start,
        target: certifications,
        before: { value: recorded.target("training_certs", start, false), source: FROM_RESULTS },
      });
  changes.push(...annualChange(card, annual.total));
  return {
    changes,
    notes: [...annual.notes, ...closed, ...promises.filter((each) => !each.whole).map(partNote)],
    tables: [
      ...(rows.length ? [changeTable(resultsTable, rows)] : []),
      ...(annual.total === null ? [] : [changeTable(partnersTable, annualRow(card, annual.total))]),
    ],
  };
}

const partNote = ({ label }: Commitment) =>
  `The plan covers only a part of ${label}: its sales target stays as it is.`;

/** A quarter's target as the scorecard of today uses it; of other years what is recorded. */
function knownTarget(
  { year, inputs }: PerformanceScorecard,
  recorded: number | null,
  period: SerialDate,
): KnownTarget {
  const index = year.quarters.findIndex(({ start }) => start === period);
  if (recorded !== null || index < 0) return { value: recorded, source: FROM_RESULTS };
  const { default: value, source } = inputs[SALES_KEYS[index]!];
  return { value, source };
}

interface KeptQuarter {
  label: string;
  start: SerialDate;
  value: number;
  source: string;
}

/** The annual target of the year in progress: its planned quarters, and the others as they stand. */
function annualTarget(
  { year, row }: PerformanceScorecard,
  planned: readonly Commitment[],
  known: (period: SerialDate) => KnownTarget,
): { total: number | null; kept: KeptQuarter[]; notes: string[] } {
  const none = (note: string) => ({ total: null, kept: [], notes: [note] });
  const quarters = year.quarters.map(({ start, label }) => ({
    start,
    label: quarterName(year, { label }),
    ...known(start),
    planned: planned.find((promise) => promise.start === start)?.revenue ?? null,
  }));
  if (quarters.every((quarter) => quarter.planned === null))
    return none(
      `The annual target stays: it is that of FY${year.name}, in which the plan has no whole quarter.`,
    );
  const others = quarters.filter((quarter) => quarter.planned === null);
  if (row === null || others.some(({ value }) => value === null))
    return none(`The annual target stays: not every quarter of FY${year.name} has a target.`);
  const total = quarters.reduce((amount, quarter) => amount + (quarter.planned ?? quarter.value!), 0);
  const kept = others
    .filter(({ source }) => source !== FROM_RESULTS)
    .map(({ label, start, value, source }) => ({ label, start, value: value!, source }));
  return { total, kept, notes: [] };
}

function annualChange({ year, row }: PerformanceScorecard, total: number | null): TargetChange[] {
  const before = row?.annualTarget ?? null;
  if (total === null || (before !== null && nearlyEqual(total, before))) return [];
  return [
    { label: `Annual target FY${year.name}`, kind: "money", before, source: "Partner's", after: total },
  ];
}

function annualRow({ row }: PerformanceScorecard, annualTarget: number): Partial<PartnerRow>[] {
  return [{ partnerId: row!.partnerId, annualTarget }];
}
