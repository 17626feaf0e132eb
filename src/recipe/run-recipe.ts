import { z } from "zod";
import { serialFromIso } from "../domain/shared/serial-date";
import type { WorkbookPort } from "../book/workbook-port";
import { RecipeError } from "./recipe-error";
import type { Kitchen, RecipeStep } from "./recipe-step";
import { STEPS } from "./steps/registry";

const stepSchema = z.looseObject({ do: z.string() });
const recipeSchema = z.strictObject({
  asOf: z
    .string()
    .refine((text) => serialFromIso(text) !== null, "expected a date such as 2026-01-31")
    .optional(),
  fiscalYearStart: z.int().min(1).max(12).optional(),
  /** The workbook to begin with; default an empty one. */
  open: z.string().optional(),
  steps: z.array(z.unknown()),
});
export type Recipe = z.output<typeof recipeSchema>;

/** A recipe as its text has it, before its steps are looked at. */
export function parseRecipe(text: string): Recipe {
  return parsed(recipeSchema, json(text), "The recipe");
}

export interface RecipeHost {
  workbook: WorkbookPort;
  /** Reads a file whose path is relative to the recipe. */
  readFile(path: string): Promise<Uint8Array>;
  /** Told before steps are applied ("Steps 2 to 31 of 31: performance-scorecard") and what they report, a line at a time. */
  say?(message: string): void;
}

/** One step, or several that are applied together. */
interface Course {
  name: string;
  step: RecipeStep;
  /** 1-based number of the first. */
  first: number;
  fields: unknown[];
}

/**
 * Applies a recipe (JSON text) to a workbook. The whole recipe is checked before its first step; throws a RecipeError that names the step
 * and the field, or says why a step was not applied.
 */
export async function runRecipe(text: string, host: RecipeHost): Promise<void> {
  const recipe = parseRecipe(text);
  const courses = coursesOf(recipe.steps);
  const kitchen: Kitchen = {
    workbook: host.workbook,
    readFile: host.readFile,
    say: (message) => host.say?.(`  ${message}`),
    asOf: () => {
      if (recipe.asOf === undefined)
        throw new RecipeError('the recipe needs "asOf", a date such as "2026-01-31"');
      return serialFromIso(recipe.asOf)!;
    },
    fiscalStartMonth: recipe.fiscalYearStart,
  };
  for (const { name, step, first, fields } of courses) {
    const last = first + fields.length - 1;
    const which = last > first ? `Steps ${first} to ${last}` : `Step ${first}`;
    host.say?.(`${which} of ${recipe.steps.length}: ${name}`);
    try {
      await step.run(kitchen, fields);
    } catch (error) {
      throw new RecipeError(`${which} (${name}): ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

function coursesOf(steps: readonly unknown[]): Course[] {
  const courses: Course[] = [];
  steps.forEach((each, index) => {
    const { do: name, ...given } = parsed(stepSchema, each, `Step ${index + 1}`);
    const step = STEPS.get(name);
    if (!step)
      throw new RecipeError(
        `Step ${index + 1}: unknown step "${name}"; there are ${[...STEPS.keys()].join(", ")}`,
      );
    const fields = parsed(step.schema, given, `Step ${index + 1} (${name})`);
    const open = courses.at(-1);
    if (open?.name === name && step.together) open.fields.push(fields);
    else courses.push({ name, step, first: index + 1, fields: [fields] });
  });
  return courses;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecipeError(`The recipe is not JSON: ${(error as Error).message}`);
  }
}

function parsed<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const field = [...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])].join(
    ".",
  );
  const message =
    issue.code === "unrecognized_keys"
      ? `unknown field "${field}"`
      : `${field ? `"${field}": ` : ""}${issue.message}`;
  throw new RecipeError(`${where}: ${message}`);
}
