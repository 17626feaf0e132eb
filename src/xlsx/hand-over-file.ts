import { applyWithoutSheets } from "../book/apply-without-sheets";
import { WorkbookError } from "../book/workbook-error";
import type {
  AppliedChange,
  ApplyOptions,
  BuiltSheet,
  WorkbookPort,
  WorkbookSnapshot,
} from "../book/workbook-port";
import { HAND_OVER_FILE } from "../domain/hand-over/file-tables";
import {
  GIVE_TABLES,
  type HandOver,
  handOver,
  handOverProblems,
  removeGivenAway,
} from "../domain/hand-over/give";
import { type TakeAsked, takeOver, type TakeOver } from "../domain/hand-over/take";
import type { SerialDate } from "../domain/shared/serial-date";
import { isAbout } from "../sheets/shared/subject";
import { type KindDefinition, SHEET_KINDS, SHEETS } from "../sheets/sheets";
import { readTablesFile, tablesFile } from "./tables-file";

const KINDS_OF_PARTNERS = SHEET_KINDS.filter(
  (kind) => (SHEETS[kind] as KindDefinition).subject === "partner",
);

interface Handing {
  partner: string;
  /** The CAM who takes it. */
  to: string;
  day: SerialDate;
}

export interface MadeHandOver {
  given: HandOver;
  bytes: Uint8Array;
}

/** What the workbook has of a partner, as the file that another CAM's workbook takes. Throws a WorkbookError in words; writes nothing. */
export async function makeHandOver(
  workbook: Pick<WorkbookPort, "read">,
  { partner, to, day }: Handing,
): Promise<MadeHandOver> {
  const snapshot = await workbook.read({ tables: GIVE_TABLES, sheets: KINDS_OF_PARTNERS });
  const sheets = sheetsOf(snapshot, partner)
    .filter(({ duplicateOf }) => !duplicateOf)
    .map(({ kind, subject: { edition }, inputs }) => ({
      kind,
      inputs,
      ...(edition === undefined ? {} : { edition }),
    }));
  const wish = { partner, to, day, sheets };
  const problems = handOverProblems(snapshot, wish);
  if (problems.length)
    throw new WorkbookError({
      problem: "unsupported",
      what: `${partner} cannot be handed over yet.`,
      untouched: "No file was made and nothing was changed.",
      next: "Put these right and try again.",
      details: problems,
    });
  const given = handOver(snapshot, wish);
  return { given, bytes: await tablesFile(`Hand over ${given.partner}`, given.file) };
}

/** What becomes of the workbook that gives a partner away, before its file goes out. */
export function giveAway(
  workbook: Pick<WorkbookPort, "apply">,
  { partner, own }: HandOver,
  options?: ApplyOptions,
): Promise<AppliedChange> {
  return workbook.apply({ label: `Hand over ${partner}`, tables: own, sheets: [] }, options);
}

function sheetsOf({ sheets }: WorkbookSnapshot, partner: string): BuiltSheet[] {
  return sheets.filter(({ subject }) => isAbout(subject, { partner }));
}

/** Removes what a workbook keeps of a partner that it gave away: its sheets and its rows, all or nothing, undone as one. */
export async function removeHandedOver(
  workbook: Pick<WorkbookPort, "read" | "apply" | "deleteSheets">,
  partner: string,
  options?: ApplyOptions,
): Promise<AppliedChange> {
  const snapshot = await workbook.read({ tables: GIVE_TABLES, sheets: KINDS_OF_PARTNERS });
  const change = {
    label: `Remove the rows of ${partner}`,
    tables: removeGivenAway(snapshot, partner),
    sheets: [],
  };
  const titles = sheetsOf(snapshot, partner).map(({ sheetName }) => sheetName);
  return applyWithoutSheets(workbook, { change, gone: titles }, options);
}

/** A hand-over as its file has it. Throws a WorkbookError where it cannot be read. */
export function readHandOver(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return readTablesFile(bytes, HAND_OVER_FILE);
}

/** What taking a partner from its file would do to the workbook. Throws a WorkbookError where it cannot be taken. */
export async function previewTakeOver(
  workbook: Pick<WorkbookPort, "read">,
  file: WorkbookSnapshot,
  wish: TakeAsked,
): Promise<TakeOver> {
  const taking = takeOver(await workbook.read({ tables: GIVE_TABLES }), file, wish);
  if (typeof taking === "string")
    throw new WorkbookError({
      problem: "unsupported",
      what: taking,
      untouched: "Nothing was changed.",
      next: "",
    });
  return taking;
}
