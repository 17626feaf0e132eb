/** How a cell looks, in terms the adapter and the .xlsx writer both understand. Absent = the workbook's default. */
export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  /** #RRGGBB */
  color?: string;
  fill?: string;
  align?: "left" | "center" | "right";
  vertical?: "top" | "center";
  wrap?: boolean;
  indent?: number;
  border?: { bottom?: string; top?: string; all?: string };
  /** An input: stays editable when the sheet is protected. */
  unlocked?: boolean;
}

const INK = "#242424";
const MUTED = "#616161";
const LINE = "#D1D1D1";
const INPUT = { color: "#0000FF", fill: "#FFFBE6", border: { all: LINE }, unlocked: true } as const;

/** One look for all sheets: inputs blue on pale yellow, calculations black, links to other sheets green, status never by colour alone. */
export const STYLES = {
  plain: {},
  title: { bold: true, size: 18, color: INK },
  subtitle: { color: MUTED },
  heading: { bold: true, size: 12, color: INK, border: { bottom: LINE } },
  columnHeader: { bold: true, color: MUTED, align: "right", wrap: true, vertical: "center", border: { bottom: LINE } },
  columnHeaderLeft: { bold: true, color: MUTED, align: "left", wrap: true, vertical: "center", border: { bottom: LINE } },
  label: { color: INK, border: { bottom: "#EBEBEB" } },
  strong: { bold: true, color: INK },
  calculation: { color: "#000000", align: "right", border: { bottom: "#EBEBEB" } },
  total: { bold: true, color: "#000000", align: "right", border: { top: LINE, bottom: LINE } },
  link: { color: "#0E6B0E", align: "right", border: { bottom: "#EBEBEB" } },
  linkText: { color: "#0E6B0E", align: "left", border: { bottom: "#EBEBEB" } },
  input: { ...INPUT, align: "right" },
  inputText: { ...INPUT, align: "left" },
  note: { color: MUTED, italic: true },
  noteWrapped: { color: MUTED, italic: true, wrap: true, vertical: "top" },
  cardLabel: { color: MUTED, fill: "#F5F5F5", align: "center" },
  cardValue: { bold: true, size: 20, color: INK, fill: "#F5F5F5", align: "center" },
  cardNote: { color: MUTED, fill: "#F5F5F5", align: "center" },
  status: { bold: true, align: "center", border: { bottom: "#EBEBEB" } },
  message: { bold: true, color: INK, fill: "#F0F6FF", wrap: true, vertical: "center" },
  check: { bold: true, color: "#0E6B0E", align: "left" },
  mark: { color: "#8A8A8A", size: 8 },
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
  millions: '0.0,,"m"',
  whole: "#,##0",
  decimal: "0.0",
  score: "0.0",
  percent: "0.0%",
  multiple: '0.0"×"',
  date: "yyyy-mm-dd",
} as const;

export type NumberFormat = keyof typeof NUMBER_FORMATS;
