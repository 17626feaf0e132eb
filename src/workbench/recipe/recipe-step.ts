import type { z } from "zod";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { WorkbookPort } from "../../excel/workbook-port";

/** What steps work with. */
export interface Kitchen {
  workbook: WorkbookPort;
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
  /** `fields` passed the schema. */
  run(kitchen: Kitchen, fields: unknown): Promise<void>;
}

export function recipeStep<S extends z.ZodType>(schema: S, run: (kitchen: Kitchen, fields: z.output<S>) => Promise<void>): RecipeStep {
  return { schema, run: (kitchen, fields) => run(kitchen, fields as z.output<S>) };
}
