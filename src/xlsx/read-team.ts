import { WorkbookError } from "../book/workbook-error";
import type { WorkbookSnapshot } from "../book/workbook-port";
import { handOverTable } from "../domain/hand-over/file-tables";
import { countedWeights } from "../domain/portfolio/best-rank";
import type { SerialDate } from "../domain/shared/serial-date";
import { partnersTable } from "../domain/shared/tables/catalogue";
import type { AnyTable } from "../domain/shared/tables/table-definition";
import type { NotRead } from "../domain/team/team";
import { handInTable, handInWorkbookTable, teamTable } from "../domain/team/team-table";
import { TEAM_TABLES, type TeamWorkbook, teamWorkbook } from "../domain/team/team-workbook";
import { rollupDefinition } from "../sheets/rollup/definition";
import { AS_OF_INPUT } from "../sheets/shared/day-inputs";
import { openToRead } from "./file-workbook";
import { asRefusal } from "./refusals";

/** What is read of a workbook for the team. */
export const TEAM_REQUEST = { tables: TEAM_TABLES, sheets: [rollupDefinition.kind] } as const;

/** A file that may be a CAM's workbook; its bytes are asked for when its turn comes. */
export interface TeamFile {
  name: string;
  bytes(): Promise<Uint8Array>;
}

/** What a file holds of a team. */
type Found = { kind: "workbook" | "hand-in"; workbook: TeamWorkbook } | { kind: "team-rollup" | "hand-over" };

/** Files that hold nothing of their own for a team. */
const NOTHING_OF_ITS_OWN = {
  "team-rollup": "It is a team roll-up itself",
  "hand-over": "It is a partner's hand-over from one workbook to another",
} as const;
const isOthers = (
  found: Found | undefined,
): found is Extract<Found, { kind: keyof typeof NOTHING_OF_ITS_OWN }> =>
  found !== undefined && found.kind in NOTHING_OF_ITS_OWN;

export interface TeamFound {
  workbooks: readonly TeamWorkbook[];
  /** Files that could not be read, and why. */
  notRead: readonly NotRead[];
  /** Files that hold nothing of their own: workbooks that were handed in besides, and roll-ups of a team. */
  passedOver: readonly NotRead[];
}

interface TeamWork {
  readOn: SerialDate;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, file: string) => void;
}

const HAND_IN = /^hand-in\b/i;
/** What Excel puts beside a workbook that somebody has open. */
const LOCK = /(^|[\\/])~\$/;

/**
 * Reads CAMs' workbooks and what they handed in, one in memory at a time; a file that cannot be read is reported, and the rest goes on. What was
 * handed in counts before the workbook that it is of. Throws a WorkbookError when it is cancelled.
 */
export async function readTeam(
  files: readonly TeamFile[],
  { readOn, signal, onProgress }: TeamWork,
): Promise<TeamFound> {
  const found = new Map<string, Found>();
  const failed = new Map<string, string>();
  // What was handed in spares reading the workbook itself.
  const inOrder = files
    .filter(({ name }) => !LOCK.test(name))
    .sort((one, other) => Number(isHandIn(other)) - Number(isHandIn(one)));
  const handedIn = () =>
    new Map(
      [...found].flatMap(([name, file]) =>
        file.kind === "hand-in" ? [[file.workbook.about.workbook.toLowerCase(), name]] : [],
      ),
    );
  for (const [done, file] of inOrder.entries()) {
    if (signal?.aborted) throw cancelled();
    onProgress?.(done, inOrder.length, file.name);
    if (handedIn().has(baseName(file.name))) continue;
    try {
      found.set(file.name, readTeamFile(await file.bytes(), file.name, readOn));
    } catch (error) {
      failed.set(file.name, asRefusal(error).what);
    }
  }
  const isHanded = ({ name }: TeamFile) => handedIn().get(baseName(name));
  return {
    workbooks: files.flatMap((file) => {
      const read = found.get(file.name);
      if (!read || isOthers(read) || (read.kind === "workbook" && isHanded(file))) return [];
      return read.workbook;
    }),
    notRead: files.flatMap((file) => {
      const why = failed.get(file.name);
      return why === undefined || isHanded(file) ? [] : { workbook: file.name, why };
    }),
    passedOver: files.flatMap((file) => {
      const [handed, read] = [isHanded(file), found.get(file.name)];
      if (isOthers(read)) return { workbook: file.name, why: NOTHING_OF_ITS_OWN[read.kind] };
      return handed !== undefined && read?.kind !== "hand-in"
        ? { workbook: file.name, why: `${handed} was read in its place` }
        : [];
    }),
  };
}

const isHandIn = ({ name }: TeamFile) => HAND_IN.test(baseName(name));

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1).toLowerCase();
}

/** What one file holds. Throws a WorkbookError in words where it holds nothing of a team. */
function readTeamFile(bytes: Uint8Array, name: string, readOn: SerialDate): Found {
  const file = openToRead(bytes);
  const has = ({ name: table }: Pick<AnyTable, "name">) => file.hasTable(table);
  if (has(handInTable)) {
    const snapshot = file.read({ tables: [handInTable, handInWorkbookTable] as readonly AnyTable[] });
    return { kind: "hand-in", workbook: handedInWorkbook(snapshot, name) };
  }
  if (has(partnersTable)) {
    const snapshot = file.read(TEAM_REQUEST);
    return { kind: "workbook", workbook: workbookOf(snapshot, name, readOn) };
  }
  if (has(teamTable)) return { kind: "team-rollup" };
  if (has(handOverTable)) return { kind: "hand-over" };
  throw notOurs();
}

/** A workbook's partners, by the tables and by what is typed on its Roll-up. */
export function workbookOf(snapshot: WorkbookSnapshot, name: string, readOn: SerialDate): TeamWorkbook {
  const inputs =
    snapshot.sheets.find((sheet) => sheet.kind === rollupDefinition.kind && !sheet.duplicateOf)?.inputs ?? {};
  const typed = inputs[AS_OF_INPUT];
  return teamWorkbook(snapshot, {
    workbook: name,
    readOn,
    typedAsOf: typeof typed === "number" ? Math.floor(typed) : null,
    weights: countedWeights((key) => inputs[`in_${key}`] ?? null),
  });
}

function handedInWorkbook(snapshot: WorkbookSnapshot, name: string): TeamWorkbook {
  const [about] = snapshot.table(handInWorkbookTable).rows;
  const { rows, problems } = snapshot.table(handInTable);
  if (!about || problems.length)
    throw new WorkbookError({
      problem: "unexpected",
      what: problems[0]?.message ?? "It says of no workbook that it was handed in.",
      untouched: "Nothing was changed.",
      next: "Hand in again.",
    });
  return { about: { ...about, workbook: about.workbook!, readFrom: name }, rows };
}

function notOurs(): WorkbookError {
  return new WorkbookError({
    problem: "lost",
    what: `It has no table ${partnersTable.name}: it is no workbook of the add-in.`,
    untouched: "Nothing was changed.",
    next: "Choose CAMs' workbooks.",
  });
}

function cancelled(): WorkbookError {
  return new WorkbookError({
    problem: "cancelled",
    what: "The work was cancelled.",
    untouched: "Nothing was written.",
    next: "Start it again whenever you like.",
  });
}
