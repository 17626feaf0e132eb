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
    const changes = line.flatMap((entry, column): CellChange[] => {
      const restyle = look?.[column];
      if (entry === null && !restyle) return [];
      return [
        {
          column: at.column + column,
          ...(entry === null ? {} : { entry }),
          ...(restyle ? { restyle } : {}),
        },
      ];
    });
    if (changes.length) sheet.change(at.row + index, changes);
  });
  if (operation.calculated) setColumnFormula(editor, operation.calculated);
}
