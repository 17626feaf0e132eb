import type { RowOutline } from "../../sheets/shared/sheet-plan";

/**
 * Queues the group of rows of the sheet's outline. Ungrouped rows stay hidden in Excel, so they are shown first; the new group comes
 * before the former one goes, since rows without a group cannot be ungrouped and a request may break off between the two.
 * `halfway`: nobody knows which rows are grouped just now, and Excel cannot be asked; what shows is set right, the brackets stay.
 */
export function queueOutline(
  sheet: Excel.Worksheet,
  from: RowOutline | undefined,
  to: RowOutline | undefined,
  halfway = false,
): void {
  if (from) rowsOf(sheet, from).rowHidden = false;
  if (halfway) {
    if (to?.collapsed) rowsOf(sheet, to).rowHidden = true;
    return;
  }
  if (to) rowsOf(sheet, to).group("ByRows");
  if (from) rowsOf(sheet, from).ungroup("ByRows");
  if (to?.collapsed) rowsOf(sheet, to).hideGroupDetails("ByRows");
}

function rowsOf(sheet: Excel.Worksheet, { from, to }: RowOutline): Excel.Range {
  return sheet.getRangeByIndexes(from, 0, to - from + 1, 1);
}
