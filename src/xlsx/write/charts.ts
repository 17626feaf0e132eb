import type { LookChart } from "../../book/look";
import {
  CHART_NAMESPACE,
  DRAWING_NAMESPACE,
  OFFICE_RELATIONS,
  RELATION,
  SHEET_DRAWING,
  TYPES,
} from "../package/namespaces";
import { tag } from "../xml/tag";
import { type XmlDocument, parseXml } from "../xml/parse";
import {
  type XmlElement,
  descendants,
  elementsOf,
  ensureChild,
  foreignAttribute,
  removeChild,
  setForeignAttribute,
  textOf,
} from "../xml/tree";
import { chartXml } from "./chart-xml";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";
import type { WorkbookEditor } from "./workbook-editor";

/** The sheet's charts anew; those of the former look go, the user's own stay. */
export function setCharts(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  from: readonly LookChart[],
  to: readonly LookChart[],
): void {
  const path = drawingOf(editor, sheet);
  const drawing = path === undefined ? undefined : editor.parts.editable(path);
  if (path !== undefined && drawing) {
    for (const { name } of [...from, ...to]) removeChart(editor, path, drawing, name);
    editor.parts.put(path, drawing);
  }
  if (to.length) addCharts(editor, sheet, path, to);
}

/** A chart that the user deleted is not built again for its title's sake. */
export function setChartTitles(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  charts: readonly LookChart[],
): void {
  const path = drawingOf(editor, sheet);
  if (path === undefined) return;
  for (const { name, title } of charts) {
    const found = findChart(editor, path, editor.parts.part(path)!.xml, name);
    if (!found) continue;
    const document = editor.parts.editable(found.chart);
    if (retitle(document.root, title)) editor.parts.put(found.chart, document);
  }
}

function drawingOf(editor: WorkbookEditor, sheet: SheetEditor): string | undefined {
  const element = elementsOf(sheet.root).find(({ local }) => local === "drawing");
  const id = element && foreignAttribute(element, RELATION.uri, "id");
  const target = editor.parts.relations(sheet.path).find((relation) => relation.id === id)?.target;
  return target !== undefined && editor.parts.part(target) ? target : undefined;
}

interface FoundChart {
  /** The frame on the sheet. */
  anchor: XmlElement;
  relation: string;
  /** The part. */
  chart: string;
}

function findChart(
  editor: WorkbookEditor,
  drawing: string,
  { root }: XmlDocument,
  name: string,
): FoundChart | null {
  const relations = editor.parts.relations(drawing);
  for (const anchor of elementsOf(root)) {
    const inside = [...descendants(anchor)];
    const named = inside.find(({ local }) => local === "cNvPr")?.attributes.get("name");
    const chart = inside.find(({ local, uri }) => local === "chart" && uri === CHART_NAMESPACE);
    const id = chart && foreignAttribute(chart, RELATION.uri, "id");
    const relation = relations.find((each) => each.id === id);
    if (named === name && relation && editor.parts.part(relation.target))
      return { anchor, relation: relation.id, chart: relation.target };
  }
  return null;
}

function removeChart(editor: WorkbookEditor, path: string, drawing: XmlDocument, name: string): void {
  const found = findChart(editor, path, drawing, name);
  if (!found) return;
  removeChild(drawing.root, found.anchor);
  for (const { external, target } of editor.parts.relations(found.chart))
    if (!external) editor.parts.remove(target);
  editor.parts.remove(found.chart);
  editor.parts.unrelate(path, found.relation);
}

function addCharts(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  known: string | undefined,
  charts: readonly LookChart[],
): void {
  editor.ensureTheme();
  const path = known ?? addDrawing(editor, sheet);
  const ids = charts.map(
    (chart) =>
      editor.addPart(path, "charts/chart", {
        contentType: TYPES.chart,
        relation: "chart",
        xml: chartXml(chart, sheet.name),
      }).id,
  );
  const drawing = editor.parts.editable(path);
  const taken = [...descendants(drawing.root)]
    .filter(({ local }) => local === "cNvPr")
    .map(({ attributes }) => Number(attributes.get("id") ?? 0));
  const first = taken.reduce((last, id) => Math.max(last, id), 1) + 1;
  charts.forEach((chart, index) => {
    const anchor = parseXml(anchorXml(chart, first + index, ids[index]!)).root;
    drawing.root.children.push(anchor);
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

/** A chart hangs on cells, as Excel saves it: a reader whose fonts make columns wider still shows it over the same cells. */
function anchorXml({ name, altText, position }: LookChart, id: number, relation: string): string {
  const properties = tag("xdr:cNvPr", { id, name, descr: altText }) + tag("xdr:cNvGraphicFramePr");
  const reference = tag("c:chart", {
    "xmlns:c": CHART_NAMESPACE,
    "xmlns:r": OFFICE_RELATIONS,
    "r:id": relation,
  });
  const frame =
    tag("xdr:nvGraphicFramePr", {}, properties) +
    tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }) + tag("a:ext", { cx: 0, cy: 0 })) +
    tag("a:graphic", {}, tag("a:graphicData", { uri: CHART_NAMESPACE }, reference));
  const { row, column, rows, columns } = position;
  return tag(
    "xdr:twoCellAnchor",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_NAMESPACE },
    cornerXml("xdr:from", row, column) +
      cornerXml("xdr:to", row + rows, column + columns) +
      tag("xdr:graphicFrame", { macro: "" }, frame) +
      tag("xdr:clientData"),
  );
}

function cornerXml(name: string, row: number, column: number): string {
  const text = (element: string, value: number) => tag(`xdr:${element}`, {}, String(value));
  return tag(name, {}, text("col", column) + text("colOff", 0) + text("row", row) + text("rowOff", 0));
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
