import type { NamePlace } from "../../book/built-sheets";
import { boxOf } from "../../book/cells/a1";
import type { Steps } from "../../domain/shared/steps";
import type { Box } from "../../sheets/shared/sheet-plan";
import { BookPart, type SheetVisibility } from "../book-part";
import { parseSheet, parseSheetInSteps } from "../cells/parse-sheet";
import { sharedStrings, sharedStringsInSteps } from "../cells/shared-strings";
import type { SheetContent } from "../cells/sheet-rows";
import type { OfficePackage } from "../package/package";
import type { Part } from "../package/part";
import { fromFileText } from "../xml/cell-text";
import { type XmlElement, childNamed, childrenNamed, isTrue } from "../xml/tree";

export interface FileSheet {
  name: string;
  /** Its place among all sheets. */
  index: number;
  /** undefined for sheets that hold no cells. */
  path: string | undefined;
  hidden: boolean;
  state: SheetVisibility;
  /** Names of its scope. */
  names: ReadonlyMap<string, NamePlace>;
}

export interface FileTable {
  name: string;
  path: string;
  sheet: FileSheet;
  box: Box;
  showHeaders: boolean;
  showTotals: boolean;
  /** What its columns are called. */
  columns: readonly string[];
}

const contents = new WeakMap<Part, SheetContent>();

/** Remembers what a part holds, for whoever reads it next. */
export function rememberContent(part: Part, content: SheetContent): void {
  contents.set(part, content);
}

/** A workbook's package as it is read: parts are parsed when something asks for them, and once. */
export class WorkbookFile {
  readonly book: BookPart;
  readonly sheets: readonly FileSheet[];
  private found: FileTable[] | undefined;

  constructor(
    readonly parts: OfficePackage,
    readonly workbook: string,
  ) {
    this.book = new BookPart(workbook, parts.part(workbook)!.xml);
    const names = this.book.sheetNames();
    this.sheets = this.book.sheets(parts).map(({ name, path, state, cells }, index) => ({
      name,
      hidden: state !== "visible",
      state,
      index,
      path: cells && path !== undefined && parts.part(path) ? path : undefined,
      names: names.get(index) ?? new Map(),
    }));
  }

  /** The part to which the workbook has a relation of that type. */
  related(type: string): string | undefined {
    return this.parts.relations(this.workbook).find((relation) => relation.type === type)?.target;
  }

  readonly strings = (): readonly string[] => sharedStrings(this.stringsPart);

  stringsInSteps(step: string): Steps<readonly string[]> {
    return sharedStringsInSteps(step, this.stringsPart);
  }

  private get stringsPart(): Part | undefined {
    const path = this.related("sharedStrings");
    return path === undefined ? undefined : this.parts.part(path);
  }

  /** undefined for sheets that hold no cells. */
  content(sheet: FileSheet): SheetContent | undefined {
    const part = sheet.path === undefined ? undefined : this.parts.part(sheet.path);
    if (!part) return undefined;
    let content = contents.get(part);
    if (!content) contents.set(part, (content = parseSheet(part.text)));
    return content;
  }

  /** As content, in steps called `step`. */
  *contentInSteps(step: string, sheet: FileSheet): Steps<SheetContent | undefined> {
    const part = sheet.path === undefined ? undefined : this.parts.part(sheet.path);
    if (!part) return undefined;
    let content = contents.get(part);
    if (!content) contents.set(part, (content = yield* parseSheetInSteps(step, part.text)));
    return content;
  }

  /** What was read of a sheet before. */
  knownContent(sheet: FileSheet): SheetContent | undefined {
    const part = sheet.path === undefined ? undefined : this.parts.part(sheet.path);
    return part && contents.get(part);
  }

  /** All tables of the workbook. */
  get tables(): readonly FileTable[] {
    this.found ??= this.sheets.flatMap((sheet) =>
      (sheet.path === undefined ? [] : this.parts.relations(sheet.path))
        .filter(({ type, target }) => type === "table" && this.parts.part(target))
        .flatMap(({ target }) => this.tableAt(sheet, target) ?? []),
    );
    return this.found;
  }

  private tableAt(sheet: FileSheet, path: string): FileTable | null {
    const { root } = this.parts.part(path)!.xml;
    const { attributes } = root;
    const said = boxOf(attributes.get("ref") ?? "");
    if (!said) return null;
    const columns = childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((column) =>
      fromFileText(column.attributes.get("name") ?? ""),
    );
    // A table has a name for each of its columns; what it says to reach beyond them is none of it.
    const box = { ...said, columns: Math.min(said.columns, columns.length || said.columns) };
    return {
      name: attributes.get("displayName") ?? attributes.get("name") ?? "",
      path,
      sheet,
      box,
      showHeaders: attributes.get("headerRowCount") !== "0",
      showTotals: Number(attributes.get("totalsRowCount") ?? 0) > 0,
      columns,
    };
  }
}

/** Whether a worksheet's root says that its cells are protected. */
export function isProtected(root: XmlElement): boolean {
  return isTrue(childNamed(root, "sheetProtection")?.attributes.get("sheet"));
}
