import type { z } from "zod";
import type { SerialDate } from "../domain/shared/serial-date";
import type { WorkbookPort } from "../book/workbook-port";

/** What steps work with. */
export interface Kitchen {
  workbook: WorkbookPort;
  /** Tells whoever runs the recipe something in one line. */
  say(message: string): void;
  /** Reads a file whose path is relative to the recipe. */
  readFile(path: string): Promise<Uint8Array>;
  /** The recipe's as-of date; throws when it has none. */
  asOf(): SerialDate;
  /** 1–12, when the recipe says so. */
  fiscalStartMonth: number | undefined;
}

/** One kind of step: its fields besides `do`, and what it does with them. It fails with an error in words. */
export interface RecipeStep {
  schema: z.ZodType;
  /** Steps of this kind that follow each other are applied in one go. */
  together: boolean;
  /** Their fields passed the schema. */
  run(kitchen: Kitchen, steps: readonly unknown[]): Promise<void>;
}

/** A step that is applied one at a time. */
export function recipeStep<S extends z.ZodType>(
  schema: S,
  apply: (kitchen: Kitchen, fields: z.output<S>) => Promise<void>,
): RecipeStep {
  return { schema, together: false, run: (kitchen, [fields]) => apply(kitchen, fields as z.output<S>) };
}

/** Steps that are applied in one go when they follow each other, which saves reading the workbook again for each. */
export function stepsTogether<S extends z.ZodType>(
  schema: S,
  apply: (kitchen: Kitchen, steps: readonly z.output<S>[]) => Promise<void>,
): RecipeStep {
  return { schema, together: true, run: (kitchen, steps) => apply(kitchen, steps as readonly z.output<S>[]) };
}
