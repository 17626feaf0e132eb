import { firstFew } from "../../domain/crm/count-words";
import type { Call, RoutineTask } from "../../domain/today/call-list";
import type { Assumption } from "../../domain/shared/assumption";
import { longDate } from "../../domain/shared/plain-words";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { mustBeNone, type PageCheck } from "../kit/checks";
import type { PageColumns } from "../kit/columns";
import { inputsOf } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";
import { equalTo, f } from "../shared/formula";
import { each, Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { shortMoneyText } from "../shared/words";
import { thisWeekDefinition } from "./definition";

/** A box to tick, partner, why now, what to talk about, whom to ask for, room to write. */
const WIDTHS = [2, 4, 32, 36, 38, 18, 21] as const;
const LEAST_HEIGHT = 32;
const [WHY, POINTS, WHOM, PARTNER] = [3, 4, 5, 2];

const LIST_CAM: Assumption<string> = {
  key: "cam",
  label: "Only partners of the CAM",
  kind: "text",
  longest: 60,
  default: "",
  source: "Everybody's",
  help: "A CAM's name as on Partners. It counts when the list is built again.",
};

export interface ThisWeekSheetInput {
  builtOn: SerialDate;
  calls: readonly Call[];
  tasks: readonly RoutineTask[];
  /** Undefined keeps what the sheet has, null clears it. */
  cam?: CellValue | undefined;
}

const CALL_KEYS = ["box", "partner", "why", "points", "whom", "said"] as const;
type CallKey = (typeof CALL_KEYS)[number];
const TASK_KEYS = ["box", "activity", "text", "partners", "by", "said"] as const;
type TaskKey = (typeof TASK_KEYS)[number];

/** Whom to call this week: values of the day it was built, to be printed and written on. */
export function thisWeekSheet(input: ThisWeekSheetInput): SheetPlan {
  const { calls, tasks, cam } = input;
  const page = new Page({
    kind: thisWeekDefinition.kind,
    title: thisWeekDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("companyName", "currency");
  const model = createModel(input);
  page.head(headOf(model, input, settings.currency));
  page.list({ refs: model.calls }, callColumns(calls), { heading: "Calls", titleLines: 1 });
  setHeights(
    page,
    model.calls.why,
    calls.map(({ partner, why, points, whom }) => [
      [PARTNER, partner],
      [WHY, why],
      [POINTS, lines(points)],
      [WHOM, whom],
    ]),
  );
  page.list({ refs: model.tasks }, taskColumns(tasks), { heading: "The routine", titleLines: 1 });
  setHeights(
    page,
    model.tasks.text,
    tasks.map((task) => [
      [PARTNER, task.activity],
      [WHY, task.text],
      [POINTS, withWhom(task)],
    ]),
  );
  page.inputs(model.inputs, { cam: { assumption: LIST_CAM } }, cam === undefined ? {} : { in_cam: cam }, {
    heading: "Whose list",
    default: 3,
    override: 4,
    used: 5,
    source: 6,
  });
  putCalculations(page, model, input);
  return page
    .checks([goneCheck(model)], {
      all: model.totals.all,
      legend: "Of one day; log talks in Routine.",
      legendColumns: [1, 3, 4, 5],
    })
    .results(resultsOf(model))
    .build({}, { label: 2, key: 3, value: 4, note: 5 });
}

function createModel({ calls, tasks }: Pick<ThisWeekSheetInput, "calls" | "tasks">) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, Math.max(1, rows));
  return {
    inputs: inputsOf("cam"),
    calls: each(CALL_KEYS, column(calls.length)),
    tasks: each(TASK_KEYS, column(tasks.length)),
    amounts: column(calls.length)("amounts"),
    totals: each(["builtOn", "calls", "tasks", "stake", "gone", "all"] as const, (label) => new Ref(label)),
  };
}
type Model = ReturnType<typeof createModel>;

function headOf(
  { inputs, totals, calls: refs }: Model,
  { builtOn, calls }: ThisWeekSheetInput,
  currency: Ref,
): Parameters<Page["head"]>[0] {
  const { used: cam } = inputs.cam;
  return {
    title: f`IF(${cam}="","This week: whom to call",${cam}&": whom to call this week")`,
    subtitle: f`${`"Built on ${longDate(builtOn)}: texts and amounts are of that day until it is built again."`}`,
    cards: [
      { columns: [1, 2], label: "Calls", value: f`${totals.calls}&""`, note: "most urgent first" },
      {
        columns: [3, 3],
        label: "At stake",
        value: shortMoneyText(totals.stake, currency),
        note: "where somebody can say",
      },
      {
        columns: [4, 6],
        label: "Tasks of the routine",
        value: f`${totals.tasks}&""`,
        note: "below the calls",
      },
    ],
    message: calls.length
      ? f`"Begin with "&${refs.partner.fixed(0)}&"."`
      : f`"Nobody has to be called this week."`,
  };
}

function putCalculations(
  page: Page,
  { totals, amounts }: Model,
  { builtOn, calls, tasks }: ThisWeekSheetInput,
): void {
  page
    .calculate("The day, and what it comes to", (block) =>
      block
        .single("Built on", totals.builtOn, builtOn, "date")
        .single("Calls", totals.calls, calls.length, "whole")
        .single("Tasks of the routine", totals.tasks, tasks.length, "whole")
        .single("At stake", totals.stake, f`SUM(${amounts})`, "money"),
    )
    .calculate("At stake with each", (block) =>
      block.list(
        [{ title: "At stake", ref: amounts, content: (row) => calls[row]?.money ?? 0, format: "money" }],
        "value",
      ),
    );
}

function goneCheck({ totals, calls }: Model): PageCheck {
  const listed = f`COUNTIFS(cam_partners[Partner],${equalTo(calls.partner)})`;
  return mustBeNone(
    {
      label: "Partners that are gone",
      ref: totals.gone,
      value: f`SUMPRODUCT((${calls.partner}<>"")*(${listed}=0))`,
    },
    {
      one: "partner",
      many: "partners",
      words: "of this list gone from Partners, or renamed: build it again in the add-in (Rebuild).",
    },
  );
}

function resultsOf({ calls, amounts, totals }: Model): Readonly<Record<string, Ref>> {
  return {
    built_on: totals.builtOn,
    partners: calls.partner,
    reasons: calls.why,
    talking_points: calls.points,
    amounts,
    calls: totals.calls,
    tasks: totals.tasks,
    at_stake: totals.stake,
    check: totals.all,
  };
}

const lines = (texts: readonly string[]) => texts.join("\n");

function callColumns(calls: readonly Call[]): PageColumns<CallKey, CallKey> {
  return {
    box: { title: "", look: "writeIn", cell: () => null },
    partner: { title: "Partner", look: "entry", cell: (_, row) => calls[row]?.partner ?? "" },
    why: { title: "Why now", look: "entry", cell: (_, row) => calls[row]?.why ?? "" },
    points: { title: "Talk about", look: "entry", cell: (_, row) => lines(calls[row]?.points ?? []) },
    whom: { title: "Ask for", look: "entry", cell: (_, row) => calls[row]?.whom ?? "" },
    said: { title: "Said, next step, by", look: "writeIn", cell: () => null },
  };
}

/** As many partners as there is room for on a line to write on; the page Routine has all of them. */
const MOST_NAMED = 20;

function withWhom({ partners }: RoutineTask): string {
  return firstFew(partners, MOST_NAMED);
}

function taskColumns(tasks: readonly RoutineTask[]): PageColumns<TaskKey, TaskKey> {
  return {
    box: { title: "", look: "writeIn", cell: () => null },
    activity: { title: "Activity", look: "entry", cell: (_, row) => tasks[row]?.activity ?? "" },
    text: { title: "What is due", look: "entry", cell: (_, row) => tasks[row]?.text ?? "" },
    partners: { title: "With", look: "entry", cell: (_, row) => (tasks[row] ? withWhom(tasks[row]) : "") },
    by: { title: "Planned for", look: "writeIn", cell: () => null },
    said: { title: "Done on", look: "writeIn", cell: () => null },
  };
}

type Texts = readonly (readonly [column: number, text: string])[];

/** Each line has room for its longest text, and to write by hand. */
function setHeights({ sheet }: Page, column: Ref, rows: readonly Texts[]): void {
  rows.forEach((texts, row) => {
    const most = Math.max(
      ...texts.map(([at, text]) => {
        const width = innerWidth({ columnWidths: WIDTHS }, at);
        return text.split("\n").reduce((sum, line) => sum + wrappedText(line, width).lines, 0);
      }),
    );
    sheet.height(column.box.row + row, Math.max(LEAST_HEIGHT, Math.ceil(linesHeight(most)) + 2));
  });
}
