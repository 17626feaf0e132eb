import type { Worksheet } from "exceljs";
import { runsOfRows } from "../host/model/row-outline";
import type { SheetData } from "../../xlsx/data/workbook-data";
import { childrenNamed, childNamed, tag, type XmlElement } from "./xml";

type Outline = Pick<SheetData, "rowLevels" | "hiddenRows">;

/** How deep the outline is; the rows themselves come afterwards, since ExcelJS leaves out rows without cells. */
export function writeOutlineDepth(sheet: Worksheet, { rowLevels = {} }: Outline): void {
  sheet.properties.outlineLevelRow = Math.max(0, ...Object.values(rowLevels));
}

/** A sheet's part with levels and hidden rows. The button that opens a closed group stands at the row below it. */
export function withRowOutline(xml: string, { rowLevels = {}, hiddenRows = [] }: Outline): string {
  const grouped = runsOfRows(Object.keys(rowLevels).map(Number));
  const hidden = new Set(hiddenRows);
  const closed = grouped.filter(({ first, count }) =>
    Array.from({ length: count }, (_, i) => first + i).every((row) => hidden.has(row)),
  );
  const marked = new Set(closed.map(({ first, count }) => first + count));
  const rows = new Set([...Object.keys(rowLevels).map(Number), ...hidden, ...marked]);
  return withAttributes(
    xml,
    new Map(
      [...rows].map((row) => [
        row + 1,
        {
          hidden: hidden.has(row) ? 1 : undefined,
          outlineLevel: rowLevels[row],
          collapsed: marked.has(row) ? 1 : undefined,
        },
      ]),
    ),
  );
}

/** Row elements with more attributes, by their number from 1; those that are not there are added in their place. */
function withAttributes(xml: string, more: ReadonlyMap<number, Record<string, number | undefined>>): string {
  const missing = [...more.keys()].sort((a, b) => a - b);
  const elementsBelow = (row: number) => {
    let elements = "";
    while (missing.length && missing[0]! < row) {
      const next = missing.shift()!;
      elements += tag("row", { r: next, ...more.get(next) });
    }
    if (missing[0] === row) missing.shift();
    return elements;
  };
  const written = xml.replace(/<row r="(\d+)"/g, (open, number: string) => {
    const own = tag("row", more.get(Number(number)) ?? {}).slice("<row".length, -"/>".length);
    return elementsBelow(Number(number)) + open + own;
  });
  const rest = elementsBelow(Infinity);
  return rest === ""
    ? written
    : written
        .replace("<sheetData/>", "<sheetData></sheetData>")
        .replace("</sheetData>", `${rest}</sheetData>`);
}

export function readRowOutline(sheet: Worksheet): Outline {
  const rowLevels: Record<number, number> = {};
  const hiddenRows: number[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, i) => {
    if (row.outlineLevel) rowLevels[i - 1] = row.outlineLevel;
    if (row.hidden) hiddenRows.push(i - 1);
  });
  return {
    ...(Object.keys(rowLevels).length ? { rowLevels } : {}),
    ...(hiddenRows.length ? { hiddenRows } : {}),
  };
}

/** A break's id is the number of the row above it. */
export function rowBreaksXml(breaks: readonly number[] = []): string {
  if (!breaks.length) return "";
  const each = breaks.map((row) => tag("brk", { id: row, max: 16_383, man: 1 }));
  return tag("rowBreaks", { count: breaks.length, manualBreakCount: breaks.length }, each.join(""));
}

export function readRowBreaks(worksheet: XmlElement): number[] {
  return childrenNamed(childNamed(worksheet, "rowBreaks"), "brk").map(({ attributes }) =>
    Number(attributes.id),
  );
}
