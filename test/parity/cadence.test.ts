import { cadenceBoard, type CadenceBoard, PROGRAM_LINE } from "../../src/domain/cadence/board";
import { completionByCam } from "../../src/domain/cadence/completion";
import { type DealTime, dealTime } from "../../src/domain/cadence/deal-time";
import { monthPlan } from "../../src/domain/cadence/month-plan";
import { readRoutine, routineAt, type RoutineItem } from "../../src/domain/cadence/routine";
import { nameKey } from "../../src/domain/shared/excel-text";
import { serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import { cadenceTable } from "../../src/domain/shared/tables/cadence-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { cadenceChange } from "../../src/sheets/cadence/change";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { CADENCE_AS_OF, cadenceExample, ODD_CADENCE } from "../support/cadence-example";
import { builtFile } from "../support/built-file";
import { libreOfficeTest, recalculate, type Recalculated } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";

const SHEET = "Cadence";
const WEEKS = 6;
const FIRST = 6;

const padded = <T, V>(all: readonly T[], size: number, of: (each: T) => V) =>
  Array.from({ length: size }, (_, index) => (index < all.length ? of(all[index]!) : null));

function names(tables: MemoryTables, asOf: SerialDate, check: boolean): ExpectedNames {
  const items = routineAt(readRoutine(tables), asOf);
  const board = cadenceBoard(readRoutine(tables), asOf);
  const deals: DealTime = dealTime(tables, asOf);
  const weeks = monthPlan(items, asOf);
  const byCam = new Map(completionByCam(items).map((each) => [nameKey(each.cam), each]));
  const cams = [
    ...new Map(board.lines.flatMap(({ cam }) => (cam ? [[nameKey(cam), cam] as const] : []))).keys(),
  ].map((key) => byCam.get(key));
  const all = cams.length ? cams : [undefined];
  const first = <V>(of: (item: RoutineItem) => V) => padded(board.toDo, FIRST, of);
  return {
    done: [board.counts.Done],
    due: [board.counts.Due],
    overdue: [board.counts.Overdue],
    not_started: [board.counts["Not started"]],
    completion: [board.share],
    first_partners: first(({ partner }) => partner || PROGRAM_LINE),
    first_activities: first(({ activity }) => activity),
    first_periods: first(({ period }) => period),
    first_days: first(({ due }) => due),
    week_starts: padded(weeks, WEEKS, ({ start }) => start),
    week_due: padded(weeks, WEEKS, ({ due }) => due.length),
    week_done: padded(weeks, WEEKS, ({ done }) => done),
    week_minutes: padded(weeks, WEEKS, ({ minutes }) => minutes),
    week_unknown: padded(weeks, WEEKS, ({ unknown }) => unknown),
    cam_due: all.map((cam) => cam?.due ?? 0),
    cam_done: all.map((cam) => cam?.done ?? 0),
    cam_on_time: all.map((cam) => cam?.onTime ?? 0),
    cam_shares: all.map((cam) => cam?.share ?? null),
    deal_minutes: [deals.deal],
    known_minutes: [deals.minutes],
    deal_time_share: [deals.share],
    unknown_times: [deals.unknown],
    check: [check],
  };
}

const WORDS = { Done: "● Done", Due: "● Due", Overdue: "● Overdue", "Not started": "○ Not started" } as const;

/** The columns of cam_cadence_board as the domain has them. */
function columns({ lines, activities }: CadenceBoard): ExpectedNames {
  const state = (items: readonly RoutineItem[], activity: string) => {
    const found = items.find((item) => nameKey(item.activity) === nameKey(activity));
    return found ? WORDS[found.state] : null;
  };
  const title = (activity: string) => (activity === "Due" ? "Due (activity)" : activity);
  return {
    Partner: lines.map(({ partner }) => partner || PROGRAM_LINE),
    CAM: lines.map(({ cam }) => cam || null),
    Overdue: lines.map(({ counts }) => counts.Overdue),
    Due: lines.map(({ counts }) => counts.Due),
    Done: lines.map(({ counts }) => counts.Done),
    "Not started": lines.map(({ counts }) => counts["Not started"]),
    "First to do": lines.map(({ first }) => first?.activity ?? null),
    "First to do by": lines.map(({ first }) => first?.due ?? null),
    ...Object.fromEntries(
      activities.map((activity) => [title(activity), lines.map(({ items }) => state(items, activity))]),
    ),
  };
}

/** A column of the table as LibreOffice has it. */
function column({ data }: Recalculated, header: string): Scalar[] {
  const sheet = data.sheets.find(({ name }) => name === SHEET)!;
  const table = sheet.tables!.find(({ name }) => name === "cam_cadence_board")!;
  const at = table.box.column + table.columns.indexOf(header);
  const rows = Array.from({ length: table.box.rows - 1 }, (_, row) => table.box.row + 1 + row);
  return rows.map((row) => sheet.cells.find((cell) => cell.row === row && cell.column === at)?.value ?? "");
}

interface Book {
  tables: MemoryTables;
  asOf?: SerialDate;
  /** What is changed after the sheet was built. */
  then?: (tables: MemoryTables) => MemoryTables;
  /** What the change leaves right, besides the check. */
  check?: boolean;
}

async function differencesIn({ tables, asOf = CADENCE_AS_OF, check = true, then }: Book): Promise<string[]> {
  const change = cadenceChange(tables, { asOf });
  tables.apply(change.tables);
  const book = await recalculate(await builtFile(then?.(tables) ?? tables, change));
  const board = cadenceBoard(readRoutine(tables), asOf);
  return [
    ...nameDifferences(check ? names(tables, asOf, true) : { check: [false] }, (name) =>
      book.named(name, SHEET),
    ),
    ...(then || !board.lines.length ? [] : nameDifferences(columns(board), (header) => column(book, header))),
    ...errorCells(book, SHEET),
  ];
}

const april = [
  { setting: "Fiscal year starts in month", value: 4 },
  { setting: "Due soon within", value: 40 },
];

const BOOKS: Readonly<Record<string, () => Book>> = {
  "the routine that the add-in brings": () => ({ tables: cadenceExample({ seed: 1 }) }),
  "a routine of odd rules": () => ({ tables: cadenceExample({ seed: 2, cadence: ODD_CADENCE }) }),
  "a year from April": () => ({
    tables: cadenceExample({ seed: 3, settings: april, asOf: serialOf(2026, 4, 1) }),
    asOf: serialOf(2026, 4, 1),
  }),
  "odd rules in another year": () => ({
    tables: cadenceExample({ seed: 4, cadence: ODD_CADENCE, settings: april, asOf: serialOf(2027, 2, 28) }),
    asOf: serialOf(2027, 2, 28),
  }),
  "nobody at all": () => ({ tables: new MemoryTables().with(partnersTable, []) }),
  "fewer minutes, other levels and things done afterwards": () => ({
    tables: cadenceExample({ seed: 5 }),
    then: (tables) =>
      tables.apply([
        {
          table: cadenceTable,
          upserts: [
            { activity: "Marketing plan", levels: null, lifeStages: "Mature", minutes: 7, everyMonths: 6 },
          ],
        },
        {
          table: partnersTable,
          upserts: [{ partnerId: "P-0", tier: "Gold", status: "Active", managed: null }],
        },
      ] as never),
  }),
  "a rule whose words changed afterwards": () => ({
    tables: cadenceExample({ seed: 6 }),
    then: (tables) =>
      tables.apply([
        {
          table: cadenceTable,
          upserts: [{ activity: "Marketing plan", levels: null, due: "9 days before it begins" }],
        },
      ] as never),
    check: false,
  }),
  "a partner added afterwards": () => ({
    tables: cadenceExample({ seed: 7 }),
    then: (tables) =>
      tables.apply([{ table: partnersTable, upserts: [{ partnerId: "N", partner: "New one" }] }] as never),
    check: false,
  }),
};

libreOfficeTest(
  "the board: every name and every column agrees with the domain, no cell is an error",
  async () => {
    const found = await Promise.all(
      Object.entries(BOOKS).map(async ([name, make]) => [name, ...(await differencesIn(make()))]),
    );
    expect(found).toEqual(Object.keys(BOOKS).map((name) => [name]));
  },
);
