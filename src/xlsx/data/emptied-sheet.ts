import { writeSheet } from "../cells/write-sheet";
import type { SheetContent } from "../cells/sheet-rows";
import { anchoredOn, drawingOf } from "../charts/drawing";
import { readChart } from "../charts/read-chart";
import { RELATION } from "../package/namespaces";
import type { OfficePackage } from "../package/package";
import { Part } from "../package/part";
import { type FileTable, rememberContent } from "../read/workbook-file";
import { setMargins } from "../write/print";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  cloned,
  foreignAttribute,
  removeChild,
  removeNamed,
  setAttributes,
} from "../xml/tree";
import { isEndless } from "./columns";
import { readRule } from "./conditional-formats";
import { dropHyperlinks } from "./hyperlinks";
import { paperOf } from "./page-layout";
import { readValidationRule } from "./validations";
import type { SheetData } from "./workbook-data";

/** What a sheet's protection keeps as long as nobody gives it another password. */
const OF_PASSWORD = /^(algorithmName|hashValue|saltValue|spinCount|password|objects|scenarios)$/;

/** Takes out of a sheet what `data` is written over; a table that is in the data keeps its part. */
export function emptyFileSheet(
  parts: OfficePackage,
  { path, content, tables }: { path: string; content: SheetContent; tables: readonly FileTable[] },
  data: SheetData,
): void {
  const root = cloned(content.root);
  removeNamed(root, "mergeCells", "rowBreaks", "printOptions", "pageMargins");
  emptyViews(root);
  emptyColumns(root);
  emptyRules(root);
  emptyProtection(root, data);
  emptyPages(root);
  const names = new Set((data.tables ?? []).map(({ name }) => name.toLowerCase()));
  const gone = tables.filter(({ name }) => !names.has(name.toLowerCase()));
  dropTables(parts, { path, root }, gone);
  dropCharts(parts, { path, root });
  dropHyperlinks(parts, { path, root });
  const emptied = { ...content, root, sheetData: childNamed(root, "sheetData")!, rows: new Map() };
  // Relations may spell it in another case.
  const part = Part.made(parts.part(path)!.path, () => writeSheet(emptied));
  rememberContent(part, emptied);
  parts.putPart(part);
}

/** Removes elements that hold nothing any more. */
function dropBare(root: XmlElement, local: string): void {
  for (const element of childrenNamed(root, local))
    if (!element.children.length && !element.attributes.size) removeChild(root, element);
}

function emptyViews(root: XmlElement): void {
  for (const view of childrenNamed(childNamed(root, "sheetViews"), "sheetView")) {
    setAttributes(view, { tabSelected: undefined, showGridLines: undefined });
    removeNamed(view, "pane", "selection");
  }
  const properties = childNamed(root, "sheetPr");
  if (properties) {
    removeNamed(properties, "tabColor");
    const pages = childNamed(properties, "pageSetUpPr");
    if (pages) setAttributes(pages, { fitToPage: undefined });
    dropBare(properties, "pageSetUpPr");
  }
  const format = childNamed(root, "sheetFormatPr");
  if (format) setAttributes(format, { outlineLevelRow: undefined, outlineLevelCol: undefined });
}

/** Columns keep their formats, and those up to the end of the sheet whether they are hidden. */
function emptyColumns(root: XmlElement): void {
  const cols = childNamed(root, "cols");
  if (!cols) return;
  for (const col of childrenNamed(cols, "col")) {
    setAttributes(col, { width: undefined, customWidth: undefined, bestFit: undefined });
    if (!isEndless(col.attributes))
      setAttributes(col, { hidden: undefined, outlineLevel: undefined, collapsed: undefined });
    // Its range alone says nothing.
    if (col.attributes.size <= 2) removeChild(cols, col);
  }
  if (!childrenNamed(cols, "col").length) removeChild(root, cols);
}

function emptyRules(root: XmlElement): void {
  for (const block of childrenNamed(root, "conditionalFormatting")) {
    for (const rule of childrenNamed(block, "cfRule")) if (readRule(rule)) removeChild(block, rule);
    if (!childrenNamed(block, "cfRule").length) removeChild(root, block);
  }
  const validations = childNamed(root, "dataValidations");
  if (!validations) return;
  for (const each of childrenNamed(validations, "dataValidation"))
    if (readValidationRule(each)) removeChild(validations, each);
  const { length: count } = childrenNamed(validations, "dataValidation");
  if (count) setAttributes(validations, { count });
  else removeChild(root, validations);
}

function emptyProtection(root: XmlElement, { protection }: SheetData): void {
  const element = childNamed(root, "sheetProtection");
  if (!element) return;
  if (!protection || protection.password !== undefined) removeChild(root, element);
  else
    for (const name of [...element.attributes.keys()])
      if (!OF_PASSWORD.test(name)) element.attributes.delete(name);
}

function emptyPages(root: XmlElement): void {
  const setup = childNamed(root, "pageSetup");
  if (setup) {
    const paper = setup.attributes.get("paperSize");
    setAttributes(setup, {
      scale: undefined,
      fitToWidth: undefined,
      fitToHeight: undefined,
      orientation: undefined,
      paperSize: paperOf(paper) ? undefined : paper,
    });
    dropBare(root, "pageSetup");
    if (childNamed(root, "pageSetup")) setMargins({ root });
  }
  const lines = childNamed(root, "headerFooter");
  if (lines) removeNamed(lines, "oddHeader", "oddFooter");
  dropBare(root, "headerFooter");
}

function dropTables(
  parts: OfficePackage,
  { path, root }: { path: string; root: XmlElement },
  gone: readonly FileTable[],
): void {
  const all = childNamed(root, "tableParts");
  if (!all) return;
  for (const table of gone) {
    const relation = parts.relations(path).find(({ target }) => target === table.path);
    if (!relation) continue;
    parts.unrelate(path, relation.id);
    for (const part of childrenNamed(all, "tablePart"))
      if (foreignAttribute(part, RELATION.uri, "id") === relation.id) removeChild(all, part);
  }
  const { length: count } = childrenNamed(all, "tablePart");
  if (count) setAttributes(all, { count });
  else removeChild(root, all);
}

/** Charts that WorkbookData has; others, pictures and shapes stay. */
function dropCharts(parts: OfficePackage, sheet: { path: string; root: XmlElement }): void {
  const path = drawingOf(parts, sheet);
  if (path === undefined) return;
  const drawing = parts.editable(path);
  const held = anchoredOn(parts, path, drawing.root).filter(
    ({ chart }) => chart && readChart(parts.part(chart.path)!.xml.root),
  );
  for (const { anchor, chart } of held) {
    removeChild(drawing.root, anchor);
    parts.unrelate(path, chart!.relation);
  }
  if (held.length) parts.put(path, drawing);
}
