import { turn } from "../../../book/turn";
import { WorkbookError } from "../../../book/workbook-error";
import { isoOf } from "../../../domain/shared/serial-date";
import { sharedTable } from "../../../domain/shared/tables/sharing-tables";
import { loggedCopies } from "../../../domain/sharing/shared-log";
import { copyFileName } from "../../../qbr/file-names";
import { archiveOf } from "../../../qbr/archive";
import type { SheetKind } from "../../../sheets/sheets";
import { useApp } from "../../session/app-context";
import { useHandedFiles, type BuiltFile } from "../../session/use-handed-files";
import { useWork, type WorkHandle } from "../../session/use-work";
import { yourName } from "../../session/your-name";
import { count } from "../../strings/format";
import { shareTexts as texts } from "../../strings/share";

export interface CopyForm {
  valuesOnly: boolean;
  protect: boolean;
}

/** A copy that was opened, not handed over as a file. */
type OpenedCopy = Omit<BuiltFile, "file">;
/** What is not in it is told by row. */
export type SharedCopy = { unread: readonly string[] } & (
  { kind: "file"; built: BuiltFile } | { kind: "opened"; opened: OpenedCopy }
);

/** Makes partners' copies: one as a file or as a new workbook, or all in an archive. */
export function useShareWork() {
  const { workbook, today, format } = useApp();
  const { state, run, reset } = useWork<SharedCopy>();
  const { hand, log } = useHandedFiles();

  const read = async () => {
    const { makePartnerCopy, readForCopies, sheetsForPartner } =
      await import("../../../xlsx/make-partner-copy");
    return { makePartnerCopy, sheetsForPartner, snapshot: await readForCopies(workbook) };
  };
  type Read = Awaited<ReturnType<typeof read>>;
  type Made = { partner: string; sheets: readonly string[]; file: string };

  const logCopies = (
    { snapshot }: Read,
    { label, form, made }: { label: string; form: CopyForm; made: readonly Made[] },
    handle: WorkHandle,
  ) => {
    const facts = { madeOn: today, form: form.valuesOnly ? "Values" : "Live", by: yourName() || null };
    const rows = snapshot.table(sharedTable).rows;
    const change = loggedCopies(
      rows,
      made.map((copy) => ({ ...facts, ...copy })),
    );
    return log({ label, tables: [change], sheets: [] }, handle);
  };

  const makeOne = (partner: string, kinds: readonly SheetKind[], form: CopyForm, where: "file" | "window") =>
    run(texts.step, async (handle) => {
      const from = await read();
      const { bytes, sheets, unread } = await from.makePartnerCopy(workbook, from.snapshot, {
        partner,
        kinds,
        today,
        ...form,
      });
      const name = copyFileName(partner, isoOf(today));
      if (where === "window") await (await import("../../../excel/open-new-workbook")).openNewWorkbook(bytes);
      const file = where === "window" ? texts.newWorkbook : name;
      const made = [{ partner, sheets, file }];
      const logged = await logCopies(from, { label: texts.label(partner), form, made }, handle);
      const told = unread.map((row) => texts.unread.row(row));
      return where === "window"
        ? { kind: "opened", opened: logged, unread: told }
        : { kind: "file", built: { file: hand(name, bytes), ...logged }, unread: told };
    });

  const makeAll = (partners: readonly string[], form: CopyForm) =>
    run(texts.step, async (handle) => {
      const from = await read();
      const files = new Map<string, Uint8Array>();
      const made: Made[] = [];
      const unread: string[] = [];
      const taken = new Set<string>();
      const some = partners.filter((partner) => from.sheetsForPartner(from.snapshot, partner).length > 0);
      for (const [done, partner] of some.entries()) {
        handle.onProgress({ step: texts.step, done, total: some.length });
        // The page shows it, and hears a press on Cancel.
        await turn();
        if (handle.signal.aborted) throw new WorkbookError({ problem: "cancelled", ...texts.all.cancelled });
        const copy = await from.makePartnerCopy(workbook, from.snapshot, { partner, today, ...form });
        const file = copyFileName(partner, isoOf(today), taken);
        files.set(file, copy.bytes);
        made.push({ partner, sheets: copy.sheets, file });
        unread.push(...copy.unread.map((row) => texts.unread.of(partner, row)));
      }
      const label = texts.all.label(count(some.length, "copy", "copies", format));
      const logged = await logCopies(from, { label, form, made }, handle);
      const file = hand(texts.all.file(isoOf(today)), archiveOf(files));
      return { kind: "file", built: { file, ...logged }, unread };
    });

  return { state, reset, makeOne, makeAll };
}
