import { PROGRAM_LINE } from "../../domain/cadence/board";
import { nameKey } from "../../domain/shared/excel-text";
import { ballText, ballWords } from "../kit/balls";
import type { PageColumn, PageColumns } from "../kit/columns";
import { equalTo, f, type Formula, type FormulaCell, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { dayAndMonthText } from "../shared/words";
import { KEY } from "./grid";
import type {
  ACTIVITY_KEYS,
  BOARD_KEYS,
  CAM_KEYS,
  LineKey,
  Model,
  ReadRule,
  RuleKey,
  TO_DO_KEYS,
  TO_DO_SHOWN,
  WEEK_KEYS,
} from "./model";
import { gridPlaces } from "./rules";

const STATES = { green: ["Done"], yellow: ["Due"], red: ["Overdue"] };
const COLOURED = Object.values(STATES).flat();
const WORDS = ballWords(STATES);

/** Line and rule of a key; its place in the grid is the rest. */
const lineOf = (key: FormulaCell) => f`INT(MOD(${key},${KEY.day})/${KEY.line})`;
const gridPlace = (key: FormulaCell) => f`MOD(MOD(${key},${KEY.day}),${KEY.line})`;
const dayOf = (key: FormulaCell) => f`INT(${key}/${KEY.day})`;

/** Where in the list of rules each column of the grid stands: 1 for the first. */
function ruleOf(place: Formula, read: readonly ReadRule[]): Formula {
  const rows = gridPlaces(read).flatMap((index, row) => (index === null ? [] : row + 1));
  return rows.length === 0 ? f`1` : f`CHOOSE(${place}+1,${joined(rows, ",")})`;
}

type ToDoKey = (typeof TO_DO_KEYS)[number];
type ToDoShown = (typeof TO_DO_SHOWN)[number];

/** Columns side by side as one block; null without any. */
function whole(columns: readonly Ref[]): Formula | null {
  const [first, last] = [columns[0], columns.at(-1)];
  return first && last ? f`${first.fixed(0, 0)}:${last.fixed(0, last.rows - 1)}` : null;
}

/** The keys of what comes first, of all partners. */
export function toDoPlaces({ grid }: Model, read: readonly ReadRule[]): PageColumns<ToDoKey, ToDoKey> {
  const all = whole(grid.key);
  return {
    key: {
      title: "Key",
      format: "whole",
      cell: (_, row) => (all ? f`IFERROR(SMALL(${all},${row + 1}),"")` : f`""`),
    },
    line: { title: "Line", format: "whole", cell: ({ key }) => f`IF(${key}="","",${lineOf(key)})` },
    rule: {
      title: "Rule",
      format: "whole",
      cell: ({ key }) => f`IF(${key}="","",${ruleOf(gridPlace(key), read)})`,
    },
  };
}

/** What comes first, the oldest on top. */
export function toDoColumns({
  lines,
  rules,
  inputs,
  days,
}: Model): PageColumns<ToDoKey | ToDoShown, ToDoShown> {
  const ofRule = (key: RuleKey, rule: FormulaCell) => f`INDEX(${rules[key]},${rule})`;
  const asOf = inputs.as_of.used;
  return {
    partner: {
      title: "Partner",
      look: "passage",
      cell: ({ line }) => named(f`INDEX(${lines.name},${line})`),
    },
    cam: { title: "CAM", look: "passage", cell: ({ line }) => f`INDEX(${lines.cam},${line})&""` },
    day: { title: "By", format: "date", cell: ({ key }) => dayOf(key) },
    late: { title: "Days late", format: "whole", cell: ({ day }) => f`MAX(0,${asOf}-${day})` },
    minutes: {
      title: "Minutes",
      format: "whole",
      cell: ({ rule }) => {
        const minutes = ofRule("minutes", rule);
        return f`IF(${minutes}="","",${minutes})`;
      },
    },
    state: {
      title: "State",
      look: "status",
      words: WORDS,
      cell: ({ late, day }) =>
        f`IF(${late}>0,"● Overdue",IF(${day}-${asOf}<=${days.soon},"● Due","○ Not started"))`,
    },
    activity: { title: "Activity", look: "passage", cell: ({ rule }) => ofRule("activity", rule) },
    period: { title: "About", look: "passage", cell: ({ rule }) => ofRule("period", rule) },
  };
}

const named = (name: Formula) => f`IF(${name}="",${quoted(PROGRAM_LINE)},${name})`;

export type BoardKey = (typeof BOARD_KEYS)[number] | "level" | "lifeStage" | "number";

/** The first columns of cam_cadence_board; its rows may be sorted, so each goes by its number. */
export function boardColumns(
  model: Model,
  read: readonly ReadRule[],
): PageColumns<BoardKey, Exclude<BoardKey, "number">> {
  const { lines, rules } = model;
  const of = (key: LineKey, number: FormulaCell) => f`INDEX(${lines[key]},${number})`;
  const count = (title: string, key: LineKey): PageColumn<BoardKey> => ({
    title,
    format: "whole",
    cell: ({ number }) => of(key, number),
  });
  const shown: PageColumns<BoardKey, (typeof BOARD_KEYS)[number]> = {
    partner: { title: "Partner", look: "passage", cell: ({ number }) => named(of("name", number)) },
    cam: { title: "CAM", look: "passage", cell: ({ number }) => f`${of("cam", number)}&""` },
    overdue: count("Overdue", "overdue"),
    due: count("Due", "due"),
    done: count("Done", "done"),
    later: count("Not started", "later"),
    first: {
      title: "First to do",
      look: "beside",
      cell: ({ number }) => {
        const key = of("next", number);
        return f`IF(${key}="","",INDEX(${rules.activity},${ruleOf(gridPlace(key), read)}))`;
      },
    },
    by: {
      title: "First to do by",
      format: "date",
      cell: ({ number }) => {
        const key = of("next", number);
        return f`IF(${key}="","",${dayOf(key)})`;
      },
    },
  };
  const behind: PageColumns<BoardKey, "level" | "lifeStage"> = {
    level: { title: "Level", look: "text", cell: ({ number }) => f`${of("level", number)}&""` },
    lifeStage: { title: "Life-stage", look: "text", cell: ({ number }) => f`${of("lifeStage", number)}&""` },
  };
  return { ...shown, ...behind };
}

const BOARD_TITLES = new Set(
  ["Partner", "CAM", "First to do by", "Overdue", "Due", "Done", "First to do", "Not started"]
    .concat(["Level", "Life-stage", "No."])
    .map(nameKey),
);

/** An activity's column of the board. */
export interface ActivityColumn {
  title: string;
  /** Places in the grid of its rules. */
  places: readonly number[];
}

/** Activities that are understood, each once, under a title that no other column of the board has. */
export function activitiesOf(read: readonly ReadRule[]): ActivityColumn[] {
  const places = gridPlaces(read);
  const byName = new Map<string, { title: string; places: number[] }>();
  read.forEach(({ row, rule }, at) => {
    if (!rule) return;
    const found = byName.get(nameKey(rule.activity)) ?? { title: row.activity ?? "", places: [] };
    found.places.push(places[at]!);
    byName.set(nameKey(rule.activity), found);
  });
  return [...byName.values()].map(({ title, ...more }) => ({
    title: BOARD_TITLES.has(nameKey(title)) ? `${title} (activity)` : title,
    ...more,
  }));
}

/** The state of the rule that holds, in words; blank where none does. */
export function stateColumn({ grid }: Model, { title, places }: ActivityColumn): PageColumn<BoardKey> {
  return {
    title,
    look: "status",
    words: WORDS,
    cell: ({ number }) =>
      ballText(
        joined(
          places.map((place) => f`INDEX(${grid.state[place]!},${number})`),
          "&",
        ),
        COLOURED,
      ),
  };
}

type WeekKey = (typeof WEEK_KEYS)[number];

/** The weeks of the month, from Monday: what is due in each, and the minutes that what is not done takes. */
export function weekColumns({ days, grid, rules, weeks }: Model): PageColumns<WeekKey, WeekKey> {
  const some = (cell: FormulaCell, content: Formula) => f`IF(${cell}="","",${content})`;
  const monday = (row: number) => f`(${days.monthStart}-MOD(${days.monthStart}-2,7)+${7 * row})`;
  const [due, state] = [whole(grid.due), whole(grid.state)];
  const within = (row: number, more: Formula) => {
    const [from, to] = [weeks.start.at(0, row), weeks.end.at(0, row)];
    return due ? f`COUNTIFS(${due},">="&${from},${due},"<="&${to}${more})` : f`0`;
  };
  const opened = (row: number) => rules[`week${(row + 1) as 1 | 2 | 3 | 4 | 5 | 6}`];
  return {
    name: {
      title: "Week",
      look: "text",
      cell: ({ start, end }) =>
        some(
          start,
          f`IF(${start}=${end},${dayAndMonthText(start)},DAY(${start})&" to "&${dayAndMonthText(end)})`,
        ),
    },
    done: {
      title: "Done",
      format: "whole",
      cell: ({ start }, row) => some(start, within(row, state ? f`,${state},"Done"` : f``)),
    },
    open: {
      title: "Not done",
      format: "whole",
      cell: ({ start, due, done }) => some(start, f`${due}-${done}`),
    },
    due: { title: "Due", format: "whole", cell: ({ start }, row) => some(start, within(row, f``)) },
    left: {
      title: "Minutes left",
      format: "whole",
      cell: ({ start }, row) => some(start, f`SUMPRODUCT(${rules.minutes},${opened(row)})`),
    },
    unknown: {
      title: "Of them without minutes",
      format: "whole",
      cell: ({ start }, row) => some(start, f`SUMPRODUCT((${rules.minutes}="")*${opened(row)})`),
    },
    start: {
      title: "From",
      format: "date",
      cell: (_, row) => f`IF(${monday(row)}>${days.monthEnd},"",MAX(${monday(row)},${days.monthStart}))`,
    },
    end: {
      title: "To",
      format: "date",
      cell: ({ start }, row) => some(start, f`MIN(${monday(row)}+6,${days.monthEnd})`),
    },
  };
}

type CamKey = (typeof CAM_KEYS)[number];

/** How each CAM keeps the routine, of the names that there were when this was built. */
export function camColumns({ lines }: Model, names: readonly string[]): PageColumns<CamKey, CamKey> {
  const sum = (key: LineKey) => (line: Readonly<Record<CamKey, FormulaCell>>) =>
    f`SUMIFS(${lines[key]},${lines.cam},${equalTo(line.cam)})`;
  return {
    cam: { title: "CAM", look: "passage", cell: (_, row) => names[row] ?? "" },
    share: {
      title: "Done of due",
      format: "wholePercent",
      cell: ({ due, done }) => f`IF(${due}=0,"",${done}/${due})`,
    },
    due: { title: "Was due", format: "whole", cell: ({ done, overdue }) => f`${done}+${overdue}` },
    done: { title: "Done", format: "whole", cell: sum("done") },
    onTime: { title: "On time", format: "whole", cell: sum("onTime") },
    overdue: { title: "Overdue", format: "whole", cell: sum("overdue") },
  };
}

type ActivityKey = (typeof ACTIVITY_KEYS)[number];

/** Every rule with how many partners it is about now, for which period. */
export function activityColumns({ rules }: Model): PageColumns<ActivityKey, ActivityKey> {
  const at = (key: RuleKey, row: number) => rules[key].at(0, row);
  const text = (title: string, key: RuleKey): PageColumn<ActivityKey> => ({
    title,
    look: "passage",
    cell: (_, row) => f`${at(key, row)}&""`,
  });
  const whole = (title: string, key: RuleKey): PageColumn<ActivityKey> => ({
    title,
    format: "whole",
    cell: (_, row) => f`${at(key, row)}`,
  });
  return {
    activity: text("Activity", "activity"),
    levels: text("Levels", "levelKey"),
    due: {
      title: "By",
      format: "date",
      cell: (_, row) => f`IF(${at("due", row)}="","",${at("due", row)})`,
    },
    items: whole("Partners", "items"),
    done: whole("Done", "done"),
    overdue: whole("Overdue", "overdue"),
    about: { ...text("About", "about"), look: "beside" },
    period: text("Period", "period"),
  };
}
