import type { WriteCells } from "../../book/operations";
import type { CellChange, SheetEditor } from "./sheet-editor";
import type { WorkbookEditor } from "./workbook-editor";
import { setColumnFormula } from "./write-tables";

/** Writes a block of entries; null leaves a cell as it is. */
export function writeCells(editor: WorkbookEditor, sheet: SheetEditor, operation: WriteCells): void {
  const { at, entries, formats = [] } = operation;
  const looks = formats.map((row) =>
    row.map((numberFormat) => {
      if (numberFormat === null) return undefined;
      const face = { numberFormat };
      return (style: number) => editor.styles.styled(style, face);
    }),
  );
  entries.forEach((line, index) => {
    const look = looks[Math.min(index, looks.length - 1)];
    const changes: CellChange[] = [];
    line.forEach((entry, index) => {
      const column = at.column + index;
      const restyle = look?.[index];
      // Most cells of a sheet's box are left alone, and most others only written.
      if (entry !== null) changes.push(restyle ? { column, entry, restyle } : { column, entry });
      else if (restyle) changes.push({ column, restyle });
    });
    if (changes.length) sheet.change(at.row + index, changes);
  });
  if (operation.calculated) setColumnFormula(editor, operation.calculated);
}
