/**
 * A whole workbook as plain JSON-able data: what the host loads and what it hands out. The .xlsx reader and writer, the sample
 * workbook and the tests all speak this form.
 *
 * Conventions
 * - Rows and columns are 0-based; boxes are `{row, column, rows, columns}`.
 * - Sizes (column width, row height, chart position, font size) are points, page margins too.
 * - Colours are `#RRGGBB`.
 * - Enumerations are the strings of the Excel JavaScript API ("Continuous", "CenterAcrossSelection", "LineMarkers", …).
 * - Formulas are Excel's own English text with the leading `=`; structured references and names stay as they were written.
 * - Dates are serial numbers with a date number format.
 * - What is absent has Excel's default.
 */
export interface WorkbookData {
  /** In tab order; at least one visible. */
  sheets: SheetData[];
  /** Names of workbook scope. Those of sheet scope stand with their sheet. */
  names?: NameData[];
  /** The add-in's own settings (`workbook.settings`); values are JSON. */
  settings?: Record<string, JsonValue>;
  /** Name of the sheet shown on opening; default the first visible one. */
  activeSheet?: string;
}

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** A cell's value; text that looks like an error (`#N/A`, `#VALUE!` …) in a formula's result is that error. */
export type Scalar = number | string | boolean;

export interface GridBox {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SheetData {
  name: string;
  visibility?: "Visible" | "Hidden" | "VeryHidden";
  tabColor?: string;
  /** Default true. */
  showGridlines?: boolean;
  /** Sparse, in any order, each position at most once; a cell with neither value nor formula carries only a style. */
  cells: CellData[];
  /** Points, by column index. */
  columnWidths?: Record<number, number>;
  /** Points, by row index. */
  rowHeights?: Record<number, number>;
  /** Levels of the outline, by row index; rows without one stand at level 0. */
  rowLevels?: Record<number, number>;
  /** Row indexes. */
  hiddenRows?: number[];
  /** Levels of the outline, by column index. */
  columnLevels?: Record<number, number>;
  /** Column indexes. */
  hiddenColumns?: number[];
  frozen?: { rows: number; columns: number };
  merges?: GridBox[];
  tables?: TableData[];
  /** Names of this sheet's scope. */
  names?: NameData[];
  /** In order of priority, the first wins. */
  conditionalFormats?: ConditionalFormatData[];
  validations?: ValidationData[];
  hyperlinks?: LinkData[];
  charts?: ChartData[];
  /** Present = protected. */
  protection?: ProtectionData;
  pageLayout?: PageLayoutData;
}

export interface CellData {
  row: number;
  column: number;
  /** With a formula: its last result, absent when it has not been calculated. Text is always text, `"007"` too. */
  value?: Scalar;
  formula?: string;
  style?: GridCellStyle;
}

export interface GridCellStyle {
  /** English code, default General. */
  numberFormat?: string;
  font?: FontData;
  /** Background colour. */
  fill?: string;
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", BorderData>>;
  horizontal?: "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrap?: boolean;
  /** Indent levels, 1 … 250. */
  indent?: number;
  /** false = stays writable when the sheet is protected; default true. */
  locked?: boolean;
  /** The formula is not shown when the sheet is protected; default false. */
  formulaHidden?: boolean;
}

export interface FontData {
  name?: string;
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "Single" | "Double";
  strikethrough?: boolean;
}

export interface BorderData {
  style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  /** Default Thin. */
  weight?: "Hairline" | "Thin" | "Medium" | "Thick";
  color?: string;
}

export interface NameData {
  name: string;
  /** `=Sheet1!$A$1:$B$2`, several areas separated by commas, a constant (`=0.5`, `="text"`) or any formula. */
  formula: string;
  comment?: string;
  /** Default true. */
  visible?: boolean;
}

export interface TableData {
  name: string;
  /** Header row, body and, when shown, totals row. */
  box: GridBox;
  /** Header texts, unique ignoring case; they equal the header cells. */
  columns: string[];
  /** Formulas of columns that calculate, by header: rows that are typed below get them. */
  calculated?: Record<string, string>;
  /** Default TableStyleMedium2. */
  style?: string;
  /** Default true. */
  showHeaders?: boolean;
  /** Default false. */
  showTotals?: boolean;
  /** Default true. */
  showBandedRows?: boolean;
  showBandedColumns?: boolean;
  /** Default true. */
  showFilterButton?: boolean;
  highlightFirstColumn?: boolean;
  highlightLastColumn?: boolean;
}

export interface ConditionalFormatData {
  box: GridBox;
  rule: ConditionalRule;
  /** For cell-value and custom rules. */
  format?: { fill?: string; fontColor?: string; bold?: boolean; italic?: boolean; numberFormat?: string };
  stopIfTrue?: boolean;
}

export type ConditionalRule =
  | { type: "CellValue"; operator: CellValueOperator; formula1: string; formula2?: string }
  | { type: "Custom"; formula: string }
  | {
      type: "IconSet";
      /** "ThreeTrafficLights1", "ThreeArrows", … */
      style: string;
      /** Ascending; the first has no threshold of its own. */
      criteria: IconCriterion[];
      reverseIconOrder?: boolean;
      showIconOnly?: boolean;
    };

export type CellValueOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export interface IconCriterion {
  type?: "Number" | "Percent" | "Formula" | "Percentile";
  operator?: "GreaterThan" | "GreaterThanOrEqual";
  /** With leading `=`. */
  formula?: string;
}

export interface ValidationData {
  box: GridBox;
  rule: ValidationRule;
  /** Default true. */
  ignoreBlanks?: boolean;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: {
    title: string;
    message: string;
    style: "Stop" | "Warning" | "Information";
    showAlert: boolean;
  };
}

export type ValidationRule =
  | { type: "List"; source: string; inCellDropDown: boolean }
  | { type: "Custom"; formula: string }
  | {
      type: "WholeNumber" | "Decimal" | "Date" | "TextLength";
      operator: CellValueOperator;
      /** A number (dates as serial numbers) or a formula with leading `=`. */
      formula1: number | string;
      formula2?: number | string;
    };

/** A link of cells; what they show stands in the first of them. */
export interface LinkData {
  box: GridBox;
  /** Of a page or a file. */
  address?: string;
  /** A name of the workbook, or cells such as `Sheet1!A1`: a text, which does not follow a renamed tab. */
  documentReference?: string;
  screenTip?: string;
}

export interface ChartData {
  name: string;
  /** Excel.ChartType of the chart; a series may differ. */
  type: string;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  title?: { text: string; visible: boolean };
  legend?: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right" | "Corner" };
  /** `category` and `value` are the primary axes, `secondary` the value axis of series with axisGroup Secondary. */
  axes?: Partial<Record<"category" | "value" | "secondary", AxisData>>;
  series: SeriesData[];
  /** Values of hidden rows and columns are left out; default true. */
  plotVisibleOnly?: boolean;
}

export interface AxisData {
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  /** Excel.ChartAxisDisplayUnit ("Thousands", "Millions" …). */
  displayUnit?: string;
  /** Axis title; absent = none. */
  title?: string;
  visible?: boolean;
}

export interface SeriesData {
  /** Shown name, or a reference `=Sheet1!$B$1`. */
  name?: string;
  /** Reference `=Sheet1!$B$2:$B$9` of the values. */
  values?: string;
  /** Reference of the categories (of the x values for a scatter chart). */
  categories?: string;
  /** Excel.ChartType when it differs from the chart's. */
  type?: string;
  /** `none` = not filled. */
  fill?: string;
  /** What single points look like instead, by their index. */
  points?: Record<number, Required<Pick<SeriesData, "fill">>>;
  line?: { color?: string; weight?: number; style?: string };
  axisGroup?: "Primary" | "Secondary";
  /** Per cent of the column's width. */
  gapWidth?: number;
  dataLabels?: {
    visible: boolean;
    numberFormat?: string;
    position?: string;
    /** What is said at each point; absent: its value. */
    shows?: "SeriesName";
  };
}

export interface ProtectionData {
  /** Excel.WorksheetProtectionOptions as the add-in gave them. */
  options?: Record<string, JsonValue>;
  /** Kept so that `unprotect` can compare; the .xlsx writer hashes it. */
  password?: string;
}

export interface PageLayoutData {
  orientation?: "Portrait" | "Landscape";
  /** Excel.PaperType, e.g. "A4", "Letter". */
  paperSize?: string;
  printArea?: GridBox;
  /** Rows that begin a page, where the user or the add-in says so. */
  rowBreaks?: number[];
  /** Rows repeated on every page. */
  printTitleRows?: { first: number; last: number };
  /** Pages; `scale` in per cent excludes the two others. */
  zoom?: { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  margins?: Partial<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  /** With Excel's `&P` codes. */
  headersFooters?: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}
