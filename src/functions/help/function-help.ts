import type { CamFunctionId } from "../registry";

/** A formula that can be pasted into any cell as it stands, and the error it shows. */
interface ErrorExample {
  formula: string;
  code: "#VALUE!" | "#N/A";
  /** Word for word what Excel shows beside the cell. */
  message: string;
}

/** What a function's page says beyond its metadata. Examples are evaluated by the tests. */
export interface FunctionHelp {
  purpose: string;
  /** How the result comes about, in words and symbols. */
  calculation: string;
  example: {
    situation: string;
    formula: string;
    /** Numbers to four decimals; rows when the function spills. */
    result: number | string | (number | string)[][];
    /** What the result tells. */
    reading: string;
  };
  blanks: string;
  errors: ErrorExample[];
  related: CamFunctionId[];
}

export type FamilyHelp = Partial<Record<CamFunctionId, FunctionHelp>>;
