import { playUndoGroups, type GroupedHistory } from "../host/undo-groups";

/** Listens for undo groups in the pane: its client is given them when it is there, which may be after it asked for its context. */
export function attachUndoGroups(pane: Window, groups: GroupedHistory): void {
  const scope = pane as Window & { Excel?: object };
  if (scope.Excel) return playUndoGroups(scope.Excel, groups);
  let excel: object | undefined;
  Object.defineProperty(scope, "Excel", {
    configurable: true,
    get: () => {
      if (excel) playUndoGroups(excel, groups);
      return excel;
    },
    set: (given: object) => (excel = given),
  });
}
