import type { ICommandInfo, ICommandService, Workbook } from "@univerjs/core";
import type { SheetInterceptorService } from "@univerjs/sheets";

const REMOVAL = /^sheet\.command\.remove-(row|col)-by-range$/;

/**
 * Sheets 0.25.1 asks what follows from a removal of rows or columns without saying on which sheet, and formulas, rules and merges of the sheet that
 * is shown move instead of those of the sheet that lost its cells. Meanwhile the sheet that loses cells is the one that is shown.
 */
export function followRemovals(
  book: Workbook,
  commands: ICommandService,
  interceptors: SheetInterceptorService,
): void {
  let losing: string | undefined;
  commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (REMOVAL.test(id)) losing = (params as { subUnitId?: string } | undefined)?.subUnitId;
  });
  commands.onCommandExecuted(({ id }) => {
    if (REMOVAL.test(id)) losing = undefined;
  });
  const shown = book.getActiveSheet.bind(book);
  book.getActiveSheet = ((allowNull?: true) =>
    (consulting && losing !== undefined && book.getSheetBySheetId(losing)) ||
    shown(allowNull as true)) as typeof shown;
  let consulting = false;
  const consult = interceptors.onCommandExecute.bind(interceptors);
  interceptors.onCommandExecute = (command) => {
    consulting = true;
    try {
      return consult(command);
    } finally {
      consulting = false;
    }
  };
}
