import type { TableChange } from "../../domain/shared/tables/table-change";
import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../../sheets/shared/change-set";
import type { SheetKind } from "../../sheets/sheets";
import type { Book } from "../book";
import type { Operation } from "../operations";

/** Something that only the user knows. */
export interface UpdateQuestion {
  /** Under which the answer is given. */
  id: string;
  asks: string;
  /** What there is to choose between, a whole sentence. */
  because: string;
  choices: readonly string[];
}

/** A workbook whose tables are of an earlier version, as a step of its update meets it. */
export interface OlderWorkbook {
  book: Book;
  /** With what the update is done together. */
  change: ChangeSet;
  /** Answers to questions, by their id. */
  answers: Readonly<Record<string, string>>;
  /** Whether the change builds its sheets again where they are, or others beside them. */
  existing: "rebuild" | "beside";
}

/** What a step does to an older workbook. */
export interface UpdateOutcome {
  /** What it adds or moves, for people: "cam_levels gets the columns Order, Discount"; nothing: it has nothing to do. */
  adds: readonly string[];
  /** What it left as it was and what to do about it, whole sentences. */
  left?: readonly string[];
  tables?: readonly TableChange[];
  /** Rows that stand whatever the change itself writes there; of others the change's win. */
  decides?: readonly TableChange[];
  /** Done before the change's own sheets. */
  operations?: readonly Operation[];
  /** Has to be answered before the step can be done. */
  question?: UpdateQuestion;
}

/** One thing that an update does. A new one is a line in UPDATE_STEPS. */
export interface UpdateStep {
  /** What it has to see besides what the change itself reads. `tables` of the book are known by header then, their cells are not. */
  reads(
    book: Book,
    change: Pick<ChangeSet, "tables">,
  ): { tables?: readonly TableDefinition[]; kinds?: readonly SheetKind[] };
  plan(older: OlderWorkbook): UpdateOutcome;
}
