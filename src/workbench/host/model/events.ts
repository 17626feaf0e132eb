/** A row of the client's event channel: category, type, target id, JSON, id, is remote. */
export type EventRow = [
  category: number,
  type: number,
  target: string,
  message: string,
  id: string,
  remote: boolean,
];

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

const EVENT_MESSAGE = 65536;
/** The client's numbers. */
const TYPE = { changed: 10, deleted: 15 } as const;
type EventName = keyof typeof TYPE;
/** Target of the events of `workbook.worksheets`: the client's `eventWorkbookId`. */
export const WORKBOOK_TARGET = "Workbook";

/** Registered events and what is to be told; told after the batch, as Excel does. */
export class Events {
  emit: ((rows: EventRow[]) => void) | null = null;
  /** Edits that are announced as a co-author's while it is set. */
  remote = false;
  private readonly registered = new Map<string, number>();
  private queue: EventRow[] = [];

  register(name: EventName, target: string): void {
    const key = `${name}:${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }
  unregister(name: EventName, target: string): void {
    const key = `${name}:${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  changed(sheetId: string, address: string, changeType: ChangeType, byHost: boolean): void {
    this.tell("changed", sheetId, {
      address,
      changeType,
      source: this.remote ? "Remote" : "Local",
      triggerSource: byHost ? "ThisLocalAddin" : "Unknown",
    });
  }
  sheetDeleted(sheetId: string): void {
    this.tell("deleted", sheetId, { source: this.remote ? "Remote" : "Local" });
  }

  private tell(name: EventName, sheetId: string, details: Record<string, unknown>): void {
    const message = JSON.stringify({ worksheetId: sheetId, ...details });
    for (const target of [sheetId, WORKBOOK_TARGET])
      if (this.registered.has(`${name}:${target}`))
        this.queue.push([EVENT_MESSAGE, TYPE[name], target, message, "", this.remote]);
  }

  flush(): void {
    const rows = this.queue;
    this.queue = [];
    if (rows.length) this.emit?.(rows);
  }
}
