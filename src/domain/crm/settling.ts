import type { ImportProblem } from "./import-problem";
import type { RowChoices } from "./row-choices";

/** What a deals file's rows are settled with. */
export interface Settling {
  /** The file's header for a field of ours. */
  headerOf: (field: string) => string;
  choices: RowChoices;
  problems: ImportProblem[];
}
