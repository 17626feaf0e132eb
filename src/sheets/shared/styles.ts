/** How a cell looks, in terms the adapter and the .xlsx writer both understand. Absent = the workbook's default. */
export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  /** Without it the workbook's own. */
  font?: string;
  /** Points. */
  size?: number;
  /** #RRGGBB */
  color?: string;
  fill?: string;
  /** "fill" keeps long text from running over the cells beside it. */
  align?: "left" | "center" | "right" | "fill";
  vertical?: "top" | "center";
  wrap?: boolean;
  indent?: number;
  border?: { bottom?: string; top?: string; all?: string };
  /** An input: stays editable when the sheet is protected. */
  unlocked?: boolean;
}

/** Points. */
export const LINE_WEIGHT = 2.25;

const INK = "#242424";
const MUTED = "#616161";
const LINE = "#D1D1D1";
const HAIR = "#EBEBEB";
const CARD = "#F5F5F5";
/** Us, and what is actual. */
export const ACCENT = "#0F6CBD";
const TRACK = "#EBEBEB";
const INPUT = { color: "#0000FF", fill: "#FFFBE6", border: { all: LINE }, unlocked: true } as const;

/** One look for all sheets: inputs blue on pale yellow, calculations black, links to other sheets green, status never by colour alone. */
export const STYLES = {
  plain: {},
  title: { bold: true, size: 18, color: INK },
  subtitle: { color: MUTED },
  heading: { bold: true, size: 12, color: INK, border: { bottom: LINE } },
  headingRight: { bold: true, size: 12, color: INK, align: "right", border: { bottom: LINE } },
  columnHeader: {
    bold: true,
    color: MUTED,
    align: "right",
    wrap: true,
    vertical: "center",
    border: { bottom: LINE },
  },
  columnHeaderLeft: {
    bold: true,
    color: MUTED,
    align: "left",
    wrap: true,
    vertical: "center",
    border: { bottom: LINE },
  },
  columnHeaderBeside: {
    bold: true,
    color: MUTED,
    align: "left",
    indent: 1,
    vertical: "center",
    border: { bottom: LINE },
  },
  columnHeaderBar: {
    bold: true,
    color: MUTED,
    align: "left",
    indent: 1,
    wrap: true,
    vertical: "center",
    border: { bottom: LINE },
  },
  columnHeaderCenter: {
    bold: true,
    color: MUTED,
    align: "center",
    wrap: true,
    vertical: "center",
    border: { bottom: LINE },
  },
  /** Words over the columns beside them. */
  columnHeaderWide: { bold: true, color: MUTED, align: "left", border: { bottom: LINE } },
  smallNote: { color: MUTED, italic: true, size: 10 },
  label: { color: INK, border: { bottom: HAIR } },
  passageTop: { color: INK, align: "left", vertical: "top", wrap: true, border: { bottom: HAIR } },
  metricTop: {
    bold: true,
    color: INK,
    align: "left",
    vertical: "top",
    wrap: true,
    border: { bottom: HAIR },
  },
  /** A cell to write in by hand. */
  writeIn: { color: INK, align: "left", vertical: "top", wrap: true, border: { all: LINE } },
  labelBeside: { color: INK, align: "left", indent: 1, border: { bottom: HAIR } },
  labelEnd: { color: INK, border: { bottom: LINE } },
  passage: { color: INK, align: "left", wrap: true, border: { bottom: HAIR } },
  metric: { bold: true, color: INK, border: { bottom: HAIR } },
  small: { color: MUTED, size: 9, border: { bottom: HAIR } },
  smallBeside: { color: MUTED, size: 9, align: "left", indent: 1, border: { bottom: HAIR } },
  noteEnd: { color: MUTED, size: 9, border: { bottom: LINE } },
  state: { color: MUTED, italic: true, align: "right", border: { bottom: LINE } },
  strong: { bold: true, color: INK },
  figureRight: { color: INK, align: "right" },
  calculation: { color: "#000000", align: "right", border: { bottom: HAIR } },
  totalLabel: { bold: true, color: INK, border: { top: LINE, bottom: LINE } },
  totalNote: { color: MUTED, border: { top: LINE, bottom: LINE } },
  total: { bold: true, color: "#000000", align: "right", border: { top: LINE, bottom: LINE } },
  link: { color: "#0E6B0E", align: "right", border: { bottom: HAIR } },
  linkText: { color: "#0E6B0E", align: "left", border: { bottom: HAIR } },
  /** Leads to another sheet when it is clicked. */
  go: { color: ACCENT, align: "left", border: { bottom: HAIR } },
  input: { ...INPUT, align: "right" },
  inputText: { ...INPUT, align: "left" },
  inputPassage: { ...INPUT, align: "left", wrap: true },
  /** A line of text that runs over the cells on its right, which look the same. */
  inputLine: {
    color: INPUT.color,
    fill: INPUT.fill,
    align: "left",
    border: { top: LINE, bottom: LINE },
    unlocked: true,
  },
  note: { color: MUTED, italic: true },
  remark: { color: ACCENT },
  /** A figure over other partners on a sheet made for one: a value that stays as it is. */
  carried: { color: MUTED, italic: true, align: "right", fill: CARD, border: { bottom: HAIR } },
  noteBeside: { color: MUTED, italic: true, align: "left", indent: 1, border: { bottom: HAIR } },
  noteRight: { color: MUTED, italic: true, align: "right" },
  noteWrapped: { color: MUTED, italic: true, wrap: true, vertical: "top" },
  cardLabel: { color: MUTED, fill: CARD, align: "left", indent: 1 },
  cardValue: { bold: true, size: 20, color: INK, fill: CARD, align: "left", vertical: "center", indent: 1 },
  cardNote: { color: MUTED, fill: CARD, align: "left", indent: 1 },
  /** Words that say why there is no colour; green, yellow and red come by rule. */
  status: { color: MUTED, size: 10, align: "center", border: { bottom: HAIR } },
  statusEnd: { color: MUTED, size: 10, align: "center", border: { bottom: LINE } },
  /** A bar of block characters; Arial has them in every office suite, each as wide as the next. Its track comes by rule. */
  bar: { font: "Arial", size: 9, color: ACCENT, align: "left", vertical: "center", indent: 1 },
  barTrack: { fill: TRACK },
  /** A month of a plan: filled by rule where something runs in it, with what it brings; below them what they bring together. */
  monthBar: {
    bold: true,
    color: INK,
    align: "left",
    vertical: "center",
    indent: 1,
    border: { bottom: HAIR },
  },
  barFoot: { bold: true, color: INK, align: "left", indent: 1, border: { top: LINE, bottom: LINE } },
  /** Bars that diverge from a middle. */
  barBelow: { font: "Arial", size: 9, color: "#A4262C", align: "right", vertical: "center" },
  barAbove: { font: "Arial", size: 9, color: ACCENT, align: "left", vertical: "center" },
  /** Peers beside a partner: their word, their figure and their bar. */
  peersNote: { color: MUTED, size: 9, align: "right" },
  peersFigure: { color: MUTED, size: 9, align: "right" },
  peersBar: { font: "Arial", size: 9, color: "#8A8A8A", align: "left", vertical: "center", indent: 1 },
  /** A square of a heat map: its name over its sign; both coloured by rule. */
  heatName: { color: INK, size: 8.5, align: "center" },
  heatSign: { color: MUTED, size: 12, align: "center", vertical: "center", border: { bottom: LINE } },
  heatGreen: { color: "#0B5A0B", fill: "#DFF6DD" },
  heatYellow: { color: "#6B4A00", fill: "#FFF4CE" },
  heatRed: { color: "#8F1D22", fill: "#FDE7E9" },
  /** A level of the program's ladder; filled by rule. */
  rung: { bold: true, size: 9, color: INK, align: "center", vertical: "center" },
  rungNote: { color: MUTED, size: 9, align: "center" },
  rungReached: { bold: true, color: "#FFFFFF", fill: ACCENT },
  rungAhead: { color: MUTED, fill: TRACK },
  /** A verdict in large letters, and the line on which it goes on. */
  verdict: { bold: true, size: 14, color: INK, fill: "#F0F6FF", vertical: "center", indent: 1 },
  verdictMore: { size: 12, color: INK, fill: "#F0F6FF", vertical: "center", indent: 1 },
  owner: { bold: true, size: 12, color: INK, align: "right" },
  scoreValue: { bold: true, size: 26, color: INK, align: "center", vertical: "center" },
  /** A ball under a score, and what it asks for. */
  ball: { color: MUTED, size: 11, align: "center", vertical: "center" },
  threshold: { color: MUTED, size: 10, align: "center" },
  /** A quarter's sign: no word, so that four of them are a picture. */
  sign: { color: MUTED, size: 12, align: "center", border: { bottom: HAIR } },
  /** A line to sign on. */
  signature: { color: INK, border: { bottom: MUTED } },
  message: { bold: true, color: INK, fill: "#F0F6FF", vertical: "center", indent: 1 },
  check: { bold: true, color: "#0E6B0E", align: "left" },
  legendInput: { ...INPUT, align: "left" },
  legendCalculation: { color: "#000000", align: "left" },
  mark: { color: "#8A8A8A", size: 8, align: "fill" },
  green: { bold: true, color: "#0B5A0B", fill: "#DFF6DD" },
  yellow: { bold: true, color: "#6B4A00", fill: "#FFF4CE" },
  red: { bold: true, color: "#8F1D22", fill: "#FDE7E9" },
  failed: { bold: true, color: "#FFFFFF", fill: "#A4262C" },
  faded: { color: MUTED },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** Kinds of number formats; the adapter writes dates in the user's own order. */
export const NUMBER_FORMATS = {
  general: "General",
  text: "@",
  money: "#,##0;-#,##0;0",
  thousands: '#,##0,"k"',
  /** Money of 0 and more in a column of a page: from a million on in thousands, so that it has room. */
  page: '[>=999999.5]#,##0,"k";#,##0',
  millions: '0.0,,"m"',
  whole: "#,##0",
  /** The row of a table in which something stands: in a partner's copy, whose tables are others, nothing is known of it before it calculates. */
  tableRow: "#,##0",
  decimal: "0.0",
  twoDecimals: "#,##0.00",
  score: "0.0",
  tenths: "#,##0.0",
  /** Of a chart's axis: 250k, 1.5m. */
  short: '[>=1000000]0.0,,"m";[>=1000]0,"k";0',
  /** Without decimals: 43%. */
  wholePercent: "0%",
  change: "+0.0;-0.0;0.0",
  /** A change that is seen before it is read. */
  trend: '"▲" 0.0;"▼" 0.0;"–"',
  /** Places gained or lost in a ranking. */
  places: '"▲" 0;"▼" 0;"–"',
  /** A rank that a chart has below nought. */
  place: "0;0;0",
  percent: "0.0%",
  finePercent: "0.00%",
  multiple: '0.0"×"',
  factor: "0.0000",
  /** How much something is varied: +10%, -20%. */
  variation: "+0%;-0%;0%",
  date: "yyyy-mm-dd",
} as const;

export type CellFormat = keyof typeof NUMBER_FORMATS;
