import { type AnyTable, type Column } from "../../domain/shared/tables/table-definition";
import { f, type Formula, joined, quoted } from "../shared/formula";

/** A column of a table as formulas read it. */
export function columnOf({ name, columns }: AnyTable, field: string): Formula {
  return f`${`${name}[${columns[field]!.header}]`}`;
}

/**
 * Whether anything in a table with rows of partners may be odd, whosever it is: 0 where no cell of a column is anything but blank or what it holds, and no key is
 * blank; an error where a cell is one. Spreadsheets count numbers and blank cells and find the least and the largest many times faster than
 * they compare row by row.
 */
export function doubtsOf(table: AnyTable): Formula[] {
  const ofCells = Object.entries(table.columns).flatMap(([field, definition]) =>
    definition.kind === "text" ? [] : [doubtOf(columnOf(table, field), definition)],
  );
  if (table.key.includes("partner")) return ofCells;
  const [key, partner] = [columnOf(table, table.key[0]!), columnOf(table, "partner")];
  // An empty table has a blank row.
  const withoutKey = f`COUNTBLANK(${key})-COUNTIFS(${key},"",${partner},"")`;
  return [...ofCells, f`IF(COUNTBLANK(${key})=0,0,${withoutKey})`];
}

function doubtOf(cells: Formula, { kind, choices = [], minimum, maximum }: Column): Formula {
  const filled = f`ROWS(${cells})-COUNTBLANK(${cells})`;
  if (kind === "choice")
    return f`${filled}-SUMPRODUCT(COUNTIFS(${cells},{${choices.map(quoted).join(",")}}))`;
  // The least of no number is 0.
  const least = f`(MIN(${cells})<${minimum ?? 0})`;
  const tests = [
    f`${filled}-COUNT(${cells})`,
    ...(minimum === undefined ? [] : [minimum > 0 ? f`(COUNT(${cells})>0)*${least}` : least]),
    ...(maximum === undefined ? [] : [f`(MAX(${cells})>${maximum})`]),
    ...(kind === "whole" ? [f`SUMPRODUCT(1*(INT(${cells})<>${cells}))`] : []),
  ];
  return joined(tests, "+");
}
