import { defaultSettingsRows, SETTINGS } from "../../domain/program/settings";
import { countedValue } from "../../domain/shared/assumption";
import { nameKey } from "../../domain/shared/excel-text";
import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { type SettingRow, settingsTable } from "../../domain/shared/tables/catalogue";
import { type TableChange, changeTable } from "../../domain/shared/tables/table-change";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { FISCAL_START_KINDS } from "../../sheets/fiscal-start-kinds";
import { FISCAL_START_NAME, SHEET_SCHEMA } from "../../sheets/shared/sheet-schema";
import { type Book, type BuiltAsRead, rowsAsRead } from "../book";
import { existingSheet } from "../existing-sheet";
import { someOf } from "../obstacle";
import { valueOn } from "../built-cells";
import { calculatedInput } from "./calculated-input";
import type { OlderWorkbook, UpdateOutcome, UpdateQuestion, UpdateStep } from "./update-step";

/** Under which the answer is given: the month's English name. */
export const FISCAL_START_QUESTION = "fiscal-start";

const SETTING = SETTINGS.fiscalStartMonth;

/** The month of Setup on a sheet that reads no settings block for it; the same rule as readSettings. */
const MONTH_ON_SETUP = `INDEX(cam_settings[Value],MATCH("${SETTING.key}",cam_settings[Setting],0))`;
const SHOWS_SETUP =
  `=IFERROR(IF(AND(${MONTH_ON_SETUP}>=${SETTING.minimum},${MONTH_ON_SETUP}<=${SETTING.maximum}),` +
  `INT(${MONTH_ON_SETUP}),${SETTING.default}),${SETTING.default})`;

/** From which month one counts at a place. */
interface Counting {
  /** For people: Setup, or a sheet's title in quotes. */
  place: string;
  month: number;
}

/** The month in which the fiscal year starts goes from the sheets on which it was typed to Setup. */
export const fiscalStart: UpdateStep = {
  reads: () => ({ kinds: FISCAL_START_KINDS }),
  plan: (older: OlderWorkbook): UpdateOutcome => {
    const sheets = older.book.built.filter(
      ({ kind, schema }) => FISCAL_START_KINDS.includes(kind) && schema < SHEET_SCHEMA,
    );
    const named = sheets.filter((sheet) => sheet.names.get(FISCAL_START_NAME)?.box);
    const left = sheets.filter((sheet) => !named.includes(sheet)).map(leftAsItIs);
    if (!named.length) return { adds: [], left };
    const setup = onSetup(older.book);
    const counting = named.map((sheet): Counting => ({
      place: `"${sheet.sheet}"`,
      month: typedOn(sheet) ?? setup ?? SETTING.default,
    }));
    const months = [...new Set([...(setup === null ? [] : [setup]), ...counting.map(({ month }) => month)])];
    const month = chosenBy(older, setup) ?? (months.length === 1 ? months[0]! : null);
    if (month === null) return { adds: [adds(null, [])], left, question: question(months, setup, counting) };
    const moved = counting.filter((each) => each.month !== month);
    return {
      adds: [adds(month, moved)],
      left,
      decides: month === setup ? [] : [setupRow(older.book, month)],
      operations: named
        .filter((sheet) => !isRebuilt(sheet, older))
        .flatMap((sheet) => calculatedInput(sheet, FISCAL_START_NAME, SHOWS_SETUP)),
    };
  },
};

/** What the change itself says on Setup, else the user's answer. Rows that only complete Setup say nothing. */
function chosenBy({ book, change, answers }: OlderWorkbook, setup: number | null): number | null {
  const rows = change.tables.filter(({ table }) => table.name === settingsTable.name);
  const row = rows.flatMap(({ upserts }) => upserts).find(({ setting }) => isMonth(setting));
  const written = row ? monthIn(row.value ?? null) : null;
  const said = written !== (setup ?? SETTING.default) || rowOnSetup(book) !== undefined;
  if (written !== null && said) return written;
  const answered = MONTH_NAMES.findIndex((name) => name === answers[FISCAL_START_QUESTION]);
  return answered < 0 ? null : answered + 1;
}

function onSetup(book: Book): number | null {
  return monthIn(rowOnSetup(book)?.value ?? null);
}

function rowOnSetup(book: Book): SettingRow | undefined {
  const settings = book.tables.get(settingsTable.name);
  return settings && rowsAsRead(settingsTable, settings).find(({ setting }) => isMonth(setting));
}

function isMonth(setting: CellValue | undefined): boolean {
  return typeof setting === "string" && nameKey(setting) === nameKey(SETTING.key);
}

function monthIn(value: CellValue): number | null {
  return countedValue(SETTING, value);
}

/** A month that counted where it was typed; anything else left Setup's. */
function typedOn(sheet: BuiltAsRead): number | null {
  return countedValue(SETTING, valueOn(sheet, sheet.names.get(FISCAL_START_NAME)!.box!));
}

function setupRow(book: Book, month: number): TableChange {
  const row = rowOnSetup(book) ? {} : defaultSettingsRows().find(({ setting }) => isMonth(setting));
  return changeTable(settingsTable, [{ ...row, setting: SETTING.key, value: month }]);
}

/** The change itself draws the sheet as it is today. */
function isRebuilt(sheet: BuiltAsRead, { book, change, existing }: OlderWorkbook): boolean {
  return (
    existing === "rebuild" &&
    change.sheets.some(({ kind, subject }) => existingSheet(kind, subject, book, []) === sheet)
  );
}

function adds(month: number | null, moved: readonly Counting[]): string {
  const which = month === null ? "," : `, ${nameOf(month)},`;
  const until = byMonth(moved).map(([name, places]) => `from ${name} on ${someOf(places)}`);
  return (
    `Setup alone keeps the month in which the fiscal year starts${which} and sheets show it from there` +
    (until.length ? ` (so far it counted ${until.join("; ")})` : "")
  );
}

function question(
  months: readonly number[],
  setup: number | null,
  counting: readonly Counting[],
): UpdateQuestion {
  const onSetup = setup === null ? [] : [{ place: "Setup", month: setup }];
  const places = byMonth([...onSetup, ...counting]).map(([name, where]) => `${name} on ${someOf(where)}`);
  return {
    id: FISCAL_START_QUESTION,
    asks: "In which month does the fiscal year start?",
    because: `The workbook does not say one month in which the fiscal year starts: ${places.join("; ")}.`,
    choices: [...months].sort((one, other) => one - other).map(nameOf),
  };
}

/** Places by the name of the month from which they count, in the order of the year. */
function byMonth(counting: readonly Counting[]): [string, string[]][] {
  return MONTH_NAMES.flatMap((name, index): [string, string[]][] => {
    const places = counting.filter(({ month }) => month === index + 1).map(({ place }) => place);
    return places.length ? [[name, places]] : [];
  });
}

function nameOf(month: number): string {
  return MONTH_NAMES[month - 1]!;
}

function leftAsItIs({ sheet }: BuiltAsRead): string {
  return `"${sheet}" stays as it is, because its name ${FISCAL_START_NAME} is gone; a month typed there counts on that sheet until it is built again.`;
}
