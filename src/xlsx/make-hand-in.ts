import { changeTable } from "../domain/shared/tables/table-change";
import { handInTable, handInWorkbookTable } from "../domain/team/team-table";
import type { TeamWorkbook } from "../domain/team/team-workbook";
import { emptyWorkbook } from "./file-workbook";

/** What a CAM hands in: the partners of a workbook as values, which a roll-up of the team reads in the workbook's place. */
export async function makeHandIn({ about, rows }: TeamWorkbook): Promise<Uint8Array> {
  const file = emptyWorkbook();
  await file.apply({
    label: "Hand in",
    tables: [changeTable(handInTable, rows), changeTable(handInWorkbookTable, [about])],
    sheets: [],
  });
  return file.save();
}
