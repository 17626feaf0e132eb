import { TEAM_INPUTS } from "../../domain/team/old-after";
import type { Team } from "../../domain/team/team";
import { Page } from "../kit/page";
import { forecastChart, forecastFinding, paretoChart } from "../portfolio/pictures";
import { giveRoom } from "../portfolio/name-height";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { teamTable } from "../../domain/team/team-table";
import { factsBlock, quarterLines, totalsBlock } from "./calculations";
import { teamChecks } from "./checks";
import { teamRollupDefinition } from "./definition";
import { groupLines, groupsOf, largestLines, largestOf } from "./groups";
import { headOf } from "./head";
import { fileColumns, teamColumns } from "./lists";
import { createModel, type Model } from "./model";

const PAGE = [2, 14, 32, 16, 13, 10, 8, 15, 8, 10, 15, 24, 15] as const;
const BEHIND = 14;
const BEHIND_COUNT = 55;
const WIDTHS = [...PAGE, ...Array<number>(BEHIND_COUNT).fill(BEHIND)];
const CHART_ROWS = 14;
const ROWS_A_PAGE = 50;

/** All CAMs' partners on one page: values that were read of their workbooks, added up by native formulas. */
export function teamRollupSheet(team: Team): SheetPlan {
  const groups = groupsOf(team);
  const largest = largestOf(team);
  const atLeastOne = (rows: readonly unknown[]) => Math.max(1, rows.length);
  const model = createModel({
    partners: atLeastOne(team.lines),
    files: atLeastOne(team.files),
    groups: atLeastOne(groups),
    largest: atLeastOne(largest),
  });
  const { table, files } = model;
  const page = new Page({
    kind: teamRollupDefinition.kind,
    title: teamRollupDefinition.title,
    widths: WIDTHS,
    printed: PAGE.length - 1,
    rowsAPage: ROWS_A_PAGE,
    closed: true,
  });
  page.head(headOf(model, team));
  putCharts(page, model);
  // A table keeps its first cell when it is built again, so what grows stands below it.
  const partners = teamColumns(team);
  page.list({ refs: table }, partners, {
    heading: "Partners, those first that lack most: sort and filter as you like",
  });
  giveRoom(page.sheet, WIDTHS, [
    [table.partner, team.lines.map(({ partner }) => partner ?? "")],
    [table.cam, team.lines.map(({ cam }) => cam ?? "")],
    [table.level, team.lines.map(({ level }) => level ?? "")],
  ]);
  page.sheet.table(
    teamTable.name,
    Object.keys(partners).map((key) => table[key as keyof typeof table]),
  );
  if (groups.length)
    page.list({ refs: model.groups }, groupLines(model, groups), { heading: "By CAM, region and level" });
  giveRoom(page.sheet, WIDTHS, [[model.groups.name, groups.map(({ name }) => name)]]);
  page.list({ refs: files }, fileColumns(team, model), {
    heading: "Workbooks: from what and when it was read",
  });
  giveRoom(page.sheet, WIDTHS, [
    [files.workbook, team.files.map(({ workbook }) => workbook)],
    [files.remark, team.files.map(({ remark }) => remark)],
  ]);
  return page
    .inputs(
      model.inputs,
      { old_after_days: { assumption: TEAM_INPUTS.old_after_days } },
      {},
      { default: 3, override: 4, used: 7, source: 10 },
    )
    .calculate("What was read", (block) => factsBlock(block, model, team))
    .calculate("All workbooks", (block) => totalsBlock(block, model))
    .calculateList("Quarters", { refs: model.quarters }, quarterLines(model))
    .calculateList("The largest", { refs: model.largest }, largestLines(model, largest))
    .checks(teamChecks(model, team, groups), {
      all: model.checks.all,
      legend:
        "Figures of partners are those of the workbooks when they were read; build it again to read them anew.",
      legendColumns: [1, 2, 3, 4],
    })
    .results(resultsOf(model))
    .build({}, { label: 2, key: 3, value: 4, note: 11 });
}

function putCharts(page: Page, { quarters, largest, totals }: Model): void {
  page.chartsBeside(CHART_ROWS, [
    forecastChart(quarters, [1, 6], forecastFinding(totals.gap, totals.target)),
    paretoChart(largest, totals, [7, 12]),
  ]);
}

function resultsOf({ totals, quarters, checks, facts, files }: Model): Readonly<Record<string, Ref>> {
  return {
    workbooks: totals.workbooks,
    old_workbooks: totals.old,
    not_read: totals.unread,
    missing: totals.missing,
    workbook_names: files.workbook,
    partners: totals.partners,
    duplicates: totals.duplicates,
    as_of: facts.asOf,
    won: totals.won,
    target_to_date: totals.toDate,
    target: totals.target,
    forecast: totals.forecast,
    forecast_by_quarter: quarters.forecast,
    producing: totals.producing,
    routine_done: totals.completion,
    pareto_share: totals.pareto,
    hhi: totals.hhi,
    effective_partners: totals.effective,
    check: checks.all,
  };
}
