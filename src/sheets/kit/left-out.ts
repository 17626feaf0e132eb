import { concerned } from "../../domain/shared/tables/concerned";
import {
  type AnyTable,
  type Column,
  fieldsOf,
  type TableDefinition,
} from "../../domain/shared/tables/table-definition";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { PartnerRefs } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { TablesRead } from "../shared/tables-read";
import { countedText } from "../shared/words";
import { mustBeNone, type PageCheck } from "./checks";
import { keysTwice } from "./keys-twice";
import { columnOf, doubtsOf } from "./left-out-doubts";

/** Of a formula that can still be read. */
const LONGEST = 900;
/** A row counts as one when one of so many other cells is filled in. */
const LOOKED_AT = 4;
/** No cell of ours holds more. */
const ANY_NUMBER = '"<9E+307"';
const BLANK = '""';
const COUNTED = "Cannot be read";

/** Whose rows a sheet reads. */
export interface Whose extends Pick<PartnerRefs, "name" | "key" | "criterion"> {
  /** TRUE where the deals of all others count too. */
  everybodys?: Formula;
}

/** Cells of one table that cannot be read, as a sum. */
interface Part {
  sheet: string;
  sum: Formula;
}

/**
 * Cells of the tables that their columns cannot hold, and rows without a key: the add-in leaves such rows out, and formulas may count them all
 * the same. Which they are follows from the tables' definitions. Keys that stand twice only Control looks for, once a workbook, and a partner's
 * page among its own deals.
 *
 * Tables with rows of partners are long, and hardly ever is anything wrong in them: first they are looked at as a whole, which costs next to
 * nothing, and only where something is odd, whosever it is, the cells that count are counted.
 */
export function rowsLeftOut(ref: Ref, { tables, headers }: TablesRead, whose?: Whose): PageCheck[] {
  const [long, short] = [tables.filter(isLong), tables.filter((table) => !isLong(table))];
  const where = new Ref("tables with cells that cannot be read");
  const doubts = lines(
    "At first sight",
    packed(
      long.flatMap((table) => doubtsOf(table).map((sum) => ({ sheet: table.sheet, sum }))),
      (sum) => f`IFERROR(${sum},1)`,
    ),
  );
  const countOf = (some: readonly AnyTable[], whole: (sum: Formula) => Formula) =>
    some.flatMap((table) => packed(partsOf(table, whose), whole));
  const counts = lines(COUNTED, [
    ...countOf(long, (sum) => f`IF(${sumOf(doubts)}=0,0,${sum})`),
    ...countOf(short, (sum) => sum),
  ]);
  return [
    ...doubts,
    ...counts,
    { label: "Tables with such cells", ref: where, value: whereOf(counts) },
    {
      label: "Cells that cannot be read",
      ref,
      value: sumOf(counts),
      format: "whole",
      note: "Text for a number or day, what is out of bounds or no word of its list, a row without its key",
      must: {
        hold: f`${ref}=0`,
        failure: f`" "&${countedText(ref, "cell", "cells")}&" cannot be read, in "&${where}&": see Control."`,
      },
    },
    ...(whose ? keysTwice(tables, whose) : []),
    ...(headers ? [headersGone(headers)] : []),
  ];
}

/** The tables whose cells are counted, by name. */
function whereOf(counts: readonly PageCheck[]): Formula {
  const labels = [...new Set(counts.map(({ label }) => label))];
  const names = labels.map((label) => {
    const own = counts.filter((each) => each.label === label);
    return f`IF(${sumOf(own)}=0,"",${quoted(label.replace(`${COUNTED}:`, ","))})`;
  });
  return f`MID(${joined(names, "&")},3,${LONGEST})`;
}

/** Rows of partners, of which there may be many; other tables are the program's own short lists. */
const isLong = (table: AnyTable) => concerned(table).length > 0;

function sumOf(all: readonly PageCheck[]): Formula {
  return all.length === 1 ? f`${all[0]!.ref}` : f`SUM(${all[0]!.ref}:${all.at(-1)!.ref})`;
}

function lines(label: string, cells: readonly { sheets: readonly string[]; value: Formula }[]): PageCheck[] {
  return cells.map(({ sheets, value }, index) => ({
    label: `${label}: ${sheets.join(", ")}`,
    ref: new Ref(`${label} ${index + 1}`),
    value,
    format: "whole",
  }));
}

function headersGone(headers: number): PageCheck {
  return mustBeNone(
    {
      label: "Headers renamed or gone",
      ref: new Ref("headers gone"),
      value: headers,
      note: "When the sheet was built: no formula sees that",
    },
    {
      one: "column was",
      many: "columns were",
      words: "renamed or gone when this was built: see Control, then build it again.",
    },
  );
}

/** Sums by as many as a formula has room for. */
function packed(parts: readonly Part[], whole: (sum: Formula) => Formula) {
  return inRoom(parts, ({ sum }) => sum.length).map((some) => ({
    sheets: [...new Set(some.map(({ sheet }) => sheet))],
    value: whole(
      joined(
        some.map(({ sum }) => sum),
        "+",
      ),
    ),
  }));
}

function inRoom<T>(all: readonly T[], lengthOf: (one: T) => number, taken = 0): T[][] {
  const groups: T[][] = [];
  let length = LONGEST;
  for (const one of all) {
    length += lengthOf(one) + 1;
    if (length > LONGEST) {
      groups.push([]);
      length = taken + lengthOf(one);
    }
    groups.at(-1)!.push(one);
  }
  return groups;
}

function partsOf(table: AnyTable, whose: Whose | undefined): Part[] {
  const own = whose ? ownRows(table, whose) : [];
  const everybodys = own.length > 1 ? whose?.everybodys : undefined;
  const ofOwn = own.flatMap((rows) => sumsOf(table, rows));
  const sums = everybodys
    ? [
        ...ofOwn.map((sum) => f`IF(${everybodys},0,${sum})`),
        ...sumsOf(table, null).map((sum) => f`IF(${everybodys},${sum},0)`),
      ]
    : own.length
      ? ofOwn
      : sumsOf(table, null);
  return sums.map((sum) => ({ sheet: table.sheet, sum }));
}

/** Some rows of a table: as criteria, and as a condition over whole columns. */
interface Rows {
  criteria: Formula;
  condition: Formula;
}

/** Of the partner; of deals besides those of others that were won with it. */
function ownRows(table: AnyTable, { name, key, criterion }: Whose): Rows[] {
  const [first, ...further] = concerned(table).map((field) => columnOf(table, field));
  if (!first) return [];
  return [
    { criteria: f`${first},${criterion}`, condition: f`(${first}=${name})` },
    ...further.map((column) => ({
      criteria: f`${column},${criterion},${first},"<>"&${key}`,
      condition: f`(${column}=${name})*(${first}<>${name})`,
    })),
  ];
}

/** Cells of these rows that cannot be read: of each column all but the blank ones and those that can. */
function sumsOf(table: AnyTable, rows: Rows | null): Formula[] {
  const all = rows ? f`COUNTIFS(${rows.criteria})` : f`ROWS(${columnOf(table, table.key[0]!)})`;
  const good = Object.entries(table.columns).flatMap(([field, column]) =>
    column.kind === "text" ? [] : [readable(columnOf(table, field), column, rows)],
  );
  const cells = inRoom(good, ({ length }) => length, all.length).map(
    (some) => f`${some.length}*${all}-${joined(some, "-")}`,
  );
  return [...cells, ...withoutKey(table, rows)];
}

/** How many cells of a column are blank or can be read. No wildcards: what they match differs from one spreadsheet to the next. */
function readable(cells: Formula, column: Column, rows: Rows | null): Formula {
  const before = rows ? f`${rows.criteria},` : f``;
  const { kind, choices = [], minimum, maximum } = column;
  const counted = (criteria: readonly string[], signs: readonly number[]) => {
    const counts = f`COUNTIFS(${before}${cells},{${[BLANK, ...criteria].join(",")}})`;
    return signs.every((sign) => sign === 1)
      ? f`SUMPRODUCT(${counts})`
      : f`SUMPRODUCT(${counts}*{${[1, ...signs].join(",")}})`;
  };
  if (kind === "choice")
    return counted(
      choices.map(quoted),
      choices.map(() => 1),
    );
  if (kind === "whole") {
    if (minimum === undefined || maximum === undefined)
      return f`(COUNTIFS(${before}${cells},${BLANK})+${wholeNumbers(cells, rows)})`;
    const numbers = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
    return counted(
      numbers.flatMap((number) => [`">=${number}"`, `">${number}"`]),
      numbers.flatMap(() => [1, -1]),
    );
  }
  return counted(
    [
      minimum === undefined ? ANY_NUMBER : `">=${minimum}"`,
      ...(maximum === undefined ? [] : [`">${maximum}"`]),
    ],
    [1, ...(maximum === undefined ? [] : [-1])],
  );
}

/** An error, too, is no whole number. */
function wholeNumbers(cells: Formula, rows: Rows | null): Formula {
  const tests = [...(rows ? [rows.condition] : []), f`(INT(${cells})=${cells})`, f`(LEN(${cells})>0)`];
  return f`SUMPRODUCT(1*ISNUMBER(1/(${joined(tests, "*")})))`;
}

/** Of a partner's row the partner is filled in; of another one of the first cells beside the key has to be. */
function withoutKey(table: AnyTable, rows: Rows | null): Formula[] {
  const blank = (fields: readonly string[]) => fields.map((field) => f`${columnOf(table, field)},${BLANK}`);
  const lacks = blank(table.key);
  if (rows)
    return table.key.includes("partner") ? [] : [f`COUNTIFS(${joined([rows.criteria, ...lacks], ",")})`];
  const others = fieldsOf(table as TableDefinition).filter((field) => !table.key.includes(field));
  if (!others.length) return [];
  const allBlank = [...lacks, ...blank(others.slice(0, LOOKED_AT))];
  return [f`COUNTIFS(${joined(lacks, ",")})-COUNTIFS(${joined(allBlank, ",")})`];
}
