/** What a way back says of what it could not reach, or left. */

export const sheetDeleted = (title: string) => `The sheet "${title}" was deleted meanwhile.`;
export const cellsMoved = (title: string) => `Cells of the sheet "${title}" were moved meanwhile.`;
export const tableGone = (table: string) => `The table ${table} was removed or renamed meanwhile.`;
export const tableResized = (table: string) => `The table ${table} was given another size meanwhile.`;
export const addedRowsStay = (table: string) =>
  `Other rows stand below those that were added to the table ${table}, and these were left.`;
export const rowsSorted = (table: string) =>
  `Rows of the table ${table} were sorted meanwhile: those that were written stand elsewhere, and keep what was written.`;
export const mayBeOurs = (title: string) =>
  `The sheet "${title}" may have been created for this, but somebody has worked on it, and it was left.`;
export const keptForCells = (title: string) =>
  `The sheet "${title}" was kept for them, though the build created it.`;
export const lastVisible = (title: string) =>
  `The sheet "${title}" was left, because a workbook keeps one that is visible: add or show another one, and it goes with the repair.`;
