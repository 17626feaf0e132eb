import { boxOf } from "../../book/cells/a1";
import { type Look, differences } from "../../book/look";
import type { Operation } from "../../book/operations";
import { setChartTitles, setCharts } from "./charts";
import { addRules, removeRules } from "./conditional-formats";
import { setFrame } from "./frame";
import { clearFaces, setFaces } from "./look-cells";
import { setOutlines } from "./outline";
import { setPrint } from "./print";
import { clearValidation } from "./ruled-areas";
import type { SheetEditor } from "./sheet-editor";
import { addInput } from "./validations";
import type { WorkbookEditor } from "./workbook-editor";

/** Turns a sheet's look from one into another; parts that do not differ are left alone, with what the user changed there. */
export function setLook(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  { from, to }: Extract<Operation, { type: "look" }>,
): void {
  const differ = differences(from, to);
  if (differ.cells) {
    if (from) clearLook(sheet, from);
    setFaces(editor, sheet, to.cells);
    addRules(sheet, to.rules, editor.styles);
    for (const input of to.inputs) addInput(sheet, input);
  }
  if (differ.frame) setFrame(sheet, from, to);
  if (differ.charts) setCharts(editor, sheet, from?.charts ?? [], to);
  if (differ.titles) setChartTitles(editor, sheet, to.charts);
  if (differ.print) setPrint(editor, sheet, from?.print, to.print);
  if (differ.outline) setOutlines(sheet, from, to);
}

function clearLook(sheet: SheetEditor, look: Look): void {
  clearFaces(sheet, look.cells);
  removeRules(sheet, look.rules);
  for (const { cell } of look.inputs) clearValidation(sheet, boxOf(cell)!);
}
