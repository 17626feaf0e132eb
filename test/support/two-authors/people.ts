import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { addressOf } from "../../../src/book/cells/a1";
import type { GridBox } from "../../../src/xlsx/data/workbook-data";
import { cutAndPaste, moveRow, turnRound } from "./by-hand";

/** What a user does by hand; sheets are meant by their number among those there are. */
export type Deed =
  | { does: "types"; sheet: number; row: number; column: number }
  | { does: "renames"; sheet: number }
  /** To the front. */
  | { does: "moves"; sheet: number }
  | { does: "deletes"; sheet: number }
  | { does: "adds"; taken: boolean }
  | { does: "filters"; sheet: number; row: number }
  /** Whole rows or columns, from a line on: what stands behind it moves. */
  | { does: "inserts" | "removes"; sheet: number; axis: Axis; line: number; count: number }
  | { does: "renames-table" }
  /** Cells, and pastes them, on another sheet perhaps. */
  | { does: "cuts"; sheet: number; box: GridBox; to: { sheet: number; row: number; column: number } }
  /** Cuts a row and inserts it elsewhere. */
  | { does: "moves-row"; sheet: number; row: number; to: number }
  /** The table of deals. */
  | { does: "sorts" };

type Axis = "rows" | "columns";

/** A deed on the sheet of a title, to be done again in another copy of the workbook. */
export type Done = Deed & {
  title: string;
  number: number;
  /** Where cells are pasted. */
  toTitle?: string;
  /** What was typed was pasted over by the user's own hand. */
  isCovered?: boolean;
  /** From a line on that stands behind all that is built on the sheet. */
  isBehind?: boolean;
};

type Lines = Extract<Done, { does: "inserts" | "removes" }>;

/** A sheet in place of those that a build had created and that are gone, so that the last one of the user's can be deleted. */
export const STAND_IN = "Stands in";
const TAKEN_TITLE = "Score · New";

/** What is typed tells which deed it came by. */
export const typedBy = (number: number) => `typed as ${number}`;

/** The deed as it is meant now; null where there is nothing to do it to. */
export function meant(deed: Deed, host: HeadlessHost, number: number): Done | null {
  const sheets = visibleSheets(host);
  if (deed.does === "adds") {
    const title = deed.taken ? TAKEN_TITLE : `Mine ${number}`;
    return sheets.some(({ name }) => name === title) ? null : { ...deed, title, number };
  }
  if (deed.does === "renames-table") return { ...deed, title: "", number };
  if (deed.does === "sorts") {
    const found = host.model.findTable("cam_deals");
    return found ? { ...deed, title: host.model.sheetName(found.sheetId), number } : null;
  }
  const titleOf = (sheet: number) => sheets[sheet % sheets.length]!.name;
  const title = titleOf(deed.sheet);
  if (deed.does === "cuts") return { ...deed, title, number, toTitle: titleOf(deed.to.sheet) };
  return deed.does === "deletes" && sheets.length === 1 ? null : { ...deed, title, number };
}

const visibleSheets = ({ model }: HeadlessHost) => model.sheets().filter(({ hidden }) => !hidden);

export async function doIt(deed: Done, host: HeadlessHost): Promise<void> {
  const { title, number } = deed;
  const { grid } = host;
  const id = host.model.sheetIdByName(title);
  const inExcel = (work: (workbook: Excel.Workbook) => void) =>
    host.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
  if (deed.does === "adds") {
    await inExcel(({ worksheets }) => (worksheets.add(title).getRange("B2").values = [[typedBy(number)]]));
    return;
  }
  if (deed.does === "renames-table") {
    await inExcel(({ tables }) => (tables.getItemOrNullObject("cam_deals").name = `theirs_${number}`));
    return;
  }
  if (!id) return;
  switch (deed.does) {
    case "cuts":
      return cutAndPaste(host, { title, box: deed.box }, { ...deed.to, title: deed.toTitle! });
    case "moves-row":
      return moveRow(host, title, deed);
    case "sorts":
      return turnRound(host, "cam_deals");
    case "types": {
      const at = addressOf({ row: deed.row, column: deed.column, rows: 1, columns: 1 });
      return inExcel(
        ({ worksheets }) => (worksheets.getItem(title).getRange(at).values = [[typedBy(number)]]),
      );
    }
    case "renames":
      return inExcel(({ worksheets }) => (worksheets.getItem(title).name = `Tab ${number}`));
    case "moves":
      return grid.moveSheet(id, 0);
    case "deletes":
      return inExcel(({ worksheets }) => {
        // Excel refuses to delete the last one that is visible; when it was done, a half-written one was too.
        if (visibleSheets(host).length === 1) worksheets.add(STAND_IN);
        worksheets.getItem(title).delete();
      });
    case "filters":
      return grid.setLinesHidden(id, { axis: "rows", at: deed.row, count: 1 }, true);
    case "inserts":
      return inExcel((workbook) => {
        linesOf(workbook, deed).insert(deed.axis === "rows" ? "Down" : "Right");
      });
    case "removes":
      return inExcel((workbook) => {
        linesOf(workbook, deed).delete(deed.axis === "rows" ? "Up" : "Left");
      });
  }
}

function linesOf({ worksheets }: Excel.Workbook, { title, axis, line, count }: Lines): Excel.Range {
  const cells = addressOf({ row: line, column: line, rows: count, columns: count });
  const whole = cells.replaceAll(axis === "rows" ? /[A-Z]/g : /\d/g, "");
  return worksheets.getItem(title).getRange(whole.includes(":") ? whole : `${whole}:${whole}`);
}
