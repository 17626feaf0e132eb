import { z } from "zod";
import { serialFromIso } from "../domain/shared/serial-date";
import { closedText } from "../book/keep-closed";
import type { AppliedChange, UpdateConsent, WorkbookPort } from "../book/workbook-port";
import { loggingWorkbook } from "../book/logging-workbook";
import { EACH_FIELDS, type EachPartner, eachPartnerOf, partnersOf } from "./each-partner";
import { answersOf, unanswered, writeFiscalStart } from "./fiscal-start";
import { RecipeError, wordsOf } from "./recipe-error";
import type { Kitchen, RecipeStep } from "./recipe-step";
import { STEPS } from "./steps/registry";

const stepSchema = z.looseObject({ do: z.string(), ...EACH_FIELDS });
/** Stands for the partner while a step for many is checked. */
const ANY_PARTNER = "each partner";
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
  /** Names of what is in a folder, likewise; without it a recipe cannot name files by patterns. */
  listFolder?(path: string): Promise<readonly string[]>;
  /** Keeps a file besides the workbook, likewise; without it a recipe cannot write any. */
  saveFile?(path: string, bytes: Uint8Array): void;
  /** What the sheets show once they are calculated; without it a recipe cannot make copies. */
  calculated?(): Promise<Pick<WorkbookPort, "cells">>;
  /** Told before steps are applied ("Steps 2 to 31 of 31: performance-scorecard") and what they report, a line at a time. */
  say?(message: string): void;
}

/** One step, or several that are applied together. */
interface Course {
  name: string;
  step: RecipeStep;
  /** 1-based number of the first. */
  first: number;
  steps: Serving[];
}

/** A step as the recipe gives it: its fields, and the partners for which they are meant unless they name one. */
interface Serving {
  fields: object;
  each?: EachPartner | undefined;
}

/**
 * Applies a recipe (JSON text) to a workbook. The whole recipe is checked before its first step; throws a RecipeError that names the step
 * and the field, or says why a step was not applied.
 */
export async function runRecipe(text: string, host: RecipeHost): Promise<void> {
  const recipe = parseRecipe(text);
  const courses = coursesOf(recipe.steps);
  const say = (message: string) => host.say?.(`  ${message}`);
  const kitchen: Kitchen = {
    workbook: updating(host.workbook, recipe, say),
    readFile: host.readFile,
    listFolder: async (path) => (await host.listFolder?.(path)) ?? [],
    say,
    saveFile: (path, bytes) => {
      if (!host.saveFile) throw new RecipeError(`"${path}" cannot be written here`);
      host.saveFile(path, bytes);
    },
    calculated: async () => {
      if (!host.calculated) throw new RecipeError("nothing calculates the workbook here");
      return host.calculated();
    },
    asOfIfGiven: () => (recipe.asOf === undefined ? null : serialFromIso(recipe.asOf)),
    asOf: () => {
      if (recipe.asOf === undefined)
        throw new RecipeError('the recipe needs "asOf", a date such as "2026-01-31"');
      return serialFromIso(recipe.asOf)!;
    },
  };
  await beginYear(recipe, kitchen);
  for (const course of courses) {
    const { name, first, steps } = course;
    const last = first + steps.length - 1;
    const which = last > first ? `Steps ${first} to ${last}` : `Step ${first}`;
    host.say?.(`${which} of ${recipe.steps.length}: ${name}`);
    try {
      await serve(course, kitchen);
    } catch (error) {
      throw new RecipeError(`${which} (${name}): ${wordsOf(error)}`, { cause: error });
    }
  }
}

/** The month is the workbook's, so Setup has it before the first step counts by it. */
async function beginYear({ fiscalYearStart, steps }: Recipe, kitchen: Kitchen): Promise<void> {
  if (fiscalYearStart === undefined || steps.length === 0) return;
  try {
    await writeFiscalStart(kitchen, fiscalYearStart);
  } catch (error) {
    throw new RecipeError(`"fiscalYearStart": ${wordsOf(error)}`, { cause: error });
  }
}

/**
 * Nobody is there to be asked: tables of an older workbook are updated, and the recipe says so. What its steps fulfil of the routine is logged under
 * the recipe's day.
 */
function updating(
  given: WorkbookPort,
  { fiscalYearStart, asOf }: Recipe,
  say: (message: string) => void,
): WorkbookPort {
  const day = asOf === undefined ? null : serialFromIso(asOf);
  const workbook = loggingWorkbook(given, () => (day === null ? undefined : { day, by: null }));
  const consent: UpdateConsent = { update: true, answers: answersOf(fiscalYearStart) };
  const telling = async (work: Promise<AppliedChange>) => {
    const applied = await work.catch((error: unknown) => Promise.reject(unanswered(error)));
    if (applied.tablesUpdate !== undefined) say(applied.tablesUpdate);
    if (applied.closed) say(closedText(applied.closed));
    return applied;
  };
  return {
    ...workbook,
    apply: (change, options) => telling(workbook.apply(change, { ...options, ...consent })),
    setInput: (input) => telling(workbook.setInput(input, consent)),
  };
}

async function serve({ step, steps }: Course, kitchen: Kitchen): Promise<void> {
  const all: object[] = [];
  for (const { fields, each } of steps) {
    const partners = each && (await partnersOf(each, kitchen.workbook));
    if (partners) kitchen.say(`for ${partners.length}: ${partners.join(", ")}`);
    all.push(...(partners ? partners.map((partner) => ({ ...fields, partner })) : [fields]));
  }
  if (step.together) return step.run(kitchen, all);
  for (const fields of all)
    try {
      await step.run(kitchen, [fields]);
    } catch (error) {
      if (!steps[0]?.each || !("partner" in fields)) throw error;
      throw new RecipeError(`${String(fields.partner)}: ${wordsOf(error)}`, { cause: error });
    }
}

function coursesOf(steps: readonly unknown[]): Course[] {
  const courses: Course[] = [];
  steps.forEach((given, index) => {
    const { name, step, ...serving } = servingOf(given, index + 1);
    const open = courses.at(-1);
    if (open?.name === name && step.together) open.steps.push(serving);
    else courses.push({ name, step, first: index + 1, steps: [serving] });
  });
  return courses;
}

function servingOf(step: unknown, number: number): Serving & Pick<Course, "name" | "step"> {
  const { do: name, each: what, only, except, ...given } = parsed(stepSchema, step, `Step ${number}`);
  const known = STEPS.get(name);
  if (!known)
    throw new RecipeError(
      `Step ${number}: unknown step "${name}"; there are ${[...STEPS.keys()].join(", ")}`,
    );
  const where = `Step ${number} (${name})`;
  const each = eachPartnerOf({ each: what, only, except }, where);
  if (each) insistOnEach(known, given, where);
  const fields = parsed(known.schema, each ? { ...given, partner: ANY_PARTNER } : given, where) as object;
  return { name, step: known, fields, each };
}

function insistOnEach({ perPartner }: RecipeStep, given: object, where: string): void {
  if (!perPartner) {
    const names = [...STEPS.values()].filter((step) => step.perPartner).map(({ name }) => name);
    throw new RecipeError(`${where}: "each" is for steps about a partner: ${names.join(", ")}`);
  }
  if ("partner" in given)
    throw new RecipeError(
      `${where}: "each" stands in place of "partner"; which partners, "only" and "except" say`,
    );
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
