import { SHEET_COLUMNS, SHEET_ROWS } from "../../domain/shared/excel-limits";
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

/** The rows or the columns of a sheet, one behind the other. */
class Lines {
  constructor(
    private readonly sizes: Readonly<Record<number, number>> = {},
    private readonly standard: number,
    private readonly count: number,
  ) {}

  /** Points in front of a line; a file may name one that no sheet has. */
  before(line: number): number {
    const lines = between(line, this.count);
    const own = Object.entries(this.sizes).filter(([index]) => Number(index) < lines);
    return own.reduce((sum, [, size]) => sum + size - this.standard, lines * this.standard);
  }

  get extent(): number {
    return this.before(this.count);
  }

  at(points: number): [line: number, offset: number] {
    let line = 0;
    let offset = between(points, this.extent);
    for (let size = this.size(0); offset >= size && line < this.count - 1; size = this.size(line)) {
      offset -= size;
      line++;
    }
    return [line, offset];
  }

  private size(line: number): number {
    return this.sizes[line] ?? this.standard;
  }
}

/** Zero for what is no number. */
function between(value: number, most: number): number {
  return Math.min(Math.max(value || 0, 0), most);
}

const columnsOf = ({ columnWidths }: Sizes) => new Lines(columnWidths, DEFAULT_WIDTH, SHEET_COLUMNS);
const rowsOf = ({ rowHeights }: Sizes) => new Lines(rowHeights, DEFAULT_HEIGHT, SHEET_ROWS);

/** The corner of a chart that lies so many points from the sheet's own. */
export function cornerAt(sheet: Sizes, left: number, top: number): Corner {
  const [column, right] = columnsOf(sheet).at(left);
  const [row, down] = rowsOf(sheet).at(top);
  return { row, column, down, right };
}

/** Where an anchor lies on the sheet, in points. */
export function placeOf(anchor: XmlElement, sheet: Sizes): Place {
  const position = childOfAny(anchor, "pos")?.attributes;
  const from = position
    ? { left: points(position.get("x")), top: points(position.get("y")) }
    : pointOf(childOfAny(anchor, "from"), sheet);
  const extent = childOfAny(anchor, "ext")?.attributes;
  const to = pointOf(childOfAny(anchor, "to"), sheet);
  const size = extent
    ? { width: points(extent.get("cx")), height: points(extent.get("cy")) }
    : { width: to.left - from.left, height: to.top - from.top };
  const [width, height] = [columnsOf(sheet).extent, rowsOf(sheet).extent];
  const left = between(from.left, width);
  const top = between(from.top, height);
  return {
    left: rounded(left),
    top: rounded(top),
    width: rounded(between(size.width, width - left)),
    height: rounded(between(size.height, height - top)),
  };
}

function pointOf(corner: XmlElement | undefined, sheet: Sizes): Pick<Place, "left" | "top"> {
  const text = (local: string) => textOf(childOfAny(corner, local));
  return {
    left: columnsOf(sheet).before(Number(text("col"))) + points(text("colOff")),
    top: rowsOf(sheet).before(Number(text("row"))) + points(text("rowOff")),
  };
}

function points(emu: string | undefined): number {
  return (Number(emu) || 0) / EMU;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
