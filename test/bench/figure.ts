/** A figure of the benchmark: a ratio against something measured in the same run, so that machines can be compared. */
export interface Figure {
  name: string;
  /** Ours over theirs; smaller is better. */
  ratio: number;
  /** What was compared, with the plain numbers. */
  detail: string;
  /** The ratio that is wanted, if one is agreed. */
  goal?: number;
}
