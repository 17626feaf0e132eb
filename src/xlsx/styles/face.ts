/** What is to be different in how a cell looks; what is absent stays as it is. Colours are #RRGGBB. */
export interface Face {
  bold?: true;
  italic?: true;
  size?: number;
  color?: string;
  fill?: string;
  align?: "left" | "center" | "right" | "fill";
  vertical?: "top" | "center";
  wrap?: true;
  indent?: number;
  unlocked?: true;
  borders?: Partial<Record<BorderSide, string>>;
  /** An Excel format code in English. */
  numberFormat?: string;
}

export type BorderSide = "left" | "right" | "top" | "bottom";
