import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type {
  Argument,
  CustomFunctions,
  FunctionEntry,
  HostFunctionParameter,
  FunctionResult,
} from "../custom-functions";
import type { Scalar } from "../workbook-data";
import type { UniverInstance } from "./lib";

/** Registers functions with the engine; calls go through `functions`. */
export function registerCustomFunctions(
  { lib, univer }: UniverInstance,
  functions: CustomFunctions,
  entries: readonly FunctionEntry[],
): void {
  const { engine } = lib;
  const {
    BaseFunction,
    ErrorValueObject,
    NumberValueObject,
    StringValueObject,
    BooleanValueObject,
    ArrayValueObject,
  } = engine;
  type ArrayValue = InstanceType<typeof ArrayValueObject>;

  const single = (value: Scalar | null | { error: string }): BaseValueObject => {
    if (value !== null && typeof value === "object") return ErrorValueObject.create(value.error as never);
    if (typeof value === "number") return NumberValueObject.create(value);
    return typeof value === "boolean"
      ? BooleanValueObject.create(value)
      : StringValueObject.create(value ?? "");
  };

  const argument = (given: BaseValueObject): Scalar | null => {
    if (given.isNull()) return functions.blank;
    return given.isBoolean() ? Boolean(given.getValue()) : (given.getValue() as Scalar);
  };

  class CustomFunction extends BaseFunction {
    constructor(private readonly entry: FunctionEntry) {
      super(entry.name);
      this.minParams = entry.parameters.filter((p) => !p.optional && !p.repeating).length;
      this.maxParams = entry.parameters.some((p) => p.repeating) ? 255 : Math.max(entry.parameters.length, 1);
    }

    override calculate(...given: FunctionVariantType[]): FunctionVariantType {
      const args: Argument[] = [];
      for (const [i, value] of (given as BaseValueObject[]).entries()) {
        const parameter = this.entry.parameters[i] ?? this.entry.parameters.at(-1) ?? {};
        const cells: BaseValueObject[][] = value.isArray()
          ? (value as ArrayValue)
              .getArrayValue()
              .map((row) => row.map((v) => v ?? engine.NullValueObject.create()))
          : [[value]];
        // As in Excel an error in an argument is the result, the function is not called.
        const error = cells.flat().find((v) => v.isError());
        if (error) return error;
        args.push(
          shaped(
            cells.map((row) => row.map(argument)),
            parameter,
          ),
        );
      }
      for (let i = args.length; i < this.entry.parameters.length; i++) args.push(null);
      const at = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const result = functions.call(this.entry, args, at);
      return result === undefined ? ErrorValueObject.create("#BUSY!" as never) : this.shown(result);
    }

    private shown(result: FunctionResult): BaseValueObject {
      if (!Array.isArray(result)) return single(result);
      const [first] = result;
      if (result.length === 1 && first?.length === 1) return single(first[0] ?? null);
      return ArrayValueObject.create({
        calculateValueList: result.map((row) => row.map((v) => single(v))),
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
