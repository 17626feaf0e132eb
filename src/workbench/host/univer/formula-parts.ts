import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

/** What a part of a formula comes to. */
export type PartValue = BaseValueObject | BaseReferenceObject;

/** A part of what engine-formula 0.25.1 has made of a formula's text; the classes have no export. */
export interface FormulaPart {
  nodeType: number;
  getToken(): string;
  getChildren(): FormulaPart[];
  getValue(): PartValue | null | undefined;
  setValue(value: PartValue | null): void;
  execute(): void;
  isAddress(): boolean;
}

/** `nodeType` of the parts that patches tell apart. */
export const PART = {
  reference: 1,
  value: 2,
  operator: 3,
  function: 4,
  /** From one cell to another. */
  union: 10,
  prefix: 11,
  suffix: 12,
} as const;

/** One cell, without a sheet before it. */
export const CELL = /^\$?[A-Z]{1,3}\$?\d+$/i;

/** Private parts of what works a formula out. */
export interface PartInterpreter {
  _execute(part: FormulaPart, refOffsetX?: number, refOffsetY?: number): number;
  _runtimeService: { isStopExecution(): boolean; setUnitArrayFormulaEmbeddedMap(): void };
}

/** The one value that something is; undefined where it is many or none. */
export function oneValue(value: PartValue | null | undefined): BaseValueObject | undefined {
  if (!value) return undefined;
  const plain = value.isReferenceObject()
    ? (value as BaseReferenceObject).toArrayValueObject()
    : (value as BaseValueObject);
  if (!plain.isArray()) return plain;
  const array = plain as ArrayValueObject;
  return array.getRowCount() * array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}
