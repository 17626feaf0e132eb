import type { SheetKind } from "../../sheets/sheets";
import type { BuiltAsRead } from "../../book/book";
import {
  boxesOfInputs,
  boxOfMark,
  isMarked,
  cellsOfParts,
  readInputs,
  subjectOf,
  withTwins,
} from "../../book/built-sheets";
import { LARGEST_SHEET, type Mark } from "../../book/sheet-mark";
import type { SheetCells } from "../../book/standing-cells";
import type { BuiltSheet, ResultsRequest, SheetResults } from "../../book/workbook-port";
import type { Box } from "../../sheets/shared/sheet-plan";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { formulaReader, formulasIn, tableFinder, cellValuesIn } from "../cells/read-cells";
import { usedBox } from "../cells/write-sheet";
import { markOf } from "./glance";
import type { FileSheet, WorkbookFile } from "./workbook-file";

/** Built sheets of the kinds asked for. Their inputs are read when somebody looks at them. */
export function readBuiltSheets(file: WorkbookFile, kinds: ReadonlySet<SheetKind>): BuiltSheet[] {
  return withTwins(
    markedSheets(file, kinds).map(({ sheet, mark }): BuiltSheet => {
      const inputs = once((): Record<string, CellValue> => {
        const parts = boxesOfInputs(sheet).map((origin) => ({
          origin,
          values: cellValuesIn(file.content(sheet)!, origin, file.strings),
        }));
        return readInputs(sheet, cellsOfParts(parts));
      });
      return {
        sheetName: sheet.name,
        kind: mark.kind,
        subject: subjectOf(mark),
        schema: mark.schema,
        uid: mark.uid,
        get inputs() {
          return inputs();
        },
      };
    }),
  );
}

/** Named results as the file keeps them: those that nobody calculated yet are "". */
export function readResults(file: WorkbookFile, asked: readonly ResultsRequest[]): SheetResults {
  return new Map(
    asked.map(({ sheetName, names }) => {
      const sheet = file.sheets.find(({ name }) => name === sheetName);
      const content = sheet && file.content(sheet);
      const held = names.flatMap((name) => {
        const box = sheet?.names.get(name)?.box;
        return content && box
          ? [[name, cellValuesIn(content, box, file.strings).flat() as CellValue[]] as const]
          : [];
      });
      return [sheetName, new Map(held)];
    }),
  );
}

/** All that stands on sheets, by title; of one that reaches too far nothing. */
export function readSheetCells(
  file: WorkbookFile,
  sheetNames: readonly string[],
): ReadonlyMap<string, SheetCells> {
  return new Map(
    sheetNames.flatMap((name) => {
      const sheet = file.sheets.find((each) => each.name === name);
      const used = sheet && usedBox(file.content(sheet)?.rows ?? new Map(), true);
      // No sheet that was built reaches so far: somebody has typed at its other end.
      const known = used && used.rows * used.columns <= LARGEST_SHEET;
      if (!known) return [];
      const names = new Map([...sheet.names].map(([each, { box }]) => [each, box] as const));
      return [[name, { ...cellsOf(file, sheet, used), names }] as const];
    }),
  );
}

function cellsOf(file: WorkbookFile, sheet: FileSheet, used: Box): Omit<SheetCells, "names"> {
  const content = file.content(sheet)!;
  const tables = file.tables.filter((table) => table.sheet === sheet);
  return {
    origin: used,
    values: cellValuesIn(content, used, file.strings),
    formulas: formulasIn(content, used, file.strings, formulaReader(content, tableFinder(tables))),
  };
}

/** The same for a change: a sheet's cells are read when it is the one that is built again. */
export function readForRebuild(file: WorkbookFile, kinds: ReadonlySet<SheetKind>): BuiltAsRead[] {
  return markedSheets(file, kinds).map(({ sheet, mark }): BuiltAsRead => {
    const cells = once(() => {
      const used = usedBox(file.content(sheet)!.rows, true) ?? boxOfMark(sheet);
      return { used, ...cellsOf(file, sheet, used) };
    });
    return {
      ...mark,
      sheet: sheet.name,
      names: sheet.names,
      get used() {
        return cells().used;
      },
      get values() {
        return cells().values;
      },
      get formulas() {
        return cells().formulas;
      },
    };
  });
}

function markedSheets(file: WorkbookFile, kinds: ReadonlySet<SheetKind>): { sheet: FileSheet; mark: Mark }[] {
  if (!kinds.size) return [];
  return file.sheets
    .filter((sheet) => sheet.path !== undefined && isMarked(sheet))
    .map((sheet) => ({ sheet, mark: markOf(file, sheet) }))
    .filter(({ mark }) => kinds.has(mark.kind));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
