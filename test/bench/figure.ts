/** A figure of the benchmark. Where it can, it is a ratio against something measured in the same run, so that machines can be compared. */
export interface Figure {
  name: string;
  value: number;
  /** "×" for ratios; smaller is better in all of them. */
  unit: "×" | " s" | " ms" | " MB" | " syncs" | " formulas" | " bytes";
  /** What was compared, with the plain numbers. */
  detail: string;
  /** The value that is wanted at most, if one is agreed. */
  goal?: number;
}
