import type { Look, LookChart } from "../../book/look";
import { type ShownChart, chartXml } from "../charts/chart-xml";
import { type ChartFrame, anchorXml, anchoredOn, drawingOf } from "../charts/drawing";
import { shownChart } from "../charts/look-chart";
import { CHART_NAMESPACE, DRAWING_NAMESPACE, RELATION, SHEET_DRAWING, TYPES } from "../package/namespaces";
import { tag } from "../xml/tag";
import { type XmlDocument, parseXml } from "../xml/parse";
import {
  type XmlElement,
  descendants,
  ensureChild,
  removeChild,
  setForeignAttribute,
  textOf,
} from "../xml/tree";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";
import type { WorkbookEditor } from "./workbook-editor";

/** The sheet's charts anew; those of the former look go, the user's own stay. */
export function setCharts(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  from: readonly LookChart[],
  { charts, outline }: Pick<Look, "charts" | "outline">,
): void {
  const path = drawingOf(editor.parts, sheet);
  const drawing = path === undefined ? undefined : editor.parts.editable(path);
  if (path !== undefined && drawing) {
    for (const { name } of [...from, ...charts]) removeChart(editor, path, drawing, name);
    editor.parts.put(path, drawing);
  }
  if (!charts.length) return;
  const framed = charts.map((chart) => ({
    frame: frameOf(chart),
    // Excel leaves out rows that are hidden, and with them the whole chart.
    shown: { ...shownChart(chart, sheet.name), ...(outline ? { plotVisibleOnly: false } : {}) },
  }));
  addCharts(editor, sheet, framed);
}

/** A chart that the user deleted is not built again for its title's sake. */
export function setChartTitles(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  charts: readonly LookChart[],
): void {
  const path = drawingOf(editor.parts, sheet);
  if (path === undefined) return;
  for (const { name, title } of charts) {
    const found = findChart(editor, path, editor.parts.part(path)!.xml, name);
    if (!found) continue;
    const document = editor.parts.editable(found.path);
    if (retitle(document.root, title)) editor.parts.put(found.path, document);
  }
}

function findChart(
  editor: WorkbookEditor,
  drawing: string,
  { root }: XmlDocument,
  name: string,
): { anchor: XmlElement; relation: string; path: string } | null {
  const found = anchoredOn(editor.parts, drawing, root).find((each) => each.name === name && each.chart);
  return found ? { anchor: found.anchor, ...found.chart! } : null;
}

function removeChart(editor: WorkbookEditor, path: string, drawing: XmlDocument, name: string): void {
  const found = findChart(editor, path, drawing, name);
  if (!found) return;
  removeChild(drawing.root, found.anchor);
  for (const { external, target } of editor.parts.relations(found.path))
    if (!external) editor.parts.remove(target);
  editor.parts.remove(found.path);
  editor.parts.unrelate(path, found.relation);
}

function frameOf({ name, altText, position: { row, column, rows, columns } }: LookChart): ChartFrame {
  return {
    name,
    altText,
    from: { row, column, down: 0, right: 0 },
    to: { row: row + rows, column: column + columns, down: 0, right: 0 },
  };
}

/** Adds charts behind what stands on the sheet's drawing. */
export function addCharts(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  charts: readonly { frame: ChartFrame; shown: ShownChart }[],
): void {
  editor.ensureTheme();
  const path = drawingOf(editor.parts, sheet) ?? addDrawing(editor, sheet);
  const ids = charts.map(
    ({ shown }) =>
      editor.addPart(path, "charts/chart", {
        contentType: TYPES.chart,
        relation: "chart",
        xml: chartXml(shown),
      }).id,
  );
  const drawing = editor.parts.editable(path);
  const taken = [...descendants(drawing.root)]
    .filter(({ local }) => local === "cNvPr")
    .map(({ attributes }) => Number(attributes.get("id") ?? 0));
  const first = taken.reduce((last, id) => Math.max(last, id), 1) + 1;
  charts.forEach(({ frame }, index) => {
    drawing.root.children.push(parseXml(anchorXml(frame, first + index, ids[index]!)).root);
  });
  editor.parts.put(path, drawing);
}

function addDrawing(editor: WorkbookEditor, sheet: SheetEditor): string {
  const { path, id } = editor.addPart(sheet.path, "drawings/drawing", {
    contentType: TYPES.drawing,
    relation: "drawing",
    xml: tag("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_NAMESPACE }),
  });
  setForeignAttribute(ensureChild(sheet.root, "drawing", SHEET_ORDER), RELATION, "id", id);
  return path;
}

/** The first run of the title says all; true when there was a title to change. */
function retitle(root: XmlElement, title: string): boolean {
  const inTitle = [...descendants(root)].find(
    ({ local, uri }) => local === "title" && uri === CHART_NAMESPACE,
  );
  const texts = inTitle
    ? [...descendants(inTitle)].filter(({ local, uri }) => local === "t" && uri === DRAWING_NAMESPACE)
    : [];
  if (!texts.length || texts.map(textOf).join("") === title) return false;
  texts.forEach((text, index) => (text.children = index ? [] : [{ text: title }]));
  return true;
}
