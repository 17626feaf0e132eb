import { lineOf, PNL_LINES } from "../finance/pnl-lines";
import { DEFAULT_STAGES, type TableSource } from "../program/setup";
import { readSettings } from "../program/settings";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../shared/fiscal-calendar";
import { trimmed } from "../shared/excel-text";
import { partsOf, type SerialDate } from "../shared/serial-date";
import { dealsTable, settingsTable, stagesTable } from "../shared/tables/catalogue";
import type { CellValue } from "../shared/tables/table-definition";
import { asCompared, type ControlRow, controlRows } from "./control-rows";
import {
  type BookCondition,
  type CellCondition,
  type ControlCondition,
  type Listed,
  needsBook,
} from "./condition";

/** What conditions need to know of the rest of the workbook, looked up once. */
export interface ControlSurroundings {
  fiscalStart: number;
  currency: string;
  asOf: SerialDate;
  classOf: (stage: string) => string | null;
  texts: (listed: Listed) => ReadonlySet<string>;
}

export function controlledAgainst(source: TableSource, asOf: SerialDate): ControlSurroundings {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const stages = source.table(stagesTable);
  const classes = new Map(
    (stages.exists ? stages.rows : DEFAULT_STAGES).map((row) => [asCompared(row.stage), row.class]),
  );
  const lists = new Map<string, ReadonlySet<string>>();
  return {
    fiscalStart: settings.fiscalStartMonth,
    currency: settings.currency || firstCurrency(source),
    asOf,
    classOf: (stage) => classes.get(asCompared(stage)) ?? null,
    texts: ({ table, field }) => {
      const name = `${table.name}.${field}`;
      const known = lists.get(name);
      if (known) return known;
      const texts = new Set(controlRows(source, table).map(({ values }) => asCompared(values[field])));
      lists.set(name, texts);
      return texts;
    },
  };
}

/** While Setup has none, the one that the first deal has. */
function firstCurrency(source: TableSource): string {
  const first = controlRows(source, dealsTable).find(({ values }) => values["currency"]);
  return String(first?.values["currency"] ?? "");
}

type Test = (row: ControlRow) => boolean;

const isBlank = (value: CellValue | undefined) => value === null || value === "";
const num = (value: CellValue | undefined) => (typeof value === "number" ? value : null);

/** Whether a condition holds for rows of a table, given in their order. */
export function testOf(condition: ControlCondition, around: ControlSurroundings): Test {
  if ("of" in condition) {
    const tests = condition.of.map((part) => testOf(part, around));
    if (condition.is === "all") return (row) => tests.every((test) => test(row));
    const any: Test = (row) => tests.some((test) => test(row));
    return condition.is === "any" ? any : (row) => !any(row);
  }
  if (needsBook(condition)) return bookTest(condition, around);
  return ({ values }) => cellTest(condition, values);
}

function cellTest(condition: CellCondition, values: ControlRow["values"]): boolean {
  const cell = values[condition.field];
  switch (condition.is) {
    case "blank":
      return isBlank(cell);
    case "filled":
      return !isBlank(cell);
    case "unreadable":
      return cell === undefined;
    case "spaced":
      return isSpaced(textOf(cell));
    case "below":
      return (num(cell) ?? Infinity) < condition.than;
    case "above":
      return (num(cell) ?? -Infinity) > condition.than;
    case "more":
      return (num(cell) ?? -Infinity) > (num(values[condition.than]) ?? Infinity);
    case "word":
      return condition.words.map(asCompared).includes(asCompared(cell));
    case "no line":
      return textOf(cell) !== "" && lineOf(textOf(cell)) === null;
    case "line of costs":
      return PNL_LINES.some(({ id, sign }) => sign < 0 && id === lineOf(textOf(cell)));
    case "no month's start":
      return onDay(cell, ({ day }) => day !== 1);
  }
}

function bookTest(condition: BookCondition, around: ControlSurroundings): Test {
  switch (condition.is) {
    case "unlisted": {
      const also = new Set((condition.also ?? []).map(asCompared));
      return ({ values }) => {
        const text = asCompared(values[condition.field]);
        return text !== "" && !also.has(text) && !around.texts(condition.in).has(text);
      };
    }
    case "repeated":
      return repeatedTest(({ values }) => {
        const cells = condition.fields.map((field) => values[field]);
        const lacks = cells.includes(undefined) || cells.every(isBlank);
        return lacks ? null : JSON.stringify(cells.map(asCompared));
      });
    case "line repeated":
      return repeatedTest(({ values }) => {
        const line = lineOf(textOf(values[condition.line]));
        const day = num(values[condition.period]);
        if (line === null || day === null) return null;
        const { year, month } = partsOf(Math.floor(day));
        return `${line} ${year} ${month}`;
      });
    case "no quarter's start":
      return ({ values }) =>
        onDay(values[condition.field], ({ day, month }) => {
          const months = month - around.fiscalStart + MONTHS_A_YEAR;
          return day !== 1 || months % MONTHS_A_QUARTER !== 0;
        });
    case "other currency":
      return ({ values }) => {
        const text = asCompared(values[condition.field]);
        return text !== "" && around.currency !== "" && text !== asCompared(around.currency);
      };
    case "later":
      return ({ values }) => (num(values[condition.field]) ?? -Infinity) >= around.asOf + 1;
    case "class":
      return ({ values }) => around.classOf(textOf(values[condition.field])) === condition.word;
  }
}

const textOf = (value: CellValue | undefined) => String(value ?? "");

function onDay(value: CellValue | undefined, holds: (parts: ReturnType<typeof partsOf>) => boolean): boolean {
  const day = num(value);
  return day !== null && holds(partsOf(Math.floor(day)));
}

/** A row whose key an earlier one has; rows without a key have none. */
function repeatedTest(keyOf: (row: ControlRow) => string | null): Test {
  const seen = new Map<string, number>();
  return (row) => {
    const key = keyOf(row);
    if (key === null) return false;
    const first = seen.get(key) ?? row.row;
    seen.set(key, first);
    return first < row.row;
  };
}

function isSpaced(text: string): boolean {
  return text !== trimmed(text) || text.includes("\u00a0");
}
