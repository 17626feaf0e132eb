import { isMarked } from "../../book/built-sheets";
import { withoutResults } from "../cells/without-results";
import { tableFinder } from "../cells/read-cells";
import type { SheetContent } from "../cells/sheet-rows";
import { parseSheet } from "../cells/parse-sheet";
import { writeSheet } from "../cells/write-sheet";
import type { BookPart } from "../book-part";
import { MAIN, OFFICE_RELATIONS, TYPES } from "../package/namespaces";
import type { OfficePackage } from "../package/package";
import { Part } from "../package/part";
import { mayHaveResults, rememberFoot } from "../read/glance";
import { type FileSheet, type FileTable, type WorkbookFile, rememberContent } from "../read/workbook-file";
import { StyleSheet } from "../styles/style-sheet";
import type { XmlDocument } from "../xml/parse";
import { removeNamed } from "../xml/tree";
import { themeXml } from "../theme";
import { type CellChange, SheetEditor } from "./sheet-editor";

export interface EditedTable extends Pick<FileTable, "name" | "path" | "box" | "showTotals"> {
  /** The name of its sheet. */
  on: string;
  document: XmlDocument;
}

/** A workbook that is being changed, on a copy of its package: the file that it began with stays as it was. */
export class WorkbookEditor {
  readonly parts: OfficePackage;
  readonly book: BookPart;
  /** Titles in their order. */
  private readonly titles: string[];
  private readonly sheets = new Map<string, SheetEditor>();
  private readonly tables: EditedTable[] = [];
  /** Paths of drawings and charts that were added. */
  private readonly drawn: string[] = [];
  private lastTableId: number | undefined;
  private readonly stylesPath: string;
  readonly styles: StyleSheet;
  /** What is done to cells, by row, for looks that were asked for: sheets of a kind mostly look the same. */
  readonly restyles = new Map<string, readonly (readonly [row: number, changes: readonly CellChange[]])[]>();

  constructor(
    private readonly file: WorkbookFile,
    /** An Excel format code. */
    readonly dateFormat: string,
  ) {
    this.parts = file.parts.copy();
    this.book = file.book.copy();
    this.titles = file.sheets.map(({ name }) => name);
    this.stylesPath = file.related("styles") ?? this.addStyles();
    this.styles = new StyleSheet(this.parts.editable(this.stylesPath));
  }

  /** The folder in which the workbook's parts stand. */
  private get folder(): string {
    return this.file.workbook.slice(0, this.file.workbook.lastIndexOf("/") + 1);
  }

  private addStyles(): string {
    const path = this.parts.add(`${this.folder}styles`, TYPES.styles, `<styleSheet xmlns="${MAIN}"/>`);
    this.parts.relate(this.file.workbook, "styles", path);
    return path;
  }

  /** Charts take their colours from a theme; some programs draw nothing where a workbook has none. */
  ensureTheme(): void {
    const { workbook } = this.file;
    if (this.parts.relations(workbook).some(({ type }) => type === "theme")) return;
    this.addPart(workbook, "theme/theme", { contentType: TYPES.theme, relation: "theme", xml: themeXml() });
  }

  /** The place of a sheet among all. */
  indexOf(sheet: string): number {
    return this.titles.indexOf(sheet);
  }

  addSheet(name: string): void {
    const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
    const path = this.parts.add(`${this.folder}worksheets/sheet`, TYPES.worksheet, xml);
    this.book.addSheet(name, this.parts.relate(this.file.workbook, "worksheet", path));
    this.titles.push(name);
    this.sheets.set(name, this.editorOf(name, path));
  }

  sheet(name: string): SheetEditor {
    let editor = this.sheets.get(name);
    if (!editor) {
      const found = this.file.sheets.find((sheet) => sheet.name === name);
      if (found?.path === undefined) throw new Error(`There is no sheet of cells called "${name}".`);
      this.sheets.set(name, (editor = this.editorOf(name, found.path)));
    }
    return editor;
  }

  private editorOf(name: string, path: string): SheetEditor {
    const found = this.file.sheets.find((sheet) => sheet.name === name);
    const content = (found && this.file.content(found)) ?? parseSheet(this.parts.part(path)!.text);
    const tables = this.file.tables.filter(({ sheet }) => sheet === found);
    return new SheetEditor(name, path, content, (row, column) => {
      // A table may have come or grown meanwhile.
      const edited = this.tables.filter(({ on }) => on === name);
      const others = tables.filter((table) => !edited.some((each) => each.path === table.path));
      return tableFinder([...edited, ...others])(row, column);
    });
  }

  /** A number that no table of the workbook has. */
  newTableId(): number {
    const idOf = ({ path }: FileTable) => Number(this.parts.part(path)?.xml.root.attributes.get("id") ?? 0);
    this.lastTableId ??= this.file.tables.reduce((last, table) => Math.max(last, idOf(table)), 0);
    return ++this.lastTableId;
  }

  get strings() {
    return this.file.strings;
  }

  /** A table that exists, to be changed. */
  table(name: string): EditedTable {
    const edited = this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (edited) return edited;
    const found = this.file.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Error(`There is no table ${name}.`);
    const table = { ...found, on: found.sheet.name, document: this.parts.editable(found.path) };
    this.tables.push(table);
    return table;
  }

  /** A table that has come into the workbook, to be changed further. */
  addTable(table: Omit<EditedTable, "document" | "showTotals">): void {
    this.tables.push({ ...table, showTotals: false, document: this.parts.editable(table.path) });
  }

  /** A part beside the workbook's others, related to its owner. */
  addPart(
    owner: string,
    stem: string,
    { contentType, relation, xml }: { contentType: string; relation: string; xml: string },
  ): { path: string; id: string } {
    const path = this.parts.add(`${this.folder}${stem}`, contentType, xml);
    if (relation === "drawing" || relation === "chart") this.drawn.push(path);
    return { path, id: this.parts.relate(owner, relation, path) };
  }

  /** Writes a new sheet to which nothing more comes: of many, one is held at a time. */
  finishSheet(name: string): void {
    const { parts } = this;
    const editor = this.sheet(name);
    const content = editor.content();
    const part = Part.finished(editor.path, writeSheet(content));
    rememberFoot(part, content);
    parts.putPart(part);
    // Charts and what they stand on come with a sheet, and are done with it.
    for (const path of this.drawn.splice(0)) parts.putPart(Part.finished(path, parts.part(path)!.text));
    this.sheets.delete(name);
  }

  /** The package with everything in it that was changed. */
  finish(): OfficePackage {
    const { parts } = this;
    const built = this.file.sheets.filter(isMarked);
    this.dropResults(built);
    const marked = new Set(built.map(({ name }) => name));
    for (const editor of this.sheets.values())
      parts.putPart(sheetPart(editor.path, editor.content(), marked.has(editor.name)));
    for (const { path, document } of this.tables) parts.put(path, document);
    parts.put(this.stylesPath, this.styles.document);
    this.dropCalculationChain();
    if (this.titles.length !== this.file.sheets.length) dropTitles(parts);
    this.book.calculateOnLoad();
    parts.put(this.file.workbook, this.book.document);
    return parts;
  }

  /** What built sheets show follows from tables that may have changed; their results were of before. */
  private dropResults(built: readonly FileSheet[]): void {
    for (const { path } of built) {
      const part = path === undefined ? undefined : this.parts.part(path);
      if (part?.opened && mayHaveResults(part)) this.parts.putPart(Part.edited(part, withoutResults));
    }
  }

  /** The order of an earlier calculation; Excel makes another. */
  private dropCalculationChain(): void {
    const { workbook } = this.file;
    for (const { id, type, target } of this.parts.relations(workbook))
      if (type === "calcChain") {
        this.parts.unrelate(workbook, id);
        this.parts.remove(target);
      }
  }
}

/** A sheet that may be changed again. It keeps nothing but the content: whoever wrote it holds every other sheet of the change. */
function sheetPart(path: string, content: SheetContent, marked: boolean): Part {
  const part = Part.made(path, () => (marked ? withoutResults(writeSheet(content)) : writeSheet(content)));
  rememberContent(part, content);
  return part;
}

/** Drops the list of sheets among the file's properties, which nobody needs and which would be out of date. */
export function dropTitles(parts: OfficePackage): void {
  const path = parts.relations("").find(({ type }) => type === "extended-properties")?.target;
  // Some programs leave the part empty.
  if (path === undefined || !parts.part(path)?.text.trim()) return;
  const document = parts.editable(path);
  removeNamed(document.root, "HeadingPairs", "TitlesOfParts");
  parts.put(path, document);
}
