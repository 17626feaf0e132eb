import type { Look } from "../../book/look";
import type { OutlineGroup } from "../../sheets/shared/sheet-plan";

type Axis = "ByRows" | "ByColumns";
interface Move {
  from: OutlineGroup | undefined;
  to: OutlineGroup | undefined;
}

/**
 * Queues the groups of rows and of columns of the sheet's outline, where they differ.
 * `halfway`: nobody knows what is grouped just now, and Excel cannot be asked; what shows is set right, the brackets stay.
 */
export function queueOutlines(sheet: Excel.Worksheet, from: Look | null, to: Look, halfway = false): void {
  for (const [axis, key] of [
    ["ByRows", "outline"],
    ["ByColumns", "columnOutline"],
  ] as const)
    if (halfway || JSON.stringify(from?.[key]) !== JSON.stringify(to[key]))
      queueOutline(sheet, axis, { from: from?.[key], to: to[key] }, halfway);
}

/**
 * Ungrouped lines stay hidden in Excel, so they are shown first; the new group comes before the former one goes, since lines without
 * a group cannot be ungrouped and a request may break off between the two.
 */
function queueOutline(sheet: Excel.Worksheet, axis: Axis, { from, to }: Move, halfway: boolean): void {
  if (from) hide(linesOf(sheet, axis, from), axis, false);
  if (halfway) {
    if (to?.collapsed) hide(linesOf(sheet, axis, to), axis, true);
    return;
  }
  if (to) linesOf(sheet, axis, to).group(axis);
  if (from) linesOf(sheet, axis, from).ungroup(axis);
  if (to?.collapsed) linesOf(sheet, axis, to).hideGroupDetails(axis);
}

function hide(lines: Excel.Range, axis: Axis, hidden: boolean): void {
  if (axis === "ByRows") lines.rowHidden = hidden;
  else lines.columnHidden = hidden;
}

function linesOf(sheet: Excel.Worksheet, axis: Axis, { from, to }: OutlineGroup): Excel.Range {
  const count = to - from + 1;
  return axis === "ByRows"
    ? sheet.getRangeByIndexes(from, 0, count, 1)
    : sheet.getRangeByIndexes(0, from, 1, count);
}
