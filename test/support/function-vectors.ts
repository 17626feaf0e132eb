import { CustomFunctionsError, type CellFunction } from "./custom-functions-global";
import { sharedFile } from "./shared-files";

/** One call of a CAM function with what it must return. Blank = null, ranges = rows of cells, dates = serial numbers. */
export interface FunctionVector {
  function: string;
  args: unknown[];
  /** A value, rows of values, or an error code. */
  expected: unknown;
  /** The argument that the error's message must name. */
  message_names?: string;
}

interface VectorFile {
  published: FunctionVector[];
  errors: FunctionVector[];
  random: FunctionVector[];
}

const FILES = ["golden/functions.json", "golden/functions-more.json"];

/** All reference vectors of both families, or null where a file does not exist. */
export function functionVectors(): FunctionVector[] | null {
  const files = FILES.map((file) => sharedFile<VectorFile>(file));
  if (files.includes(null)) return null;
  return files.flatMap((file) => [...file!.published, ...file!.errors, ...file!.random]);
}

/** What a cell would show: the value, or the error's code and message. */
export function outcome(call: CellFunction, args: readonly unknown[]): { value: unknown; message?: string } {
  try {
    return { value: call(...args) };
  } catch (error) {
    if (error instanceof CustomFunctionsError) return { value: error.code, message: error.message };
    throw error;
  }
}

/** The vectors that do not come out, one line each; empty when all do. */
export function failures(
  vectors: readonly FunctionVector[],
  find: (id: string) => CellFunction | undefined,
): string[] {
  return vectors.flatMap((vector) => {
    const call = find(vector.function);
    const label = `${vector.function}(${JSON.stringify(vector.args).slice(1, -1)})`;
    if (!call) return [`${label}: no such function`];
    const { value, message } = outcome(call, vector.args);
    if (!sameValue(value, vector.expected))
      return [`${label}: ${JSON.stringify(value)} instead of ${JSON.stringify(vector.expected)}`];
    if (vector.message_names && !message?.startsWith(`${vector.message_names} `))
      return [`${label}: the message "${message}" does not name ${vector.message_names}`];
    return [];
  });
}

/** Equal within 1e-9, relative above 1; rows must have the same shape. */
function sameValue(actual: unknown, expected: unknown): boolean {
  if (typeof actual === "number" && typeof expected === "number")
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(actual), Math.abs(expected));
  if (Array.isArray(actual) && Array.isArray(expected))
    return (
      actual.length === expected.length && actual.every((item, index) => sameValue(item, expected[index]))
    );
  return actual === expected;
}
