import {
  type CustomFunctions,
  CustomFunctionService,
  type FunctionEntry,
  type InvocationRow,
} from "../host/custom-functions";

/** What functions.json tells of the add-in's functions; `namespace` comes from the manifest. */
export function functionEntries(
  metadata: { functions: FunctionEntry[] },
  namespace: string,
): FunctionEntry[] {
  return metadata.functions.map((entry) => ({ ...entry, name: `${namespace}.${entry.name}` }));
}

/** Category and type of the client's message that asks for a custom function. */
const FUNCTION_CALL = [1, 1000, ""] as const;

/** Hands calls of custom functions to the pane's runtime, and keeps them while a pane is still starting. */
export class PaneFunctions extends CustomFunctionService {
  private isListening = false;
  private isLoaded = false;
  private kept: InvocationRow[] = [];

  constructor(
    functions: CustomFunctions,
    private readonly tell: (rows: readonly (readonly unknown[])[]) => void,
  ) {
    super(functions);
    functions.invoke = (rows) => {
      this.kept.push(...rows);
      this.flush();
    };
  }

  /** The pane is loaded anew. */
  $restart(): void {
    this.isListening = false;
    this.isLoaded = false;
  }

  /** All of the pane's scripts have run: a call before that finds the runtime, but not the functions. */
  $loaded(): void {
    this.isLoaded = true;
    this.flush();
  }

  /** The client's runtime listens from now on. */
  override _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.isListening = true;
    this.flush();
  }

  private flush(): void {
    if (!this.isListening || !this.isLoaded) return;
    const rows = this.kept;
    this.kept = [];
    if (rows.length > 0) this.tell(rows.map((row) => [...FUNCTION_CALL, JSON.stringify(row), "", false]));
  }
}
