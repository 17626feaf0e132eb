import type { LogRow } from "../domain/shared/tables/history-tables";
import { addressOf } from "../book/cells/a1";
import {
  type DeletedSheet,
  labelOfDeletion,
  planDeletion,
  planReturn,
  returnReads,
} from "../book/delete-sheets";
import { isIndex, logReads } from "../book/further-reads";
import type { AppliedChange, SheetDeletion } from "../book/workbook-port";
import { SHEET_KINDS } from "../sheets/sheets";
import { type Job, type Session, applyJob } from "./apply-job";
import { workbookError } from "./errors";
import { runPatiently } from "./run";
import { queueShared } from "./write/range-of";

const EVERY_KIND = { sheets: [], kinds: new Set(SHEET_KINDS) } as const;

/**
 * Deletes built sheets: the index first, as any change, then the sheets in one request. Excel forgets its own undo list with that; the
 * undo of what is returned builds the sheets again.
 */
export async function deleteSheets(deletion: SheetDeletion, session: Session): Promise<AppliedChange> {
  const label = labelOfDeletion(deletion);
  let gone: readonly DeletedSheet[] = [];
  let row: LogRow | undefined;
  const job: Job = {
    label,
    ...EVERY_KIND,
    tables: logReads(deletion),
    whole: (mark, title) => isIndex(mark) || deletion.sheets.includes(title),
    writes: (book) => {
      const planned = planDeletion(deletion, book);
      gone = planned.gone;
      row = planned.row;
      return planned.plan;
    },
  };
  const applied = await applyJob(job, {}, session);
  const bringBack = (sheets: readonly DeletedSheet[]) =>
    applyJob(
      {
        label: `Undo: ${label}`,
        ...EVERY_KIND,
        tables: returnReads(row),
        whole: isIndex,
        writes: (book) => planReturn(sheets, book, row),
      },
      {},
      session,
    );
  try {
    await runPatiently((context) => remove(context, gone));
  } catch (error) {
    const missing = await runPatiently((context) => notThere(context, gone));
    // With no sheet gone, the index alone has to be put back.
    await (missing.length ? bringBack(missing) : applied.undo());
    throw workbookError(error, "No sheet was deleted: the workbook is as it was.");
  }
  return {
    ...applied,
    deleted: gone.map(({ sheet }) => sheet),
    undo: async () => void (await bringBack(gone)),
  };
}

/** Deletes them in one request, on condition that each still has its mark in its place. */
async function remove(context: Excel.RequestContext, gone: readonly DeletedSheet[]): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { sheet, names } of gone)
    queueShared(
      worksheets.getItem(sheet).names.getItem("cam_uid").getRange(),
      addressOf(names.get("cam_uid")!.box!),
    );
  for (const { sheet } of gone) worksheets.getItem(sheet).delete();
  await context.sync();
}

async function notThere(
  context: Excel.RequestContext,
  gone: readonly DeletedSheet[],
): Promise<readonly DeletedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  return gone.filter(({ sheet }) => !there.has(sheet));
}
