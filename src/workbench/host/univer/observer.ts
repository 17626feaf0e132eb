import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { around } from "../../../book/cells/boxes";
import type { GridListener } from "../grid";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { History } from "./undo";

const STRUCTURE: Record<string, { axis: "rows" | "columns"; sign: 1 | -1 }> = {
  "sheet.mutation.insert-row": { axis: "rows", sign: 1 },
  "sheet.mutation.remove-rows": { axis: "rows", sign: -1 },
  "sheet.mutation.insert-col": { axis: "columns", sign: 1 },
  "sheet.mutation.remove-col": { axis: "columns", sign: -1 },
};

/** Univer's commands that insert or delete rows and columns; some rewrite formulas before the cells move. */
const RESTRUCTURING = /^sheet\.command\.(insert|remove)-.*(row|col)/;

/** Commands that change the contents of the cells they name, or of the selection. */
const EDITING = new Set([
  "sheet.command.set-range-values",
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.auto-fill",
  "sheet.command.toggle-cell-checkbox",
]);

type CellParams = {
  unitId: string;
  subUnitId: string;
  cellValue?: Record<string, Record<string, object | null>>;
};
type RangeParams = { unitId: string; subUnitId: string; range: IRange };
type NameParams = { unitId: string; subUnitId: string; name: string };

const toBox = (range: IRange): GridBox => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** Turns Univer's commands into what the host listens for, and tells the user's from the host's own. */
export class Observer {
  private depth = 0;
  /** Rows or columns have just moved: the formula updates that follow are no edits. */
  private moving = false;
  private readonly names = new Map<string, string>();
  private readonly selections = new Map<string, GridBox[]>();

  constructor(
    private readonly unit: string,
    private readonly listener: () => GridListener | null,
    private readonly history: History,
  ) {}

  /** Told before the host does something. */
  acting: () => void = () => {};

  /** What `work` does is the host's own doing. */
  host<T>(work: () => T): T {
    if (!this.depth) this.acting();
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }

  selected(sheetId: string): GridBox[] {
    return this.selections.get(sheetId) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }

  /** Refuses a user's edit of locked cells by throwing, which is how Univer's commands are stopped. */
  before(command: Readonly<ICommandInfo>): void {
    if (command.id === "sheet.mutation.set-worksheet-name") this.rememberName(command.params as NameParams);
    if (RESTRUCTURING.test(command.id)) this.listener()?.restructuring();
    if (command.id === "univer.command.undo" || command.id === "univer.command.redo") this.moving = false;
    if (!EDITING.has(command.id) || this.depth || this.history.replaying) return;
    const params = (command.params ?? {}) as Partial<RangeParams> & { targetRange?: IRange };
    const sheetId = params.subUnitId ?? this.activeSheet;
    const range = params.range ?? params.targetRange;
    const boxes = range ? [toBox(range)] : this.selected(sheetId);
    const listener = this.listener();
    if (listener && !boxes.every((box) => listener.mayEdit(sheetId, box)))
      throw new Error("The cell is on a protected sheet.");
  }

  private activeSheet = "";

  private rememberName({ subUnitId }: NameParams): void {
    const now = this.currentName?.(subUnitId);
    if (now) this.names.set(subUnitId, now);
  }
  /** Set by the grid: the sheet's name before a renaming. */
  currentName: ((sheetId: string) => string | undefined) | null = null;

  observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const listener = this.listener();
    const params = command.params as { unitId?: string; subUnitId?: string } | undefined;
    if (!listener || params?.unitId !== this.unit) return;
    if (command.id === "sheet.operation.set-selections") this.selectionChanged(command.params);
    else if (command.id === "sheet.operation.set-worksheet-active") this.activeSheet = params.subUnitId ?? "";
    else if (!this.history.replaying) this.changed(listener, command, options);
  }

  private changed(
    listener: GridListener,
    command: Readonly<ICommandInfo>,
    options?: IExecutionOptions,
  ): void {
    const byHost = this.depth > 0;
    const structure = STRUCTURE[command.id];
    if (structure) {
      const { subUnitId, range } = command.params as RangeParams;
      const rows = structure.axis === "rows";
      const at = rows ? range.startRow : range.startColumn;
      const count = rows ? range.endRow - range.startRow + 1 : range.endColumn - range.startColumn + 1;
      this.moving = !byHost;
      listener.restructured(subUnitId, { axis: structure.axis, at, count: structure.sign * count }, byHost);
    } else if (command.id === "sheet.mutation.set-worksheet-name") {
      const { subUnitId, name } = command.params as NameParams;
      const before = this.names.get(subUnitId);
      if (before !== undefined && before !== name) listener.renamed(before, name);
    } else if (command.id === "sheet.mutation.insert-sheet") {
      listener.sheetAdded((command.params as { sheet: { id: string } }).sheet.id);
    } else if (command.id === "sheet.mutation.remove-sheet") {
      listener.sheetRemoved((command.params as { subUnitId: string }).subUnitId);
    } else if (command.id === "sheet.mutation.set-range-values" && !byHost) {
      if (options?.["applyFormulaCalculationResult"] || options?.["fromFormula"]) return;
      this.edited(listener, command.params as CellParams);
    }
  }

  /** The user's step is recorded: what comes now is a new one. */
  stepDone(): void {
    this.moving = false;
  }

  private edited(listener: GridListener, { subUnitId, cellValue }: CellParams): void {
    if (this.moving) return;
    let box: GridBox | null = null;
    let contents = false;
    for (const [row, cells] of Object.entries(cellValue ?? {}))
      for (const [column, cell] of Object.entries(cells ?? {})) {
        const one = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
        box = around(box ? [box, one] : [one]);
        contents ||= !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
      }
    if (box) listener.edited(subUnitId, box, contents);
  }

  private selectionChanged(params: unknown): void {
    const { subUnitId, selections } = params as { subUnitId: string; selections?: { range: IRange }[] };
    const boxes = (selections ?? []).map(({ range }) => toBox(range));
    if (boxes.length) this.selections.set(subUnitId, boxes);
  }
}
