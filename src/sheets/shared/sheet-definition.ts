import type { AnyTable } from "../../domain/shared/tables/table-definition";
import type { PublicNames } from "./public-names";
import type { Shown } from "./shown";

/**
 * What there is to know of a kind of sheet, said once: whatever reads, builds, links, tests or describes every kind goes by it. It is part
 * of the pane's first load, so it only refers to what is long: builders and descriptions come when they are asked for.
 */
export interface SheetDefinition {
  /** Public for good: stored at the foot of every sheet of this kind, and the name of the recipe's step that builds it. */
  kind: string;
  /** The kind as people call it. */
  label: string;
  /** The title of its sheets, `<…>` for what differs. */
  title: string;
  /** What a sheet is about: a partner, a CAM, or the whole workbook, which then has one. */
  subject: "partner" | "cam" | "workbook";
  /** What tells several sheets about the same partner apart. */
  edition?: "quarter" | "version";
  /** What to read before figures are worked out or a sheet is built. */
  tables: readonly AnyTable[];
  /** Other kinds whose sheets are read besides, with their tables: what is typed there counts here. */
  alsoReads?: readonly SheetDefinition[];
  /** What its formulas refer to, where that is not `tables`: a build creates those that the workbook lacks, in this order. */
  setup?: readonly AnyTable[];
  /** The page of the pane that makes it. */
  page: string;
  /** What other cells may refer to. */
  names: () => Promise<{ publicNames: PublicNames }>;
  /** What builds it: from the workbook's rows and a form to a ChangeSet. */
  load: () => Promise<object>;
  /** What its sheets show of the tables; absent: nothing that a change of Setup moves. */
  shown?: () => Promise<{ shownFigures: Shown }>;
  /** How a sheet of it is made again (`builtAgain: BuiltAgain`) for a copy that a partner gets; absent: nobody has said so yet, and it goes to no partner. */
  toPartners?: "never" | (() => Promise<object>);
  /** The same of a kind that goes to no partner, for whoever takes one over: what is typed on its sheets goes along. */
  again?: () => Promise<object>;
}
