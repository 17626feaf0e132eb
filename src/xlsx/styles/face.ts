/** What is to be different in how a cell looks; what is absent stays as it is. Colours are #RRGGBB. */
export interface Face {
  bold?: true;
  italic?: true;
  underline?: "single" | "double";
  strike?: true;
  font?: string;
  size?: number;
  color?: string;
  fill?: string;
  align?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  wrap?: true;
  indent?: number;
  unlocked?: true;
  formulaHidden?: true;
  borders?: Partial<Record<BorderSide, BorderLine>>;
  /** An Excel format code in English. */
  numberFormat?: string;
}

export type BorderSide = "left" | "right" | "top" | "bottom";

export interface BorderLine {
  /** What the file calls it: `thin`, `mediumDashed` … */
  line: string;
  color: string;
}

/** What a conditional format adds to a cell. */
export interface Differential {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  numberFormat?: string;
}
