import { LARGEST_FIGURE } from "../../domain/shared/bounds";
import { z } from "zod";
import type { RecipeStep } from "../../recipe/recipe-step";
import { STEPS } from "../../recipe/steps/registry";
import { blocks, code, markdownTable } from "./markdown";

/** The parts of a JSON schema that the steps use. */
interface Schema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  maxItems?: number;
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  propertyNames?: Schema;
  additionalProperties?: Schema | false;
}

const EACH = '[`"each": "partner"`](recipes.md#for-every-partner)';

/** The steps of a recipe with their fields, as their schemas have them. */
export function stepSection(): string {
  return blocks(
    "## Steps of a recipe",
    "What `npm run recipe` can `do`; how a recipe is written stands in [recipes](recipes.md). Fields in bold are needed. An unknown step or " +
      "field is an error that names it. `name → …` is an object by names; in braces stand an object's fields, those with `?` may be left out.",
    ...[...STEPS.values()].map(oneStep),
  );
}

function oneStep({ name, does, says, schema: fields, perPartner }: RecipeStep): string {
  const rows = Object.entries(stepFieldsOf(fields)).map(([field, { schema, needed }]) => [
    needed ? `**${code(field)}**` : code(field),
    accepts(schema),
    says[field]!,
  ]);
  const about = perPartner ? `${does} For many with ${EACH}.` : does;
  return blocks(`### ${code(name)}`, about, markdownTable(["field", "accepts", "what it says"], rows));
}

/** The fields that a step's schema knows. */
export function stepFieldsOf(step: z.ZodType): Record<string, { schema: Schema; needed: boolean }> {
  const { properties = {}, required = [] } = z.toJSONSchema(step, {
    io: "input",
    unrepresentable: "any",
  }) as Schema;
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [
      field,
      { schema, needed: required.includes(field) },
    ]),
  );
}

function accepts(schema: Schema): string {
  const standard = schema.default;
  const stated = typeof standard === "object" || standard === undefined || standard === "";
  return stated ? form(schema) : `${form(schema)}; default ${code(JSON.stringify(standard))}`;
}

function form(schema: Schema): string {
  const { anyOf, items, maxItems, properties, required = [], additionalProperties } = schema;
  if (schema.enum) return schema.enum.map((each) => code(String(each))).join(", ");
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (anyOf) return anyOf.map(form).join(" or ");
  if (items) return `list${maxItems ? ` of at most ${maxItems}` : ""}: ${form(items)}`;
  if (properties)
    return code(
      `{${Object.keys(properties)
        .map((field) => `${field}${required.includes(field) ? "" : "?"}`)
        .join(", ")}}`,
    );
  if (additionalProperties) return `${keys(schema.propertyNames)} → ${form(additionalProperties)}`;
  return plain(schema);
}

function keys(schema: Schema | undefined): string {
  return schema?.enum ? form(schema) : "name";
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  integer: "whole number",
  null: "`null`",
};

function plain({ type, minimum, maximum, exclusiveMinimum }: Schema): string {
  if (type === undefined) return "an object";
  if (typeof type !== "string") return type.map((each) => plain({ type: each })).join(" or ");
  const word = WORDS[type] ?? type;
  if (exclusiveMinimum !== undefined) return `${word} above ${exclusiveMinimum}`;
  if (minimum === undefined) return word;
  return maximum === undefined || maximum >= LARGEST_FIGURE
    ? `${word} from ${minimum}`
    : `${word} from ${minimum} to ${maximum}`;
}
