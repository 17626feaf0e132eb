/** What opens and closes undo groups: all that is done between is one step of Ctrl+Z. */
export interface GroupedHistory {
  openGroup(): void;
  closeGroup(): void;
}

type Run = (...args: unknown[]) => Promise<unknown>;

const played = new WeakSet<object>();

/** The client in use does not tell its host of `mergeUndoGroup` (ExcelApi 1.20) yet: the host listens where the add-in says it. */
export function playUndoGroups(excel: object, groups: GroupedHistory): void {
  const client = excel as { run?: Run };
  const stock = client.run;
  if (!stock || played.has(excel)) return;
  played.add(excel);
  client.run = async (...args) => {
    const [options] = args as [{ mergeUndoGroup?: unknown } | null];
    if (typeof options !== "object" || options?.mergeUndoGroup !== true) return stock(...args);
    groups.openGroup();
    try {
      return await stock(...args);
    } finally {
      groups.closeGroup();
    }
  };
}
