import type { ChartData, SheetData } from "../data/workbook-data";
import {
  CHART_NAMESPACE,
  DRAWING_NAMESPACE,
  OFFICE_RELATIONS,
  RELATION,
  SHEET_DRAWING,
} from "../package/namespaces";
import type { OfficePackage } from "../package/package";
import { tag } from "../xml/tag";
import { type XmlElement, childOfAny, descendants, elementsOf, foreignAttribute, textOf } from "../xml/tree";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, EMU } from "./chart-kinds";

/** Where a chart's corner hangs: a cell, and how far into it in points. */
export interface Corner {
  row: number;
  column: number;
  down: number;
  right: number;
}

export interface ChartFrame {
  name: string;
  altText: string | undefined;
  from: Corner;
  to: Corner;
}

/** The part of a drawing to which a sheet's element `drawing` points. */
export function drawingOf(
  parts: OfficePackage,
  sheet: { root: XmlElement; path: string },
): string | undefined {
  const element = elementsOf(sheet.root).find(({ local }) => local === "drawing");
  const id = element && foreignAttribute(element, RELATION.uri, "id");
  const target = parts.relations(sheet.path).find((relation) => relation.id === id)?.target;
  return target !== undefined && parts.part(target) ? target : undefined;
}

/** What stands on a sheet's drawing. */
export interface Anchored {
  anchor: XmlElement;
  name: string | undefined;
  /** Undefined for pictures and shapes. */
  chart: { relation: string; path: string } | undefined;
}

export function anchoredOn(parts: OfficePackage, drawing: string, root: XmlElement): Anchored[] {
  const relations = parts.relations(drawing);
  return elementsOf(root).map((anchor) => {
    const inside = [...descendants(anchor)];
    const chart = inside.find(({ local, uri }) => local === "chart" && uri === CHART_NAMESPACE);
    const id = chart && foreignAttribute(chart, RELATION.uri, "id");
    const relation = relations.find((each) => each.id === id);
    return {
      anchor,
      name: inside.find(({ local }) => local === "cNvPr")?.attributes.get("name"),
      chart:
        relation && parts.part(relation.target)
          ? { relation: relation.id, path: relation.target }
          : undefined,
    };
  });
}

/** A chart hangs on cells, as Excel saves it: a reader whose fonts make columns wider still shows it over the same cells. */
export function anchorXml({ name, altText, from, to }: ChartFrame, id: number, relation: string): string {
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
  return tag(
    "xdr:twoCellAnchor",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_NAMESPACE },
    cornerXml("xdr:from", from) +
      cornerXml("xdr:to", to) +
      tag("xdr:graphicFrame", { macro: "" }, frame) +
      tag("xdr:clientData"),
  );
}

function cornerXml(name: string, { row, column, down, right }: Corner): string {
  const text = (element: string, value: number) => tag(`xdr:${element}`, {}, String(Math.round(value)));
  return tag(
    name,
    {},
    text("col", column) + text("colOff", right * EMU) + text("row", row) + text("rowOff", down * EMU),
  );
}

type Place = Pick<ChartData, "left" | "top" | "width" | "height">;
type Sizes = Pick<SheetData, "columnWidths" | "rowHeights">;

/** The corner of a chart that lies so many points from the sheet's own. */
export function cornerAt({ columnWidths, rowHeights }: Sizes, left: number, top: number): Corner {
  const [column, right] = cellAt(left, columnWidths, DEFAULT_WIDTH);
  const [row, down] = cellAt(top, rowHeights, DEFAULT_HEIGHT);
  return { row, column, down, right };
}

function cellAt(
  point: number,
  sizes: Readonly<Record<number, number>> | undefined,
  standard: number,
): [index: number, offset: number] {
  let index = 0;
  let offset = point;
  for (let size = sizes?.[0] ?? standard; offset >= size; size = sizes?.[index] ?? standard) {
    offset -= size;
    index++;
  }
  return [index, offset];
}

/** Where an anchor lies, in points. */
export function placeOf(anchor: XmlElement, sheet: Sizes): Place {
  const position = childOfAny(anchor, "pos")?.attributes;
  if (position)
    return {
      left: points(position.get("x")),
      top: points(position.get("y")),
      ...sizeOf(childOfAny(anchor, "ext")),
    };
  const from = pointOf(childOfAny(anchor, "from"), sheet);
  const extent = childOfAny(anchor, "ext");
  if (extent) return { ...from, ...sizeOf(extent) };
  const to = pointOf(childOfAny(anchor, "to"), sheet);
  return {
    left: rounded(from.left),
    top: rounded(from.top),
    width: rounded(to.left - from.left),
    height: rounded(to.top - from.top),
  };
}

function pointOf(
  corner: XmlElement | undefined,
  { columnWidths, rowHeights }: Sizes,
): Pick<Place, "left" | "top"> {
  const number = (local: string) => Number(textOf(childOfAny(corner, local)) || 0);
  const sum = (count: number, sizes: Readonly<Record<number, number>> = {}, standard: number) =>
    Array.from({ length: count }, (_, index) => sizes[index] ?? standard).reduce((a, b) => a + b, 0);
  return {
    left: sum(number("col"), columnWidths, DEFAULT_WIDTH) + number("colOff") / EMU,
    top: sum(number("row"), rowHeights, DEFAULT_HEIGHT) + number("rowOff") / EMU,
  };
}

function sizeOf(extent: XmlElement | undefined): Pick<Place, "width" | "height"> {
  return { width: points(extent?.attributes.get("cx")), height: points(extent?.attributes.get("cy")) };
}

function points(emu: string | undefined): number {
  return rounded(Number(emu ?? 0) / EMU);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
