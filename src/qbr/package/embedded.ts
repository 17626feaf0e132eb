import { strToU8, zipSync } from "fflate";
import type { ChartItem } from "../deck";
import { FIXED_TIME, xmlText } from "./xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook behind a chart, which PowerPoint opens for "Edit data": categories and series, and nothing else. */
export function embeddedWorkbook({
  categories,
  series,
}: Pick<ChartItem, "categories" | "series">): Uint8Array {
  const text = (reference: string, value: string) =>
    `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  const number = (reference: string, value: number | null) =>
    value === null ? "" : `<c r="${reference}"><v>${value}</v></c>`;
  const column = (index: number) => String.fromCharCode("B".charCodeAt(0) + index);
  const rows = [
    `<row r="1">${series.map(({ name }, index) => text(`${column(index)}1`, name)).join("")}</row>`,
    ...categories.map(
      (category, row) =>
        `<row r="${row + 2}">${text(`A${row + 2}`, category)}${series
          .map(({ values }, index) => number(`${column(index)}${row + 2}`, values[row] ?? null))
          .join("")}</row>`,
    ),
  ];
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: FIXED_TIME, level: 6 });
}
