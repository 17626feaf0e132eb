import type { z } from "zod";
import type { SerialDate } from "../domain/shared/serial-date";
import type { WorkbookPort } from "../book/workbook-port";
import type { KindDefinition } from "../sheets/sheets";

/** What steps work with. */
export interface Kitchen {
  workbook: WorkbookPort;
  /** Tells whoever runs the recipe something in one line. */
  say(message: string): void;
  /** Reads a file whose path is relative to the recipe. */
  readFile(path: string): Promise<Uint8Array>;
  /** Names of what is in a folder whose path is relative to the recipe. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Keeps a file, whose path is relative to the recipe, until every step was applied. */
  saveFile(path: string, bytes: Uint8Array): void;
  /** What the sheets show, as the workbook is now; throws where nothing calculates. */
  calculated(): Promise<Pick<WorkbookPort, "cells">>;
  /** The recipe's as-of date; throws when it has none. */
  asOf(): SerialDate;
  /** The recipe's day; null without one. */
  asOfIfGiven(): SerialDate | null;
}

/** What a step is called and says, for whoever writes a recipe. */
interface AboutStep<S extends z.ZodType> {
  /** What stands after `do`. */
  name: string;
  does: string;
  /** By field: what it says; types and bounds are the schema's. */
  says: Readonly<Record<string, string>>;
  /** The fields besides `do`. */
  schema: S;
}

/** One kind of step, and what it does with its fields. It fails with an error in words. */
export interface RecipeStep extends AboutStep<z.ZodType> {
  /** Steps of this kind that follow each other are applied in one go. */
  together: boolean;
  /** It builds a sheet of one partner, which its field `partner` names; `each` may take that field's place. */
  perPartner: boolean;
  /** Their fields passed the schema. */
  run(kitchen: Kitchen, steps: readonly unknown[]): Promise<void>;
}

/** A step that is applied one at a time. */
export function recipeStep<S extends z.ZodType>(
  about: AboutStep<S>,
  apply: (kitchen: Kitchen, fields: z.output<S>) => Promise<void>,
): RecipeStep {
  return {
    ...about,
    together: false,
    perPartner: false,
    run: (kitchen, [fields]) => apply(kitchen, fields as z.output<S>),
  };
}

type Builders<D extends KindDefinition> = Awaited<ReturnType<D["load"]>>;

/** A step that builds a sheet: named as the sheet's kind. */
export function sheetStep<D extends KindDefinition, S extends z.ZodType>(
  { kind, subject, load }: D,
  about: Omit<AboutStep<S>, "name">,
  apply: (kitchen: Kitchen, fields: z.output<S>, builders: Builders<D>) => Promise<void>,
): RecipeStep {
  const step = recipeStep({ ...about, name: kind }, async (kitchen, fields: z.output<S>) =>
    apply(kitchen, fields, (await load()) as Builders<D>),
  );
  return { ...step, perPartner: subject === "partner" };
}

/** Steps that build sheets, in one go when they follow each other, which saves reading the workbook again for each. */
export function sheetStepsTogether<D extends KindDefinition, S extends z.ZodType>(
  { kind, subject, load }: D,
  about: Omit<AboutStep<S>, "name">,
  apply: (kitchen: Kitchen, steps: readonly z.output<S>[], builders: Builders<D>) => Promise<void>,
): RecipeStep {
  return {
    ...about,
    name: kind,
    together: true,
    perPartner: subject === "partner",
    run: async (kitchen, steps) =>
      apply(kitchen, steps as readonly z.output<S>[], (await load()) as Builders<D>),
  };
}

/** What the field `partner` of a step says. */
export const PARTNER_SAYS = "the partner's name, as `cam_partners` has it";
