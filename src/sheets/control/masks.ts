import {
  type BookCondition,
  type CellCondition,
  type ControlCondition,
  type ControlRule,
  needsBook,
} from "../../domain/control/condition";
import { PNL_LINES } from "../../domain/finance/pnl-lines";
import { FIRST_DAY, LAST_DAY } from "../../domain/shared/bounds";
import type { AnyTable } from "../../domain/shared/tables/table-definition";
import { escaped, f, type Formula, type FormulaCell, joined, quoted } from "../shared/formula";

/** Cells that conditions of the whole workbook compare with. */
export interface MaskCells {
  asOf: FormulaCell;
  fiscalStart: FormulaCell;
  currency: FormulaCell;
  /** The statement's lines by label, then by id. */
  lines: FormulaCell;
  /** What each of a key's last characters counts, one below the other: KEY_WEIGHTS. */
  weights: FormulaCell;
}

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71];
/** Of no use to each other: what keys come to is the same for the same texts, and else hardly ever. */
export const KEY_WEIGHTS: readonly number[] = PRIMES.map(Math.sqrt);

const BLANK_TEXT = '""';
const NO_BREAK = '"\u00a0"';
/** A row no sheet has: what is left of it is larger the further up a row stands. */
const BELOW_ALL = 9_999_999;

/** Whether something holds, also where a cell of the row is an error: then it does not. */
const holds = (condition: Formula) => f`ISNUMBER(1/(${condition}))`;
const isBlank = (column: Formula) => holds(f`LEN(${column})=0`);
const isFilled = (column: Formula) => f`(1-${isBlank(column)})`;

/** A condition of domain/control as formulas over whole columns: 1 for each row on which it holds, else 0. No array entry: only SUMPRODUCT takes them. */
export class Masks {
  constructor(
    private readonly table: AnyTable,
    private readonly cells: MaskCells,
  ) {}

  private column(field: string, { name, columns } = this.table): Formula {
    return f`${`${name}[${columns[field]!.header}]`}`;
  }

  private get first(): Formula {
    return this.column(this.table.key[0]!);
  }

  of(condition: ControlCondition, mixed: boolean): Formula {
    if ("of" in condition) {
      const masks = condition.of.map((part) => this.of(part, mixed));
      if (condition.is === "all") return joined(masks, "*");
      return f`((${joined(masks, "+")})${condition.is === "any" ? ">" : "="}0)`;
    }
    return needsBook(condition) ? this.ofBook(condition, mixed) : this.ofCell(condition);
  }

  private ofCell(condition: CellCondition): Formula {
    const column = this.column(condition.field);
    switch (condition.is) {
      case "blank":
        return isBlank(column);
      case "filled":
        return isFilled(column);
      case "unreadable":
        return f`(1-${isBlank(column)}-${this.readable(condition.field)})`;
      case "spaced":
        return holds(
          f`(TRIM(${column})<>${column}&"")+(LEN(SUBSTITUTE(${column},${NO_BREAK},""))<LEN(${column}))`,
        );
      case "below":
        return holds(f`ISNUMBER(${column})*(${column}<${condition.than})`);
      case "above":
        return holds(f`ISNUMBER(${column})*(${column}>${condition.than})`);
      case "more": {
        const other = this.column(condition.than);
        return holds(f`ISNUMBER(${column})*ISNUMBER(${other})*(${column}>${other})`);
      }
      case "word":
        return holds(isOneOf(column, condition.words));
      case "no line":
        return f`(1-${isBlank(column)}-ISNUMBER(MATCH(${escaped(column)},${this.cells.lines},0)))`;
      case "line of costs":
        return holds(f`${this.lineOf(column)}>0`);
      case "no month's start":
        return f`ISNUMBER(${column})*(1-${holds(f`DAY(${column})=1`)})`;
    }
  }

  private ofBook(condition: BookCondition, mixed: boolean): Formula {
    const { fiscalStart, currency, asOf } = this.cells;
    const column = "field" in condition ? this.column(condition.field) : this.first;
    switch (condition.is) {
      case "unlisted": {
        const { table, field } = condition.in;
        const among = this.column(field, table);
        const texts = f`ISNUMBER(MATCH(${escaped(column)},${among},0))`;
        const listed = mixed ? f`${texts}+ISNUMBER(${column})*ISNUMBER(MATCH(${column},${among},0))` : texts;
        const also = condition.also ? f`+${holds(isOneOf(column, condition.also))}` : f``;
        return f`(1-((${isBlank(column)}+${listed}${also})>0))`;
      }
      case "repeated":
        return this.repeated(condition.fields, mixed);
      case "line repeated": {
        const period = this.column(condition.period);
        const key = f`${this.lineOf(this.column(condition.line))}*100000+YEAR(${period})*12+MONTH(${period})`;
        return f`ISNUMBER(${period})*${holds(f`MATCH(${key},${key},0)<${this.place}`)}`;
      }
      case "no quarter's start":
        return f`ISNUMBER(${column})*(1-${holds(f`(DAY(${column})=1)*(MOD(MONTH(${column})-${fiscalStart},3)=0)`)})`;
      case "other currency":
        return f`${isFilled(column)}*${holds(f`(${column}<>${currency})*(${currency}<>"")`)}`;
      case "later":
        return holds(f`ISNUMBER(${column})*(${column}>=${asOf}+1)`);
      case "class":
        return holds(
          f`COUNTIFS(cam_stages[Stage],"="&${escaped(column)},cam_stages[Class],${quoted(condition.word)})`,
        );
    }
  }

  /** Which row of the table's body it is. */
  private get place(): Formula {
    return f`ROW(${this.first})-MIN(ROW(${this.first}))+1`;
  }

  /**
   * MATCH finds the first row of a key. Texts of one column are found in the column itself, which is many times faster; `mixed` finds numbers
   * too, among what the cells say.
   */
  private repeated(fields: readonly string[], mixed: boolean): Formula {
    const key = joined(
      fields.map((field) => this.column(field)),
      '&"|"&',
    );
    if (fields.length === 1 && !mixed)
      return f`${isFilled(key)}*${holds(f`MATCH(${escaped(key)},${key},0)<${this.place}`)}`;
    const said = withoutWildcards(key);
    const has = f`(1-${holds(f`LEN(${key})=${fields.length - 1}`)})`;
    return f`${has}*${holds(f`MATCH(${said},${said},0)<${this.place}`)}`;
  }

  /**
   * Whether all texts of a column differ, many times faster than finding each: they do where the numbers that they come to do, and FREQUENCY
   * sorts. Where two are the same, or a cell is an error, it is FALSE. Blank cells come to numbers of their own.
   */
  noneRepeated(field: string): Formula {
    const column = this.column(field);
    const last = f`RIGHT(${`"${" ".repeat(KEY_WEIGHTS.length)}"`}&UPPER(${column}),${KEY_WEIGHTS.length})`;
    const places = KEY_WEIGHTS.map((_, index) => index + 1).join(",");
    const number = f`MMULT(CODE(MID(${last},{${places}},1)),${this.cells.weights})+(LEN(${column})=0)*ROW(${column})`;
    return f`IFERROR(SUMPRODUCT(1*(FREQUENCY(${number},${number})>0)),0)=ROWS(${column})`;
  }

  private lineOf(column: Formula): Formula {
    return f`MOD(MATCH(${escaped(column)},${this.cells.lines},0)-1,${PNL_LINES.length})`;
  }

  private readable(field: string): Formula {
    const column = this.column(field);
    const { kind, choices = [], minimum, maximum } = this.table.columns[field]!;
    if (kind === "choice") return holds(isOneOf(column, choices));
    const [least, most] = kind === "date" ? [FIRST_DAY, LAST_DAY] : [minimum, maximum];
    const tests = [
      ...(kind === "whole" ? [f`(INT(${column})=${column})`] : []),
      ...(least === undefined ? [] : [f`(${column}>=${least})`]),
      ...(most === undefined ? [] : [f`(${column}<=${most})`]),
    ];
    return tests.length ? holds(joined([f`ISNUMBER(${column})`, ...tests], "*")) : f`ISNUMBER(${column})`;
  }
}

/** What stands between quotes in an array has wildcards in one spreadsheet and none in another. */
function withoutWildcards(text: Formula): Formula {
  return f`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","¬"),"*","×"),"?","¿")`;
}

function isOneOf(column: Formula, words: readonly string[]): Formula {
  return joined(
    words.map((word) => f`(${column}=${quoted(word)})`),
    "+",
  );
}

/** How many rows a rule finds. */
export function rowCountOf({ table, holds: condition }: ControlRule, cells: MaskCells): Formula {
  const masks = new Masks(table, cells);
  return whicheverKey(condition, table, (mixed) => f`SUMPRODUCT(1*${masks.of(condition, mixed)})`);
}

/** Whether a rule that looks for keys that repeat has none to look for; null of another rule. */
export function noneToFind({ table, holds: condition }: ControlRule, cells: MaskCells): Formula | null {
  if (condition.is !== "repeated" || condition.fields.length > 1) return null;
  return new Masks(table, cells).noneRepeated(condition.fields[0]!);
}

/** The row of the sheet on which the first of them stands; "" where there is none. */
export function firstRowOf(
  { table, field, holds: condition }: ControlRule,
  cells: MaskCells,
  count: FormulaCell,
): Formula {
  const masks = new Masks(table, cells);
  const rows = f`ROW(${`${table.name}[${table.columns[field]!.header}]`})`;
  const found = whicheverKey(
    condition,
    table,
    (mixed) => f`${BELOW_ALL}-SUMPRODUCT(MAX(${masks.of(condition, mixed)}*(${BELOW_ALL}-${rows})))`,
  );
  return f`IF(${count}=0,${BLANK_TEXT},${found})`;
}

/** Numbers among texts are rare, and finding them is dear. */
export function whicheverKey(
  condition: ControlCondition,
  { name, columns }: AnyTable,
  formula: (mixed: boolean) => Formula,
): Formula {
  const key =
    condition.is === "unlisted"
      ? condition.field
      : condition.is === "repeated" && condition.fields.length === 1
        ? condition.fields[0]!
        : null;
  if (key === null) return formula(true);
  return f`IF(COUNT(${`${name}[${columns[key]!.header}]`})=0,${formula(false)},${formula(true)})`;
}
