import { columnLetters } from "../../sheets/shared/reference";
import { quoteSheet } from "../../book/cells/a1";
import { HostObject } from "./host-object";
import type { CellPosition, PendingCalls } from "./univer/calculation";
import type { Scalar } from "../../xlsx/data/workbook-data";

/** An entry of functions.json, with the name as it is written in a cell (`CAM.MGO_NEEDED`). */
export interface FunctionEntry {
  id: string;
  name: string;
  parameters: HostFunctionParameter[];
  options?: { cancelable?: boolean };
}

export interface HostFunctionParameter {
  name?: string;
  optional?: boolean;
  /** `matrix` takes a range as rows of cells. */
  dimensionality?: string;
  repeating?: boolean;
}

/** A blank reaches functions as null, "" or, on some desktop builds, 0. */
type BlankOption = null | "" | 0;
export type Argument = Scalar | null | (Scalar | null)[][];
export type FunctionResult = Scalar | null | (Scalar | null)[][] | { error: string };

/** What the add-in's runtime is sent: [invocation id, function id, arguments, caller's address, flags, parameter addresses]. */
export type InvocationRow = [
  id: number,
  functionId: string,
  args: Argument[],
  address: string,
  flags: number,
  null,
];
/** What it answers: [invocation id, ok, value, error code or message]. */
type FunctionResultRow = [id: number, ok: boolean, value: FunctionResult, code?: number, message?: string];

/** The runtime's error codes. */
const ERRORS: Record<number, string> = {
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
const CANCELABLE = 1;
/** Cells show #BUSY! no longer than this when the pane does not answer. */
const PATIENCE_MS = 15_000;

interface Call extends CellPosition {
  entry: FunctionEntry;
  args: Argument[];
}

/**
 * Custom functions, evaluated by the add-in's own runtime. A first calculation collects every call, one message asks for all, a
 * second one shows the answers. With `direct` a call is answered at once (same realm, synchronous functions).
 */
export class CustomFunctions implements PendingCalls {
  /** Sends calls to the add-in; its answers come back through `answer`. */
  invoke: ((rows: InvocationRow[]) => void) | null = null;
  /** Calls the function itself; a promise, or null, sends the call through `invoke` instead. */
  direct: ((entry: FunctionEntry, args: Argument[]) => unknown) | null = null;
  blank: BlankOption = null;
  patience = PATIENCE_MS;
  /** Calls sent so far. */
  sent = 0;
  private nextId = 1;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private readonly asked = new Map<string, Call>();
  private readonly answers = new Map<string, FunctionResult>();

  constructor(private readonly sheetName: (sheetId: string) => string) {}

  get pending(): boolean {
    return this.asked.size > 0;
  }

  /** The value of a call, or undefined while its answer is awaited. */
  call(entry: FunctionEntry, args: Argument[], at: CellPosition): FunctionResult | undefined {
    const immediate = this.callDirect(entry, args);
    if (immediate !== undefined) return immediate;
    const key = JSON.stringify([at.sheetId, at.row, at.column, entry.id, args]);
    const answer = this.answers.get(key);
    if (answer === undefined) this.asked.set(key, { ...at, entry, args });
    return answer;
  }

  private callDirect(entry: FunctionEntry, args: Argument[]): FunctionResult | undefined {
    if (!this.direct) return undefined;
    try {
      const result = this.direct(entry, args);
      const isLater = result !== null && typeof result === "object" && "then" in result;
      return isLater || result === undefined ? undefined : (result as FunctionResult);
    } catch (thrown) {
      const code = (thrown as { code?: unknown } | null)?.code;
      return { error: typeof code === "string" && code.startsWith("#") ? code : "#VALUE!" };
    }
  }

  async resolve(): Promise<CellPosition[]> {
    const calls = [...this.asked];
    this.asked.clear();
    if (!calls.length) return [];
    this.sent += calls.length;
    const rows: InvocationRow[] = [];
    const answered = calls.map(([key, call]) => {
      const id = this.nextId++;
      const address = `${quoteSheet(this.sheetName(call.sheetId))}!${columnLetters(call.column)}${call.row + 1}`;
      rows.push([
        id,
        call.entry.id,
        call.args,
        address,
        call.entry.options?.cancelable ? CANCELABLE : 0,
        null,
      ]);
      return new Promise<void>((resolve) =>
        this.waiting.set(id, (result) => {
          this.answers.set(key, result);
          resolve();
        }),
      );
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const outOfPatience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.patience);
    });
    this.invoke?.(rows);
    await Promise.race([Promise.all(answered), outOfPatience]);
    clearTimeout(timer);
    for (const [id] of rows) this.waiting.delete(id);
    for (const [key] of calls) if (!this.answers.has(key)) this.answers.set(key, { error: "#CONNECT!" });
    return calls.map(([, { sheetId, row, column }]) => ({ sheetId, row, column }));
  }

  settled(): void {
    this.answers.clear();
  }

  answer(rows: FunctionResultRow[]): void {
    for (const [id, ok, value, code] of rows) {
      this.waiting.get(id)?.(ok ? value : { error: ERRORS[code ?? 0] ?? "#VALUE!" });
      this.waiting.delete(id);
    }
  }
}

/** The service the client's custom-function runtime talks to: `Microsoft.ExcelServices.CustomFunctions`. */
export class CustomFunctionService extends HostObject {
  constructor(readonly functions: CustomFunctions) {
    super();
  }
  get $type() {
    return "CustomFunctions";
  }
  get $scalars() {
    return [];
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  _GetEnabledFeatures(): number[] {
    return [];
  }
  setInvocationArrayResults(rows: FunctionResultRow[]): void {
    this.functions.answer(rows);
  }
  setInvocationResults(rows: FunctionResultRow[]): void {
    this.functions.answer(rows);
  }
}
