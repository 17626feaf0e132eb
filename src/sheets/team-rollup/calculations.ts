import { MISSING, NOT_READ, type Team } from "../../domain/team/team";
import type { PageColumns } from "../kit/columns";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { countOf, sumOf } from "./groups";
import type { ForecastKey, Model } from "./model";

/** What the reading says of all workbooks together. */
export function factsBlock(block: CalculationBlock, { facts }: Model, team: Team): void {
  block
    .single("Newest day of a workbook", facts.asOf, team.asOf, "date")
    .single("Read on", facts.readOn, Math.floor(team.readOn), "date")
    .single("Currency of most partners", facts.currency, team.currency || null)
    .single("First day of the fiscal year", facts.yearStart, team.yearStart, "date");
}

/** Won, committed, the rest weighted and what the target still lacks, by quarter of the fiscal year that most partners have. */
export function quarterLines(model: Model): PageColumns<ForecastKey, ForecastKey> {
  const { facts, table } = model;
  const sameYear = f`${table.yearStart},${facts.yearStart}`;
  const of = (what: "won" | "commit" | "weighted" | "target") => (_: unknown, row: number) =>
    sumOf(model, `${what}${(row + 1) as 1 | 2 | 3 | 4}`, sameYear);
  return {
    name: {
      title: "Quarter",
      look: "text",
      cell: (_, row) =>
        f`IF(${facts.yearStart}="","Q${row + 1}","FY"&YEAR(EDATE(${facts.yearStart},12)-1)&" Q${row + 1}")`,
    },
    won: { title: "Won", format: "money", cell: of("won") },
    commit: { title: "Commit", format: "money", cell: of("commit") },
    restWeighted: { title: "Rest weighted", format: "money", cell: of("weighted") },
    gap: {
      title: "Gap to target",
      format: "money",
      cell: ({ forecast, target }) => f`MAX(0,${target}-${forecast})`,
    },
    forecast: {
      title: "Forecast",
      format: "money",
      cell: ({ won, commit, restWeighted }) => f`${won}+${commit}+${restWeighted}`,
    },
    target: { title: "Target", format: "money", cell: of("target") },
  };
}

export function totalsBlock(block: CalculationBlock, model: Model): void {
  const { totals, table, files } = model;
  const status = (word: string) => countOf(model, f`${table.status},"● ${word}"`);
  const state = (word: string) => f`COUNTIFS(${files.state},"● ${word}")`;
  const active = f`${table.kind},"Yes"`;
  block
    .single("Workbooks read", totals.workbooks, f`${state("Read")}+${state("Old")}`, "whole")
    .single("Of them old", totals.old, state("Old"), "whole")
    .single("Files not read", totals.unread, state(NOT_READ), "whole")
    .single("Workbooks missing", totals.missing, state(MISSING), "whole")
    .single("Partners", totals.partners, countOf(model), "whole")
    .single("Listed and not counted", totals.duplicates, f`COUNTIFS(${table.counts},"No")`, "whole")
    .single("Active", totals.active, countOf(model, active), "whole")
    .single("Producing", totals.producing, countOf(model, active, f`${table.dealsTwelve},">0"`), "whole")
    .single("Red", totals.red, status("Red"), "whole")
    .single("Yellow", totals.yellow, status("Yellow"), "whole")
    .single("Green", totals.green, status("Green"), "whole")
    .single("Won in the year", totals.won, sumOf(model, "won"), "money")
    .single("Target to date", totals.toDate, sumOf(model, "targetToDate"), "money")
    .single("Target", totals.target, sumOf(model, "target"), "money")
    .single("Forecast", totals.forecast, sumOf(model, "forecast"), "money")
    .single("Gap", totals.gap, f`MAX(0,${totals.target}-${totals.forecast})`, "money")
    .single("Overdue actions", totals.overdue, sumOf(model, "overdue"), "whole")
    .single("Routine due", totals.routineDue, sumOf(model, "routineDue"), "whole")
    .single("Routine done", totals.routineDone, sumOf(model, "routineDone"), "whole")
    .single(
      "Share done",
      totals.completion,
      f`IF(${totals.routineDue}=0,"",${totals.routineDone}/${totals.routineDue})`,
      "percent",
    );
  concentrationBlock(block, model);
}

/** How much of what was won in twelve months a few hold; nothing while there is nothing to share out, or a partner's is negative. */
function concentrationBlock(block: CalculationBlock, { totals, table }: Model): void {
  const { wonTwelve } = table;
  const counted = f`(${table.counts}="Yes")*(${table.kind}="Yes")`;
  const among = f`${table.counts},"Yes",${table.kind},"Yes"`;
  const none = f`OR(${totals.twelve}<=0,COUNTIFS(${among},${wonTwelve},"<0")>0)`;
  const held = (value: Formula) => f`IF(${none},"",${value})`;
  const above = f`${counted}*(${wonTwelve}>${totals.edge})`;
  const rest = f`${totals.edge}*(${totals.top}-SUMPRODUCT(${above}))`;
  block
    .single("Won in 12 months, active partners", totals.twelve, f`SUMIFS(${wonTwelve},${among})`, "money")
    .single("A fifth of them", totals.top, f`ROUNDUP(ROUND(0.2*${totals.active},9),0)`, "whole")
    .single(
      "The last of that fifth won",
      totals.edge,
      held(f`SUMPRODUCT(LARGE(${counted}*${wonTwelve},${totals.top}))`),
      "money",
    )
    .single(
      "Pareto share",
      totals.pareto,
      held(f`(SUMPRODUCT(${above}*${wonTwelve})+${rest})/${totals.twelve}`),
      "percent",
    )
    .single(
      "HHI",
      totals.hhi,
      held(f`SUMPRODUCT(${counted}*POWER(100*${wonTwelve}/${totals.twelve},2))`),
      "tenths",
    )
    .single("Effective partners", totals.effective, f`IF(${totals.hhi}="","",10000/${totals.hhi})`, "tenths");
}
