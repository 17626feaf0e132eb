/** The part of the custom-functions runtime that the functions use: the error class and the association of ids with functions. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

export type CellFunction = (...args: unknown[]) => unknown;

export interface CustomFunctionsRuntime {
  Error: typeof CustomFunctionsError;
  associate: (id: string, call: CellFunction) => void;
  associated: Map<string, CellFunction>;
}

export function createCustomFunctionsRuntime(): CustomFunctionsRuntime {
  const associated = new Map<string, CellFunction>();
  return { Error: CustomFunctionsError, associate: (id, call) => void associated.set(id, call), associated };
}

/** Puts the runtime where Excel puts it, for functions that are called in this process. */
export function installCustomFunctions(): CustomFunctionsRuntime {
  const runtime = createCustomFunctionsRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime });
  return runtime;
}
