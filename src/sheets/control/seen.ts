/** Something in a sheet's cells that no formula sees, on the day when somebody looked. */
export interface SeenInCells {
  sheetName: string;
  kind: "failure" | "remark";
  /** Of the first cells, as "C14, C15 and 3 more". */
  cells: string;
  count: number;
  /** The first one's, and its row. */
  first: string;
  row: number;
  words: string;
}
