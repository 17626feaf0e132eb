import { completionByCam, UNASSIGNED } from "../cadence/completion";
import { readRoutine, routineAt } from "../cadence/routine";
import { ROUTINE_TABLES } from "../cadence/routine-tables";
import { withoutGivenAway } from "../hand-over/standing";
import type { BestLine, BestWeights } from "../portfolio/best-rank";
import { type PartnerLine, UNKNOWN_LEVEL } from "../portfolio/partner-line";
import { portfolio } from "../portfolio/portfolio";
import { type PortfolioData, readPortfolioData } from "../portfolio/portfolio-data";
import { PORTFOLIO_TABLES } from "../portfolio/portfolio-tables";
import { forecastByQuarter } from "../portfolio/quarter-forecast";
import { proposedAsOf } from "../program/proposed-as-of";
import type { TableSource } from "../program/setup";
import { programFacts } from "../program-stage/program-facts";
import { setupVersion } from "../program/setup-version";
import { tablesVersion } from "../program/tables-version";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { dayAndMonth } from "../shared/plain-words";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { settingsTable } from "../shared/tables/catalogue";
import { rowsByPartner } from "../shared/tables/rows-by-partner";
import { handOversTable } from "../shared/tables/sharing-tables";
import type { AnyTable } from "../shared/tables/table-definition";
import type { TeamRow, TeamWorkbookRow } from "./team-table";

/** What there is to read of a workbook before its partners join those of others. */
export const TEAM_TABLES: readonly AnyTable[] = [
  ...new Set<AnyTable>([...PORTFOLIO_TABLES, ...ROUTINE_TABLES, handOversTable]),
];

/** A workbook's partners and what there is to know of it; money in its own currency. */
export interface TeamWorkbook {
  about: TeamWorkbookRow & { workbook: string };
  rows: readonly TeamRow[];
}

export interface TeamReading {
  /** What the workbook's file is called. */
  workbook: string;
  readOn: SerialDate;
  /** The day that is typed on the workbook's Roll-up; null: Setup's counts, else what a build would propose on the day of reading. */
  typedAsOf: SerialDate | null;
  weights: BestWeights;
}

/** Whether the partner's next action fits the column of the Roll-up, which cuts it there. */
const LONGEST_ACTION = 36;

/** Every partner of a workbook as its Roll-up has it, worked out from its tables alone; those that it gave away are another workbook's. */
export function teamWorkbook(
  all: TableSource,
  { workbook, readOn, typedAsOf, weights }: TeamReading,
): TeamWorkbook {
  const source = withoutGivenAway(all);
  const asOf = typedAsOf ?? proposedAsOf(source, Math.floor(readOn)).day;
  const data = dataAsOf(source, asOf);
  const settingRows = source.table(settingsTable).rows;
  const { currency, fiscalStartMonth } = data.scorecards.settings;
  const { lines, quarters } = portfolio(data, weights);
  const routine = routineByPartner(source, asOf);
  const yearStart = fiscalYearOf(asOf, fiscalStartMonth).start;
  const rows = lines.map((line): TeamRow => ({
    ...standingOf(line, asOf),
    ...figuresOf(line),
    growth: line.growth,
    ...ranksOf(line.best),
    ...quartersOf(data, line),
    ...routine(line.partner),
    ...{ workbook, readOn, asOf, yearStart },
    currency: currency || null,
  }));
  const forecast = sum(lines.map((line) => line.forecast));
  return {
    about: {
      workbook,
      readFrom: "Workbook",
      asOf,
      partners: rows.length,
      leftOut: leftOut(source),
      won: sum(lines.map(({ won }) => won)),
      currency: currency || null,
      tablesVersion: tablesVersion(settingRows),
      forecast,
      readOn,
      others: sum(quarters.map((quarter) => quarter.forecast)) - forecast,
      setupVersion: setupVersion(settingRows),
    },
    rows,
  };
}

/** As the workbook's Roll-up: the day that is typed there counts before Setup's. */
function dataAsOf(source: TableSource, asOf: SerialDate): PortfolioData {
  const data = readPortfolioData(source, asOf);
  if (data.asOf === asOf) return data;
  const { scorecards } = data;
  const settings = { ...scorecards.settings, asOf };
  return { ...data, asOf, facts: programFacts(source, asOf), scorecards: { ...scorecards, settings } };
}

function standingOf(line: PartnerLine, asOf: SerialDate) {
  const { row, nextAction } = line;
  const { action = "", due = null } = nextAction ?? {};
  return {
    status: line.status,
    partner: line.partner,
    cam: line.cam,
    level: line.level || UNKNOWN_LEVEL,
    nextAction: shortened(action) || null,
    due: due === null ? null : `${due < asOf ? "● " : ""}${dayAndMonth(due)}`,
    region: row.region || UNASSIGNED,
    lifeStage: row.lifeStage || UNASSIGNED,
    vertical: row.vertical || UNASSIGNED,
    parent: row.parent || null,
    secondaryCam: row.secondaryCam || null,
    kind: line.active ? "Yes" : "No",
    plan: line.plan || null,
    partnerId: row.partnerId,
    crmId: row.crmId ?? null,
  };
}

function shortened(text: string): string {
  return text.length > LONGEST_ACTION ? `${text.slice(0, LONGEST_ACTION - 1).trim()}…` : text;
}

function figuresOf(line: PartnerLine) {
  const { score, scoreChange, won, toTarget, coverage, forecast, capabilities, satisfaction } = line;
  const { target, targetToDate, commit, restWeighted, wonTwelve, dealsTwelve } = line;
  const { qbr, openActions, overdue, lastActivity, daysToFirstWin } = line;
  return {
    ...{ score, scoreChange, won, toTarget, coverage, forecast, capabilities, satisfaction },
    ...{ target, targetToDate, commit, weighted: restWeighted, wonTwelve, dealsTwelve },
    ...{ qbr, openActions, overdue, lastActivity, daysToFirstWin },
  };
}

function ranksOf({ rank, largestRank, score }: BestLine) {
  return {
    bestRank: rank,
    largestRank,
    difference: rank === null || largestRank === null ? null : largestRank - rank,
    bestScore: score,
  };
}

type Quarters = Pick<TeamRow, `${"won" | "commit" | "weighted" | "target"}${1 | 2 | 3 | 4}`>;

/** What the forecast by quarter has of this partner. */
function quartersOf(data: PortfolioData, line: PartnerLine): Quarters {
  const { scorecards } = data;
  const own = { ...scorecards, deals: { ...scorecards.deals, all: scorecards.deals.of(line.partner) } };
  return Object.fromEntries(
    forecastByQuarter({ ...data, scorecards: own }, [line]).flatMap((quarter, index) => [
      [`won${index + 1}`, quarter.won],
      [`commit${index + 1}`, quarter.commit],
      [`weighted${index + 1}`, quarter.restWeighted],
      [`target${index + 1}`, line.quarterTargets[index] ?? null],
    ]),
  ) as Quarters;
}

function routineByPartner(source: TableSource, asOf: SerialDate) {
  const items = rowsByPartner(routineAt(readRoutine(source), asOf));
  return (partner: string) => {
    const kept = completionByCam(items(partner));
    return {
      routineDue: sum(kept.map(({ due }) => due)),
      routineDone: sum(kept.map(({ done }) => done)),
    };
  };
}

/** Rows that count, and could not be read. */
function leftOut(source: TableSource): number {
  return sum(TEAM_TABLES.map((table) => new Set(source.table(table).problems.map(({ row }) => row)).size));
}
