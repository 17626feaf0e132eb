import { concerned } from "../../domain/shared/tables/concerned";
import {
  type AnyTable,
  type Column,
  fieldsOf,
  type TableDefinition,
} from "../../domain/shared/tables/table-definition";
import { escaped, f, type Formula, joined, quoted } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { TablesRead } from "../shared/tables-read";
import { mustBeNone, type PageCheck } from "./checks";

/** Of a formula that can still be read. */
const LONGEST = 940;
/** More than any key has. */
const LONGEST_KEY = 999;
/** Keys of several cells take the square of the rows to find: of more rows than so many only Control does. */
const MOST_PAIRS = 2_000;
/** A row counts as one when one of so many other cells is filled in. */
const LOOKED_AT = 4;
/** What each of a key's last characters counts: keys come to the same number where they are the same, and else hardly ever. */
const WEIGHTS = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37].map((prime) => Math.sqrt(prime).toFixed(5));
/** Whose rows a sheet reads. */
export interface Whose {
  name: Ref;
  /** TRUE where the deals of all others count too. */
  everybodys?: Formula;
}

/** What is added up of a table's rows: for each row 1 or 0 of every test, where `mask` is 1. */
interface Part {
  sheet: string;
  sum: Formula;
}

/**
 * Rows that the add-in leaves out, and formulas may count all the same: with a cell that its column cannot hold, without a key, or with a key
 * that a row further up has. Which they are follows from the tables' definitions; they are counted by formula over the tables.
 */
export function rowsLeftOut(ref: Ref, { tables, headers }: TablesRead, whose?: Whose): PageCheck[] {
  const cells = packed(tables.flatMap((table) => partsOf(table, whose)));
  const counts = cells.map((parts, index): PageCheck => ({
    label: `Left out of ${[...new Set(parts.map(({ sheet }) => sheet))].join(", ")}`,
    ref: new Ref(`left out ${index + 1}`),
    value: joined(
      parts.map(({ sum }) => sum),
      "+",
    ),
    format: "whole",
  }));
  return [
    ...counts,
    {
      ...mustBeNone(
        {
          label: "Rows left out",
          ref,
          value: f`SUM(${counts[0]!.ref}:${counts.at(-1)!.ref})`,
          note: "Cells that their columns cannot hold, keys that are blank or stand twice",
        },
        { one: "cell", many: "cells", words: "cannot be read, or a key is blank or twice: see Control." },
      ),
    },
    ...(headers ? [headersGone(headers)] : []),
  ];
}

function headersGone(headers: number): PageCheck {
  return mustBeNone(
    {
      label: "Headers renamed or gone",
      ref: new Ref("headers gone"),
      value: headers,
      note: "When the sheet was built",
    },
    {
      one: "column was",
      many: "columns were",
      words: "renamed or gone when this was built: see Control, then build it again.",
    },
  );
}

/** By as many as a formula has room for. */
function packed(parts: readonly Part[]): Part[][] {
  const cells: Part[][] = [];
  let length = LONGEST;
  for (const part of parts) {
    length += part.sum.length + 1;
    if (length > LONGEST) {
      cells.push([]);
      length = part.sum.length;
    }
    cells.at(-1)!.push(part);
  }
  return cells;
}

const columnOf = ({ name, columns }: AnyTable, field: string) => f`${`${name}[${columns[field]!.header}]`}`;

function partsOf(table: AnyTable, whose: Whose | undefined): Part[] {
  const fields = whose ? concerned(table) : [];
  const own = fields.map((field) => f`(${columnOf(table, field)}=${whose!.name})`);
  const mask = own.length > 1 ? withOthers(own, whose!) : (own[0] ?? null);
  const everybodys = own.length > 1 ? whose!.everybodys : undefined;
  const ofOwn = own.length > 1 ? f`(${joined(own, "+")}>0)` : (own[0] ?? null);
  const twice = keysTwice(table, ofOwn);
  const sums = [
    ...cellSums([...cellTests(table), withoutKey(table, mask)], mask),
    ...(everybodys
      ? [
          ...twice.map((keys) => f`IF(${everybodys},0,${keys})`),
          ...keysTwice(table, null).map((keys) => f`IF(${everybodys},${keys},0)`),
        ]
      : twice),
  ];
  return sums.map((sum) => ({ sheet: table.sheet, sum }));
}

/** Of deals: also those that were won with the partner, and all where everybody's count. */
function withOthers(own: readonly Formula[], { everybodys }: Whose): Formula {
  return f`(${joined([...own, ...(everybodys ? [everybodys] : [])], "+")}>0)`;
}

/** How many of the tests hold of all rows, by as many tests as a formula has room for. */
function cellSums(tests: readonly Formula[], mask: Formula | null): Formula[] {
  const before = mask?.length ?? 0;
  const groups: Formula[][] = [];
  let length = LONGEST;
  for (const test of tests) {
    length += test.length + 1;
    if (length > LONGEST) {
      groups.push([]);
      length = before + test.length;
    }
    groups.at(-1)!.push(test);
  }
  return groups.map((some) => f`SUMPRODUCT(${mask ?? "1"}*(${joined(some, "+")}))`);
}

/** Of each column, whether a cell holds what it cannot hold. Days far away are days all the same. */
function cellTests(table: AnyTable): Formula[] {
  return Object.entries(table.columns).flatMap(([field, column]) =>
    column.kind === "text" ? [] : [cellTest(columnOf(table, field), column)],
  );
}

function cellTest(cells: Formula, { kind, choices = [], minimum, maximum }: Column): Formula {
  if (kind === "choice") {
    const others = choices.map((word) => f`(${cells}<>${quoted(word)})`);
    return f`(LEN(${cells})>0)*${joined(others, "*")}`;
  }
  const bounds = kind === "date" ? [] : [f`${cells}>=${minimum ?? ""}`, f`${cells}<=${maximum ?? ""}`];
  const within = bounds
    .filter((_, index) => [minimum, maximum][index] !== undefined)
    .map((bound) => f`(${bound})`);
  // A blank cell is a whole number to INT.
  if (kind === "whole")
    return f`(LEN(${cells})>0)*(1-${joined([f`ISNUMBER(1/(INT(${cells})=${cells}))`, ...within], "*")})`;
  return f`(LEN(${cells})>0)-${joined([f`ISNUMBER(${cells})`, ...within], "*")}`;
}

/** Of a partner's row the partner is filled in; of another one of the first cells beside the key has to be. */
function withoutKey(table: AnyTable, mask: Formula | null): Formula {
  const lacks = table.key.map((field) => f`(LEN(${columnOf(table, field)})=0)`);
  const others = fieldsOf(table as TableDefinition).filter((field) => !table.key.includes(field));
  const lengths = others.slice(0, LOOKED_AT).map((field) => f`LEN(${columnOf(table, field)})`);
  return joined([...lacks, ...(mask || !lengths.length ? [] : [f`(${joined(lengths, "+")}>0)`])], "*");
}

/** Rows whose key stands further up: MATCH finds the first row of a key. */
function keysTwice(table: AnyTable, own: Formula | null): Formula[] {
  const keys = table.key.map((field) => columnOf(table, field));
  const [first] = keys;
  const place = f`ROW(${first!})-MIN(ROW(${first!}))+1`;
  const twice = (of: Formula, asked: Formula, among: Formula) =>
    f`SUMPRODUCT(${own ? f`${own}*` : ""}${of}*ISNUMBER(1/(MATCH(${asked},${among},0)<${place})))`;
  if (keys.length > 1) {
    const key = withoutWildcards(joined(keys, '&"|"&'));
    return [f`IF(ROWS(${first!})>${MOST_PAIRS},0,${twice(f`(LEN(${joined(keys, "&")})>0)`, key, key)})`];
  }
  const asked = escaped(own ? ownKeys(first!, own) : first!);
  const texts = twice(f`(LEN(${first!})>0)`, asked, first!);
  // Tables without partners are the program's own lists, of a few rows with names.
  if (!concerned(table).length) return [texts];
  const numbers = f`IF(COUNT(${first!})=0,0,${twice(f`ISNUMBER(${first!})`, first!, first!)})`;
  return [own ? texts : f`IF(${noneTwice(first!)},0,${texts})`, numbers];
}

/** A partner's own keys; rows of others ask for the first key of all, which is found at once. */
function ownKeys(key: Formula, own: Formula): Formula {
  const top = f`INDEX(${key},1)`;
  return f`MID(${top}&${key},1+${own}*LEN(${top}),LEN(${top})*(1-${own})+${own}*${LONGEST_KEY})`;
}

/**
 * Whether all keys differ, many times faster than finding each: they do where the numbers that they come to do, and FREQUENCY sorts. Blank
 * cells come to numbers of their own.
 */
function noneTwice(key: Formula): Formula {
  const last = f`RIGHT(REPT(" ",${WEIGHTS.length})&UPPER(${key}),${WEIGHTS.length})`;
  const places = WEIGHTS.map((_, index) => index + 1).join(",");
  const number = f`MMULT(CODE(MID(${last},{${places}},1)),{${WEIGHTS.join(";")}})+(LEN(${key})=0)*ROW(${key})`;
  return f`IFERROR(SUMPRODUCT(1*(FREQUENCY(${number},${number})>0)),0)=ROWS(${key})`;
}

/** What stands between quotes in an array has wildcards in one spreadsheet and none in another. */
function withoutWildcards(text: Formula): Formula {
  return f`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","¬"),"*","×"),"?","¿")`;
}
