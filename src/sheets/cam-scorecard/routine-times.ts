import { completedRow } from "../../domain/program/cadence";
import { firstKnownDay } from "../cadence/days";
import { cadenceLog, isFirstOfName } from "../cadence/deal-time";
import { CadenceGrid, identityColumns, type GridPlace } from "../cadence/grid";
import type { ReadRule, RuleKey } from "../cadence/model";
import { cadence, gridPlaces, ruleColumns, windowStart } from "../cadence/rules";
import type { PageColumns } from "../kit/columns";
import type { Page } from "../kit/page";
import type { CalculationBlock, ListColumn } from "../shared/calculation-block";
import { f, type Formula, type FormulaCell, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model, Slot, SLOT_KEYS } from "./model";

/** The routine of the fiscal year: rules, their times, and what came of each with every partner. */
export function putRoutine(page: Page, model: Model, names: readonly string[]): void {
  const { routine } = model;
  const { kind, cam, level, lifeStage, levelKey, stageKey, first, open } = identityColumns(routine, names);
  page.calculate("What the workbook knows", (block) =>
    block.single(
      "The workbook knows of nothing before",
      routine.days.first,
      firstKnownDay(model.inputs.as_of.used),
      "date",
    ),
  );
  if (routine.read.length) page.calculateList("Rules", { refs: routine.rules }, rulesOf(model));
  if (model.slots.length) page.calculateList("Times of the year", { refs: model.times }, timeColumns(model));
  page.calculateList(
    "Partners: routine",
    { refs: routine.lines },
    { kind, cam, level, lifeStage, levelKey, stageKey, first, open },
  );
  if (model.slots.length) page.calculations((block) => timeLists(block, model));
  if (routine.read.length)
    page.calculate("Time by the routine", (block) => block.list(loggedTime(model), "value"));
}

/** Of the board's rules what says when each is due, and how long it takes. */
function rulesOf({ routine }: Model): PageColumns<RuleKey, RuleKey> {
  const all = ruleColumns(routine, routine.read);
  const { activity, criterion, levelKey, words, position, now, every, levels, stages, about } = all;
  const { purpose, minutes } = all;
  return {
    ...{ activity, criterion, levelKey, words, position, now, every, levels, stages, about },
    purpose,
    minutes,
  } as PageColumns<RuleKey, RuleKey>;
}

function timeColumns({
  slots,
  routine,
  portfolio: { calendar },
}: Model): PageColumns<(typeof SLOT_KEYS)[number], (typeof SLOT_KEYS)[number]> {
  const slot = (row: number): Slot => slots[row]!;
  return {
    name: {
      title: "Activity",
      look: "text",
      cell: (_, row) => routine.read[slot(row).rule]!.row.activity ?? "",
    },
    every: {
      title: "Months",
      format: "whole",
      cell: (_, row) => f`${routine.rules.every.fixed(0, slot(row).rule)}`,
    },
    start: {
      title: "Done from",
      format: "date",
      cell: ({ every }, row) =>
        f`EDATE(${windowStart(calendar.yearStart, every, routine.days.fiscalStart)},${slot(row).before}*${every})`,
    },
    end: { title: "Done to", format: "date", cell: ({ start, every }) => f`EDATE(${start},${every})-1` },
    since: { title: "Counts from", look: "text", cell: ({ start }) => f`">="&${start}` },
  };
}

/** Each partner with each time: by when, and what came of it. */
function timeLists(block: CalculationBlock, { routine, slots, times, partners }: Model): void {
  const { grid: refs, read } = routine;
  const places = gridPlaces(read);
  const grid = new CadenceGrid(routine, read);
  const title = (rule: number) => read[rule]!.row.activity ?? "";
  const list = (
    heading: string,
    all: readonly Ref[],
    ofColumn: (index: number) => Pick<ListColumn, "title" | "content" | "format">,
  ) => {
    block.heading(heading);
    block.list(
      all.map((ref, index): ListColumn => ({ ref, ...ofColumn(index) })),
      "value",
    );
  };
  list("Rules that hold for each partner", refs.holds, (index) => {
    const rule = places.indexOf(index);
    return { title: title(rule), content: (row) => grid.holds({ row, rule, index }), format: "whole" };
  });
  const perTime = (heading: string, key: "day" | "due" | "state", content: (at: GridPlace) => Formula) =>
    list(heading, refs[key], (time) => {
      const { rule, index } = slots[time]!;
      const window = {
        start: times.start.fixed(0, time),
        end: times.end.fixed(0, time),
        every: times.every.fixed(0, time),
      };
      const other = { window, since: times.since.fixed(0, time), index: time };
      return {
        title: title(rule),
        content: (row) => content({ row, rule, index, other }),
        format: key === "state" ? "whole" : "date",
      };
    });
  perTime("By when, whatever takes its place", "day", (at) => grid.day(at));
  perTime("By when", "due", (at) => grid.due(at));
  perTime("3 on time, 2 later, 1 not done, 0 does not count", "state", (at) =>
    grid.outcome(at, partners.start.at(0, at.row)),
  );
}

/** Minutes of what was logged with the CAM's partners, by the first row of each activity's name. */
function loggedTime(model: Model): ListColumn[] {
  const { routine, ruleTime, partners, inputs } = model;
  const { read, rules } = routine;
  const logged = (criterion: FormulaCell) => {
    const day = cadenceLog.column("doneOn");
    const own = f`${cadenceLog.column("partner")},${partners.criterion},${cadenceLog.column("activity")},${criterion}`;
    const since = f`${day},">="&${partners.start},${day},"<"&(${inputs.as_of.used}+1)`;
    return f`SUMPRODUCT(${partners.counts}*COUNTIFS(${own},${since}))`;
  };
  return [
    {
      title: "Minutes",
      ref: ruleTime.time,
      format: "whole",
      content: (row) => {
        const [minutes, purpose, criterion] = [rules.minutes, rules.purpose, rules.criterion].map((ref) =>
          ref.at(0, row),
        ) as [FormulaCell, FormulaCell, FormulaCell];
        if (!isFirstOfName(read, row)) return f`0`;
        return f`IF(AND(ISNUMBER(${minutes}),${purpose}<>""),N(${minutes})*${logged(criterion)},0)`;
      },
    },
    {
      title: "To develop",
      ref: ruleTime.develop,
      format: "whole",
      content: (row) => f`IF(${rules.purpose.at(0, row)}="Develop",${ruleTime.time.at(0, row)},0)`,
    },
    {
      title: "Changed",
      ref: ruleTime.changed,
      format: "whole",
      content: (row) => changed(read[row]!, model, row),
    },
  ];
}

/** Whether a rule is another than the one that the sheet was built from. */
function changed({ row: built, rule }: ReadRule, { routine: { rules } }: Model, row: number): Formula {
  const position = rules.position.at(0, row);
  const months = f`${rules.every.at(0, row)}<>${rule?.every ?? 1}`;
  const standard = (doneBy: string | null) => quoted(completedRow({ ...built, doneBy }).doneBy ?? "");
  const now = cadence.text("doneBy", position);
  const done = f`IF(${position}=0,"",IF(${now}="",${standard(null)},${now}))<>${standard(built.doneBy ?? null)}`;
  const words = f`${rules.words.at(0, row)}<>${rules.now.at(0, row)}`;
  return f`IF(OR(${words},${rule ? months : f`FALSE`},${done}),1,0)`;
}
