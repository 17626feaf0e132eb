import type { ColumnKind, Columns, TableDefinition } from "../../domain/shared/tables/table-definition";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { CellFormat } from "../shared/styles";
import type { LineCells, PageColumn } from "./columns";

const FORMATS: Readonly<Partial<Record<ColumnKind, CellFormat>>> = {
  money: "money",
  rate: "percent",
  whole: "whole",
  number: "general",
  date: "date",
};

/** A table as formulas read it: columns by field, so that the compiler knows every column that a sheet refers to. */
export class TableCells<C extends Columns> {
  constructor(private readonly table: TableDefinition<C>) {}

  /** The whole column: `cam_mdf[Requested]`. */
  column(field: keyof C & string): Formula {
    return f`${`${this.table.name}[${this.table.columns[field]!.header}]`}`;
  }

  /** One row's cell. */
  at(field: keyof C & string, row: FormulaCell): Formula {
    return f`INDEX(${this.column(field)},${row})`;
  }

  /** One row's text; "" where it is blank, which INDEX alone would show as 0. */
  text(field: keyof C & string, row: FormulaCell): Formula {
    return f`${this.at(field, row)}&""`;
  }

  /** One row's number or day; "" where there is none. */
  number(field: keyof C & string, row: FormulaCell): Formula {
    return f`IF(ISNUMBER(${this.at(field, row)}),${this.at(field, row)},"")`;
  }

  /** A column of a page that shows the table's own, with its title and format, of the row that `rowOf` gives. */
  shown<K extends string>(
    field: keyof C & string,
    rowOf: (line: LineCells<K>) => FormulaCell,
    more: Partial<PageColumn<K>> = {},
  ): PageColumn<K> {
    const { header, kind } = this.table.columns[field]!;
    const format = FORMATS[kind];
    return format
      ? {
          title: header,
          look: "taken",
          format,
          cell: (line) => this.number(field, rowOf(line)),
          ...more,
        }
      : { title: header, look: "text", cell: (line) => this.text(field, rowOf(line)), ...more };
  }

  /** How many rows there are. */
  get rows(): Formula {
    return f`ROWS(${this.column(this.table.key[0]!)})`;
  }
}

export function tableCells<C extends Columns>(table: TableDefinition<C>): TableCells<C> {
  return new TableCells(table);
}
