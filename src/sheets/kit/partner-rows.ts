import type { Columns, TableDefinition } from "../../domain/shared/tables/table-definition";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import { TableCells } from "./table-cells";

/** More rows than a table has. */
const A_RANK = 10_000_000;

/** The rows of a table that a mask takes, as formulas find them: 1 for each row that it takes, 0 for the others. */
export class MaskedRows<C extends Columns> {
  private readonly first: Formula;

  constructor(
    table: TableDefinition<C>,
    readonly mask: Formula,
  ) {
    this.first = new TableCells(table).column(table.key[0]!);
  }

  get count(): Formula {
    return f`SUMPRODUCT(${this.mask}*1)`;
  }

  /** The place in the table of the row with this number, which must be one of them. */
  at(number: FormulaCell): Formula {
    return f`SUMPRODUCT(SMALL(${this.place}+(1-${this.mask})*ROWS(${this.first}),${number}))`;
  }

  /** The same where rows stand by a rank of 0 to 99, those of one rank in the table's order. */
  sorted(number: FormulaCell, rank: Formula): Formula {
    const place = f`${this.place}+${rank}*${A_RANK}`;
    return f`MOD(SUMPRODUCT(SMALL(${place}+(1-${this.mask})*${100 * A_RANK},${number})),${A_RANK})`;
  }

  private get place(): Formula {
    return f`(ROW(${this.first})-MIN(ROW(${this.first}))+1)`;
  }
}
