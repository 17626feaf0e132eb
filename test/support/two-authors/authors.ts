import { serialOf } from "../../../src/domain/shared/serial-date";
import { loggingWorkbook } from "../../../src/book/logging-workbook";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import type { AppliedChange, WorkbookPort } from "../../../src/book/workbook-port";
import { changeOf, samplePlan } from "../../excel/support";
import type { SheetKind } from "../../../src/sheets/sheets";
import { EXAMPLES, type KindExample } from "../kinds";
import type { Desk, Work } from "./sessions";

/** What an author asks the add-in for. */
export type Wish =
  | { wants: "sheet"; fresh: boolean; rows: number; ids: number[] }
  /** Any kind's example. */
  | { wants: "kind"; kind: SheetKind }
  | { wants: "rows"; ids: number[] }
  | { wants: "removal"; ids: number[] }
  | { wants: "input" }
  | { wants: "undo" }
  | { wants: "repair" };

/** A wish that was made, with what has become of it. */
export interface Errand {
  number: number;
  wish: Wish;
  work: Work;
  /** Where in the history the attempt that counts begins. */
  from: number;
  /**
   * Stretches of the history from the request before to one that was carried out but answered with an error, or not at all; or right after whose
   * answer the session died.
   */
  unheard: { from: number; to: number }[];
  /** Of an undo: what it undoes. */
  undoes?: Errand;
  /** It has left a note. */
  noted: boolean;
  /** The workbook holds what was wished for; null while nobody can tell. */
  holds: boolean | null;
}

/** Nobody waits for a cell that is being edited: what is tried again is up to the one who wishes. */
export const IMPATIENT = { changes: 0, others: 0, quiet: 0 };

/** What each of them writes is in the log that they share. */
export const newSession = (): WorkbookPort =>
  loggingWorkbook(createWorkbook(IMPATIENT), () => ({ day: LOGGED, at: LOGGED + 0.5, by: "Maya" }));
const LOGGED = serialOf(2026, 11, 28);

/** Whoever sits at one of the panes. */
export class Author {
  workbook = newSession();
  errand: Errand | null = null;
  last: { errand: Errand; applied: AppliedChange } | null = null;

  /** The pane was closed and opened again. */
  reopen(): void {
    this.workbook = newSession();
    this.last = null;
  }

  async begin(desk: Desk, wish: Wish, { number, from }: { number: number; from: number }): Promise<Errand> {
    const { workbook, last } = this;
    const task = wish.wants === "undo" ? () => last!.applied.undo() : taskOf(wish, number);
    const work = await desk.begin(() => task(workbook));
    const undoes = wish.wants === "undo" ? { undoes: last!.errand } : {};
    this.errand = { number, wish, work, from, unheard: [], noted: false, holds: null, ...undoes };
    if (wish.wants === "undo") this.last = null;
    return this.errand;
  }
}

/** Labels tell errands apart in notes. */
export const labelOf = (number: number) => `Errand ${number}`;

export function taskOf(
  wish: Exclude<Wish, { wants: "undo" }>,
  number: number,
): (workbook: WorkbookPort) => Promise<unknown> {
  const label = labelOf(number);
  switch (wish.wants) {
    case "repair":
      return async (workbook) => (await workbook.unfinished())?.repair();
    case "input":
      return (workbook) =>
        workbook.setInput({
          kind: "performance-scorecard",
          subject: { partner: "Acme" },
          name: "in_target",
          value: number,
        });
    case "sheet": {
      const partner = wish.fresh ? "New" : "Acme";
      const plan = samplePlan({ partner, rows: wish.rows, factor: number + 10, schema: wish.rows });
      const tables = wish.ids.length ? [deals(wish.ids, number)] : [];
      return (workbook) => workbook.apply(changeOf([plan], tables, label));
    }
    case "kind":
      return (workbook) => workbook.apply({ ...exampleOf(wish.kind).change, label });
    case "rows":
      return (workbook) => workbook.apply(changeOf([], [deals(wish.ids, number)], label));
    case "removal":
      return (workbook) =>
        workbook.apply(changeOf([], [changeTable(dealsTable, [], wish.ids.map(keyOf))], label));
  }
}

const examples = new Map<SheetKind, KindExample>();

export function exampleOf(kind: SheetKind): KindExample {
  const known = examples.get(kind) ?? EXAMPLES.find(([name]) => name === kind)![1]();
  examples.set(kind, known);
  return known;
}

const keyOf = (id: number) => ({ dealId: `D${id}` });

export const deals = (ids: readonly number[], number: number) =>
  changeTable(
    dealsTable,
    ids.map((id) => ({ ...keyOf(id), amount: 1000 * number + id, closedOn: 45_000 + number })),
  );
