import type { CadenceRule } from "../../domain/cadence/cadence-rule";
import { completedRow } from "../../domain/program/cadence";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { cadenceTable } from "../../domain/shared/tables/cadence-tables";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { equalTo, f, type Formula, type FormulaCell, quoted } from "../shared/formula";
import { lookedAtMonths } from "../../domain/cadence/due-day";
import { type Model, type ReadRule, type RuleKey, type RuleLine, MONTH_WEEKS } from "./model";
import { loggedColumns } from "./deal-time";

export const cadence = tableCells(cadenceTable);

/** What no partner is: the row of the rule is gone. */
const GONE = "Gone";

/** Any year does, as in the domain's windows. */
const COUNTED_FROM = 2000;

/** The first day of the whole months in which a day falls, counted from a fiscal year's start. */
export function windowStart(day: FormulaCell, every: FormulaCell, fiscalStart: FormulaCell): Formula {
  const passed = f`((YEAR(${day})-${COUNTED_FROM})*${MONTHS_A_YEAR}+MONTH(${day})-${fiscalStart})`;
  return f`EDATE(DATE(${COUNTED_FROM},${fiscalStart},1),INT(${passed}/${every})*${every})`;
}

export interface Window {
  start: FormulaCell;
  end: FormulaCell;
  every: FormulaCell;
}

/** The day by which something has to be done within its window; null where it counts from another activity. */
export function dueIn(
  { due }: Pick<CadenceRule, "due">,
  { start, end, every }: Window,
  nameLength: FormulaCell,
): Formula | null {
  switch (due.by) {
    case "workday":
      return workdayAfter(f`(${start}-1)`, due.count);
    case "days-after":
      return f`(${start}-1+${due.count})`;
    case "days-before":
      return f`(${end}+1-${due.count})`;
    case "day-of-month":
      return f`DATE(YEAR(${end}),MONTH(${end}),MIN(${due.count},DAY(${end})))`;
    case "end":
      return f`${end}`;
    case "spread": {
      const months = f`MIN(${every},${MONTHS_A_QUARTER})`;
      return f`(EDATE(${end}+1,MOD(${nameLength},${months})-${months}+1)-1)`;
    }
    case "before-other":
      return null;
  }
}

/** The n-th day from Monday to Friday after a day, whose weekday counts from 0, Monday. */
function workdayAfter(day: Formula, count: number): Formula {
  if (count === 0) return day;
  const weekday = f`MOD(${day}-2,7)`;
  return f`(${day}-MAX(0,${weekday}-4)+${count}+2*INT((MIN(5,${weekday}+1)+${count}-1)/5))`;
}

/** "October 2026", "FY2026 Q3", "FY2026 H2", "FY2026"; of any other length the first and the last month. */
function periodName({ from, to }: Pick<RuleLine, "from" | "to">, fiscalStart: FormulaCell): Formula {
  const month = (day: FormulaCell) =>
    f`CHOOSE(MONTH(${day}),${MONTH_NAMES.map(quoted).join(",")})&" "&YEAR(${day})`;
  const gone = f`MOD(MONTH(${from})-${fiscalStart},12)`;
  const year = f`"FY"&YEAR(EDATE(${from},11-${gone}))`;
  const months = f`((YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})+1)`;
  const part = f`IF(${months}=3," Q"&(INT(${gone}/3)+1),IF(${months}=6," H"&IF(${gone}<6,1,2),""))`;
  const others = f`${month(from)}&IF(${months}=1,""," to "&${month(to)})`;
  return f`IF(OR(${months}=3,${months}=6,${months}=12),${year}&${part},${others})`;
}

/** Names of a list, each between commas, without the spaces around them; "" for one that is blank. */
function listOf(cell: Formula): Formula {
  const tight = f`SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),", ",",")," ,",",")`;
  return f`IF(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),",","")="","",","&${tight}&",")`;
}

/** The words of a rule that the build understood; the figures follow them as long as they stay. */
function ruleWords({ row }: ReadRule): string {
  return `${row.looksAt ?? ""}|${row.due ?? ""}`;
}

/** Every row of cam_cadence as the sheet was built from it, with what stands there now. */
export function ruleColumns(model: Model, read: readonly ReadRule[]): PageColumns<RuleKey, RuleKey> {
  const at = (row: number) => read[row]!;
  const live = (line: RuleLine, content: Formula, otherwise: string) =>
    f`IF(${line.position}=0,${otherwise},${content})`;
  const defaults = (row: number) => completedRow({ ...at(row).row, about: null, purpose: null });
  const worded = (field: "about" | "purpose", otherwise: (row: number) => string) => ({
    cell: (line: RuleLine, row: number) => {
      const text = cadence.text(field, line.position);
      return live(line, f`IF(${text}="",${quoted(otherwise(row))},${text})`, quoted(GONE));
    },
  });
  return {
    activity: { title: "Activity", look: "text", cell: (_, row) => at(row).row.activity ?? "" },
    criterion: { title: "Criterion", look: "text", cell: ({ activity }) => equalTo(activity) },
    levelKey: { title: "Levels when built", look: "text", cell: (_, row) => at(row).row.levels ?? "" },
    words: { title: "Words when built", look: "text", cell: (_, row) => ruleWords(at(row)) },
    position: {
      title: "Row",
      format: "whole",
      cell: ({ activity, levelKey }) =>
        f`SUMPRODUCT(MAX((${cadence.column("activity")}=${activity})*(${cadence.column("levels")}&""=${levelKey}&"")*(ROW(${cadence.column("activity")})-MIN(ROW(${cadence.column("activity")}))+1)))`,
    },
    now: {
      title: "Words now",
      look: "text",
      cell: (line) =>
        live(
          line,
          f`${cadence.text("looksAt", line.position)}&"|"&${cadence.text("due", line.position)}`,
          `""`,
        ),
    },
    every: {
      title: "Months",
      format: "whole",
      cell: (line) => live(line, f`MAX(1,N(${cadence.at("everyMonths", line.position)}))`, "1"),
    },
    levels: {
      title: "Levels",
      look: "text",
      cell: (line) => live(line, listOf(f`${cadence.text("levels", line.position)}`), `""`),
    },
    stages: {
      title: "Life-stages",
      look: "text",
      cell: (line) => live(line, listOf(f`${cadence.text("lifeStages", line.position)}`), `""`),
    },
    about: {
      title: "About",
      look: "text",
      ...worded("about", (row) => defaults(row).about ?? "Managed partners"),
    },
    purpose: { title: "Purpose", look: "text", ...worded("purpose", (row) => defaults(row).purpose ?? "") },
    minutes: {
      title: "Minutes",
      format: "whole",
      cell: (line) => live(line, cadence.number("minutes", line.position), `""`),
    },
    ...spanColumns(model, read),
    ...countColumns(model, read),
    ...loggedColumns(model, read),
  };
}

type Spans = "start" | "end" | "since" | "until" | "from" | "to" | "period" | "due";

/** When each rule's thing is done, what it looks at, and by when. */
function spanColumns({ days, inputs }: Model, read: readonly ReadRule[]): PageColumns<RuleKey, Spans> {
  const ruleAt = (row: number) => read[row]!.rule;
  return {
    start: {
      title: "Done from",
      format: "date",
      cell: ({ every }) => windowStart(inputs.as_of.used, every, days.fiscalStart),
    },
    end: { title: "Done to", format: "date", cell: ({ start, every }) => f`EDATE(${start},${every})-1` },
    since: { title: "Counts from", look: "text", cell: ({ start }) => f`">="&${start}` },
    until: {
      title: "Counts before",
      look: "text",
      cell: ({ end }) => f`"<"&(MIN(${end},${inputs.as_of.used})+1)`,
    },
    from: {
      title: "Looks at, from",
      format: "date",
      cell: ({ start, end, every }, row) => {
        const rule = ruleAt(row);
        if (!rule || rule.looksAt.at === "now") return f`${start}`;
        return rule.looksAt.at === "next"
          ? f`${end}+1`
          : f`EDATE(${start},-${lookedAtMonths(rule) ?? every})`;
      },
    },
    to: {
      title: "Looks at, to",
      format: "date",
      cell: ({ from, every }, row) => {
        const rule = ruleAt(row);
        return f`EDATE(${from},${(rule && lookedAtMonths(rule)) ?? every})-1`;
      },
    },
    period: { title: "Period", look: "text", cell: (line) => periodName(line, days.fiscalStart) },
    due: {
      title: "Due",
      format: "date",
      cell: (line, row) => {
        const rule = ruleAt(row);
        return (rule && rule.due.by !== "spread" && dueIn(rule, line, f`0`)) || f`""`;
      },
    },
  };
}

type Counts = "items" | "done" | "overdue" | `week${1 | 2 | 3 | 4 | 5 | 6}`;

/** How many partners each rule is about, and what is due in which week and not done. */
function countColumns(model: Model, read: readonly ReadRule[]): PageColumns<RuleKey, Counts> {
  const { grid, weeks } = model;
  const positions = gridPlaces(read);
  const counted = (row: number, content: (index: number) => Formula): Formula => {
    const index = positions[row]!;
    return index === null ? f`0` : content(index);
  };
  const state = (row: number, word: string) =>
    counted(row, (index) => f`COUNTIFS(${grid.state[index]!},"${word}")`);
  const week = (number: number) => ({
    title: `Open in week ${number}`,
    format: "whole" as const,
    cell: (_: RuleLine, row: number) =>
      counted(row, (index) => {
        const [start, end] = [weeks.start.fixed(0, number - 1), weeks.end.fixed(0, number - 1)];
        const due = grid.due[index]!;
        return f`IF(${start}="",0,COUNTIFS(${due},">="&${start},${due},"<="&${end},${grid.state[index]!},"<>Done"))`;
      }),
  });
  return {
    items: {
      title: "Partners",
      format: "whole",
      cell: (_, row) => counted(row, (index) => f`COUNT(${grid.due[index]!})`),
    },
    done: { title: "Done", format: "whole", cell: (_, row) => state(row, "Done") },
    overdue: { title: "Overdue", format: "whole", cell: (_, row) => state(row, "Overdue") },
    ...(Object.fromEntries(
      Array.from({ length: MONTH_WEEKS }, (_, index) => [`week${index + 1}`, week(index + 1)]),
    ) as Record<`week${1 | 2 | 3 | 4 | 5 | 6}`, ReturnType<typeof week>>),
  };
}

/** Which column of the grid each row has; null: it is not understood. */
export function gridPlaces(read: readonly ReadRule[]): (number | null)[] {
  let next = 0;
  return read.map(({ rule }) => (rule ? next++ : null));
}
