import type { Operation } from "../../book/operations";
import { setLook } from "./look";
import type { WorkbookEditor } from "./workbook-editor";
import { writeCells } from "./write-cells";
import { createTable, resizeTable } from "./write-tables";

/** Does to a workbook what a change asks for, in its order; a created sheet is finished with the last that is done to it. */
export function applyOperations(
  editor: WorkbookEditor,
  { operations, created = [] }: { operations: readonly Operation[]; created?: readonly string[] },
): void {
  const isNew = new Set(created);
  const last = new Map(operations.map((operation) => [operation.sheet, operation]));
  for (const operation of operations) {
    applyOperation(editor, operation);
    const { sheet } = operation;
    if (isNew.has(sheet) && last.get(sheet) === operation) editor.finishSheet(sheet);
  }
}

function applyOperation(editor: WorkbookEditor, operation: Operation): void {
  switch (operation.type) {
    case "add-sheet":
      editor.addSheet(operation.sheet);
      return;
    case "in-place":
      // Nobody else works on a file meanwhile.
      return;
    case "cells":
      writeCells(editor, editor.sheet(operation.sheet), operation);
      return;
    case "create-table":
      createTable(editor, operation);
      return;
    case "resize-table":
      resizeTable(editor, operation);
      return;
    case "names":
      for (const [name, formula] of Object.entries(operation.names))
        editor.book.setName(editor.indexOf(operation.sheet), name, formula);
      return;
    case "workbook-names":
      for (const [name, formula] of Object.entries(operation.names)) editor.book.setName(null, name, formula);
      return;
    case "look":
      setLook(editor, editor.sheet(operation.sheet), operation);
      return;
    case "delete-sheet":
    case "drop-table":
      // The way back from a change is the package as it was.
      throw new Error(`${operation.type} only takes back`);
  }
}
