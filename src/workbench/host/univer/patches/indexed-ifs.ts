import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import { CriteriaIndex, type Hits, intersect, isInAll } from "../../criteria";
import type { Scalar } from "../../../../xlsx/data/workbook-data";
import type { UniverInstance, UniverLib } from "../lib";

type Family = "SUMIFS" | "COUNTIFS" | "AVERAGEIFS";

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!|CONNECT!)$/;
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

interface Column {
  index: CriteriaIndex;
  rows: number;
  columns: number;
  /** Its cells as criteria. */
  criteria: Criteria;
  /** What meets each of other columns' criteria. */
  hits: WeakMap<Criteria, readonly Hits[]>;
}

/** One criterion's values: a single one, or an array that makes the result an array. */
interface Criteria {
  values: readonly Scalar[];
  rows: number;
  columns: number;
}

interface Shape {
  rows: number;
  columns: number;
}

const isReference = (v: FunctionVariantType): v is BaseReferenceObject => v.isReferenceObject();

function scalar(cell: ReturnType<BaseReferenceObject["getCellData"]>): Scalar | null {
  const v = cell?.v;
  if (v === undefined || v === null) return null;
  if (cell?.t === BOOLEAN) return typeof v === "boolean" ? v : Boolean(Number(v));
  return cell?.t === NUMBER && typeof v === "string" ? Number(v) : cell?.t === TEXT ? String(v) : v;
}

/** A blank criterion counts as 0, as in Excel. */
function plain(value: BaseValueObject): Scalar {
  if (value.isNull()) return 0;
  return value.isBoolean() ? Boolean(value.getValue()) : (value.getValue() as Scalar);
}

/** The columns that one calculation has looked at. */
class Columns {
  private readonly known = new Map<string, Column>();

  forget(): void {
    this.known.clear();
  }

  of(reference: BaseReferenceObject): Column {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const key = [
      reference.getUnitId(),
      reference.getSheetId(),
      startRow,
      endRow,
      startColumn,
      endColumn,
    ].join("|");
    const known = this.known.get(key);
    if (known) return known;
    const cells: (Scalar | null)[] = [];
    for (let r = startRow; r <= endRow; r++)
      for (let c = startColumn; c <= endColumn; c++) cells.push(scalar(reference.getCellData(r, c)));
    const shape = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
    const criteria = { values: cells.map((cell) => cell ?? 0), ...shape };
    const made = { index: new CriteriaIndex(cells), ...shape, criteria, hits: new WeakMap() };
    this.known.set(key, made);
    return made;
  }

  criteria(given: FunctionVariantType): Criteria {
    if (isReference(given)) return this.of(given).criteria;
    if (!given.isArray()) return { values: [plain(given)], rows: 1, columns: 1 };
    const array = given as ArrayValueObject;
    const values = array.getArrayValue().flatMap((row) => row.map((v) => (v ? plain(v) : 0)));
    return { values, rows: array.getRowCount(), columns: array.getColumnCount() };
  }
}

interface Asked {
  column: Column;
  criteria: Criteria;
}

/** One of the functions, of rows that are found already. */
class Aggregation {
  /** The same number is one object. */
  private readonly counts: BaseValueObject[] = [];

  constructor(
    private readonly engine: UniverLib["engine"],
    readonly family: Family,
  ) {}

  /** Of the rows that meet every criterion; `sum` is the column to add up, null when they are only counted. */
  of(asked: readonly Asked[], sum: Column | null): BaseValueObject | BaseValueObject[][] {
    const single = ({ criteria }: Asked) => criteria.values.length === 1;
    const fixed = asked
      .filter(single)
      .map(({ column, criteria }) => column.index.hits(criteria.values[0] ?? 0));
    const varying = asked.filter((one) => !single(one));
    if (!varying.length) return this.aggregate(intersect(fixed), sum);
    const base = fixed.length ? intersect(fixed) : null;
    const each = varying.map(({ column, criteria }) => ({ criteria, hits: hitsOfEach(column, criteria) }));
    const at = (r: number, c: number): BaseValueObject => {
      const hits: Hits[] = [];
      for (const one of each) {
        const place = placeIn(one.criteria, r, c);
        if (place === undefined) return this.engine.ErrorValueObject.create(this.engine.ErrorType.NA);
        hits.push(one.hits[place]!);
      }
      return this.aggregate(base ? base.filter((i) => isInAll(hits, i)) : intersect(hits), sum);
    };
    const rows = Math.max(...asked.map(({ criteria }) => criteria.rows));
    const columns = Math.max(...asked.map(({ criteria }) => criteria.columns));
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_v, c) => at(r, c)));
  }

  private aggregate(rows: readonly number[], target: Column | null): BaseValueObject {
    const { ErrorType, ErrorValueObject, NumberValueObject } = this.engine;
    if (this.family === "COUNTIFS" || !target)
      return (this.counts[rows.length] ??= NumberValueObject.create(rows.length));
    let [sum, count] = [0, 0];
    for (const i of rows) {
      const cell = target.index.cells[i];
      if (typeof cell === "number") [sum, count] = [sum + cell, count + 1];
      else if (typeof cell === "string" && ERROR.test(cell)) return ErrorValueObject.create(cell as never);
    }
    if (this.family === "SUMIFS") return NumberValueObject.create(sum);
    return count ? NumberValueObject.create(sum / count) : ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
  }
}

/**
 * SUMIFS, COUNTIFS and AVERAGEIFS over an index of each column, kept for one calculation. The stock functions of engine-formula
 * 0.25.1 compare every cell for every formula: seconds for the sheets this workbench is for. Returns the hook that forgets the
 * indexes.
 */
export function registerIndexedIfs({ lib, univer }: UniverInstance): () => void {
  const { engine } = lib;
  const columns = new Columns();
  const mismatch = () => engine.ErrorValueObject.create(engine.ErrorType.VALUE);

  class IndexedIfs extends engine.BaseFunction {
    override needsReferenceObject = true;
    override minParams = 2;
    override maxParams = 255;
    private readonly aggregation: Aggregation;

    constructor(family: Family) {
      super(family);
      this.aggregation = new Aggregation(engine, family);
    }

    override calculate(...args: FunctionVariantType[]): FunctionVariantType {
      const error = args.find((arg) => arg.isError());
      if (error) return error;
      const isCount = this.aggregation.family === "COUNTIFS";
      const [target, pairs] = isCount ? [null, args] : [args[0], args.slice(1)];
      if (pairs.length < 2 || pairs.length % 2 || (target && !isReference(target))) return mismatch();
      const sum = target ? columns.of(target) : null;
      const asked: Asked[] = [];
      for (let i = 0; i < pairs.length; i += 2) {
        const [range, wanted] = [pairs[i], pairs[i + 1]];
        if (!range || !wanted || !isReference(range)) return mismatch();
        asked.push({ column: columns.of(range), criteria: columns.criteria(wanted) });
      }
      const like = sum ?? asked[0]?.column;
      if (asked.some((a) => a.column.rows !== like?.rows || a.column.columns !== like.columns))
        return mismatch();
      return this.shown(this.aggregation.of(asked, sum));
    }

    private shown(result: BaseValueObject | BaseValueObject[][]): BaseValueObject {
      if (!Array.isArray(result)) return result;
      return engine.ArrayValueObject.create({
        calculateValueList: result,
        rowCount: result.length,
        columnCount: result[0]?.length ?? 0,
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      });
    }
  }

  univer
    .__getInjector()
    .get(engine.IFunctionService)
    .registerExecutors(new IndexedIfs("SUMIFS"), new IndexedIfs("COUNTIFS"), new IndexedIfs("AVERAGEIFS"));
  return () => columns.forget();
}

/** Rows that meet each of a list of criteria: found once for all formulas that ask for the list. */
function hitsOfEach({ hits, index }: Column, criteria: Criteria): readonly Hits[] {
  const known = hits.get(criteria);
  if (known) return known;
  const found = criteria.values.map((value) => index.hits(value));
  hits.set(criteria, found);
  return found;
}

/** Arrays of one row or column stretch over the other direction, as in Excel. */
function placeIn({ rows, columns }: Shape, r: number, c: number): number | undefined {
  const row = rows === 1 ? 0 : r;
  const column = columns === 1 ? 0 : c;
  return row < rows && column < columns ? row * columns + column : undefined;
}
