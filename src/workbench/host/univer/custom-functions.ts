import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type {
  Argument,
  CustomFunctions,
  FunctionEntry,
  HostFunctionParameter,
  FunctionResult,
} from "../custom-functions";
import type { Scalar } from "../../../xlsx/data/workbook-data";
import type { UniverInstance, UniverLib } from "./lib";

type Engine = UniverLib["engine"];

/** A custom function's result as the engine's value. */
function engineValue(engine: Engine, value: Scalar | null | { error: string }): BaseValueObject {
  if (value !== null && typeof value === "object")
    return engine.ErrorValueObject.create(value.error as never);
  if (typeof value === "number") return engine.NumberValueObject.create(value);
  return typeof value === "boolean"
    ? engine.BooleanValueObject.create(value)
    : engine.StringValueObject.create(value ?? "");
}

function cellsOf(engine: Engine, value: BaseValueObject): BaseValueObject[][] {
  if (!value.isArray()) return [[value]];
  return (value as InstanceType<Engine["ArrayValueObject"]>)
    .getArrayValue()
    .map((row) => row.map((v) => v ?? engine.NullValueObject.create()));
}

/** Registers functions with the engine; calls go through `functions`. */
export function registerCustomFunctions(
  { lib, univer }: UniverInstance,
  functions: CustomFunctions,
  entries: readonly FunctionEntry[],
): void {
  const { engine } = lib;

  const argument = (given: BaseValueObject): Scalar | null => {
    if (given.isNull()) return functions.blank;
    return given.isBoolean() ? Boolean(given.getValue()) : (given.getValue() as Scalar);
  };

  class CustomFunction extends engine.BaseFunction {
    constructor(private readonly entry: FunctionEntry) {
      super(entry.name);
      this.minParams = entry.parameters.filter((p) => !p.optional && !p.repeating).length;
      this.maxParams = entry.parameters.some((p) => p.repeating) ? 255 : Math.max(entry.parameters.length, 1);
    }

    override calculate(...given: FunctionVariantType[]): FunctionVariantType {
      const { parameters } = this.entry;
      const args: Argument[] = [];
      for (const [i, value] of (given as BaseValueObject[]).entries()) {
        const cells = cellsOf(engine, value);
        // As in Excel an error in an argument is the result, the function is not called.
        const error = cells.flat().find((v) => v.isError());
        if (error) return error;
        const values = cells.map((row) => row.map(argument));
        args.push(shaped(values, parameters[i] ?? parameters.at(-1) ?? {}));
      }
      for (let i = args.length; i < parameters.length; i++) args.push(null);
      const at = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const result = functions.call(this.entry, args, at);
      return result === undefined ? engine.ErrorValueObject.create("#BUSY!" as never) : this.shown(result);
    }

    private shown(result: FunctionResult): BaseValueObject {
      if (!Array.isArray(result)) return engineValue(engine, result);
      const [first] = result;
      if (result.length === 1 && first?.length === 1) return engineValue(engine, first[0] ?? null);
      return engine.ArrayValueObject.create({
        calculateValueList: result.map((row) => row.map((v) => engineValue(engine, v))),
        rowCount: result.length,
        columnCount: first?.length ?? 0,
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      });
    }
  }

  const service = univer.__getInjector().get(engine.IFunctionService);
  service.registerExecutors(...entries.map((entry) => new CustomFunction(entry)));
}

function shaped(cells: (Scalar | null)[][], { dimensionality }: HostFunctionParameter): Argument {
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  return dimensionality === "matrix" || !isSingle ? cells : (cells[0]?.[0] ?? null);
}
