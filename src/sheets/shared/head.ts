import { f, type Formula, quoted } from "./formula";
import { Ref } from "./reference";
import type { Content, PageBuilder } from "./page-builder";
import type { Position } from "./sheet-plan";
import type { CellFormat } from "./styles";

export type CardWords = Readonly<Record<"green" | "yellow" | "red", string>>;

export const SCORE_STATUS: CardWords = { green: "Green", yellow: "Yellow", red: "Red" };

export interface FigureCard {
  /** First and last column. */
  columns: readonly [number, number];
  label: Formula | string;
  value: Formula;
  format?: CellFormat;
  note: Formula | string;
  /** With what words the note begins when it is to be green, yellow or red. */
  status?: CardWords;
}

/** Partner, what and period; below it what stands for whom and when. */
export function putTitle(
  sheet: PageBuilder,
  { row, column }: Position,
  title: Content,
  subtitle: Content,
): void {
  sheet.put(row, column, title, "title").height(row, 30);
  sheet.put(row + 1, column, subtitle, "subtitle");
}

/** Large figures in three rows, each with a label and a note. */
export function putCards(sheet: PageBuilder, row: number, cards: readonly FigureCard[]): void {
  for (const {
    columns: [first, last],
    label,
    value,
    format,
    note,
    status,
  } of cards) {
    sheet
      .put(row, first, label, "cardLabel")
      .put(row + 1, first, value, { style: "cardValue", format })
      .put(row + 2, first, note, "cardNote")
      .shade(row, first, last, "cardLabel")
      .shade(row + 1, first, last, "cardValue")
      .shade(row + 2, first, last, "cardNote");
    if (!status) continue;
    const words = new Ref("note of a card").place(row + 2, first);
    for (const style of ["green", "yellow", "red"] as const)
      sheet.rule(words.box, f`IFERROR(SEARCH(${quoted(status[style])},${words.at(0)}),0)=1`, style);
  }
  sheet.height(row + 1, 32);
}

/** The line that says what the figures mean, across the page, and a second one where it goes on; returns the row below. */
export function putMessage(
  sheet: PageBuilder,
  row: number,
  [first, last]: readonly [number, number],
  ...texts: readonly (Content | undefined)[]
): number {
  const lines = texts.filter((text) => text !== undefined);
  lines.forEach((text, index) =>
    sheet
      .put(row + index, first, text, "message")
      .shade(row + index, first, last, "message")
      .height(row + index, index === 0 ? 24 : 18),
  );
  return row + lines.length;
}
