/** The namespaces of SpreadsheetML and its surroundings, in the form that Excel saves ("transitional"). */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The attribute `r:id` by which an element points at a relation of its part. */
export const RELATION = { uri: OFFICE_RELATIONS, prefix: "r" } as const;

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  table: `${SPREADSHEET}.table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;
