/** Instead of a number format. */
export const REFERRED = "referred";

/** Where some Excel is stricter or more forgetful than others; absent, the host is as lenient as the most lenient one. */
export interface Strictness {
  /** What alone separates the areas of an address: the user's list separator, on desktops. */
  listSeparator?: "," | ";";
  /** `Inside…` borders of a single row or column are refused. */
  insideNeedsInside?: boolean;
  /** The longest text that can be entered through `formulas`, in characters. */
  longestText?: number;
  /** The longest text that can be written as a value. */
  longestValue?: number;
  /** The number format that a formula brings along into a cell whose format is General; `REFERRED`: that of the first cell that it refers to. */
  formulaFormat?: string;
  /** A chart made of a range takes its first row for numbers, and its series has no name. */
  headersAreNumbers?: boolean;
  /** How often fitting a print to pages is forgotten. */
  forgetsPrintFit?: number;
  /** A table cannot be given the size that it has. */
  resizeNeedsDifference?: boolean;
  /** What is asked of an object that is not there is an error, not another one that is not there. */
  nullsDoNotChain?: boolean;
  /** A cell whose rule looks at another one keeps its colour until it is written itself. */
  keepsPaint?: boolean;
  /** Days are counted from 1904. */
  since1904?: boolean;
}
